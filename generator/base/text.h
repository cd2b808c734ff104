#pragma once

// Text as Unicode: validity, normal forms, case and slugs. All strings are UTF-8 and every function
// accepts any bytes (invalid ones pass through unchanged). The only file that includes utf8proc.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

// The offset of the first byte that is not part of valid UTF-8, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
// Replaces each invalid byte by `?` and each NUL by a space, so that offsets stay what they were.
std::string repair_utf8(std::string text);

// Whether a byte of UTF-8 is not the first of its character.
inline bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
// Reads the code point at `offset` and moves `offset` past it (at least one byte). `offset` must be
// inside `text`.
char32_t decode_utf8(std::string_view text, std::size_t& offset);
// The code point that ends before `offset`, which must not be 0.
char32_t decode_utf8_before(std::string_view text, std::size_t offset);
void append_utf8(std::string& text, char32_t code_point);
// As much of the beginning of `text` as fits into `bytes_max` without cutting a character.
std::string_view cut_utf8(std::string_view text, std::size_t bytes_max);
std::size_t count_characters(std::string_view text);

bool is_letter(char32_t c);  // general category L* or M*
bool is_mark(char32_t c);    // M*
bool is_digit(char32_t c);   // Nd
bool is_upper(char32_t c);
bool is_space(char32_t c);        // Unicode white space
bool is_ignorable(char32_t c);    // shows nothing: joiners, marks of direction, soft hyphens …
bool is_punctuation(char32_t c);  // P* or S*

// Unicode Normalization Form C.
std::string nfc(std::string_view text);
// For comparing names: NFC, case folded, typographic apostrophes and hyphens made plain, runs of
// white space made one space, trimmed.
std::string fold_name(std::string_view text);
// For comparing words loosely (letters of an index, search): folded and without diacritical marks.
std::string fold_plain(std::string_view text);
// Case folded and taken apart (NFKD), so that a caller may choose which marks to drop.
std::string fold_apart(std::string_view text);
// Lower case, not folded.
std::string lower_case(std::string_view text);
// The first character in upper case.
std::string capitalize(std::string_view text);

// What a name stands under in an alphabetical list: its first letter, without marks, in upper case;
// "#" for one that begins with no letter.
std::string initial_letter(std::string_view name);

// The anchor that GitHub makes of a heading: lower case, punctuation dropped, spaces to hyphens.
// May be empty.
std::string heading_slug(std::string_view heading);
// A name for a file or an id: as `heading_slug`, but without diacritical marks and with single
// hyphens. May be empty.
std::string file_slug(std::string_view text);

// The words that a name for a file or an id stands for: "getting-started" → "Getting started".
std::string title_from_name(std::string_view name);

// Without the ASCII white space at its ends.
std::string_view trim(std::string_view text);
// One space for each run of Unicode white space but no-break spaces, trimmed.
std::string collapse_space(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool starts_with_ignoring_case(std::string_view text, std::string_view ascii_prefix);

// FNV-1a over the bytes; for drawings made from titles, never for safety.
std::uint32_t hash_fnv1a(std::string_view text);

}  // namespace kindred
