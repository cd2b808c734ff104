#pragma once

// The rules by which a cover is drawn from its words: a title as large as fits, a subtitle, names,
// and two books on a shelf whose heights and lean come from the title.

#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "epub/cover_drawing.h"
#include "epub/cover_face.h"

namespace kindred {

struct CoverWords {
  std::string title;
  std::string subtitle;
  std::string author;
};

struct CoverFaces {
  const CoverFace& title;
  const CoverFace& subtitle;
  const CoverFace& author;
};

// Lines of a text at one size.
struct FittedText {
  double size = 0;
  std::vector<std::string> lines;
};

// The largest of the title's sizes at which it fits the cover, its lines of about equal length. A
// word longer than a line is broken, and what no size can hold ends in an ellipsis.
FittedText fit_title(const CoverFace& face, std::string_view title);

// Each text as far as its face can show it; see `drawable_text`.
CoverDrawing draw_cover(const CoverWords& words, const CoverFaces& faces, Cloth cloth);

}  // namespace kindred
