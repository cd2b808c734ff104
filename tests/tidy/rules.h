#pragma once

// The rules of the house that can be read off the text of a file. Each returns its complaints, one
// line each; none means that the file keeps the rule. Pure functions, so that they are tested too.

#include <string>
#include <string_view>
#include <vector>

namespace kindred::tidy {

struct SourceFile {
  std::string path;  // from generator/: `links/resolve.cpp`
  std::string text;
};

using Complaints = std::vector<std::string>;

// Everything below `folder` with one of these extensions, sorted.
std::vector<SourceFile> read_sources(const std::string& folder,
                                     const std::vector<std::string>& extensions);
std::string read_text(const std::string& path);

// `text` with comments and the insides of strings made blank; lines stay where they are.
std::string without_comments(std::string_view text);

// Only rooms above its own, and foreign headers only where they may be.
Complaints check_includes(const SourceFile& file);
// At most 400 lines of at most 100 columns.
Complaints check_size(const SourceFile& file);
// Functions of at most 60 lines, signature and last brace included.
Complaints check_functions(const SourceFile& file);
// `#pragma once`, then a comment that says what the header is for.
Complaints check_header(const SourceFile& file);
// Only the command line speaks to the user.
Complaints check_output(const SourceFile& file);
// No notes to oneself, no drawers without a label.
Complaints check_leftovers(const SourceFile& file);

// `cmake` is generator/CMakeLists.txt: every source file is listed in the call of its room, and a
// room that it includes is among those that its own uses, directly or through others.
Complaints check_listed(const std::vector<SourceFile>& files, const std::string& cmake);

}  // namespace kindred::tidy
