#pragma once

// Sorted keys as one text, each as what it shares with the key before and the rest of it.

#include <cstddef>
#include <string>
#include <utility>

namespace kindred {

// A key is a capital, the number of UTF-16 units that it shares with the key before (A none, B one
// … Z 25), and its rest. Keys hold no capitals, and come in the order of is_before_in_utf16.
class KeyWriter {
 public:
  // As much of `key`, the next one, as tells it from all keys so far.
  std::string beginning(const std::string& key) const;
  void add(const std::string& key);
  std::size_t size() const { return text_.size(); }
  // The keys since the last call. The one after shares nothing.
  std::string finish() { return std::exchange(text_, {}); }

 private:
  std::string text_;
  std::string last_;
};

}  // namespace kindred
