#include "markdown/citation.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr char at_mark_bytes[] = {'@', cite_at};
constexpr std::string_view at_marks(at_mark_bytes, 2);

// Text with the place of every byte, across the borders of inlines.
struct Words {
  std::string text;
  std::vector<std::uint32_t> places;
  std::uint32_t last = 0;

  std::uint32_t place(std::size_t i) const { return i < places.size() ? places[i] : last; }
};

void append_piece_words(const Piece& piece, Words& words) {
  if (piece.kind == PieceKind::Text) {
    words.text += piece.text;
    words.places.insert(words.places.end(), piece.places.begin(), piece.places.end());
  } else if (piece.kind == PieceKind::SoftBreak || piece.kind == PieceKind::HardBreak) {
    words.text += ' ';
  } else if (piece.kind == PieceKind::Code) {
    words.text += masked_text(piece.text);
  } else if (piece.kind == PieceKind::Link && piece.is_address) {
    words.text += piece.destination;
  } else {
    for (const Piece& child : piece.children) append_piece_words(child, words);
  }
  words.places.resize(words.text.size(), piece.begin);
  words.last = piece.end;
}

bool is_key_character(char32_t c) { return is_letter(c) || is_digit(c) || c == U'_'; }
bool is_inner_mark(char c) {
  return std::string_view(":.#$%&-+?<>~/").find(c) != std::string_view::npos;
}

// The end of the key that begins at `begin`, or `begin`.
std::size_t scan_key(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    std::size_t next = end;
    if (is_key_character(decode_utf8(text, next))) {
      end = next;
      continue;
    }
    if (end == begin || !is_inner_mark(text[end]) || end + 1 >= text.size()) break;
    next = end + 1;
    if (!is_key_character(decode_utf8(text, next))) break;
    end = next;
  }
  return end;
}

// Whether the character that ends before `i` is a letter or digit.
bool follows_word(std::string_view text, std::size_t i) {
  return i > 0 && is_key_character(decode_utf8_before(text, i));
}

// The next `@` at or after `from` that begins a key; sets `end` behind the key.
std::size_t find_key(std::string_view text, std::size_t from, std::size_t& end) {
  for (std::size_t at = text.find_first_of(at_marks, from); at != std::string_view::npos;
       at = text.find_first_of(at_marks, at + 1)) {
    if (follows_word(text, at)) continue;
    end = scan_key(text, at + 1);
    if (end > at + 1) return at;
  }
  return std::string_view::npos;
}

std::string words_of(std::string_view text) { return collapse_space(unmasked_text(text)); }

CitationItem make_item(const Words& words, std::size_t begin, std::size_t at, std::size_t key_end,
                       std::size_t end, Reading& reading) {
  const std::string_view text = words.text;
  CitationItem item;
  item.key = text.substr(at + 1, key_end - at - 1);
  std::string_view prefix = text.substr(begin, at - begin);
  if (prefix.ends_with('-')) {
    item.suppress_author = true;
    prefix.remove_suffix(1);
  }
  item.prefix = words_of(prefix);
  std::string_view suffix = trim(text.substr(key_end, end - key_end));
  if (suffix.starts_with(',')) suffix.remove_prefix(1);
  item.suffix = words_of(suffix);
  item.span = reading.span(words.place(at), words.place(key_end));
  return item;
}

// The works that `words` (what stands between the brackets) cites; none if it is no citation.
std::vector<CitationItem> read_items(const Words& words, Reading& reading) {
  const std::string_view text = words.text;
  std::vector<CitationItem> items;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(';', begin), text.size());
    std::size_t key_end = 0;
    const std::size_t at = find_key(text.substr(0, end), begin, key_end);
    if (at != std::string_view::npos) {
      items.push_back(make_item(words, begin, at, key_end, end, reading));
    } else if (items.empty()) {
      return {};
    } else {
      const std::string more = words_of(text.substr(begin, end - begin));
      if (!more.empty()) items.back().suffix += (items.back().suffix.empty() ? "" : "; ") + more;
    }
    begin = end + 1;
  }
  return items;
}

struct Bracket {  // a pair with no other bracket inside
  std::size_t open_piece = 0, open = 0;
  std::size_t close_piece = 0, close = 0;
};

std::vector<Bracket> find_brackets(const Pieces& pieces) {
  std::vector<Bracket> brackets;
  std::optional<Bracket> open;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    if (pieces[p].kind == PieceKind::NoteMark || pieces[p].kind == PieceKind::Image ||
        pieces[p].kind == PieceKind::Html || pieces[p].kind == PieceKind::Made)
      open.reset();
    if (pieces[p].kind != PieceKind::Text) continue;
    const std::string& text = pieces[p].text;
    for (std::size_t i = text.find_first_of("[]"); i != std::string::npos;
         i = text.find_first_of("[]", i + 1)) {
      if (text[i] == '[') {
        open = Bracket{p, i, p, i};
      } else if (open) {
        open->close_piece = p;
        open->close = i;
        brackets.push_back(*open);
        open.reset();
      }
    }
  }
  return brackets;
}

Words words_inside(const Pieces& pieces, const Bracket& bracket) {
  Words words;
  for (std::size_t p = bracket.open_piece; p <= bracket.close_piece; ++p) {
    if (pieces[p].kind != PieceKind::Text) {
      append_piece_words(pieces[p], words);
      continue;
    }
    const std::size_t begin = p == bracket.open_piece ? bracket.open + 1 : 0;
    const std::size_t end = p == bracket.close_piece ? bracket.close : pieces[p].text.size();
    append_piece_words(slice(pieces[p], begin, end), words);
  }
  return words;
}

