#pragma once

// The house plan as data: the rooms of generator/, what each may see, and who alone may include
// what. generator/ARCHITECTURE.md says why.

#include <array>
#include <string_view>

namespace kindred::tidy {

// A room may include itself and the rooms before it. `main.cpp` stands after all of them.
inline constexpr std::array<std::string_view, 18> rooms = {
    "base",    "language", "config", "markdown", "bibliography", "library",
    "links",   "site",     "search", "markup",   "theme",        "views",
    "publish", "web",      "epub",   "pipeline", "serve",        "cli"};

// Headers that are not ours, by how their names begin, and the one room that may include them. A
// header that no row knows is refused: a new library is a decision, and this is where it is made.
struct ForeignHeader {
  std::string_view prefix;
  std::string_view room;  // "*": every room
};

inline constexpr std::array<ForeignHeader, 21> foreign_headers = {{{"fmt/", "*"},
                                                                   {"utf8proc.h", "base"},
                                                                   {"spawn.h", "base"},
                                                                   {"arpa/inet.h", "base"},
                                                                   {"fcntl.h", "base"},
                                                                   {"libstemmer.h", "language"},
                                                                   {"toml++/", "config"},
                                                                   {"uuid/", "config"},
                                                                   {"cmark-gfm", "markdown"},
                                                                   {"gumbo.h", "markdown"},
                                                                   {"sanitizer/", "markdown"},
                                                                   {"yaml-cpp/", "library"},
                                                                   {"expat.h", "library"},
                                                                   {"kainjow/", "theme"},
                                                                   {"zip.h", "epub"},
                                                                   {"cairo/", "epub"},
                                                                   {"ft2build.h", "epub"},
                                                                   {"freetype/", "epub"},
                                                                   {"httplib.h", "serve"},
                                                                   {"CLI/", "cli"},
                                                                   {"catch2/", "tests"}}};

// Headers of the standard library and of the system that few may include, with the reason.
struct RestrictedHeader {
  std::string_view header;
  std::string_view file_or_room;
};

inline constexpr std::array<RestrictedHeader, 17> restricted_headers = {{
    // What its functions say depends on the locale; base/ascii.h does not.
    {"cctype", "nowhere"},
    {"thread", "base/parallel.cpp"},
    {"mutex", "base/parallel.cpp"},
    {"atomic", "base/parallel."},
    // cmark's table of syntax extensions is global and made once.
    {"mutex", "markdown/cmark_tree.cpp"},
    // The server has a thread that listens and one that watches.
    {"thread", "serve/"},
    {"mutex", "serve/"},
    {"atomic", "serve/"},
    {"condition_variable", "serve/"},
    {"filesystem", "base/"},
    // Where the output folder lies, as the user wrote it: no file is touched.
    {"filesystem", "pipeline/build.cpp"},
    // Where the program itself lies.
    {"filesystem", "cli/"},
    {"fstream", "base/"},
    {"unistd.h", "base/"},
    {"sys/", "base/"},
    // Whether a stream is a terminal.
    {"unistd.h", "cli/"},
    {"iostream", "cli/"},
}};

}  // namespace kindred::tidy
