#pragma once

// Source files and places in them.
//
// A SourceFile is the immutable text of one input file; a SourceSpan is a range of bytes in it.
// Spans are turned into lines and columns only when a person is told about them. `Sources` owns
// every file of a run: it is made first and destroyed last, so spans may hold plain pointers.
// Adding to `Sources` is not thread-safe; reading files is.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

// A place as people count it: lines and columns from 1, columns in characters (Unicode code
// points), not bytes.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

class SourceFile {
 public:
  // `path` is relative to the knowledge base and uses forward slashes; `text` must be valid UTF-8
  // (see `repair_utf8`).
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }

  // The position of the byte at `offset`; offsets past the end give the position after the last
  // character.
  Position position(std::size_t offset) const;
  std::size_t line_count() const { return line_begins_.size(); }
  // The offset of the first byte of line `line` (from 1), and its text without the line ending.
  std::size_t line_begin(std::size_t line) const;
  std::string_view line(std::size_t line) const;

 private:
  std::size_t count_characters_before(std::size_t offset) const;

  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_begins_;  // invariant: sorted, starts with 0
  // How many characters begin before each multiple of a fixed number of bytes, so that a position
  // costs the same in a line of a megabyte.
  std::vector<std::uint32_t> characters_before_;
};

// A half-open range of bytes [begin, end) of a file. `file` is null only for faults that have no
// place.
struct SourceSpan {
  const SourceFile* file = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::string_view text() const {
    return file ? file->text().substr(begin, end - begin) : std::string_view();
  }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

SourceSpan make_span(const SourceFile& file, std::size_t begin, std::size_t end);

// Owns source files; references stay valid for its whole life.
class Sources {
 public:
  const SourceFile& add(std::string path, std::string text);

 private:
  std::vector<std::unique_ptr<SourceFile>> files_;
};

}  // namespace kindred
