#include "theme/parse_template.h"

#include <fmt/format.h>

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t deepest = 24;
constexpr auto npos = std::string_view::npos;

// Reads one file; a class for the state that the steps share.
class TemplateParser {
 public:
  TemplateParser(const SourceFile& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), diagnostics_(diagnostics) {}

  std::vector<TemplatePart> parse() {
    while (at_ < text_.size()) {
      const std::size_t open = text_.find("{{", at_);
      add_text(at_, open == npos ? text_.size() : open);
      if (open == npos) break;
      if (!read_tag(open)) break;
    }
    close_what_is_open();
    return std::move(parts_);
  }

 private:
  void fault(std::size_t begin, std::size_t end, std::string message, std::string help) {
    diagnostics_.add(Code::ThemeSyntax, make_span(source_, begin, end), std::move(message))
        .help.push_back(std::move(help));
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin < end) add(TagKind::Text, begin, end);
  }

  void add(TagKind kind, std::size_t begin, std::size_t end) {
    parts_.push_back({kind, text_.substr(begin, end - begin), make_span(source_, begin, end)});
  }

  // Reads the tag at `open` and moves behind it; false when the rest of the file is lost.
  bool read_tag(std::size_t open) {
    const bool is_triple = text_.substr(open, 3) == "{{{";
    const std::string_view closing = is_triple ? "}}}" : "}}";
    std::size_t begin = open + closing.size();
    const std::size_t close = text_.find(closing, begin);
    if (close == npos) {
      fault(open, begin, "this tag is never closed", fmt::format("write `{}` after it", closing));
      at_ = text_.size();
      return false;
    }
    at_ = close + closing.size();
    const char sigil = is_triple || begin == close ? '\0' : text_[begin];
    if (sigil == '!' || sigil == '#' || sigil == '^' || sigil == '/') drop_line(open);
    if (sigil == '!') return true;
    const auto kind = tag_kind(is_triple, sigil);
    if (std::string_view("#^/>&=").find(sigil) != npos && sigil != '\0') ++begin;
    std::size_t end = close;
    while (begin < end && is_blank(text_[begin])) ++begin;
    while (end > begin && is_blank(text_[end - 1])) --end;
    if (sigil == '=' || begin == end || has_blank(begin, end)) {
      fault(open, close + closing.size(), "this is not a tag that Kindred knows",
            "tags are `{{name}}`, `{{{markup}}}`, `{{#section}}`, `{{^section}}`, `{{/section}}`, "
            "`{{> partial}}` and `{{! comment}}`");
      return true;
    }
    add_tag(kind, begin, end);
    return true;
  }

  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  bool has_blank(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin).find_first_of(" \t\r\n{}") != npos;
  }

  static TagKind tag_kind(bool is_triple, char sigil) {
    switch (sigil) {
      case '#': return TagKind::Section;
      case '^': return TagKind::Inverted;
      case '/': return TagKind::Close;
      case '>': return TagKind::Partial;
      case '&': return TagKind::Unescaped;
      default: return is_triple ? TagKind::Unescaped : TagKind::Escaped;
    }
  }

  void add_tag(TagKind kind, std::size_t begin, std::size_t end) {
    const std::string_view name = text_.substr(begin, end - begin);
    if (kind == TagKind::Close && !close_section(name, begin, end)) return;
    if (kind == TagKind::Section || kind == TagKind::Inverted) {
      if (open_.size() == deepest) {
        fault(begin, end, fmt::format("sections are nested more than {} deep", deepest),
              "move a part of the template to a partial's own list");
        ++lost_;
        return;
      }
      open_.push_back(parts_.size());
    }
    add(kind, begin, end);
  }

  // Whether a closing tag closes the innermost open section.
  bool close_section(std::string_view name, std::size_t begin, std::size_t end) {
    if (lost_ > 0) {
      --lost_;
      return false;
    }
    if (open_.empty()) {
      fault(begin, end, fmt::format("no section `{}` is open here", name),
            fmt::format("open it with `{{{{#{}}}}}`, or take this tag out", name));
      return false;
    }
    const std::string_view expected = parts_[open_.back()].text;
    if (expected != name) {
      fault(begin, end, fmt::format("this closes `{}`, but `{}` is open", name, expected),
            fmt::format("close it with `{{{{/{}}}}}` first", expected));
      return false;
    }
    open_.pop_back();
    return true;
  }

  // What stays open is told and closed, so that the result keeps its invariant.
  void close_what_is_open() {
    while (!open_.empty()) {
      const TemplatePart part = parts_[open_.back()];
      fault(part.span.begin, part.span.end, fmt::format("section `{}` is never closed", part.text),
            fmt::format("close it with `{{{{/{}}}}}`", part.text));
      parts_.push_back({TagKind::Close, part.text, part.span});
      open_.pop_back();
    }
  }

  // The tag ends at at_; takes its line with it when nothing else is on it.
  void drop_line(std::size_t open) {
    const std::size_t line =
        text_.rfind('\n', open) == npos || open == 0 ? 0 : text_.rfind('\n', open) + 1;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const bool is_alone =
        trim(text_.substr(line, open - line)).empty() && trim(text_.substr(at_, end - at_)).empty();
    if (!is_alone) return;
    at_ = std::min(end + 1, text_.size());
    if (line == open || parts_.empty() || parts_.back().kind != TagKind::Text) return;
    TemplatePart& before = parts_.back();
    const std::size_t indent = open - line;
    if (before.text.size() < indent || before.span.end != open) return;
    before.text.remove_suffix(indent);
    before.span.end -= static_cast<std::uint32_t>(indent);
  }

  const SourceFile& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::vector<TemplatePart> parts_;
  std::vector<std::size_t> open_;  // indices of the sections that are open
  std::size_t lost_ = 0;           // sections that were too deep and whose ends are still to come
};

}  // namespace

std::vector<TemplatePart> parse_template(const SourceFile& source, Diagnostics& diagnostics) {
  return TemplateParser(source, diagnostics).parse();
}

}  // namespace kindred
