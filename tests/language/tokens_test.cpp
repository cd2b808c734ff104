#include "language/tokens.h"

#include <catch2/catch.hpp>

#include "language/stop_words.h"

namespace kindred {
namespace {

// Tokens folded; wholes in brackets, pairs with a tilde.
std::string tokens(std::string_view text) {
  std::string out;
  Tokenizer tokenizer;
  tokenizer.for_each(text, [&](const Token& token) {
    if (!out.empty()) out += ' ';
    const std::string form = fold_token(token.text);
    out += token.kind == TokenKind::Whole  ? "[" + form + "]"
           : token.kind == TokenKind::Pair ? "~" + form
                                           : form;
  });
  return out;
}

TEST_CASE("words are runs of letters, marks and digits, folded") {
  CHECK(tokens("Trust, and 12 caf\u00e9s: STRASSE \u2014 Stra\u00dfe!") ==
        "trust and 12 cafes strasse strasse");
  CHECK(tokens("\u039f\u03b4\u03cc\u03c2 \u0401\u0436 \u05e9\u05b8\u05dc\u05d5\u05b9\u05dd") ==
        "\u03bf\u03b4\u03bf\u03c3 \u0435\u0436 \u05e9\u05dc\u05d5\u05dd");
}

TEST_CASE("a compound gives its parts and the whole") {
  CHECK(tokens("self-esteem") == "self esteem [selfesteem]");
  CHECK(tokens("lru_cache") == "lru cache [lrucache]");
  CHECK(tokens("AbortController HTMLElement iPhone2") ==
        "abort controller [abortcontroller] html element [htmlelement] i phone2 [iphone2]");
  CHECK(tokens("a-b-c-d-e") == "a b c d e");
}

TEST_CASE("apostrophes keep short endings, drop possessives and part short articles") {
  CHECK(tokens("don't Anna\u2019s we've") == "dont anna weve");
  CHECK(tokens("l'amour O'Brien") == "amour [lamour] brien [obrien]");
  CHECK(tokens("rock'n'roll 'quoted'") == "rockn roll [rocknroll] quoted");
  CHECK(tokens("Mac'Donald") == "mac donald [macdonald]");
}

TEST_CASE("a long chain of apostrophes is one word, found in linear time") {
  std::string chain = "a";
  for (int i = 0; i < 200'000; ++i) chain += "'b";
  CHECK(tokens(chain).size() == 200'001);
}

TEST_CASE("a soft hyphen is no letter") { CHECK(tokens("inti\u00admacy") == "intimacy"); }

TEST_CASE("scripts without spaces give pairs of neighbours") {
  CHECK(tokens("\u4eb2\u5bc6\u5173\u7cfb") == "~\u4eb2\u5bc6 ~\u5bc6\u5173 ~\u5173\u7cfb");
  CHECK(tokens("\u7231 love") == "~\u7231 love");
  CHECK(tokens("\uce5c\ubc00\uac10") == "~\uce5c\ubc00 ~\ubc00\uac10");
  CHECK(tokens("\u0e01\u0e33\u0e02") == "~\u0e01\u0e4d\u0e32 ~\u0e32\u0e02");
}

TEST_CASE("vowel signs of Indic scripts are kept, since they make other words") {
  CHECK(fold_token("\u0915\u093f") != fold_token("\u0915\u0940"));
}

TEST_CASE("a name is its words without wholes") {
  CHECK(fold_words("Fear of Self-Disclosure") == "fear of self disclosure");
  CHECK(fold_words("\u2026").empty());
}

TEST_CASE("invalid bytes neither crash nor join words") {
  CHECK(tokens("a\xFF\xFE b") == "a b");
  CHECK(tokens("\xE2\x80").empty());
}

TEST_CASE("a language is guessed by its small words, if they are many") {
  const auto guess = [](std::string_view text) {
    std::vector<std::string> sample;
    Tokenizer tokenizer;
    tokenizer.for_each(text, [&](const Token& token) { sample.push_back(fold_token(token.text)); });
    return guess_language(sample, "en");
  };
  CHECK(guess("the fear that he has of the one who is near") == "en");
  CHECK(guess("die Angst vor der N\u00e4he ist nicht das, was wir von ihr denken") == "de");
  CHECK(guess("garden lantern copper") == "en");
}

}  // namespace
}  // namespace kindred
