#include "markdown/mask.h"

#include <array>
#include <cstddef>

namespace kindred {
namespace {

constexpr std::string_view maskable = "[]|*_@:\\<&!~\"'-.`^>+)#{";
constexpr std::string_view codes =
    "\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E";
static_assert(maskable.size() == codes.size());

using Table = std::array<char, 256>;

constexpr Table make_table(std::string_view from, std::string_view to) {
  Table table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char>(i);
  for (std::size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
  return table;
}

constexpr Table make_unmask_table() {
  Table table = make_table(codes, maskable);
  table[static_cast<unsigned char>(wiki_open)] = '[';
  table[static_cast<unsigned char>(wiki_close)] = ']';
  table[static_cast<unsigned char>(cite_at)] = '@';
  // What cmark writes for references to U+FFFE and U+FFFF: no UTF-8, and no character either.
  table[0xFE] = '?';
  table[0xFF] = '?';
  return table;
}

constexpr Table mask_table = make_table(maskable, codes);
constexpr Table unmask_table = make_unmask_table();

}  // namespace

char masked(char c) { return mask_table[static_cast<unsigned char>(c)]; }

std::string masked_text(std::string_view text) {
  std::string result;
  for (const char c : text) result += masked(c);
  return result;
}

char unmasked(char c) { return unmask_table[static_cast<unsigned char>(c)]; }

void unmask(std::string& text) {
  for (char& c : text) c = unmasked(c);
}

std::string unmasked_text(std::string_view text) {
  std::string result(text);
  unmask(result);
  return result;
}

}  // namespace kindred
