#include "bibliography/bib_parser.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "bibliography/entry_type.h"

namespace kindred {
namespace {

constexpr std::size_t npos = std::string_view::npos;
// Macros may name macros, each twice: without a bound, thirty lines would fill any memory.
constexpr std::size_t max_expansion = std::size_t{1024} * 1024;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

bool is_name_character(char c) {
  return static_cast<unsigned char>(c) > ' ' &&
         std::string_view("\"#%'(),={}@\\\x7F").find(c) == npos;
}

std::map<std::string, std::string, std::less<>> month_macros() {
  return {{"jan", "January"},   {"feb", "February"}, {"mar", "March"},    {"apr", "April"},
          {"may", "May"},       {"jun", "June"},     {"jul", "July"},     {"aug", "August"},
          {"sep", "September"}, {"oct", "October"},  {"nov", "November"}, {"dec", "December"}};
}

// Reads one file from front to back. Invariant: `at_` only grows, and each step that looks ahead
// for a closing brace either moves past what it has seen or stops at the next entry.
class BibParser {
 public:
  BibParser(const SourceFile& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), diagnostics_(diagnostics) {}

  std::vector<BibEntry> parse() {
    while (skip_to_entry()) parse_entry();
    return std::move(entries_);
  }

 private:
  // To the next `@word{` or `@word(`; lines that begin with `%` are comments. Other uses of `@` are
  // text between entries.
  bool skip_to_entry() {
    for (; at_ < text_.size(); ++at_) {
      const bool line_start = at_ == 0 || is_line_end(text_[at_ - 1]);
      if (line_start && text_[at_] == '%') at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      if (line_start && lacks_beginning()) return true;
      const bool in_word = at_ > 0 && is_name_character(text_[at_ - 1]);  // an e-mail address
      if (text_[at_] == '@' && !in_word && begins_entry(at_)) return true;
    }
    return false;
  }

  // Whether the line begins with an entry whose `@` or type was forgotten: `book{smith2020,` or
  // `@{smith2020,`. It is told and then read as if it were whole.
  bool lacks_beginning() {
    std::size_t end = at_;
    while (end < text_.size() && is_name_character(text_[end]) && end - at_ < 64) ++end;
    const std::string word = lower_case(text_.substr(at_, end - at_));
    const bool lacks_type = word.empty() && end < text_.size() && text_[end] == '@';
    if (!lacks_type && !find_work_type(word)) return false;
    if (!has_key(lacks_type ? end + 1 : end)) return false;
    add_fault(make_span(source_, at_, lacks_type ? end + 1 : end),
              lacks_type ? "this entry has no type" : "this entry has no `@`",
              lacks_type ? "write what the work is behind the `@`, such as `@book` or `@article`"
                         : "write `@" + word + "`, or put `@comment{…}` around what you leave out");
    return true;
  }

  // Whether "{smith2020," stands at `at`.
  bool has_key(std::size_t at) const {
    at = std::min(text_.find_first_not_of(" \t", at), text_.size());
    if (at == text_.size() || (text_[at] != '{' && text_[at] != '(')) return false;
    const std::size_t end = text_.find_first_of(",{}()=\r\n", at + 1);
    return end != npos && text_[end] == ',' && end > at + 1;
  }

  bool begins_entry(std::size_t at) const {
    std::size_t i = at + 1;
    while (i < text_.size() && is_ascii_space(text_[i])) ++i;
    const std::size_t word = i;
    while (i < text_.size() && is_name_character(text_[i]) && i - word < 64) ++i;
    if (i == word) return false;
    while (i < text_.size() && is_ascii_space(text_[i])) ++i;
    return i < text_.size() && (text_[i] == '{' || text_[i] == '(');
  }

  // Whether a new entry begins at `at`, in the first column: the sign of a brace left open before.
  bool is_next_entry(std::size_t at) const {
    return text_[at] == '@' && at > 0 && is_line_end(text_[at - 1]) && begins_entry(at);
  }

