# awk -v count=1000 -v folder=DIR -f make_knowledge_base.awk: a knowledge base of `count` articles of
# about 700 words with concepts, links, citations and boxes. The same count gives the same bytes.

function random(n) {
  seed = (seed * 16807) % 2147483647
  return seed % n
}

function sentence(   text, i, length_) {
  length_ = 8 + random(14)
  text = "The"
  for (i = 0; i < length_; ++i) text = text " " words[1 + random(word_count)]
  if (random(6) == 0) text = text " [[concept " random(count) "]]"
  if (random(12) == 0) text = text " [[article-" random(count) "|elsewhere]]"
  if (random(15) == 0) text = text " concept " random(count)
  if (random(10) == 0) text = text " [@work" random(works) ", p. " 1 + random(300) "]"
  return text ". "
}

function paragraph(   text, i) {
  text = ""
  for (i = 0; i < 6; ++i) text = text sentence()
  return text "\n\n"
}

function article(number, file,   i) {
  file = folder "/part-" (number % sections) "/article-" number ".md"
  print "---\ntitle: \"Article " number "\"\nsummary: \"What article " number " says.\"" > file
  print "order: " number "\nconcepts:\n  - term: \"concept " number "\"" > file
  print "    definition: \"The idea of number " number ".\"\n    related: [concept-" \
    (number * 7) % count "]\n---\n" > file
  for (i = 1; i <= 5; ++i) printf "## Heading %d\n\n%s%s", i, paragraph(), paragraph() > file
  printf "> [!note] A box\n> %s\n\nA last word.[^1]\n\n[^1]: %s\n", sentence(), sentence() > file
  close(file)
}

BEGIN {
  seed = 20250101
  sections = 10
  works = 200
  word_count = split("river lamp quiet open turn under morning paper listen small window never " \
    "often bridge speak garden between slow answer winter hand carry table follow people " \
    "because light after street begin together name only water story", words, " ")
  for (i = 0; i < sections; ++i) system("mkdir -p '" folder "/part-" i "'")
  toml = folder "/kindred.toml"
  print "title = \"A large book\"\nlanguage = \"en\"" > toml
  for (i = 0; i < sections; ++i) print "\n[[section]]\nid = \"part-" i "\"\ntitle = \"Part " i "\"" > toml
  close(toml)
  bib = folder "/references.bib"
  for (i = 0; i < works; ++i) {
    print "@book{work" i ",\n  author = {Writer" i ", Ann and Other, Bo},\n  title = {The book " i "},"  > bib
    print "  publisher = {House},\n  date = {" 1950 + i % 70 "}\n}" > bib
  }
  close(bib)
  for (i = 0; i < count; ++i) article(i)
}
