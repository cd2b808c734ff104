#pragma once

// The articles of a section drawn as books on a shelf: width by reading time, height and shade by
// the title. Lengths are in units of the drawing, one decimal, the shelf at 100.

#include <string>
#include <vector>

#include "views/fields.h"

namespace kindred {

struct BookView {
  std::string shade;
  std::string turn;
  std::string x;
  std::string y;
  std::string width;
  std::string height;
  std::string upper;
  std::string lower;
};
template <class Fields>
void list_fields(Fields& fields, const BookView& view) {
  fields("shade", view.shade, "its shade: “0”, “1” or “2”");
  fields("turn", view.turn,
         "for `rotate(…)` in a `transform`: angle and pivot; empty for an upright book");
  fields("x", view.x, "of its rectangle");
  fields("y", view.y, "of its rectangle");
  fields("width", view.width, "of its rectangle");
  fields("height", view.height, "of its rectangle");
  fields("upper", view.upper, "the height of its upper band; empty in an emblem");
  fields("lower", view.lower, "the height of its lower band; empty in an emblem");
}

struct ShelfView {
  std::string tone;
  int units = 0;  // the width
  std::string share;
  std::vector<BookView> books;
};
template <class Fields>
void list_fields(Fields& fields, const ShelfView& view) {
  fields("tone", view.tone, "the class of the section's color");
  fields("width", std::to_string(view.units), "of the drawing, in its units; the shelf is at 100");
  fields("share", view.share, "of the room that a shelf has on the page: “0.689”");
  fields("books", view.books, "the books: rectangles with two bands");
}

// The emblem of a section in a square of 32 units, its base line at 28: how its books stand, in
// turn for the sections of a book. The bands of its books are left empty.
std::vector<BookView> make_emblem(std::size_t number);

// How the books of a shelf stand.
enum class Pose { End /* the last one leans */, None, Apart, Together };

struct ShelfBook {
  std::string title;
  int minutes = 1;
};

// A pose that needs more books than there are is None. `share` is left empty.
ShelfView make_shelf(const std::vector<ShelfBook>& books, Pose pose);
// Sets `share` of all shelves of a page: of the widest, or of a shelf that is well filled, so that
// a few books do not grow as large as the wall.
void scale_shelves(const std::vector<ShelfView*>& shelves);

}  // namespace kindred
