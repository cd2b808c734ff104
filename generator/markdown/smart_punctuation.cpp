#include "markdown/smart_punctuation.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

struct QuoteMarks {
  std::string_view language;
  std::string_view open, close;              // "
  std::string_view inner_open, inner_close;  // '
};

constexpr std::string_view apostrophe = "\u2019";

constexpr auto quote_marks = std::to_array<QuoteMarks>({
    {"en", "\u201C", "\u201D", "\u2018", "\u2019"},
    {"de", "\u201E", "\u201C", "\u201A", "\u2018"},
    {"cs", "\u201E", "\u201C", "\u201A", "\u2018"},
    {"fr", "\u00AB\u202F", "\u202F\u00BB", "\u201C", "\u201D"},
    {"es", "\u00AB", "\u00BB", "\u201C", "\u201D"},
    {"it", "\u00AB", "\u00BB", "\u201C", "\u201D"},
    {"pt", "\u00AB", "\u00BB", "\u201C", "\u201D"},
    {"ru", "\u00AB", "\u00BB", "\u201E", "\u201C"},
    {"uk", "\u00AB", "\u00BB", "\u201E", "\u201C"},
    {"pl", "\u201E", "\u201D", "\u00AB", "\u00BB"},
    {"sv", "\u201D", "\u201D", "\u2019", "\u2019"},
    {"fi", "\u201D", "\u201D", "\u2019", "\u2019"},
    {"nl", "\u201C", "\u201D", "\u2018", "\u2019"},
    {"da", "\u201D", "\u201D", "\u2019", "\u2019"},
    {"nb", "\u00AB", "\u00BB", "\u2018", "\u2019"},
    {"no", "\u00AB", "\u00BB", "\u2018", "\u2019"},
});

// The marks of a language, or null where straight quotes stay as they are.
const QuoteMarks* marks_of(std::string_view language) {
  const std::string primary = lower_case(language.substr(0, language.find_first_of("-_")));
  if (primary == "ja" || primary == "zh") return nullptr;
  const auto row = std::find_if(quote_marks.begin(), quote_marks.end(),
                                [&](const QuoteMarks& marks) { return marks.language == primary; });
  return row == quote_marks.end() ? &quote_marks.front() : &*row;
}

// One stretch of text and what stands around it.
struct Stretch {
  std::string* text = nullptr;  // null for something else that reads like the character `like`
  char32_t like = U'x';
  bool is_literal = false;
};

class Collector {
 public:
  Collector(std::vector<Stretch>& out, const Document& document) : out_(out), document_(document) {}

  void collect(Inlines& inlines, bool is_literal) {
    for (Inline& one : inlines) std::visit([&](auto& node) { add(node, is_literal); }, one.node);
  }

 private:
  void add(Text& node, bool is_literal) {
    if (!node.text.empty()) out_.push_back({&node.text, U'x', is_literal});
  }
  void add(SoftBreak&, bool) { out_.push_back({nullptr, U' ', false}); }
  void add(HardBreak&, bool) { out_.push_back({nullptr, U' ', false}); }
  void add(CodeSpan&, bool) { out_.push_back({nullptr, U'x', false}); }
  void add(Image&, bool) { out_.push_back({nullptr, U'x', false}); }
  void add(Citation&, bool) { out_.push_back({nullptr, U'x', false}); }
  void add(NoteMark&, bool) { out_.push_back({nullptr, U'.', false}); }
  void add(Emphasis& node, bool is_literal) { collect(node.children, is_literal); }
  void add(Strong& node, bool is_literal) { collect(node.children, is_literal); }
  void add(Strikethrough& node, bool is_literal) { collect(node.children, is_literal); }
  void add(Link& node, bool is_literal) {
    const bool is_address = document_.links[node.reference].form == LinkForm::Address;
    if (node.children.empty()) out_.push_back({nullptr, U'x', false});
    collect(node.children, is_literal || is_address);
  }
  void add(InlineHtml& node, bool is_literal) {
    static constexpr std::array<std::string_view, 4> literal = {"code", "kbd", "samp", "var"};
    const bool is_code = std::find(literal.begin(), literal.end(), node.name) != literal.end();
    if (node.children.empty()) out_.push_back({nullptr, U'x', false});
    collect(node.children, is_literal || is_code);
  }

  std::vector<Stretch>& out_;
  const Document& document_;
};

bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool opens(char32_t c) {
  return c == 0 || is_space(c) ||
         std::u32string_view(U"([{<=|+\u00AB\u201E\u201C\u2018\u201A-\u2013\u2014/\u00BF\u00A1\"'")
                 .find(c) != std::u32string_view::npos;
}

class Setter {  // reads the stretches in order; `before_` is the last character that was written
 public:
  Setter(std::vector<Stretch>& stretches, const QuoteMarks* marks)
      : stretches_(stretches), marks_(marks) {}

  void set() {
    for (index_ = 0; index_ < stretches_.size(); ++index_) {
      Stretch& stretch = stretches_[index_];
      if (!stretch.text)
        before_ = stretch.like;
      else if (stretch.is_literal)
        keep(*stretch.text);
      else
        set_text(*stretch.text);
    }
  }

 private:
  void keep(std::string& text) {
    unmask(text);
    before_ = decode_utf8_before(text, text.size());
  }

  // The character behind offset `i` of the current stretch; 0 at the end.
  char32_t after(std::string_view text, std::size_t i) const {
    for (std::size_t next = index_;;) {
      if (i < text.size()) {
        const char32_t c = decode_utf8(text, i);
        return c < 0x20 ? static_cast<unsigned char>(unmasked(static_cast<char>(c))) : c;
      }
      if (++next >= stretches_.size()) return 0;
      if (!stretches_[next].text) return stretches_[next].like;
      text = *stretches_[next].text;
      i = 0;
    }
  }

  void set_text(std::string& text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (marks_ && (c == '"' || c == '\'')) {
        set_quote(out, c, after(text, i + 1), text.substr(i + 1, 3));
        ++i;
        continue;
      }
      if (marks_ && (c == '-' || c == '.')) {
        const std::size_t end = std::min(text.find_first_not_of(c, i), text.size());
        c == '-' ? set_dashes(out, end - i) : set_dots(out, end - i);
        i = end;
        continue;
      }
      char32_t character = decode_utf8(text, i);
      if (character < 0x20)
        character = static_cast<unsigned char>(unmasked(static_cast<char>(character)));
      append(out, character);
    }
    text = std::move(out);
  }

  void append(std::string& out, char32_t c) {
    append_utf8(out, c);
    before_ = c;
  }

  void set_dashes(std::string& out, std::size_t count) {
    if (count == 3)
      append(out, U'\u2014');
    else if (count == 2)
      append(out, U'\u2013');
    else
      for (std::size_t i = 0; i < count; ++i) append(out, U'-');
  }

  void set_dots(std::string& out, std::size_t count) {
    if (count == 3)
      append(out, U'\u2026');
    else
      for (std::size_t i = 0; i < count; ++i) append(out, U'.');
  }

  void set_quote(std::string& out, char quote, char32_t next, std::string_view rest) {
    const bool is_double = quote == '"';
    const bool may_open = opens(before_) && next != 0 && !is_space(next);
    const bool is_year = !is_double && rest.size() >= 2 && rest[0] >= '0' && rest[0] <= '9' &&
                         rest[1] >= '0' && rest[1] <= '9' && single_depth_ == 0;
    if (!is_double && (is_year || (is_word(before_) && is_word(next)))) {
      out += apostrophe;
    } else if (may_open) {
      out += is_double ? marks_->open : marks_->inner_open;
      if (!is_double) ++single_depth_;
    } else if (is_double) {
      out += marks_->close;
    } else {
      out += single_depth_ > 0 ? marks_->inner_close : apostrophe;
      if (single_depth_ > 0) --single_depth_;
    }
    before_ = static_cast<unsigned char>(quote);
    if (!may_open) before_ = U'.';
  }

  std::vector<Stretch>& stretches_;
  const QuoteMarks* marks_;
  std::size_t index_ = 0;
  char32_t before_ = 0;
  int single_depth_ = 0;
};

}  // namespace

void set_smart_punctuation(Inlines& inlines, const Document& document, std::string_view language) {
  std::vector<Stretch> stretches;
  Collector(stretches, document).collect(inlines, false);
  Setter(stretches, marks_of(language)).set();
}

void set_smart_punctuation(std::string& text, std::string_view language) {
  std::vector<Stretch> stretches = {{&text, U'x', false}};
  Setter(stretches, marks_of(language)).set();
}

}  // namespace kindred
