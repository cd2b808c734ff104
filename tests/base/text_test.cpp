#include "base/text.h"

#include <chrono>

#include <catch2/catch.hpp>

#include "base/ascii.h"

namespace kindred {

TEST_CASE("invalid UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid_utf8("aé日😀").has_value());
  CHECK(find_invalid_utf8("a\xC3") == 1);
  CHECK(find_invalid_utf8("\xFF") == 0);
  CHECK(find_invalid_utf8("é\x80") == 2);
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);  // a surrogate
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);      // an overlong slash
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);
}

TEST_CASE("repaired text is valid and keeps every offset") {
  CHECK(repair_utf8("aé\xC3(\xFF") == "aé?(?");
  CHECK(repair_utf8(std::string("a\0b", 3)) == "a b");
  const std::string broken = "\xF0\x9F\x98x\xE2\x82";
  const std::string repaired = repair_utf8(broken);
  CHECK(repaired.size() == broken.size());
  CHECK_FALSE(find_invalid_utf8(repaired).has_value());
}

TEST_CASE("decoding and encoding are inverse, and decoding always moves on") {
  const std::string text = "aé日😀";
  std::string copy;
  for (std::size_t i = 0; i < text.size();) append_utf8(copy, decode_utf8(text, i));
  CHECK(copy == text);
  CHECK(count_characters(text) == 4);
  std::size_t offset = 0;
  CHECK(decode_utf8("\xFF", offset) == U'\uFFFD');
  CHECK(offset == 1);
}

TEST_CASE("characters are classified by Unicode") {
  CHECK(is_letter(U'é'));
  CHECK(is_letter(0x301));  // a combining accent
  CHECK_FALSE(is_letter(U'1'));
  CHECK(is_digit(0x0663));  // Arabic-Indic three
  CHECK(is_upper(U'É'));
  CHECK_FALSE(is_upper(U'é'));
  CHECK(is_space(0x2003));
  CHECK(is_space(U'\n'));
  CHECK_FALSE(is_space(0x200B));
  CHECK(is_punctuation(U'—'));
  CHECK(is_punctuation(U'€'));
}

TEST_CASE("names are compared without case, form and typography") {
  CHECK(nfc("e\xCC\x81") == "é");
  CHECK(fold_name("  Être \t là ") == "être là");
  CHECK(fold_name("E\xCC\x82tre") == fold_name("être"));
  CHECK(fold_name("Straße") == "strasse");
  CHECK(fold_name("Partner’s") == "partner's");
  CHECK(fold_name("self‑disclosure") == "self-disclosure");
  CHECK(fold_name("“Trust”") == "\"trust\"");
  CHECK(fold_plain("Être Ångström") == "etre angstrom");
  CHECK(lower_case("ÀB") == "àb");
  CHECK(capitalize("être") == "Être");
  CHECK(capitalize("").empty());
}

TEST_CASE("heading slugs are those of GitHub") {
  CHECK(heading_slug("What is Intimacy?") == "what-is-intimacy");
  CHECK(heading_slug("A -- B & C") == "a----b--c");
  CHECK(heading_slug("snake_case 2.0") == "snake_case-20");
  CHECK(heading_slug("Être là") == "être-là");
  CHECK(heading_slug("日本語") == "日本語");
  CHECK(heading_slug("!?").empty());
}

TEST_CASE("file slugs are plain words with single hyphens") {
  CHECK(file_slug("Être -- là!") == "etre-la");
  CHECK(file_slug("Partner’s view") == "partners-view");
  CHECK(file_slug("snake_case") == "snake-case");
  CHECK(file_slug("  --a--  ") == "a");
  CHECK(file_slug("…").empty());
  for (const char* text : {"Être -- là!", "A_b", "日本 語", "ﬁne ½"})
    CHECK(file_slug(file_slug(text)) == file_slug(text));
}

TEST_CASE("a text is cut and read backwards between its characters, not inside them") {
  CHECK(cut_utf8("aé", 3) == "aé");
  CHECK(cut_utf8("aé", 2) == "a");
  CHECK(cut_utf8("愛", 2).empty());
  CHECK(decode_utf8_before("aé", 3) == U'é');
  CHECK(decode_utf8_before("aé", 1) == U'a');
  CHECK(decode_utf8_before("\x80\x80", 2) == U'\uFFFD');
}

TEST_CASE("the name of a file is read as words") {
  CHECK(title_from_name("getting-started") == "Getting started");
  CHECK(title_from_name("two__words-") == "Two words");
}

TEST_CASE("a name stands under its first letter, whatever its marks and case") {
  CHECK(initial_letter("äpfel") == "A");
  CHECK(initial_letter("Élan") == "E");
  CHECK(initial_letter("愛") == "愛");
  CHECK(initial_letter("2 people") == "#");
  CHECK(initial_letter("") == "#");
}

TEST_CASE("a byte beyond ASCII is of no sort, and each other one of one at most") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const int sorts =
        is_ascii_digit(c) + is_ascii_letter(c) + is_ascii_punct(c) + is_ascii_space(c);
    CHECK(sorts == (byte > 0x20 && byte < 0x7F ? 1 : (byte == 0x20 || (byte > 8 && byte < 14))));
  }
}

TEST_CASE("white space is trimmed and collapsed") {
  CHECK(trim(" \t a b\r\n") == "a b");
  CHECK(trim(" ").empty());
  CHECK(collapse_space("\n a \t\n b  ") == "a b");
  CHECK(collapse_space("a\xC2\xA0 b") == "a\xC2\xA0 b");
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(starts_with_ignoring_case("HTTPS://x", "https:"));
  CHECK_FALSE(starts_with_ignoring_case("htt", "https"));
}

TEST_CASE("the hash is FNV-1a") {
  CHECK(hash_fnv1a("") == 0x811C9DC5U);
  CHECK(hash_fnv1a("foobar") == 0xBF9CF968U);
}

TEST_CASE("what stands for no character never makes bytes that are no UTF-8") {
  const std::string written =
      "a\xEF\xBF\xBE\xEF\xBF\xBF"
      "b\xC3\xA9";
  for (const std::string& text : {nfc(written), lower_case(written), fold_name(written),
                                  capitalize("\xEF\xBF\xBE"), file_slug(written)})
    CHECK_FALSE(find_invalid_utf8(text));
}

TEST_CASE("long runs of combining marks do not take quadratic time") {
  std::string marks = "a";
  for (int i = 0; i < 200000; ++i) marks += "\xCC\x81";  // above
  for (int i = 0; i < 200000; ++i) marks += "\xCC\xA3";  // below; sorts before
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(find_invalid_utf8(nfc(marks)).has_value());
  CHECK_FALSE(fold_name(marks).empty());
  CHECK_FALSE(fold_plain(marks).empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

}  // namespace kindred
