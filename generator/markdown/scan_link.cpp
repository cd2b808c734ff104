#include "markdown/scan_link.h"

#include <algorithm>

#include "base/ascii.h"

namespace kindred {
namespace {

constexpr std::size_t longest_label = 1000;

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

bool is_escape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_ascii_punct(text[at + 1]);
}

// Sets the range of the destination and returns the offset behind it, or npos.
std::size_t scan_destination(std::string_view text, std::size_t at, LinkTail& tail) {
  if (at < text.size() && text[at] == '<') {
    for (std::size_t i = at + 1; i < text.size(); ++i) {
      if (text[i] == '\n' || text[i] == '<') return std::string_view::npos;
      if (is_escape(text, i)) {
        ++i;
      } else if (text[i] == '>') {
        tail.destination_begin = at + 1;
        tail.destination_end = i;
        return i + 1;
      }
    }
    return std::string_view::npos;
  }
  int depth = 0;
  std::size_t i = at;
  for (; i < text.size() && !is_ascii_space(text[i]); ++i) {
    if (is_escape(text, i)) {
      ++i;
    } else if (text[i] == '(') {
      if (++depth > 32) return std::string_view::npos;
    } else if (text[i] == ')' && --depth < 0) {
      break;
    }
  }
  tail.destination_begin = at;
  tail.destination_end = std::min(i, text.size());
  return tail.destination_end;
}

// Behind the title that begins at `at`; `at` if there is none, npos if it has no end.
std::size_t scan_title(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  const char open = text[at];
  if (open != '"' && open != '\'' && open != '(') return at;
  const char close = open == '(' ? ')' : open;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (is_escape(text, i))
      ++i;
    else if (text[i] == close)
      return i + 1;
    else if (open == '(' && text[i] == '(')
      return std::string_view::npos;
  }
  return std::string_view::npos;
}

bool scan_inline_tail(std::string_view text, std::size_t at, LinkTail& tail) {
  const std::size_t end = scan_destination(text, skip_space(text, at + 1), tail);
  if (end == std::string_view::npos) return false;
  std::size_t next = skip_space(text, end);
  if (next > end) {
    next = scan_title(text, next);
    if (next == std::string_view::npos) return false;
    next = skip_space(text, next);
  }
  if (next >= text.size() || text[next] != ')') return false;
  tail.end = next + 1;
  tail.has_destination = true;
  return true;
}

// Whether nothing but blanks follows up to the end of the line; sets `end` behind the line.
bool ends_line(std::string_view text, std::size_t at, std::size_t& end) {
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] != '\n') return false;
  end = std::min(at + 1, text.size());
  return true;
}

// Behind the `]` of `[label]`, or `at`.
std::size_t scan_label(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return at;
  const std::size_t limit = std::min(text.size(), at + longest_label + 2);
  for (std::size_t i = at + 1; i < limit; ++i) {
    if (is_escape(text, i))
      ++i;
    else if (text[i] == '[')
      return at;
    else if (text[i] == ']')
      return i + 1;
  }
  return at;
}

}  // namespace

LinkTail scan_link_tail(std::string_view text, std::size_t at) {
  LinkTail tail;
  tail.end = at;
  if (at >= text.size()) return tail;
  if (text[at] == '(' && scan_inline_tail(text, at, tail)) return tail;
  tail = LinkTail();
  tail.end = scan_label(text, at);
  return tail;
}

std::size_t scan_definition(std::string_view text, std::size_t at) {
  const std::size_t label = scan_label(text, at);
  if (label <= at + 2 || label >= text.size() || text[label] != ':') return at;
  if (skip_space(text, at + 1) + 1 >= label) return at;
  LinkTail destination;
  const std::size_t begin = skip_space(text, label + 1);
  const std::size_t after = scan_destination(text, begin, destination);
  if (after == std::string_view::npos || after == begin) return at;
  std::size_t end = at;
  const bool has_line = ends_line(text, after, end);
  const std::size_t title = skip_space(text, after);
  if (title > after) {
    const std::size_t title_end = scan_title(text, title);
    std::size_t end_with_title = at;
    if (title_end != std::string_view::npos && title_end > title &&
        ends_line(text, title_end, end_with_title))
      return end_with_title;
  }
  return has_line ? end : at;
}

}  // namespace kindred
