#pragma once

// Numbers as few bits: an adaptive binary range coder. Each yes-or-no question has a model that
// learns how it is usually answered; a question that is nearly always answered alike costs nearly
// nothing. The reader (10-lists.js of the theme) asks the same questions of the same models in the
// same order.
//
// A model is a 12-bit chance of `false`, 2048 of 4096 at first, moved by 1/16 of the way at each
// answer. The coder has 32 bits of range and puts out bytes, most significant first; a carry goes
// back into the bytes already put out.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kindred {

struct BitModel {
  std::uint16_t chance = 2048;
};

class RangeEncoder {
 public:
  void put(bool bit, BitModel& model);
  // `count` bits of `value`, most significant first, that nothing is known about.
  void put_plain(std::uint32_t value, int count);
  // About how many characters there are by now.
  std::size_t written_bytes() const { return bytes_.size() * 4 / 3; }
  // Ends the stream. Six bits a character, see `symbol` in the .cpp.
  std::string finish();

 private:
  void shift();

  std::uint64_t low_ = 0;
  std::uint32_t range_ = 0xFFFFFFFFU;
  std::vector<std::uint8_t> bytes_;
};

// Any whole number from 0: the length of n + 1 in bits, one question at a time, then its bits, of
// which the first two are learnt.
struct NumberModel {
  std::array<BitModel, 32> length;
  std::array<std::array<BitModel, 3>, 32> head;
  void put(RangeEncoder& encoder, std::uint32_t number);
};

// One of 2^Bits values, asked from the top bit down, each question knowing the answers before it.
template <int Bits>
struct ChoiceModel {
  std::array<BitModel, std::size_t{1} << Bits> nodes;
  void put(RangeEncoder& encoder, std::uint32_t value) {
    std::size_t node = 1;
    for (int bit = Bits - 1; bit >= 0; --bit) {
      const bool answer = (value >> bit) & 1U;
      encoder.put(answer, nodes[node]);
      node = 2 * node + (answer ? 1 : 0);
    }
  }
};

}  // namespace kindred
