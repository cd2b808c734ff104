#pragma once

// Text as Unicode: validity, normal forms, case, slugs and nearness of names. All strings are UTF-8
// and every function accepts any bytes (invalid ones pass through unchanged). The only file that
// includes utf8proc.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kindred {

// The offset of the first byte that is not part of valid UTF-8, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
// Replaces each invalid byte by `?` and each NUL by a space, so that offsets stay what they were.
std::string repair_utf8(std::string text);

// Reads the code point at `offset` and moves `offset` past it (at least one byte). `offset` must be
// inside `text`.
char32_t decode_utf8(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
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

// The anchor that GitHub makes of a heading: lower case, punctuation dropped, spaces to hyphens.
// May be empty.
std::string heading_slug(std::string_view heading);
// A name for a file or an id: as `heading_slug`, but without diacritical marks and with single
// hyphens. May be empty.
std::string file_slug(std::string_view text);

std::string_view trim(std::string_view text);
// One space for each run of white space, trimmed.
std::string collapse_space(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool starts_with_ignoring_case(std::string_view text, std::string_view ascii_prefix);

// A wording with each `{name}` that has a value replaced by it.
std::string fill_placeholders(
    std::string_view wording,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values);

// The number of insertions, deletions, substitutions and swaps of neighbours that make `b` of `a`;
// stops counting past `limit`, returning `limit + 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);
// The name of `names` that is most like `wanted`, or nothing when none is near enough to be worth a
// mention. Case is ignored. Among equally near names the first wins.
std::optional<std::string> nearest_name(std::string_view wanted,
                                        const std::vector<std::string>& names);

// FNV-1a over the bytes; for drawings made from titles, never for safety.
std::uint32_t hash_fnv1a(std::string_view text);

}  // namespace kindred
