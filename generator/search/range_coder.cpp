#include "search/range_coder.h"

#include <bit>

namespace kindred {
namespace {

constexpr int chance_bits = 12;
constexpr int learning_shift = 4;
constexpr std::uint32_t range_min = 1U << 24;

// 64 characters that a script's string can hold as they are: `#` to `c` without the backslash.
char symbol(std::uint32_t six_bits) {
  const std::uint32_t c = six_bits + 35;
  return static_cast<char>(c < 92 ? c : c + 1);
}

}  // namespace

void RangeEncoder::put(bool bit, BitModel& model) {
  const std::uint32_t bound = (range_ >> chance_bits) * model.chance;
  if (bit) {
    low_ += bound;
    range_ -= bound;
    model.chance = static_cast<std::uint16_t>(model.chance - (model.chance >> learning_shift));
  } else {
    range_ = bound;
    model.chance = static_cast<std::uint16_t>(
        model.chance + (((1U << chance_bits) - model.chance) >> learning_shift));
  }
  while (range_ < range_min) shift();
}

void RangeEncoder::put_plain(std::uint32_t value, int count) {
  for (int bit = count - 1; bit >= 0; --bit) {
    range_ >>= 1U;
    if ((value >> bit) & 1U) low_ += range_;
    while (range_ < range_min) shift();
  }
}

void RangeEncoder::shift() {
  if (low_ >> 32U) {  // a carry: the last bytes count up
    for (std::size_t i = bytes_.size(); i-- > 0;)
      if (++bytes_[i] != 0) break;
    low_ &= 0xFFFFFFFFU;
  }
  bytes_.push_back(static_cast<std::uint8_t>(low_ >> 24U));
  low_ = (low_ << 8U) & 0xFFFFFFFFU;
  range_ <<= 8U;
}

std::string RangeEncoder::finish() {
  for (int i = 0; i < 4; ++i) {
    range_ = range_min - 1;
    shift();
  }
  while (!bytes_.empty() && bytes_.back() == 0) bytes_.pop_back();  // the reader goes on with zeros
  std::string text;
  text.reserve(bytes_.size() * 4 / 3 + 4);
  for (std::size_t i = 0; i < bytes_.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes_.size() ? std::uint32_t{bytes_[at]} : 0U;
    };
    const std::uint32_t three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (const unsigned down : {18U, 12U, 6U, 0U}) text += symbol((three >> down) & 63U);
  }
  return text;
}

void NumberModel::put(RangeEncoder& encoder, std::uint32_t number) {
  const std::uint32_t value = number + 1;
  const int length_bits = static_cast<int>(std::bit_width(value)) - 1;
  const auto size = static_cast<std::size_t>(length_bits);
  for (std::size_t i = 0; i < size; ++i) encoder.put(true, length[i]);
  encoder.put(false, length[size]);
  int left = length_bits;
  std::size_t node = 0;
  for (; left > 0 && node < 3; --left) {
    const bool bit = (value >> (left - 1)) & 1U;
    encoder.put(bit, head[size][node]);
    node = node == 0 ? (bit ? 2 : 1) : 3;
  }
  encoder.put_plain(value, left);
}

}  // namespace kindred
