#pragma once

// The articles of a section drawn as books on a shelf: width by reading time, height and shade by
// the title. Lengths are in units of the drawing, one decimal, the shelf at 100.

#include <string>
#include <vector>

#include "views/fields.h"

namespace kindred {

struct BookView {
  std::string shade;  // "0", "1" or "2"
  std::string turn;   // "-11 146.5 100": angle and pivot; empty for an upright book
  std::string x;
  std::string y;
  std::string width;
  std::string height;
  std::string upper;  // where its two bands are
  std::string lower;
};
template <class Fields>
void list_fields(Fields& fields, const BookView& view) {
  fields("shade", view.shade);
  fields("turn", view.turn);
  fields("x", view.x);
  fields("y", view.y);
  fields("width", view.width);
  fields("height", view.height);
  fields("upper", view.upper);
  fields("lower", view.lower);
}

struct ShelfView {
  std::string tone;
  int units = 0;      // the width
  std::string share;  // of the widest shelf of the page: "0.689"
  std::vector<BookView> books;
};
template <class Fields>
void list_fields(Fields& fields, const ShelfView& view) {
  fields("tone", view.tone);
  fields("width", std::to_string(view.units));
  fields("share", view.share);
  fields("books", view.books);
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
// Sets `share` of all shelves of a page.
void scale_shelves(const std::vector<ShelfView*>& shelves);

}  // namespace kindred
