#include "markdown/strikethrough.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr std::size_t most_nested = 4;

struct Mark {  // a run of one or two tildes
  std::size_t piece = 0;
  std::size_t begin = 0;  // in the piece
  std::size_t length = 0;
  bool can_open = false;
  bool can_close = false;
};

// The character that ends before `i`, and the one that begins at it; breaks count as spaces, other
// inlines as letters.
char32_t edge(const Pieces& pieces, std::size_t piece, bool is_last) {
  if (piece >= pieces.size()) return U' ';
  const Piece& neighbour = pieces[piece];
  if (neighbour.kind == PieceKind::SoftBreak || neighbour.kind == PieceKind::HardBreak) return U' ';
  if (neighbour.kind != PieceKind::Text || neighbour.text.empty()) return U'x';
  return static_cast<unsigned char>(
      unmasked(is_last ? neighbour.text.back() : neighbour.text.front()));
}

void find_marks(const Pieces& pieces, std::vector<Mark>& marks) {
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    if (pieces[p].kind != PieceKind::Text) continue;
    const std::string& text = pieces[p].text;
    for (std::size_t i = text.find('~'); i != std::string::npos; i = text.find('~', i)) {
      const std::size_t end = std::min(text.find_first_not_of('~', i), text.size());
      std::size_t next = end;
      char32_t before = i > 0 ? decode_utf8_before(text, i) : edge(pieces, p - 1, true);
      char32_t after = end < text.size() ? decode_utf8(text, next) : edge(pieces, p + 1, false);
      if (before < 0x20) before = static_cast<unsigned char>(unmasked(static_cast<char>(before)));
      if (after < 0x20) after = static_cast<unsigned char>(unmasked(static_cast<char>(after)));
      Mark mark{p, i, end - i};
      const bool before_space = is_space(before), after_space = is_space(after);
      mark.can_open =
          !after_space && (!is_punctuation(after) || before_space || is_punctuation(before));
      mark.can_close =
          !before_space && (!is_punctuation(before) || after_space || is_punctuation(after));
      if (mark.length <= 2 && (mark.can_open || mark.can_close)) marks.push_back(mark);
      i = end;
    }
  }
}

// Pairs of marks of equal length; a pair never crosses another.
std::vector<std::pair<Mark, Mark>> pair_marks(const std::vector<Mark>& marks) {
  std::vector<std::pair<Mark, Mark>> pairs;
  std::vector<Mark> open;
  std::array<std::size_t, 3> count{};  // of each length in `open`, so that no search is in vain
  for (const Mark& mark : marks) {
    if (mark.can_close && count[mark.length] > 0) {
      while (open.back().length != mark.length) {
        --count[open.back().length];
        open.pop_back();
      }
      pairs.emplace_back(open.back(), mark);
      --count[mark.length];
      open.pop_back();
    } else if (mark.can_open) {
      open.push_back(mark);
      ++count[mark.length];
    }
  }
  return pairs;
}

struct Cut {
  Mark mark;
  bool is_open = false;
};

// Takes out the pairs that lie inside too many others.
void drop_deep(std::vector<Cut>& cuts) {
  std::vector<Cut> kept;
  std::size_t depth = 0;
  for (const Cut& cut : cuts) {
    if (!cut.is_open) --depth;
    if (depth < most_nested) kept.push_back(cut);
    if (cut.is_open) ++depth;
  }
  cuts = std::move(kept);
}

void append_slice(Pieces& out, const Piece& piece, std::size_t begin, std::size_t end) {
  if (end > begin) out.push_back(slice(piece, begin, end));
}

Pieces nest(Pieces&& pieces, const std::vector<Cut>& cuts) {
  std::vector<Pieces> levels(1);
  std::vector<std::uint32_t> begins;
  std::size_t done = 0;  // in the current piece
  std::size_t next = 0;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    if (next >= cuts.size() || cuts[next].mark.piece != p) {
      levels.back().push_back(std::move(pieces[p]));
      continue;
    }
    for (done = 0; next < cuts.size() && cuts[next].mark.piece == p; ++next) {
      const Mark& mark = cuts[next].mark;
      append_slice(levels.back(), pieces[p], done, mark.begin);
      done = mark.begin + mark.length;
      if (cuts[next].is_open) {
        begins.push_back(pieces[p].place(mark.begin));
        levels.emplace_back();
        continue;
      }
      Piece struck;
      struck.kind = PieceKind::Strikethrough;
      struck.begin = begins.back();
      struck.end = done < pieces[p].places.size() ? pieces[p].places[done] : pieces[p].end;
      struck.children = std::move(levels.back());
      levels.pop_back();
      begins.pop_back();
      levels.back().push_back(std::move(struck));
    }
    append_slice(levels.back(), pieces[p], done, pieces[p].text.size());
  }
  return std::move(levels.front());
}

}  // namespace

void read_strikethrough(Pieces& pieces) {
  std::vector<Mark> marks;
  find_marks(pieces, marks);
  if (marks.size() < 2) return;
  std::vector<Cut> cuts;
  for (const auto& pair : pair_marks(marks)) {
    cuts.push_back({pair.first, true});
    cuts.push_back({pair.second, false});
  }
  if (cuts.empty()) return;
  std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) {
    return std::pair(a.mark.piece, a.mark.begin) < std::pair(b.mark.piece, b.mark.begin);
  });
  drop_deep(cuts);
  pieces = nest(std::move(pieces), cuts);
}

}  // namespace kindred
