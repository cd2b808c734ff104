#include "search/key_writer.h"

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t units_max = 25;  // as many as a capital can tell

// What two keys have in common from their beginning.
struct Shared {
  std::size_t bytes = 0;
  std::size_t units = 0;  // the same in UTF-16, at most units_max
  std::size_t next = 0;   // bytes with the first character that is not shared
};

Shared shared_with(const std::string& last, const std::string& key) {
  Shared shared;
  std::size_t units = 0;
  for (std::size_t i = 0, j = 0; i < key.size();) {
    const char32_t c = decode_utf8(key, i);
    shared.next = i;
    if (j >= last.size() || c != decode_utf8(last, j)) break;
    units += c > 0xFFFF ? 2 : 1;
    if (units > units_max) continue;
    shared.units = units;
    shared.bytes = i;
  }
  return shared;
}

}  // namespace

std::string KeyWriter::beginning(const std::string& key) const {
  return key.substr(0, shared_with(last_, key).next);
}

void KeyWriter::add(const std::string& key) {
  const Shared shared = text_.empty() ? Shared() : shared_with(last_, key);
  text_ += static_cast<char>('A' + shared.units);
  text_ += key.substr(shared.bytes);
  last_ = key;
}

}  // namespace kindred
