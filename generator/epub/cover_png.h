#pragma once

// A drawing as a picture. The file behind it is the only one that includes cairo.

#include <string>

#include "epub/cover_drawing.h"

namespace kindred {

// PNG, 8 bits a channel, without transparency. Throws Error when there is no memory for it.
std::string render_png(const CoverDrawing& drawing);

}  // namespace kindred
