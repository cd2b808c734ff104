#include "tidy/rules.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "tidy/rooms.h"

namespace kindred::tidy {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_lines = 400;
constexpr std::size_t max_columns = 100;
constexpr std::size_t max_function_lines = 60;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::size_t count_columns(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string place(const SourceFile& file, std::size_t line) {
  return file.path + ":" + std::to_string(line) + ": ";
}

std::string room_of(const std::string& path) { return path.substr(0, path.find('/')); }

// The place of a room in the order; that of `main.cpp` is after all of them.
std::size_t rank(const std::string& room) {
  return static_cast<std::size_t>(std::find(rooms.begin(), rooms.end(), room) - rooms.begin());
}

std::string complain_of_own(const SourceFile& file, const std::string& header) {
  const std::string room = room_of(header);
  if (header.find('/') == std::string::npos || rank(room) == rooms.size())
    return "\"" + header + "\" is in no room";
  if (rank(room) > rank(room_of(file.path)))
    return "\"" + header + "\": the room " + room + " stands below " + room_of(file.path);
  return {};
}

std::string complain_of_foreign(const SourceFile& file, const std::string& header) {
  bool is_restricted = false;
  for (const RestrictedHeader& row : restricted_headers) {
    const bool is_folder = row.header.back() == '/';
    if (is_folder ? !header.starts_with(row.header) : header != row.header) continue;
    if (file.path.starts_with(row.file_or_room)) return {};
    is_restricted = true;
  }
  if (is_restricted) return "<" + header + "> may not be included here";
  for (const ForeignHeader& row : foreign_headers)
    if (header.starts_with(row.prefix)) {
      if (row.room == "*" || row.room == room_of(file.path)) return {};
      return "<" + header + "> belongs to the room " + std::string(row.room);
    }
  const bool is_standard = header.find_first_of("./") == std::string::npos;
  return is_standard ? std::string() : "<" + header + "> has no room in tests/tidy/rooms.h";
}

// The text between `kindred_room(NAME` and its closing parenthesis.
std::string room_call(const std::string& cmake, const std::string& room) {
  const std::size_t begin = cmake.find("kindred_room(" + room + "\n");
  return begin == std::string::npos ? std::string()
                                    : cmake.substr(begin, cmake.find(")\n", begin) - begin);
}

bool has_word(const std::string& text, const std::string& word) {
  std::istringstream in(text);
  return std::find(std::istream_iterator<std::string>(in), {}, word) !=
         std::istream_iterator<std::string>();
}

std::vector<std::string> used_rooms(const std::string& cmake, const std::string& room) {
  const std::string call = room_call(cmake, room);
  const std::size_t begin = call.find("USES ");
  if (begin == std::string::npos) return {};
  std::istringstream in(call.substr(begin + 5, call.find("LIBRARIES", begin) - begin - 5));
  return {std::istream_iterator<std::string>(in), {}};
}

bool reaches(const std::string& cmake, const std::string& from, const std::string& to) {
  if (from == to) return true;
  const std::vector<std::string> used = used_rooms(cmake, from);
  return std::any_of(used.begin(), used.end(), [&](const std::string& room) {
    return rank(room) < rank(from) && reaches(cmake, room, to);
  });
}

std::size_t end_of(std::string_view text, std::string_view close, std::size_t from) {
  const std::size_t end = text.find(close, from);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

std::size_t quoted_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

// Where the comment, string or character that begins at `at` ends; `at` if none begins there.
std::size_t hidden_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return end_of(text, "*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::size_t open = text.find('(', at);
    if (open == std::string_view::npos) return text.size();
    return end_of(text, ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  const bool is_separator = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1]));
  if (rest.front() == '"' || (rest.front() == '\'' && !is_separator)) return quoted_end(text, at);
  return at;
}

// Lines from the one with `begin` to the one with `end`.
std::size_t count_lines(const std::string& text, std::size_t begin, std::size_t end) {
  const auto at = text.begin();
  return 1 + static_cast<std::size_t>(std::count(at + static_cast<std::ptrdiff_t>(begin),
                                                 at + static_cast<std::ptrdiff_t>(end), '\n'));
}

// Whether the text before an open brace is a function's signature. Lambdas and blocks of statements
// belong to the function around them.
bool is_function(const std::string& head) {
  static const std::regex statement(
      R"(^(?:if|else|for|while|switch|do|try|catch|return)\b|\b(?:namespace|class|struct|enum)\b)");
  static const std::regex value(R"([=(]\s*$)");
  return head.find('(') != std::string::npos && !std::regex_search(head, statement) &&
         !std::regex_search(head, value);
}

}  // namespace

