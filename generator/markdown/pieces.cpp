#include "markdown/pieces.h"

#include <algorithm>

#include "base/ascii.h"
#include "markdown/cmark_tree.h"
#include "markdown/mask.h"
#include "markdown/scan_link.h"

namespace kindred {
namespace {

constexpr std::size_t search_window = 4096;
constexpr int most_searches = 64;  // in one leaf; bounds the work when cursor and tree disagree

bool is_reference(std::string_view text) {
  return text.size() > 2 && std::all_of(text.begin() + 1, text.end() - 1,
                                        [](char c) { return c == '#' || is_ascii_alnum(c); });
}

// An escaped character as it is kept; control characters have no place in a page.
char kept(char c) { return static_cast<unsigned char>(c) < 0x20 ? ' ' : masked(c); }

class Follower {  // invariant: `at_` only grows and is at most the size of the text
 public:
  explicit Follower(const LeafText& leaf) : leaf_(leaf), text_(leaf.text) {}

  Pieces read_children(cmark_node* parent, int depth);

 private:
  Piece read_node(cmark_node* node, int depth);
  void read_text(std::string_view literal, Piece& piece);
  std::size_t match(std::string_view literal, std::size_t& taken, bool& is_escaped) const;
  bool search(std::string_view literal);
  void read_break();
  void read_code();
  void read_html(std::string_view literal);
  void read_note_mark(Piece& piece);
  void read_emphasis(cmark_node* node, std::size_t marks, Piece& piece, int depth);
  void read_link(cmark_node* node, Piece& piece, int depth);
  void read_bracketed_link(cmark_node* node, Piece& piece, int depth);
  void read_flattened(cmark_node* node, Piece& piece);
  bool expect(char c);

  const LeafText& leaf_;
  std::string_view text_;
  std::size_t at_ = 0;
  int searches_ = 0;
};

Pieces Follower::read_children(cmark_node* parent, int depth) {
  Pieces pieces;
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT &&
        view_of(cmark_node_get_literal(node)).empty())
      continue;
    pieces.push_back(read_node(node, depth));
  }
  return pieces;
}

Piece Follower::read_node(cmark_node* node, int depth) {
  Piece piece;
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
    at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size());
  const std::size_t begin = at_;
  const std::string_view literal = view_of(cmark_node_get_literal(node));
  piece.begin = leaf_.place(begin);
  piece.text = literal;
  if (type == CMARK_NODE_TEXT) {
    piece.text.clear();
    read_text(literal, piece);
  } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
    piece.kind = type == CMARK_NODE_SOFTBREAK ? PieceKind::SoftBreak : PieceKind::HardBreak;
    read_break();
  } else if (type == CMARK_NODE_CODE) {
    piece.kind = PieceKind::Code;
    expect('`');
    piece.begin = leaf_.place(at_);
    read_code();
  } else if (type == CMARK_NODE_HTML_INLINE) {
    piece.kind = PieceKind::Html;
    expect('<');
    piece.begin = leaf_.place(at_);
    read_html(literal);
  } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
    piece.kind = PieceKind::NoteMark;
    read_note_mark(piece);
  } else if (depth >= deepest_inlines) {
    read_flattened(node, piece);
  } else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) {
    piece.kind = type == CMARK_NODE_EMPH ? PieceKind::Emphasis : PieceKind::Strong;
    read_emphasis(node, type == CMARK_NODE_EMPH ? 1 : 2, piece, depth);
  } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
    piece.kind = type == CMARK_NODE_LINK ? PieceKind::Link : PieceKind::Image;
    read_link(node, piece, depth);
  }
  piece.end = std::max(piece.begin, leaf_.end_place(at_));
  return piece;
}

// Moves to the next `c`, which is expected to be here.
bool Follower::expect(char c) {
  if (at_ < text_.size() && text_[at_] == c) return true;
  if (++searches_ > most_searches) return false;
  const std::size_t found = text_.substr(at_, search_window).find(c);
  if (found == std::string_view::npos) return false;
  at_ += found;
  return true;
}

// How many bytes of the text give the first `taken` bytes of `literal`; 0 if they differ.
std::size_t Follower::match(std::string_view literal, std::size_t& taken, bool& is_escaped) const {
  taken = 1;
  is_escaped = true;
  if (at_ >= text_.size()) return 0;
  const char c = text_[at_];
  if (c == '\\' && at_ + 1 < text_.size() && is_ascii_punct(text_[at_ + 1]) &&
      text_[at_ + 1] == literal[0])
    return 2;
  if (c == '&') {
    const std::size_t end = text_.substr(at_, 40).find(';');
    if (end != std::string_view::npos && is_reference(text_.substr(at_, end + 1))) {
      const auto decoded = decode_character_reference(text_.substr(at_, end + 1));
      if (decoded && literal.starts_with(*decoded)) {
        taken = decoded->size();
        return end + 1;
      }
    }
  }
  is_escaped = false;
  return c == literal[0] ? 1 : 0;
}

bool Follower::search(std::string_view literal) {
  if (++searches_ > most_searches) return false;
  const std::size_t found = text_.substr(at_, search_window).find(literal.substr(0, 16));
  if (found == std::string_view::npos) return false;
  at_ += found;
  return true;
}