  void parse_entry() {
    entry_ = {};
    field_names_.clear();
    entry_begin_ = at_;
    take('@');
    skip_blank();
    const std::size_t type_begin = at_;
    entry_.type = lower_case(read_name());
    if (entry_.type.empty()) entry_.type = "misc";  // already told
    entry_.key_span = make_span(source_, type_begin, at_);
    skip_blank();
    closer_ = text_[at_++] == '{' ? '}' : ')';
    if (entry_.type == "comment" || entry_.type == "preamble") {
      skip_group();
    } else if (entry_.type == "string") {
      if (parse_macro()) close_entry();
    } else {
      entry_.is_broken = !(parse_key() && parse_fields() && close_entry());
      entry_.span = make_span(source_, entry_begin_, at_);
      if (!entry_.key.empty()) entries_.push_back(std::move(entry_));
    }
  }

  // Past a comment, braces balanced. One that is never closed ends before the next entry; only the
  // first such may look to the end of the file.
  void skip_group() {
    std::size_t depth = 0;
    const std::size_t begin = at_;
    for (; at_ < text_.size(); ++at_) {
      if (has_open_comment_ && is_next_entry(at_)) return;
      if (depth == 0 && text_[at_] == closer_) {
        ++at_;
        return;
      }
      if (text_[at_] == '{') ++depth;
      if (text_[at_] == '}' && depth > 0) --depth;
    }
    if (has_open_comment_) return;
    has_open_comment_ = true;
    at_ = begin;
    skip_group();
  }

  bool parse_macro() {
    skip_blank();
    const std::string name = lower_case(read_name());
    skip_blank();
    if (name.empty() || !take('=')) return fail("a `@string` must be written as `name = {text}`");
    std::string value;
    if (!parse_value(value)) return false;
    macros_[name] = std::move(value);
    skip_blank();
    take(',');
    return true;
  }

  bool parse_key() {
    skip_blank();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_ascii_space(text_[at_]) &&
           std::string_view(",{}=").find(text_[at_]) == npos &&
           !(closer_ == ')' && text_[at_] == ')'))
      ++at_;
    entry_.key = std::string(text_.substr(begin, at_ - begin));
    const SourceSpan type_span = std::exchange(entry_.key_span, make_span(source_, begin, at_));
    skip_blank();
    const bool ends = at_ < text_.size() && (text_[at_] == ',' || text_[at_] == closer_);
    if (!entry_.key.empty() && ends) {
      take(',');
      return true;
    }
    const bool is_field = at_ < text_.size() && (text_[at_] == '=' || text_[at_] == '{');
    if (!entry_.key.empty() && !is_field && at_ < text_.size()) {
      add_fault(entry_.key_span, "there is no comma behind the key `" + entry_.key + "`",
                "write a key without blanks, and a comma behind it");
      return fail_silently();
    }
    entry_.key.clear();
    entry_.key_span = type_span;
    return fail("this entry has no key",
                "write a key and a comma first: `@" + entry_.type + "{smith2020, …`");
  }

  bool parse_fields() {
    for (;;) {
      skip_blank();
      if (at_ == text_.size() || text_[at_] == closer_) return true;
      if (is_next_entry(at_)) return fail_unclosed();
      if (take(',')) continue;
      if (!parse_field()) return false;
    }
  }

  bool parse_field() {
    const std::size_t begin = at_;
    BibField field;
    field.name = lower_case(read_name());
    field.name_span = make_span(source_, begin, at_);
    skip_blank();
    if (field.name.empty() || !take('='))
      return fail(field.name.empty() ? "here should be the name of a field"
                                     : "after the name of a field should be `=`");
    skip_blank();
    const std::size_t value_begin = at_;
    if (!parse_value(field.value)) return false;
    field.span = make_span(source_, value_begin, value_end_);
    add_field(std::move(field));
    skip_blank();
    if (at_ < text_.size() && text_[at_] != ',' && text_[at_] != closer_ && !is_next_entry(at_)) {
      diagnostics_
          .add(Code::BibliographySyntax, make_span(source_, value_end_, value_end_),
               "there is no comma after this field")
          .help.push_back("put a comma between two fields");
      return is_name_character(text_[at_]) || fail_silently();
    }
    return true;
  }

