#include "base/source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t block_size = 1024;

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_begins_.push_back(0);
  std::uint32_t characters = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i % block_size == 0) characters_before_.push_back(characters);
    if (!continues_character(text_[i])) ++characters;
    const bool lone_return = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    if (text_[i] == '\n' || lone_return) line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Position SourceFile::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  const auto line = static_cast<std::size_t>(after - line_begins_.begin());
  const std::size_t begin = line_begins_[line - 1];
  return {line, 1 + count_characters_before(offset) - count_characters_before(begin)};
}

std::size_t SourceFile::count_characters_before(std::size_t offset) const {
  if (characters_before_.empty()) return 0;
  const std::size_t block = std::min(offset / block_size, characters_before_.size() - 1);
  std::size_t count = characters_before_[block];
  for (std::size_t i = block * block_size; i < offset; ++i)
    if (!continues_character(text_[i])) ++count;
  return count;
}

std::size_t SourceFile::line_begin(std::size_t line) const {
  if (line == 0) return 0;
  return line <= line_begins_.size() ? line_begins_[line - 1] : text_.size();
}

std::string_view SourceFile::line(std::size_t line) const {
  const std::size_t begin = line_begin(line);
  std::size_t end = line_begin(line + 1);
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return std::string_view(text_).substr(begin, end - begin);
}

SourceSpan make_span(const SourceFile& file, std::size_t begin, std::size_t end) {
  const std::size_t size = file.text().size();
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

const SourceFile& Sources::add(std::string path, std::string text) {
  files_.push_back(std::make_unique<SourceFile>(std::move(path), std::move(text)));
  return *files_.back();
}

}  // namespace kindred
