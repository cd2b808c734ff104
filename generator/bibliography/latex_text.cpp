#include "bibliography/latex_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "bibliography/latex_symbol.h"

namespace kindred {
namespace {

// Commands whose first argument is not text: an address, a colour, a language.
constexpr std::string_view commands_with_setting[] = {"href",   "textcolor", "foreignlanguage",
                                                      "hspace", "vspace",    "color"};

constexpr std::size_t max_marks = 4;  // on one letter

// The combining mark of an accent command, or 0.
char32_t combining_mark(std::string_view command) {
  if (command.size() != 1) return 0;
  switch (command[0]) {
    case '`': return 0x300;
    case '\'': return 0x301;
    case '^': return 0x302;
    case '~': return 0x303;
    case '=': return 0x304;
    case 'u': return 0x306;
    case '.': return 0x307;
    case '"': return 0x308;
    case 'r': return 0x30A;
    case 'H': return 0x30B;
    case 'v': return 0x30C;
    case 'd': return 0x323;
    case 'c': return 0x327;
    case 'k': return 0x328;
    case 'b': return 0x331;
    case 't': return 0x361;
    default: return 0;
  }
}

// Reads LaTeX from front to back. Invariant: `marks_` are accents read whose letter has not come
// yet.
class LatexDecoder {
 public:
  explicit LatexDecoder(std::string_view latex) : latex_(latex) {}

  std::string decode() {
    while (at_ < latex_.size()) step();
    close_marks();
    return collapse_space(nfc(out_));
  }

 private:
  void step() {
    const char c = latex_[at_];
    if (c == '\\') {
      ++at_;
      read_command();
    } else if (c == '{') {
      ++at_;
    } else if (c == '}') {
      ++at_;
      close_marks();
    } else if (c == '$') {
      ++at_;
      is_math_ = !is_math_;
    } else if (is_math_ && (c == '^' || c == '_')) {
      ++at_;
    } else if (is_ascii_space(c) && !marks_.empty()) {
      ++at_;
    } else if (!take_ligature()) {
      const std::size_t begin = at_;
      decode_utf8(latex_, at_);
      put(c == '~' ? " " : latex_.substr(begin, at_ - begin));
    }
  }

  bool take_ligature() {
    static constexpr std::pair<std::string_view, std::string_view> ligatures[] = {
        {"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"'", "’"}};
    for (const auto& [written, text] : ligatures) {
      if (!latex_.substr(at_).starts_with(written)) continue;
      at_ += written.size();
      put(text);
      return true;
    }
    return false;
  }

  // After the backslash.
  void read_command() {
    if (at_ == latex_.size()) return;
    const std::size_t begin = at_;
    if (is_ascii_letter(latex_[at_])) {
      while (at_ < latex_.size() && is_ascii_letter(latex_[at_])) ++at_;
    } else {
      decode_utf8(latex_, at_);
    }
    const std::string_view command = latex_.substr(begin, at_ - begin);
    if (const char32_t mark = combining_mark(command)) {
      accent_ = command[0];
      if (marks_.size() < max_marks) marks_.push_back(mark);
      return;
    }
    if (!is_ascii_letter(command[0])) {
      put_escaped(command);
      return;
    }
    while (at_ < latex_.size() && is_ascii_space(latex_[at_])) ++at_;
    put_named(command);
  }

  void put_escaped(std::string_view sign) {
    static constexpr std::string_view kept = "&%$#_{}";
    static constexpr std::string_view spaces = " ,;:\\\n\t\r";
    if (sign == "{" || sign == "}")
      put(sign == "{" ? "(" : ")");  // a brace in the text would look like a fault of ours
    else if (kept.find(sign[0]) != std::string_view::npos)
      put(sign);
    else if (spaces.find(sign[0]) != std::string_view::npos)
      put(" ");
    else if (static_cast<unsigned char>(sign[0]) >= 0x80)
      put(sign);
  }

  void put_named(std::string_view command) {
    if (command == "i" || command == "j") {  // dotless, unless an accent takes the dot's place
      const bool plain = !marks_.empty();
      put(command == "i" ? (plain ? "i" : "ı") : (plain ? "j" : "ȷ"));
      return;
    }
    if (const auto symbol = find_latex_symbol(command)) {
      put(*symbol);
      return;
    }
    const auto* const end = std::end(commands_with_setting);
    if (std::find(std::begin(commands_with_setting), end, command) != end) skip_group();
  }

  void skip_group() {
    if (at_ == latex_.size() || latex_[at_] != '{') return;
    std::size_t depth = 0;
    while (at_ < latex_.size()) {
      const char c = latex_[at_++];
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) return;
    }
  }

  void put(std::string_view text) {
    out_ += text;
    for (; !marks_.empty(); marks_.pop_back()) append_utf8(out_, marks_.back());
  }

  // An accent over nothing, as in `\~{}`, stands for the sign itself where there is one.
  void close_marks() {
    if (marks_.empty()) return;
    marks_.clear();
    if (accent_ == '~' || accent_ == '^') out_ += accent_;
  }

  std::string_view latex_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<char32_t> marks_;
  char accent_ = 0;
  bool is_math_ = false;
};

}  // namespace

std::string decode_latex(std::string_view latex) { return LatexDecoder(latex).decode(); }

std::string decode_verbatim(std::string_view latex) {
  std::string out;
  for (std::size_t i = 0; i < latex.size(); ++i) {
    const char c = latex[i];
    if (c == '{' || c == '}') continue;
    if (c != '\\') {
      out += c;
      continue;
    }
    const std::string_view rest = latex.substr(i + 1);
    constexpr std::string_view tilde = "textasciitilde";
    if (rest.starts_with(tilde)) {
      out += '~';
      i += tilde.size();
    } else if (rest.empty() || std::string_view("%_&#$~").find(rest[0]) == std::string_view::npos) {
      out += c;
    }
  }
  return std::string(trim(out));
}

}  // namespace kindred