Piece made_citation(CitationReference citation, Reading& reading) {
  Piece piece;
  piece.kind = PieceKind::Made;
  piece.begin = citation.span.begin;
  piece.end = citation.span.end;
  const SourceSpan span = citation.span;
  reading.document.citations.push_back(std::move(citation));
  piece.made.push_back({span, Citation{reading.document.citations.size() - 1}});
  return piece;
}

class Reader {  // walks the pieces once; `piece_` and `done_` only grow
 public:
  Reader(Pieces& pieces, Reading& reading) : pieces_(pieces), reading_(reading) {}

  Pieces read() {
    for (const Bracket& bracket : find_brackets(pieces_)) read_bracket(bracket);
    move_to(pieces_.size(), 0);
    return std::move(out_);
  }

 private:
  void read_bracket(const Bracket& bracket);
  bool read_locator(const Bracket& bracket, const Words& words);
  void move_to(std::size_t piece, std::size_t at);
  void append_text(const Piece& piece, std::size_t begin, std::size_t end);

  Pieces& pieces_;
  Reading& reading_;
  Pieces out_;
  std::size_t piece_ = 0;
  std::size_t done_ = 0;
};

// Text outside of brackets, in which `@key` is a narrative citation.
void Reader::append_text(const Piece& piece, std::size_t begin, std::size_t end) {
  const bool may_cite = reading_.options.citations == CitationForms::All;
  const std::string_view text = std::string_view(piece.text).substr(0, may_cite ? end : 0);
  std::size_t key_end = 0;
  for (std::size_t at = find_key(text, begin, key_end); at != std::string_view::npos;
       at = find_key(text, begin, key_end)) {
    const bool has_minus = text[at] == cite_at && at > begin;
    const std::size_t first = has_minus ? at - 1 : at;
    if (first > begin) out_.push_back(slice(piece, begin, first));
    CitationReference citation;
    citation.is_narrative = true;
    citation.span = reading_.span(piece.place(first), piece.place(key_end));
    CitationItem item;
    item.key = text.substr(at + 1, key_end - at - 1);
    item.suppress_author = has_minus;
    item.span = reading_.span(piece.place(at), piece.place(key_end));
    citation.items.push_back(std::move(item));
    out_.push_back(made_citation(std::move(citation), reading_));
    begin = key_end;
  }
  if (end > begin) out_.push_back(slice(piece, begin, end));
}

void Reader::move_to(std::size_t piece, std::size_t at) {
  for (; piece_ < piece; ++piece_, done_ = 0) {
    if (pieces_[piece_].kind == PieceKind::Text)
      append_text(pieces_[piece_], done_, pieces_[piece_].text.size());
    else
      out_.push_back(std::move(pieces_[piece_]));
  }
  if (at > done_) append_text(pieces_[piece_], done_, at);
  done_ = std::max(done_, at);
}

// `@key [p. 3]`: the bracket belongs to the citation before it.
bool Reader::read_locator(const Bracket& bracket, const Words& words) {
  const bool has_space = !out_.empty() && out_.back().kind == PieceKind::Text &&
                         out_.back().text == " " && out_.size() > 1;
  if (out_.empty() || trim(words.text).empty() || words.text.starts_with('^')) return false;
  const Piece& before = has_space ? out_[out_.size() - 2] : out_.back();
  const Citation* cited = before.kind == PieceKind::Made && !before.made.empty()
                              ? std::get_if<Citation>(&before.made.front().node)
                              : nullptr;
  if (!cited) return false;
  CitationReference& citation = reading_.document.citations[cited->reference];
  if (!citation.is_narrative || !citation.items.front().suffix.empty()) return false;
  if (has_space) out_.pop_back();
  citation.items.front().suffix = words_of(words.text);
  const std::size_t end = bracket.close + 1;
  citation.span.end = pieces_[bracket.close_piece].place(end);
  out_.back().end = citation.span.end;
  out_.back().made.front().span.end = citation.span.end;
  return true;
}

void Reader::read_bracket(const Bracket& bracket) {
  const Words words = words_inside(pieces_, bracket);
  std::vector<CitationItem> items;
  if (words.text.find_first_of(at_marks) != std::string::npos) items = read_items(words, reading_);
  move_to(bracket.open_piece, bracket.open);
  if (!items.empty()) {
    CitationReference citation;
    citation.items = std::move(items);
    citation.span = reading_.span(pieces_[bracket.open_piece].place(bracket.open),
                                  pieces_[bracket.close_piece].place(bracket.close + 1));
    out_.push_back(made_citation(std::move(citation), reading_));
  } else if (words.text.find_first_of(at_marks) != std::string::npos ||
             !read_locator(bracket, words)) {
    return;
  }
  piece_ = bracket.close_piece;
  done_ = bracket.close + 1;
}

}  // namespace

void read_citations(Pieces& pieces, Reading& reading) {
  const bool may_cite = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return (piece.kind == PieceKind::Text &&
            piece.text.find_first_of(at_marks) != std::string::npos) ||
           !piece.children.empty();
  });
  if (!may_cite) return;
  pieces = Reader(pieces, reading).read();
}

}  // namespace kindred
