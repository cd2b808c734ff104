#include "markdown/unknown_tag.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gumbo.h>

#include "base/ascii.h"
#include "base/text.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

// The name in `<name>`, or empty. One with a hyphen belongs to somebody's own element.
std::string_view bare_name(std::string_view tag) {
  if (tag.size() < 3 || tag.front() != '<' || tag.back() != '>') return {};
  const std::string_view name = tag.substr(1, tag.size() - 2);
  const bool is_name = std::all_of(name.begin(), name.end(), is_ascii_alnum);
  return is_name ? name : std::string_view();
}

std::string_view closed_name(std::string_view tag) {
  return tag.starts_with("</") && tag.ends_with('>') ? trim(tag.substr(2, tag.size() - 3))
                                                     : std::string_view();
}

}  // namespace

void show_unknown_tags(Pieces& pieces, Reading& reading) {
  std::set<std::string> closed;
  for (const Piece& piece : pieces)
    if (piece.kind == PieceKind::Html)
      closed.insert(lower_case(closed_name(unmasked_text(piece.text))));
  for (Piece& piece : pieces) {
    if (piece.kind != PieceKind::Html) continue;
    const std::string tag = unmasked_text(piece.text);
    const std::string name = lower_case(bare_name(tag));
    if (name.empty() || closed.contains(name) || gumbo_tag_enum(name.c_str()) != GUMBO_TAG_UNKNOWN)
      continue;
    reading.diagnostics
        .add(Code::MarkdownShownAsWritten, reading.span(piece.begin, piece.end),
             fmt::format("`{}` is no element of HTML, so it is shown", tag))
        .help = {fmt::format("put it between backticks, or write `\\{}`", tag)};
    piece.kind = PieceKind::Text;
    piece.text.clear();
    for (std::size_t i = 0; i < tag.size(); ++i) {
      piece.text += masked(tag[i]);
      piece.places.push_back(piece.begin + static_cast<std::uint32_t>(i));
    }
  }
}

}  // namespace kindred