std::string read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SourceFile> read_sources(const std::string& folder,
                                     const std::vector<std::string>& extensions) {
  std::vector<SourceFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() &&
        std::find(extensions.begin(), extensions.end(), extension) != extensions.end())
      files.push_back({entry.path().lexically_relative(folder).generic_string(),
                       read_text(entry.path().string())});
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::string without_comments(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = hidden_end(text, at);
    std::replace_if(
        out.begin() + static_cast<std::ptrdiff_t>(at),
        out.begin() + static_cast<std::ptrdiff_t>(end), [](char c) { return c != '\n'; }, ' ');
    at = std::max(at + 1, end);
  }
  return out;
}

Complaints check_includes(const SourceFile& file) {
  static const std::regex include(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  Complaints complaints;
  std::size_t number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string complaint =
        match[1] == "\"" ? complain_of_own(file, match[2]) : complain_of_foreign(file, match[2]);
    if (!complaint.empty()) complaints.push_back(place(file, number) + complaint);
  }
  return complaints;
}

Complaints check_size(const SourceFile& file) {
  Complaints complaints;
  const std::vector<std::string> lines = lines_of(file.text);
  if (lines.size() > max_lines)
    complaints.push_back(file.path + ": " + std::to_string(lines.size()) + " lines");
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (count_columns(lines[i]) > max_columns)
      complaints.push_back(place(file, i + 1) + std::to_string(count_columns(lines[i])) +
                           " columns");
  return complaints;
}

Complaints check_functions(const SourceFile& file) {
  struct Block {
    std::size_t open;       // its brace
    std::size_t statement;  // where the statement begins that is being read inside it
  };
  Complaints complaints;
  const std::string code = without_comments(file.text);
  std::vector<Block> blocks = {{0, 0}};
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '{') blocks.push_back({at, at + 1});
    if (code[at] == '}' && blocks.size() > 1) {
      const std::size_t open = blocks.back().open;
      blocks.pop_back();
      const std::size_t head =
          std::min(code.find_first_not_of(" \n", blocks.back().statement), open);
      const std::size_t length = count_lines(code, head, at);
      if (length > max_function_lines && is_function(code.substr(head, open - head)))
        complaints.push_back(place(file, count_lines(code, 0, head)) + "a function of " +
                             std::to_string(length) + " lines");
    }
    if (code[at] == '}' || code[at] == ';') blocks.back().statement = at + 1;
  }
  return complaints;
}

Complaints check_header(const SourceFile& file) {
  if (!file.path.ends_with(".h")) return {};
  if (!file.text.starts_with("#pragma once\n"))
    return {file.path + ": begins with no #pragma once"};
  if (!file.text.starts_with("#pragma once\n\n//"))
    return {file.path + ": does not say what it is for"};
  return {};
}

Complaints check_output(const SourceFile& file) {
  static const std::regex output(
      R"(\b(?:std::(?:cout|cerr|clog)|fmt::print|v?f?printf|f?puts|putchar|std(?:out|err))\b)");
  if (room_of(file.path) == "cli") return {};
  Complaints complaints;
  const std::vector<std::string> lines = lines_of(without_comments(file.text));
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (std::regex_search(lines[i], output))
      complaints.push_back(place(file, i + 1) + "only the room cli prints");
  return complaints;
}

Complaints check_leftovers(const SourceFile& file) {
  // In two halves, so that this file does not complain of itself.
  static const std::regex note(
      "\\b(?:TO"
      "DO|FIX"
      "ME|XX"
      "X|HA"
      "CK)\\b");
  static const std::regex drawer(R"((?:^|/)[^/]*(?:utils?|helpers?|common|manager|misc)\.\w+$)");
  Complaints complaints;
  if (std::regex_search(file.path, drawer))
    complaints.push_back(file.path + ": a name that says nothing");
  const std::vector<std::string> lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (std::regex_search(lines[i], note))
      complaints.push_back(place(file, i + 1) + "a note to oneself");
  return complaints;
}

Complaints check_listed(const std::vector<SourceFile>& files, const std::string& cmake) {
  static const std::regex include(R"re(#include "(\w+)/)re");
  Complaints complaints;
  for (const SourceFile& file : files) {
    if (file.path.find('/') == std::string::npos) continue;
    const std::string room = room_of(file.path);
    const std::string call = room_call(cmake, room);
    if (file.path.ends_with(".cpp") && !has_word(call, file.path.substr(room.size() + 1)))
      complaints.push_back(file.path + ": not listed in generator/CMakeLists.txt");
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), include), end; it != end; ++it)
      if (!reaches(cmake, room, (*it)[1]))
        complaints.push_back(file.path + ": the room " + room + " does not say that it uses " +
                             (*it)[1].str());
  }
  return complaints;
}

}  // namespace kindred::tidy
