#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <utf8proc.h>

#include "base/ascii.h"

namespace kindred {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// utf8proc sorts the marks on a letter in quadratic time. No language puts thirty on one, so longer
// runs are parted by U+034F, as in the Stream-Safe Text Format of UAX #15.
std::string part_marks(std::string_view text) {
  constexpr int max_marks = 30;
  std::string parted;
  int marks = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const auto c = static_cast<utf8proc_int32_t>(decode_utf8(text, i));
    marks = utf8proc_get_property(c)->combining_class == 0 ? 0 : marks + 1;
    if (marks > max_marks) {
      parted += "\xCD\x8F";
      marks = 1;
    }
    parted += text.substr(begin, i - begin);
  }
  return parted;
}

// utf8proc writes U+FFFE and U+FFFF, which stand for no character, as one byte that is no UTF-8.
std::string without_noncharacters(std::string text) {
  for (auto at = text.find_first_of("\xFE\xFF"); at != std::string::npos;
       at = text.find_first_of("\xFE\xFF", at))
    text.replace(at, 1, "\xEF\xBF\xBD");
  return text;
}

std::string map(std::string_view written, int options) {
  const std::string text = is_ascii(written) ? std::string(written) : part_marks(written);
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                 static_cast<utf8proc_option_t>(options));
  if (size < 0) return text;
  std::string result(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);  // utf8proc_map allocates with malloc
  return without_noncharacters(std::move(result));
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

// Typographic variants that writers do not mean as differences between names.
char32_t plain_variant(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC: return U'\'';
    case 0x201C:
    case 0x201D: return U'"';
    case 0x2010:
    case 0x2011: return U'-';
    default: return c;
  }
}

bool is_slug_character(char32_t c) {
  const auto cat = category(c);
  return is_letter(c) || cat == UTF8PROC_CATEGORY_ND || cat == UTF8PROC_CATEGORY_NL ||
         cat == UTF8PROC_CATEGORY_PC;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t c = 0;
    const auto size =
        utf8proc_iterate(bytes(text) + i, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    if (size <= 0) return i;
    i += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}

std::string repair_utf8(std::string text) {
  std::size_t from = 0;
  while (const auto bad = find_invalid_utf8(std::string_view(text).substr(from))) {
    from += *bad;
    text[from++] = '?';
  }
  std::replace(text.begin(), text.end(), '\0', ' ');
  return text;
}

char32_t decode_utf8_before(std::string_view text, std::size_t offset) {
  --offset;
  while (offset > 0 && continues_character(text[offset])) --offset;
  return decode_utf8(text, offset);
}

std::string_view cut_utf8(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  while (bytes_max > 0 && continues_character(text[bytes_max])) --bytes_max;
  return text.substr(0, bytes_max);
}

char32_t decode_utf8(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) {
    ++offset;
    return first;
  }
  utf8proc_int32_t c = 0;
  const auto size = utf8proc_iterate(bytes(text) + offset,
                                     static_cast<utf8proc_ssize_t>(text.size() - offset), &c);
  offset += size > 0 ? static_cast<std::size_t>(size) : 1;
  return size > 0 ? static_cast<char32_t>(c) : U'\uFFFD';
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point == 0xFFFE || code_point == 0xFFFF) code_point = U'\uFFFD';  // see above
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

bool is_letter(char32_t c) {
  const auto cat = category(c);
  return (cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_LO) ||
         (cat >= UTF8PROC_CATEGORY_MN && cat <= UTF8PROC_CATEGORY_ME);
}

bool is_mark(char32_t c) {
  const auto cat = category(c);
  return cat >= UTF8PROC_CATEGORY_MN && cat <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t c) { return category(c) == UTF8PROC_CATEGORY_ND; }

bool is_upper(char32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool is_space(char32_t c) {
  const auto cat = category(c);
  return (c >= 9 && c <= 13) || c == 0x85 ||
         (cat >= UTF8PROC_CATEGORY_ZS && cat <= UTF8PROC_CATEGORY_ZP);
}

bool is_ignorable(char32_t c) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->ignorable;
}

bool is_punctuation(char32_t c) {
  const auto cat = category(c);
  return cat >= UTF8PROC_CATEGORY_PC && cat <= UTF8PROC_CATEGORY_SO;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold_name(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) append_utf8(plain, plain_variant(decode_utf8(text, i)));
  return collapse_space(map(plain, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
}

std::string fold_plain(std::string_view text) {
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                       UTF8PROC_STRIPMARK);
}

std::string fold_apart(std::string_view text) {
  return map(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

std::string lower_case(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<utf8proc_int32_t>(decode_utf8(text, i));
    append_utf8(result, static_cast<char32_t>(utf8proc_tolower(c)));
  }
  return result;
}

std::string capitalize(std::string_view text) {
  if (text.empty()) return {};
  std::size_t rest = 0;
  const auto first = static_cast<utf8proc_int32_t>(decode_utf8(text, rest));
  std::string result;
  append_utf8(result, static_cast<char32_t>(utf8proc_totitle(first)));
  result.append(text.substr(rest));
  return result;
}

std::string initial_letter(std::string_view name) {
  const std::string plain = fold_plain(name);
  std::size_t end = 0;
  if (plain.empty() || !is_letter(decode_utf8(plain, end))) return "#";
  return capitalize(plain.substr(0, end));
}

std::string heading_slug(std::string_view heading) {
  const std::string lower = lower_case(nfc(trim(heading)));
  std::string slug;
  for (std::size_t i = 0; i < lower.size();) {
    const char32_t c = decode_utf8(lower, i);
    if (c == U' ' || c == U'-' || is_space(c))
      slug += '-';
    else if (is_slug_character(c))
      append_utf8(slug, c);
  }
  return slug;
}

std::string file_slug(std::string_view text) {
  const std::string plain = fold_plain(text);
  std::string slug;
  for (std::size_t i = 0; i < plain.size();) {
    const char32_t c = decode_utf8(plain, i);
    if (c == U'\'' || c == 0x2019) continue;
    if (c != U'_' && is_slug_character(c))
      append_utf8(slug, c);
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string title_from_name(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '-', ' ');
  std::replace(words.begin(), words.end(), '_', ' ');
  return capitalize(collapse_space(words));
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string collapse_space(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (c != 0xA0 && is_space(c)) {
      pending = !result.empty();
      continue;
    }
    if (pending) result += ' ';
    pending = false;
    append_utf8(result, c);
  }
  return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool starts_with_ignoring_case(std::string_view text, std::string_view ascii_prefix) {
  if (text.size() < ascii_prefix.size()) return false;
  return std::equal(ascii_prefix.begin(), ascii_prefix.end(), text.begin(),
                    [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

std::uint32_t hash_fnv1a(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace kindred
