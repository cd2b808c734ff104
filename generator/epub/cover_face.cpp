#include "epub/cover_face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "base/text.h"

namespace kindred {
namespace {

// What FreeType hands its callbacks: the outline to fill, and how font units become pixels.
struct Pen {
  Outline& outline;
  Point origin;
  double scale;
  Point last;  // in font units
  bool is_open = false;

  Point place(Point p) const { return {origin.x + p.x * scale, origin.y - p.y * scale}; }
  void add(OutlineStep::Kind kind, Point a, Point b, Point c) {
    outline.push_back({kind, {place(a), place(b), place(c)}});
  }
  void close() {
    if (is_open) outline.push_back({OutlineStep::Kind::Close, {}});
    is_open = false;
  }
};

Point point(const FT_Vector* vector) {
  return {static_cast<double>(vector->x), static_cast<double>(vector->y)};
}

Point towards(Point from, Point to, double share) {
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

int move_to(const FT_Vector* to, void* user) {
  Pen& pen = *static_cast<Pen*>(user);
  pen.close();
  pen.last = point(to);
  pen.add(OutlineStep::Kind::Move, pen.last, {}, {});
  pen.is_open = true;
  return 0;
}

int line_to(const FT_Vector* to, void* user) {
  Pen& pen = *static_cast<Pen*>(user);
  pen.last = point(to);
  pen.add(OutlineStep::Kind::Line, pen.last, {}, {});
  return 0;
}

int conic_to(const FT_Vector* handle, const FT_Vector* to, void* user) {
  Pen& pen = *static_cast<Pen*>(user);
  constexpr double share = 2.0 / 3.0;  // a quadratic curve as a cubic one
  pen.add(OutlineStep::Kind::Curve, towards(pen.last, point(handle), share),
          towards(point(to), point(handle), share), point(to));
  pen.last = point(to);
  return 0;
}

int cubic_to(const FT_Vector* first, const FT_Vector* second, const FT_Vector* to, void* user) {
  Pen& pen = *static_cast<Pen*>(user);
  pen.add(OutlineStep::Kind::Curve, point(first), point(second), point(to));
  pen.last = point(to);
  return 0;
}

}  // namespace

struct CoverFace::Font {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  explicit Font(std::string_view bytes) {
    if (bytes.empty() || FT_Init_FreeType(&library) != 0) return;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face) != 0)
      face = nullptr;
    if (face && (!FT_IS_SCALABLE(face) || face->units_per_EM == 0)) {
      FT_Done_Face(face);
      face = nullptr;
    }
  }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  ~Font() {
    if (face) FT_Done_Face(face);
    if (library) FT_Done_FreeType(library);
  }

  // Makes the glyph of `c` the current one, in font units; false when it cannot be read.
  bool load(char32_t c) const {
    const FT_UInt glyph = FT_Get_Char_Index(face, c);
    return FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) == 0;
  }
  double advance() const { return static_cast<double>(face->glyph->metrics.horiAdvance); }
  double scale(double size) const { return size / face->units_per_EM; }
};

CoverFace::CoverFace(std::string_view font) : font_(std::make_unique<Font>(font)) {}

CoverFace::~CoverFace() = default;

bool CoverFace::covers(char32_t c) const {
  return font_->face && FT_Get_Char_Index(font_->face, c) != 0;
}

double CoverFace::width(std::string_view text, double size, double tracking) const {
  double width = 0;
  if (!font_->face) return width;
  for (std::size_t offset = 0; offset < text.size();) {
    if (offset > 0) width += tracking * size;
    if (font_->load(decode_utf8(text, offset))) width += font_->advance() * font_->scale(size);
  }
  return width;
}

Outline CoverFace::outline(std::string_view text, Point start, double size, double tracking) const {
  Outline result;
  if (!font_->face) return result;
  FT_Outline_Funcs funcs = {move_to, line_to, conic_to, cubic_to, 0, 0};
  for (std::size_t offset = 0; offset < text.size();) {
    if (!font_->load(decode_utf8(text, offset))) continue;
    Pen pen{result, start, font_->scale(size), {}};
    if (font_->face->glyph->format == FT_GLYPH_FORMAT_OUTLINE)
      FT_Outline_Decompose(&font_->face->glyph->outline, &funcs, &pen);
    pen.close();
    start.x += font_->advance() * font_->scale(size) + tracking * size;
  }
  return result;
}

}  // namespace kindred