  void add_field(BibField field) {
    if (field_names_.insert(field.name).second) {
      entry_.fields.push_back(std::move(field));
      return;
    }
    diagnostics_
        .add(Code::BibliographyBadField, field.name_span,
             "the field `" + field.name + "` is here twice")
        .help.push_back("keep one of the two; the first is used");
  }

  bool parse_value(std::string& value) {
    do {
      skip_blank();
      if (!parse_piece(value)) return false;
      value_end_ = at_;
      skip_blank();
    } while (take('#'));
    return true;
  }

  bool parse_piece(std::string& value) {
    if (take('{')) return parse_text(value, '}');
    if (take('"')) return parse_text(value, '"');
    const std::size_t begin = at_;
    const std::string_view word = read_name();
    if (word.empty()) return fail("here should be a text in braces, a number or a macro");
    const bool is_number = std::all_of(word.begin(), word.end(), is_ascii_digit);
    if (is_number)
      value += word;
    else
      append_macro(value, word, make_span(source_, begin, at_));
    return true;
  }

  void append_macro(std::string& value, std::string_view word, SourceSpan span) {
    const auto macro = macros_.find(lower_case(word));
    if (macro == macros_.end()) {
      diagnostics_
          .add(Code::BibliographyBadField, span, "there is no macro `" + std::string(word) + "`")
          .help.push_back("put a text between braces, or define the macro with `@string` before");
      value += word;
      return;
    }
    expanded_ += macro->second.size();
    if (expanded_ <= max_expansion) {
      value += macro->second;
      return;
    }
    if (std::exchange(is_over_expanded_, true)) return;
    add_fault(span, "macros grow to more than 1 MiB", "write texts in place of macros of macros");
  }

  // The text up to the closing brace or quotation mark, which ends it at the outer level only.
  bool parse_text(std::string& value, char closer) {
    std::size_t depth = 0;
    const std::size_t begin = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (depth == 0 && c == closer) {
        value += text_.substr(begin, at_ - begin);
        ++at_;
        return true;
      }
      if (c == '{') ++depth;
      if (c == '}') {
        if (depth == 0) break;  // inside quotation marks: the brace closes something further out
        --depth;
      }
      if (is_next_entry(at_)) return fail_unclosed();
    }
    return fail_unclosed();
  }

  bool close_entry() {
    skip_blank();
    if (at_ < text_.size() && take(closer_)) return true;
    return at_ < text_.size() ? fail("here should be the end of the entry") : fail_unclosed();
  }

  bool fail_unclosed() {
    add_fault(make_span(source_, entry_begin_, entry_.key_span.end), "this entry is never closed",
              "look for a brace or quotation mark without its pair");
    return fail_silently();
  }

  bool fail(std::string message,
            std::string help = "look for a comma, brace or quotation mark that is missing here") {
    std::size_t end = at_;
    if (end < text_.size() && !is_line_end(text_[end])) decode_utf8(text_, end);
    add_fault(make_span(source_, at_, end), std::move(message), std::move(help));
    return fail_silently();
  }

  void add_fault(SourceSpan span, std::string message, std::string help) {
    diagnostics_.add(Code::BibliographySyntax, span, std::move(message)).help = {std::move(help)};
  }

  // On to the next entry in the first column.
  bool fail_silently() {
    while (at_ < text_.size() && !is_next_entry(at_)) ++at_;
    return false;
  }

  void skip_blank() {
    while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
  }

  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  const SourceFile& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<BibEntry> entries_;
  std::map<std::string, std::string, std::less<>> macros_ = month_macros();
  std::size_t expanded_ = 0;
  bool is_over_expanded_ = false;
  bool has_open_comment_ = false;

  std::size_t at_ = 0;
  BibEntry entry_;                     // the one being read
  std::set<std::string> field_names_;  // of it
  std::size_t entry_begin_ = 0;
  std::size_t value_end_ = 0;
  char closer_ = '}';
};

}  // namespace

std::vector<BibEntry> parse_bib(const SourceFile& source, Diagnostics& diagnostics) {
  return BibParser(source, diagnostics).parse();
}

}  // namespace kindred
