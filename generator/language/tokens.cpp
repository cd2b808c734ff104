#include "language/tokens.h"

#include "base/text.h"
#include "language/words.h"

namespace kindred {
namespace {

constexpr char apostrophe = 39;
constexpr std::size_t whole_bytes_max = 48;
constexpr std::size_t whole_parts_max = 4;

bool is_ascii_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_ascii_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_lower(c) || is_ascii_upper(c) || (c >= U'0' && c <= U'9');
  return is_letter(c) || is_digit(c);
}

// What is cut into pairs. Hangul has spaces, but its words change with what is tied to their ends.
bool is_paired(char32_t c) { return is_unspaced(c) || (c >= 0xAC00 && c <= 0xD7AF); }

// What may join two runs to one compound, as the joint it makes; 0 for everything else.
char joint_of(char32_t c) {
  switch (c) {
    case 0x0027:
    case 0x2019:
    case 0x02BC: return apostrophe;
    case 0x002D:
    case 0x005F:
    case 0x2010:
    case 0x2011: return '-';
    default: return 0;
  }
}

bool is_mark_between(char32_t c) { return c == 0x00AD || c == 0x200C || c == 0x200D; }

bool is_spaced_word_character(char32_t c) { return is_word_character(c) && !is_paired(c); }

bool is_spaced_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_spaced_word_character(decode_utf8(text, at));
}

// The marks that fold_token drops: accents of Latin, Greek and Cyrillic, points of Hebrew and
// Arabic.
bool is_accent(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0487) ||
         (c >= 0x0591 && c <= 0x05C7) || (c >= 0x0610 && c <= 0x061A) || c == 0x0640 ||
         (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED) ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

}  // namespace

// Reads letters and digits into a piece and starts a new one at each inner capital: "HTMLElement"
// is HTML and Element.
std::size_t Tokenizer::read_run(std::string_view text, std::size_t at, char joint) {
  pieces_.push_back({written_.size(), written_.size(), 0, joint, TokenKind::Word});
  bool was_lower = false;
  bool was_upper = false;
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = decode_utf8(text, after);
    if (is_mark_between(c) && is_spaced_word_at(text, after)) {
      at = after;
      continue;
    }
    if (!is_spaced_word_character(c)) break;
    const bool is_capital = c < 0x80 ? is_ascii_upper(c) : is_upper(c);
    const bool ends_capitals = is_capital && was_upper && after < text.size() &&
                               is_ascii_lower(static_cast<unsigned char>(text[after])) &&
                               pieces_.back().letters > 1;
    if (is_capital && (was_lower || ends_capitals))
      pieces_.push_back({written_.size(), written_.size(), 0, 'c', TokenKind::Word});
    if (c < 0x80)
      written_ += static_cast<char>(is_capital ? c + 32 : c);
    else
      written_ += lower_case(text.substr(at, after - at));
    Piece& piece = pieces_.back();
    piece.end = written_.size();
    ++piece.letters;
    const bool is_number = c < 0x80 ? c <= U'9' : is_digit(c);
    was_lower = !is_capital && !is_number;
    was_upper = is_capital;
    at = after;
  }
  return at;
}

std::size_t Tokenizer::read_unspaced(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = decode_utf8(text, after);
    if (!is_paired(c) || !is_word_character(c)) break;
    at = after;
  }
  written_ = fold_token(text.substr(begin, at - begin));
  std::vector<std::size_t> cuts;
  for (std::size_t i = 0; i < written_.size();) {
    const std::size_t from = i;
    const char32_t c = decode_utf8(written_, i);
    if (cuts.empty() || !is_mark(c)) cuts.push_back(from);
  }
  cuts.push_back(written_.size());
  if (cuts.size() == 2) tokens_.push_back({0, written_.size(), 1, 0, TokenKind::Pair});
  for (std::size_t i = 0; i + 2 < cuts.size(); ++i)
    tokens_.push_back({cuts[i], cuts[i + 2], 2, 0, TokenKind::Pair});
  return at;
}

void Tokenizer::settle_apostrophes() {
  std::size_t kept = 1;
  for (std::size_t i = 1; i < pieces_.size(); ++i) {
    const Piece here = pieces_[i];
    if (here.joint == apostrophe) {
      Piece& before = pieces_[kept - 1];
      const std::string_view ending =
          std::string_view(written_).substr(here.begin, here.end - here.begin);
      if (ending == "s") continue;
      if (here.letters <= 2) {
        before.end = here.end;  // the pieces lie side by side in written_
        before.letters += here.letters;
        continue;
      }
      if (before.letters <= 2) before.letters = 0;  // part of the whole, no word of its own
    }
    pieces_[kept++] = here;
  }
  pieces_.resize(kept);
}

// The whole lies in written_ from the first piece to the last, since the pieces lie side by side.
void Tokenizer::add_whole() {
  for (const Piece& piece : pieces_)
    if (piece.letters > 0) tokens_.push_back(piece);
  const std::size_t begin = pieces_.front().begin;
  const std::size_t end = pieces_.back().end;
  if (pieces_.size() < 2 || pieces_.size() > whole_parts_max || end - begin > whole_bytes_max)
    return;
  tokens_.push_back({begin, end, 0, 0, TokenKind::Whole});
}

std::size_t Tokenizer::next_compound(std::string_view text, std::size_t at) {
  written_.clear();
  pieces_.clear();
  tokens_.clear();
  std::size_t after = at;
  const char32_t first = decode_utf8(text, after);
  if (!is_word_character(first)) return after;
  if (is_paired(first)) return read_unspaced(text, at);
  at = read_run(text, at, 0);
  while (at < text.size()) {
    after = at;
    const char joint = joint_of(decode_utf8(text, after));
    if (!joint || !is_spaced_word_at(text, after)) break;
    at = read_run(text, after, joint);
  }
  settle_apostrophes();
  add_whole();
  return at;
}

std::string fold_token(std::string_view token) {
  bool is_plain = true;
  for (const char c : token) is_plain = is_plain && static_cast<unsigned char>(c) < 0x80;
  if (is_plain) return lower_case(token);
  const std::string taken_apart = fold_apart(token);
  std::string kept;
  for (std::size_t i = 0; i < taken_apart.size();) {
    const char32_t c = decode_utf8(taken_apart, i);
    if (!is_accent(c)) append_utf8(kept, c);
  }
  return nfc(kept);
}

std::string fold_words(std::string_view name) {
  std::string key;
  Tokenizer tokenizer;
  tokenizer.for_each(name, [&](const Token& token) {
    if (token.kind == TokenKind::Whole) return;
    if (!key.empty()) key += ' ';
    key += fold_token(token.text);
  });
  return key;
}

}  // namespace kindred
