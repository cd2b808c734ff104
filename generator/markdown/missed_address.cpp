#include "markdown/missed_address.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/site_path.h"
#include "base/text.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_address = 500;
constexpr char something = '\x7F';  // an inline that is no text

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Pieces as one text again, addresses that became links by themselves included.
struct Line {
  std::string text;
  std::vector<std::uint32_t> places;

  void add(std::string_view more, std::uint32_t begin) {
    for (const char c : more) {
      text += c;
      places.push_back(begin++);
    }
  }
};

Line join(const Pieces& pieces, const Reading& reading) {
  Line line;
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::Text) {
      line.text += piece.text;
      for (std::size_t i = 0; i < piece.text.size(); ++i) line.places.push_back(piece.place(i));
    } else if (piece.kind == PieceKind::Link && piece.is_address) {
      line.add(reading.span(piece.begin, piece.end).text(), piece.begin);
    } else {
      const bool is_break =
          piece.kind == PieceKind::SoftBreak || piece.kind == PieceKind::HardBreak;
      line.add(std::string_view(is_break ? "\n" : &something, 1), piece.begin);
    }
  }
  return line;
}

// Whether a text can hardly be anything but the address of a file, by its ending.
bool is_file(std::string_view text) {
  text = text.substr(0, text.find('#'));
  const std::string_view type = extension(text);
  return !type.empty() && type.size() <= 5 &&
         std::all_of(type.begin(), type.end(), is_ascii_alnum) &&
         std::any_of(type.begin(), type.end(), [](char c) { return !is_ascii_digit(c); });
}

bool is_web(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

class Finder {
 public:
  Finder(const Line& line, Reading& reading) : line_(line), text_(line_.text), reading_(reading) {}

  void run() {
    for (std::size_t at = text_.find(']'); at != npos; at = text_.find(']', at + 1)) {
      if (text_.compare(at, 2, "](") == 0) tell_blank(at);
      if (text_.compare(at, 3, "] (") == 0) tell_apart(at);
    }
    for (std::size_t at = text_.find(")["); at != npos; at = text_.find(")[", at + 2))
      tell_turned(at);
    tell_comments();
  }

 private:
  void tell(std::string_view message, const std::string& help, std::size_t begin,
            std::size_t end) const {
    const std::uint32_t last =
        end < line_.places.size() ? line_.places[end] : line_.places.back() + 1;
    reading_.diagnostics
        .add(Code::MarkdownShownAsWritten, reading_.span(line_.places[begin], last),
             std::string(message))
        .help = {help};
  }

  // The place of the `open` whose words end at `end`; npos when there are none, or when they go
  // on a word, as in `f(x)`.
  std::size_t words_before(std::size_t end, char open, std::string_view brackets) const {
    if (end == 0) return npos;
    const std::size_t begin = text_.find_last_of(brackets, end - 1);
    if (begin == npos || text_[begin] != open || begin + 1 == end) return npos;
    const bool goes_on = begin > 0 && is_ascii_alnum(text_[begin - 1]);
    return goes_on ? npos : begin;
  }

  // What stands from `begin` up to the bracket `close`, on the same line.
  std::string_view inside(std::size_t begin, char close) const {
    const std::string_view near = text_.substr(begin, longest_address);
    const std::size_t end = near.find_first_of(std::string("[]()<>\n") + something);
    return end == npos || near[end] != close ? std::string_view() : near.substr(0, end);
  }

  std::string words(std::size_t begin, std::size_t end) const {
    const std::string_view between = text_.substr(begin, end - begin);
    return between.find(something) == npos ? unmasked_text(between) : "words";
  }

  void tell_blank(std::size_t middle) const {
    std::size_t begin = words_before(middle, '[', "[]");
    const std::string_view written = inside(middle + 2, ')');
    std::string_view address = trim(written);
    if (const std::size_t title = address.find(" \""); title != npos && address.ends_with('"'))
      address = trim(address.substr(0, title));
    const bool has_blank = address.find_first_of(" \t") != npos;
    if (begin == npos || !has_blank || !(is_file(address) || is_web(address))) return;
    const std::string label = words(begin + 1, middle);
    const bool is_image = begin > 0 && text_[begin - 1] == '!';
    if (is_image) --begin;
    tell(is_image ? "this is no image, because its address has a blank"
                  : "this is no link, because its address has a blank",
         fmt::format("write `{}[{}](<{}>)`", is_image ? "!" : "", label, unmasked_text(address)),
         begin, middle + 2 + written.size() + 1);
  }

  void tell_apart(std::size_t middle) const {
    const std::size_t begin = words_before(middle, '[', "[]");
    const std::string_view address = inside(middle + 3, ')');
    // One character is that of a task, and a web address behind brackets is a way to cite.
    const bool has_words = begin != npos && middle > begin + 2;
    if (!has_words || !is_file(address) || is_web(address) || address.find(' ') != npos) return;
    tell("this is no link, because of the blank before its address",
         fmt::format("write `[{}]({})`", words(begin + 1, middle), unmasked_text(address)), begin,
         middle + 3 + address.size() + 1);
  }

  void tell_turned(std::size_t middle) const {
    const std::size_t begin = words_before(middle, '(', "()");
    const std::string_view address = inside(middle + 2, ']');
    const bool is_address = (is_file(address) || is_web(address)) && address.find(' ') == npos;
    if (begin == npos || !is_address) return;
    tell("this is no link, because its brackets stand the other way round",
         fmt::format("write `[{}]({})`", words(begin + 1, middle), unmasked_text(address)), begin,
         middle + 2 + address.size() + 1);
  }

  void tell_comments() const {
    for (std::size_t at = text_.find("%%"); at != npos;) {
      const bool begins_line = at == 0 || text_[at - 1] == '\n';
      const bool begins_word = begins_line || is_blank(text_[at - 1]);
      const std::size_t end = text_.find("%%", at + 2);
      const bool is_open =
          begins_line && at == 0 && end == npos && (text_.size() == 2 || text_[2] == '\n');
      const bool is_tight = end != npos && end > at + 2 && !is_blank(text_[at + 2]) &&
                            text_[at + 2] != '%' && !is_blank(text_[end - 1]);
      if (is_open || (end != npos && (begins_line || (begins_word && is_tight))))
        tell("readers see this comment", "write it as `<!-- … -->`, which is left out", at,
             is_open ? at + 2 : end + 2);
      at = end == npos ? npos : text_.find("%%", end + 2);
    }
  }

  const Line& line_;
  std::string_view text_;
  Reading& reading_;
};

}  // namespace

void tell_missed_addresses(const Pieces& pieces, Reading& reading) {
  const bool may_have = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    if (piece.kind != PieceKind::Text) return false;
    const std::string_view text = piece.text;
    return text.find("](") != npos || text.find("] (") != npos || text.find(")[") != npos ||
           text.find("%%") != npos;
  });
  if (!may_have) return;
  const Line line = join(pieces, reading);
  Finder(line, reading).run();
}

}  // namespace kindred
