#pragma once

// The cover as coloured outlines, before it is a picture.

#include <array>
#include <cstdint>
#include <vector>

namespace kindred {

struct Point {
  double x = 0;
  double y = 0;
};

// A step of an outline: points[0] for Move and Line, all three for Curve (two handles and the end).
struct OutlineStep {
  enum class Kind { Move, Line, Curve, Close };
  Kind kind = Kind::Close;
  std::array<Point, 3> points;
};
using Outline = std::vector<OutlineStep>;

// Filled by the non-zero rule.
struct CoverShape {
  std::uint32_t colour = 0;  // 0xRRGGBB
  Outline outline;
};

// Shapes from back to front, in units of one pixel; the first covers the whole ground.
struct CoverDrawing {
  int width = 1600;
  int height = 2560;
  std::vector<CoverShape> shapes;
};

}  // namespace kindred