void Follower::read_text(std::string_view literal, Piece& piece) {
  for (std::size_t i = 0; i < literal.size();) {
    std::size_t taken = 1;
    bool is_escaped = false;
    std::size_t length = match(literal.substr(i), taken, is_escaped);
    if (length == 0 && search(literal.substr(i)))
      length = match(literal.substr(i), taken, is_escaped);
    if (i == 0) piece.begin = leaf_.place(at_);
    for (std::size_t j = i; j < i + taken; ++j) {
      piece.text += is_escaped ? kept(literal[j]) : literal[j];
      piece.places.push_back(leaf_.place(at_));
    }
    at_ += length;
    i += taken;
  }
}

void Follower::read_break() { at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1; }

void Follower::read_code() {
  const std::size_t content = std::min(text_.find_first_not_of('`', at_), text_.size());
  const std::size_t run = content - at_;
  for (std::size_t i = content; i < text_.size();) {
    const std::size_t close = std::min(text_.find('`', i), text_.size());
    const std::size_t end = std::min(text_.find_first_not_of('`', close), text_.size());
    if (end - close == run) {
      at_ = end;
      return;
    }
    i = end;
  }
}

void Follower::read_html(std::string_view literal) {
  if (text_.substr(at_).starts_with(literal))
    at_ += literal.size();
  else
    at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
}

void Follower::read_note_mark(Piece& piece) {
  expect('[');
  piece.begin = leaf_.place(at_);
  std::size_t end = at_ + 2;
  while (end < text_.size() && text_[end] != ']') end += text_[end] == '\\' ? 2U : 1U;
  end = std::min(end, text_.size());
  piece.text = end > at_ + 2 ? std::string(text_.substr(at_ + 2, end - at_ - 2)) : std::string();
  at_ = std::min(end + 1, text_.size());
}

void Follower::read_emphasis(cmark_node* node, std::size_t marks, Piece& piece, int depth) {
  const auto skip = [&] {
    for (std::size_t i = 0; i < marks && at_ < text_.size(); ++i)
      if (text_[at_] == '*' || text_[at_] == '_') ++at_;
  };
  skip();
  piece.children = read_children(node, depth + 1);
  skip();
}

void Follower::read_link(cmark_node* node, Piece& piece, int depth) {
  const bool is_image = piece.kind == PieceKind::Image;
  piece.destination = unmasked_text(view_of(cmark_node_get_url(node)));
  piece.title = unmasked_text(view_of(cmark_node_get_title(node)));
  const char first = at_ < text_.size() ? text_[at_] : '\0';
  if (is_image || first == '[') {
    if (is_image && expect('!')) ++at_;
    piece.begin = leaf_.place(is_image && at_ > 0 ? at_ - 1 : at_);
    read_bracketed_link(node, piece, depth);
    return;
  }
  piece.is_address = true;
  if (first == '<') ++at_;
  piece.children = read_children(node, depth + 1);
  if (first == '<') {
    if (at_ < text_.size() && text_[at_] == '>') ++at_;
  } else if (!piece.children.empty()) {
    piece.begin = piece.children.front().begin;
  }
  piece.destination_begin = piece.begin;
  piece.destination_end = std::max(piece.begin, leaf_.end_place(at_));
}

void Follower::read_bracketed_link(cmark_node* node, Piece& piece, int depth) {
  if (expect('[')) ++at_;
  piece.children = read_children(node, depth + 1);
  if (expect(']')) ++at_;
  const LinkTail tail = scan_link_tail(text_, at_);
  at_ = std::max(at_, tail.end);
  piece.destination_begin =
      tail.has_destination ? leaf_.place(tail.destination_begin) : piece.begin;
  piece.destination_end = tail.has_destination && tail.destination_end > tail.destination_begin
                              ? leaf_.end_place(tail.destination_end)
                              : std::max(piece.begin, leaf_.end_place(at_));
  if (piece.destination_end < piece.destination_begin)
    piece.destination_end = piece.destination_begin;
}

// Too deep to be kept as a tree: the words only.
void Follower::read_flattened(cmark_node* node, Piece& piece) {
  piece.text.clear();
  cmark_iter* iterator = cmark_iter_new(node);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node* inside = cmark_iter_get_node(iterator);
    const cmark_node_type type = cmark_node_get_type(inside);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) piece.text += ' ';
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      piece.text += masked_text(view_of(cmark_node_get_literal(inside)));
  }
  cmark_iter_free(iterator);
  piece.places.assign(piece.text.size(), piece.begin);
}

}  // namespace

Pieces read_pieces(cmark_node* leaf, const LeafText& text) {
  return Follower(text).read_children(leaf, 0);
}

Piece slice(const Piece& piece, std::size_t begin, std::size_t end) {
  Piece part;
  part.text = piece.text.substr(begin, end - begin);
  part.begin = piece.place(begin);
  part.end = end < piece.places.size() ? piece.places[end] : piece.end;
  part.places.assign(piece.places.begin() + static_cast<std::ptrdiff_t>(begin),
                     piece.places.begin() + static_cast<std::ptrdiff_t>(end));
  return part;
}

void append_words(const Pieces& pieces, std::string& words) {
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::Text || piece.kind == PieceKind::Code)
      words += piece.text;
    else if (piece.kind == PieceKind::SoftBreak || piece.kind == PieceKind::HardBreak)
      words += ' ';
    else
      append_words(piece.children, words);
  }
}

}  // namespace kindred
