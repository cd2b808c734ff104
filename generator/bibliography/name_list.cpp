#include "bibliography/name_list.h"

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "bibliography/latex_text.h"

namespace kindred {
namespace {

using Words = std::vector<std::string_view>;

// Splits at each character for which `separates` holds outside braces; drops empty parts unless
// `keeps_empty`.
template <class Test>
Words split_outside_braces(std::string_view text, Test separates, bool keeps_empty) {
  Words parts;
  std::size_t depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool ends = i == text.size() || (depth == 0 && separates(text[i]));
    if (ends) {
      if (keeps_empty || i > begin) parts.push_back(text.substr(begin, i - begin));
      begin = i + 1;
    } else if (text[i] == '{') {
      ++depth;
    } else if (text[i] == '}' && depth > 0) {
      --depth;
    }
  }
  return parts;
}

Words split_words(std::string_view text) {
  return split_outside_braces(
      text, [](char c) { return is_ascii_space(c) || c == '~'; }, false);
}

bool is_and(std::string_view word) { return word.size() == 3 && lower_case(word) == "and"; }

// The names between the words "and".
Words split_names(std::string_view text) {
  Words names;
  const char* begin = nullptr;
  const char* end = nullptr;
  const auto close = [&] {
    if (begin)
      names.push_back(text.substr(static_cast<std::size_t>(begin - text.data()),
                                  static_cast<std::size_t>(end - begin)));
    begin = nullptr;
  };
  for (const std::string_view word : split_outside_braces(text, is_ascii_space, false)) {
    if (is_and(word)) {
      close();
      continue;
    }
    if (!begin) begin = word.data();
    end = word.data() + word.size();
  }
  close();
  return names;
}

std::string join_words(const Words& words, std::size_t begin, std::size_t end) {
  std::string joined;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) joined += ' ';
    joined += words[i];
  }
  return decode_latex(joined);
}

// Whether a word belongs to a particle: its first letter outside plain braces is lower case.
bool is_particle(std::string_view word) {
  if (word.starts_with('{') && !word.starts_with("{\\")) return false;
  const std::string plain = decode_latex(word);
  for (std::size_t i = 0; i < plain.size();) {
    const char32_t c = decode_utf8(plain, i);
    if (is_letter(c)) return !is_upper(c) && lower_case(plain) != capitalize(plain);
  }
  return false;
}

// One pair of braces around everything: a name that is not of a person.
bool is_literal(std::string_view name) {
  if (!name.starts_with('{') || !name.ends_with('}')) return false;
  std::size_t depth = 0;
  for (std::size_t i = 0; i + 1 < name.size(); ++i) {
    if (name[i] == '{') ++depth;
    if (name[i] == '}' && --depth == 0) return false;
  }
  return !name.starts_with("{\\");
}

// Parts "von Last" in [begin, end): the particle ends with the last lower-case word before the
// last one.
void take_family(const Words& words, std::size_t begin, std::size_t end, PersonName& name) {
  std::size_t family = begin;
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (is_particle(words[i])) family = i + 1;
  name.prefix = join_words(words, begin, family);
  name.family = join_words(words, family, end);
}

PersonName parse_plain_name(std::string_view text) {
  PersonName name;
  const Words words = split_words(text);
  if (words.empty()) return name;
  std::size_t family = words.size() - 1;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_particle(words[i])) continue;
    family = i;
    break;
  }
  name.given = join_words(words, 0, family);
  take_family(words, family, words.size(), name);
  return name;
}

// "family=Last, given=First, prefix=von, suffix=Jr."; false when it is not of that form.
bool parse_named_parts(const Words& parts, PersonName& name) {
  for (const std::string_view part : parts) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view key = trim(part.substr(0, equals));
    const std::string value = decode_latex(part.substr(equals + 1));
    if (key == "family")
      name.family = value;
    else if (key == "given")
      name.given = value;
    else if (key == "prefix")
      name.prefix = value;
    else if (key == "suffix")
      name.suffix = value;
    else if (!key.ends_with("-i") && key != "useprefix" && key != "id")
      return false;
  }
  return !name.family.empty();
}

PersonName parse_name(std::string_view text) {
  PersonName name;
  if (is_literal(text)) {
    name.family = decode_latex(text);
    name.is_literal = true;
    return name;
  }
  const Words parts = split_outside_braces(
      text, [](char c) { return c == ','; }, true);
  if (PersonName named; parse_named_parts(parts, named)) return named;
  if (parts.size() == 1) return parse_plain_name(text);
  const Words words = split_words(parts[0]);
  if (!words.empty()) take_family(words, 0, words.size(), name);
  if (parts.size() > 2) name.suffix = decode_latex(parts[1]);
  name.given = decode_latex(parts[parts.size() == 2 ? 1 : 2]);
  if (name.family.empty()) {  // ", First": better a wrong part than a lost name
    name.family = std::exchange(name.given, {});
    name.is_literal = true;
  }
  return name;
}

bool is_odd(std::string_view text, const PersonName& name) {
  static const std::set<std::string, std::less<>> suffixes = {"jr", "jr.", "sr", "sr.",
                                                              "ii", "iii", "iv"};
  if (name.is_literal) return false;
  const Words parts = split_outside_braces(
      text, [](char c) { return c == ','; }, true);
  const bool has_names_of_parts = text.find('=') != std::string_view::npos;
  return (parts.size() > 3 && !has_names_of_parts) || suffixes.contains(lower_case(name.family));
}

}  // namespace

NameList parse_names(std::string_view latex) {
  NameList list;
  for (const std::string_view text : split_names(latex)) {
    if (lower_case(text) == "others") {
      list.has_more = true;
      continue;
    }
    PersonName name = parse_name(text);
    if (list.odd_name.empty() && is_odd(text, name)) list.odd_name = text;
    if (!name.family.empty()) list.names.push_back(std::move(name));
  }
  return list;
}

}  // namespace kindred
