#include "theme/load_words.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"
#include "language/words.h"
#include "theme/read_words.h"

namespace kindred {
namespace {

// The files of words that a language stands on, the last one first to count.
std::vector<std::string> word_files(std::string_view language) {
  const std::string tag = lower_case(language);
  std::vector<std::string> files;
  for (const std::string& name : {std::string("en"), tag.substr(0, tag.find('-')), tag}) {
    const std::string path = "words/" + name + ".toml";
    if (std::find(files.begin(), files.end(), path) == files.end()) files.push_back(path);
  }
  return files;
}

// "{count}" of "{count} articles".
std::set<std::string> places_of(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == text.npos) break;
    places.emplace(text.substr(open, close - open + 1));
  }
  return places;
}

// English that the program puts together with other text, such as `{count} min`, keeps its
// direction on a page that is written from right to left: it stands between the marks of an
// isolate.
Words::Texts isolate(Words::Texts words, const std::set<std::string, std::less<>>& english,
                     const Contract& contract) {
  for (const std::string& key : contract.words)
    if (english.contains(key)) words[key] = "\u2066" + words[key] + "\u2069";
  return words;
}

// Reads the words of a theme, lower layers first; a class for what is known so far.
class WordLoader {
 public:
  WordLoader(const ThemeLayers& theme, std::string_view language, const Contract& contract,
             const TemplateParts& parts)
      : theme_(theme),
        contract_(contract),
        files_(word_files(language)),
        is_turned_(is_right_to_left(language)) {
    known_.insert(contract.words.begin(), contract.words.end());
    for (const auto& [name, file] : parts)
      for (const TemplatePart& part : file)
        if (part.text.starts_with("words.")) known_.emplace(part.text.substr(6));
    texts_.resize(files_.size());
  }

  Words load() {
    for (auto layer = theme_.all.rbegin(); layer != theme_.all.rend(); ++layer) read_layer(*layer);
    Words::Texts words = std::move(texts_.front());
    std::set<std::string, std::less<>> english;
    const bool is_english = files_.size() == 1 || files_[1].starts_with("words/en-");
    if (!is_english)
      for (const auto& [key, text] : words) english.insert(key);
    for (std::size_t i = 1; i < texts_.size(); ++i) {
      for (auto& [key, text] : texts_[i]) {
        english.erase(key);
        words.insert_or_assign(key, std::move(text));
      }
    }
    if (is_turned_) words = isolate(std::move(words), english, contract_);
    Words result(std::move(words));
    result.set_english(std::move(english));
    return result;
  }

 private:
  void read_layer(const ThemeLayer& layer) {
    std::set<std::string> own;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!layer.has(files_[i])) continue;
      const SourceFile& source = theme_.read_source(layer, files_[i]);
      for (WordLine& line : read_words(source, theme_.diagnostics)) {
        if (!is_known(layer, i, line.key)) add_unknown(line);
        check_places(line);
        own.insert(line.key);
        texts_[i].insert_or_assign(line.key, std::move(line.text));
      }
    }
    known_.insert(own.begin(), own.end());
  }

  // A theme may bring words of its own, in English first. What a knowledge base lays over its theme
  // is there to change words, so all of them must be known. Numbers may go on.
  bool is_known(const ThemeLayer& layer, std::size_t file, const std::string& key) const {
    const bool is_new = layer.kind != LayerKind::Overrides && file == 0;
    return is_new || layer.kind == LayerKind::Default || key.starts_with("number-") ||
           known_.contains(key) || (file > 0 && texts_.front().contains(key));
  }

  void add_unknown(const WordLine& line) {
    Diagnostic& fault =
        theme_.diagnostics.add(Code::ThemeUnknownName, line.span,
                               fmt::format("nothing uses a word called `{}`", line.key));
    if (const auto near = nearest_name(line.key, {known_.begin(), known_.end()}))
      fault.help.push_back(fmt::format("there is a word with a similar name: `{}`", *near));
    else
      fault.help.emplace_back("take the line out, or name the word in a template");
  }

  // The places of a word in English, and of "x-other" for "x-one": its number is filled in as well.
  std::set<std::string> english_places(const std::string& key) const {
    constexpr std::string_view one = "-one";
    std::set<std::string> places;
    const auto add = [&](const std::string& name) {
      if (const auto english = texts_.front().find(name); english != texts_.front().end())
        places.merge(places_of(english->second));
    };
    add(key);
    if (key.ends_with(one)) add(key.substr(0, key.size() - one.size()) + "-other");
    return places;
  }

  void check_places(const WordLine& line) {
    if (!texts_.front().contains(line.key)) return;
    const std::set<std::string> allowed = english_places(line.key);
    for (const std::string& place : places_of(line.text)) {
      if (allowed.contains(place)) continue;
      Diagnostic& fault =
          theme_.diagnostics.add(Code::ThemeUnknownName, line.span,
                                 fmt::format("the word `{}` has no place `{}`", line.key, place));
      fault.help.push_back(allowed.empty()
                               ? "nothing is filled into this word"
                               : "its places are " + quote_names({allowed.begin(), allowed.end()}));
    }
  }

  const ThemeLayers& theme_;
  const Contract& contract_;
  std::vector<std::string> files_;
  bool is_turned_;  // written from right to left
  std::set<std::string> known_;
  std::vector<Words::Texts> texts_;  // by file
};

}  // namespace

Words load_words(const ThemeLayers& theme, std::string_view language, const Contract& contract,
                 const TemplateParts& parts) {
  Words words = WordLoader(theme, language, contract, parts).load();
  const std::string path = "words/en.toml";
  if (words.all().empty()) {
    theme.diagnostics
        .add(Code::ThemeMissingFile, theme.file_span(theme.theme(), path),
             "the theme has no `words/en.toml`")
        .help.push_back(fmt::format("write `{}/{}`", theme.theme().folder, path));
    return words;
  }
  for (const std::string& key : contract.words) {
    if (words.all().find(key) != words.all().end()) continue;
    theme.diagnostics
        .add(Code::ThemeUnknownName, theme.file_span(theme.theme(), path),
             fmt::format("the words of the theme lack `{}`", key))
        .help.push_back(fmt::format("add it to `{}/{}`", theme.theme().folder, path));
  }
  return words;
}

}  // namespace kindred
