#include "language/words.h"

#include <catch2/catch.hpp>

#include "language/stemmer.h"

namespace kindred {
namespace {

std::string words(std::string_view text) {
  std::string out;
  for (const Word& word : find_words(text))
    out += (out.empty() ? "" : "|") + std::string(text.substr(word.begin, word.end - word.begin));
  return out;
}

// The sentence around the first `^` of `text`, which is taken out.
std::string sentence(std::string text) {
  const auto at = text.find('^');
  text.erase(at, 1);
  const TextRange range = sentence_around(text, at, at + 1);
  return text.substr(range.begin, range.end - range.begin);
}

std::string shortened(std::string_view text, std::string_view around, std::size_t limit) {
  const auto begin = text.find(around);
  const TextRange part =
      shorten_around(text, {0, text.size()}, begin, begin + around.size(), limit);
  return std::string(text.substr(part.begin, part.end - part.begin));
}

TEST_CASE("words are letters and digits, with the apostrophes inside them") {
  CHECK(words("Don't panic, it’s 2 o’clock.") == "Don't|panic|it’s|2|o’clock");
  CHECK(words("'quoted' and the dogs' bowl") == "quoted|and|the|dogs|bowl");
  CHECK(words("self-worth, snake_case, 3.5") == "self|worth|snake|case|3|5");
  CHECK(words("naïve Übung e\u0301te\u0301") == "naïve|Übung|e\u0301te\u0301");
  CHECK(words("") == "");
  CHECK(words("\xFF\x80 - … ") == "");
}

TEST_CASE("scripts without spaces give one word a character") {
  CHECK(words("親密さ") == "親|密|さ");
  CHECK(words("Vertrauen信頼2") == "Vertrauen|信|頼|2");
}

TEST_CASE("a sentence ends at its mark, and its closing quotes belong to it") {
  CHECK(sentence("One is here. Two ^is here. Three.") == "Two is here.");
  CHECK(sentence("“Really?” she ^asked. No.") == "“Really?” she asked.");
  CHECK(sentence("He said “^Stop.” Then he left.") == "He said “Stop.”");
  CHECK(sentence("One! T^wo? Three…") == "Two?");
  CHECK(sentence("No end ^here") == "No end here");
  CHECK(sentence("一つ。二^つ。三つ。") == "二つ。");
}

TEST_CASE("a full stop inside a word, a number or an abbreviation ends no sentence") {
  CHECK(sentence("It is 3.5 k^m, e.g. from Dr. Lee and J. Doe et al. in kindred.toml. Next.") ==
        "It is 3.5 km, e.g. from Dr. Lee and J. Doe et al. in kindred.toml.");
  CHECK(sentence("It stops. and goes ^on. Next.") == "It stops. and goes on.");
}

TEST_CASE("a long sentence is cut between words around what matters") {
  const std::string text = "one two three four five six seven eight nine ten";
  CHECK(shortened(text, "five", 18) == "four five six");
  CHECK(shortened(text, "one", 10) == "one two");
  CHECK(shortened(text, "ten", 10) == "nine ten");
  CHECK(shortened(text, "five", 100) == text);
  CHECK(shortened(text, "two three four five", 5) == "two three four five");
}

TEST_CASE("stems bring the forms of a word together") {
  const Stemmer english("en-GB");
  CHECK(english("boundaries") == english("boundary"));
  CHECK(english("trusting") == english("trust"));
  CHECK(Stemmer("de")("beziehungen") == Stemmer("de")("beziehung"));
  CHECK(Stemmer("tlh")("words") == "words");  // no stems for Klingon
  CHECK(Stemmer("")("") == "");
}

TEST_CASE("a stem is not enough to be a form of one word") {
  CHECK(are_forms_of_one_word("boundary", "boundaries"));
  CHECK(are_forms_of_one_word("bond", "bonds"));
  CHECK_FALSE(are_forms_of_one_word("responsive", "responsibility"));
  CHECK(are_forms_of_one_word("commit", "committed"));
  CHECK_FALSE(are_forms_of_one_word("commit", "committing"));
  CHECK(are_forms_of_one_word("", "a"));
}

TEST_CASE("some languages are written from right to left") {
  CHECK(is_right_to_left("ar"));
  CHECK(is_right_to_left("HE-IL"));
  CHECK_FALSE(is_right_to_left("en"));
  CHECK_FALSE(is_right_to_left("arn"));
}

// Text from an article may be anything: these are only not to take for ever.
TEST_CASE("hostile text costs no more than its length") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "a.";
  CHECK(sentence_around(text, 10, 12).begin == 0);
  CHECK(find_words(text).size() == 200'000);
}

}  // namespace
}  // namespace kindred
