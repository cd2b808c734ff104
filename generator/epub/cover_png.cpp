#include "epub/cover_png.h"

#include <memory>

#include <cairo/cairo.h>

#include "base/error.h"

namespace kindred {
namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

double channel(std::uint32_t colour, unsigned shift) { return (colour >> shift & 0xFFU) / 255.0; }

void trace(cairo_t* context, const Outline& outline) {
  for (const OutlineStep& step : outline) {
    const auto& p = step.points;
    switch (step.kind) {
      case OutlineStep::Kind::Move: cairo_move_to(context, p[0].x, p[0].y); break;
      case OutlineStep::Kind::Line: cairo_line_to(context, p[0].x, p[0].y); break;
      case OutlineStep::Kind::Curve:
        cairo_curve_to(context, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        break;
      case OutlineStep::Kind::Close: cairo_close_path(context); break;
    }
  }
}

cairo_status_t append(void* target, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string render_png(const CoverDrawing& drawing) {
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, drawing.width, drawing.height));
  const std::unique_ptr<cairo_t, DestroyContext> context(cairo_create(surface.get()));
  cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_BEST);
  for (const CoverShape& shape : drawing.shapes) {
    cairo_set_source_rgb(context.get(), channel(shape.colour, 16), channel(shape.colour, 8),
                         channel(shape.colour, 0));
    trace(context.get(), shape.outline);
    cairo_fill(context.get());
  }
  std::string png;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &png);
  if (status != CAIRO_STATUS_SUCCESS)
    throw Error(std::string("the cover cannot be drawn: ") + cairo_status_to_string(status));
  return png;
}

}  // namespace kindred
