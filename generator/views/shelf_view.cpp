#include "views/shelf_view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "views/svg_number.h"

namespace kindred {
namespace {

constexpr double base = 100;  // the shelf
constexpr double gap = .8;    // between books
constexpr double widest_minutes = 60;
constexpr int full_shelf = 150;  // units: about ten books

struct Size {
  double width = 0;
  double height = 0;
  unsigned shade = 0;
};

double sine(double degrees) { return std::sin(degrees * 3.14159265358979323846 / 180); }
double cosine(double degrees) { return std::cos(degrees * 3.14159265358979323846 / 180); }

Size size_of(const ShelfBook& book) {
  const std::uint32_t hash = hash_fnv1a(book.title);
  return {6.5 + std::min<double>(book.minutes, widest_minutes) * 1.15, 62.0 + (hash % 7) * 5,
          (hash >> 4U) % 3};
}

// Puts books from left to right. A leaning book touches its neighbour with its top corner: it is
// turned about the lower corner that stands on the shelf.
class Shelf {
 public:
  void stand(const Size& size) {
    put(size, 0, at_);
    at_ += size.width + gap;
  }
  void move(double by) { at_ += by; }
  void lean_left(const Size& size, double angle) {
    at_ += size.height * sine(angle);
    put(size, -angle, at_);
    at_ += size.width * cosine(angle) + gap;
  }
  void lean_right(const Size& size, double angle) {
    put(size, angle, at_ + size.width);
    at_ += size.width + size.height * sine(angle);
  }
  // Two books whose tops lean on each other.
  void lean_together(Size left, Size right, double angle) {
    left.height = right.height = 82;
    put(left, angle, at_ + left.width);
    at_ += left.width + 2 * left.height * sine(angle);
    put(right, -angle, at_);
    at_ += right.width + 3;
  }

  ShelfView finish() {
    view_.units = static_cast<int>(std::ceil(at_));
    return std::move(view_);
  }

 private:
  void put(const Size& size, double angle, double pivot) {
    const double y = base - size.height;
    view_.books.push_back(
        {std::to_string(size.shade),
         angle == 0 ? "" : svg_number(angle) + " " + svg_number(pivot) + " " + svg_number(base),
         svg_number(at_), svg_number(y), svg_number(size.width), svg_number(size.height),
         svg_number(y + size.height * .14), svg_number(y + size.height * .82)});
  }

  double at_ = 0;
  ShelfView view_;
};

}  // namespace

std::vector<BookView> make_emblem(std::size_t number) {
  // Shade, angle and pivot, left, top, width, height.
  static const std::vector<std::vector<BookView>> emblems = {
      {{"0", "", "7", "4", "8", "24", "", ""}, {"1", "", "16.5", "8", "8", "20", "", ""}},
      {{"0", "", "4", "10", "4", "18", "", ""},
       {"1", "", "9", "4", "5", "24", "", ""},
       {"2", "", "15", "12", "3.6", "16", "", ""},
       {"0", "", "19.6", "7", "4.6", "21", "", ""},
       {"1", "", "25.2", "4", "3.4", "24", "", ""}},
      {{"0", "-13 7 28", "7", "6", "6", "22", "", ""},
       {"1", "13 25 28", "19", "6", "6", "22", "", ""}},
      {{"0", "14 10.4 28", "4.4", "5", "6", "23", "", ""},
       {"1", "-14 21.6 28", "21.6", "5", "6", "23", "", ""}},
      {{"0", "", "5", "5", "5.5", "23", "", ""},
       {"2", "", "11.3", "9", "5", "19", "", ""},
       {"1", "-16 21.3 28", "21.3", "10", "5", "18", "", ""}},
      {{"0", "", "5", "22.5", "22", "5.5", "", ""},
       {"2", "", "7", "17", "17", "5.5", "", ""},
       {"1", "", "9.5", "11.5", "14", "5.5", "", ""}},
      {{"0", "", "3", "12", "5", "16", "", ""},
       {"1", "", "9", "8", "5", "20", "", ""},
       {"2", "", "15", "4", "5", "24", "", ""},
       {"1", "", "21", "8", "5", "20", "", ""}},
      {{"0", "", "4", "4", "7", "24", "", ""},
       {"2", "", "12", "14", "8", "14", "", ""},
       {"1", "", "21", "4", "7", "24", "", ""}}};
  return number == 0 ? std::vector<BookView>() : emblems[(number - 1) % emblems.size()];
}

ShelfView make_shelf(const std::vector<ShelfBook>& books, Pose pose) {
  std::vector<Size> sizes;
  for (const ShelfBook& book : books) sizes.push_back(size_of(book));
  const std::size_t count = sizes.size();
  const std::size_t middle = count / 2;
  if (count < 2 || (count < 4 && pose != Pose::End)) pose = Pose::None;
  Shelf shelf;
  const auto stand = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) shelf.stand(sizes[i]);
  };
  switch (pose) {
    case Pose::None: stand(0, count); break;
    case Pose::End:
      stand(0, count - 1);
      shelf.move(-gap);
      sizes.back().height = std::min(78.0, sizes[count - 2].height);
      shelf.lean_left(sizes.back(), 11);
      break;
    case Pose::Apart:
      stand(0, middle - 1);
      shelf.move(-gap);
      sizes[middle - 1].height = std::min(76.0, sizes[middle - 2].height);
      shelf.lean_left(sizes[middle - 1], 9);
      shelf.move(26);
      sizes[middle].height = std::min(76.0, sizes[middle + 1].height);
      shelf.lean_right(sizes[middle], 9);
      stand(middle + 1, count);
      break;
    case Pose::Together:
      stand(0, middle - 1);
      shelf.move(3);
      shelf.lean_together(sizes[middle - 1], sizes[middle], 10);
      stand(middle + 1, count);
      break;
  }
  return shelf.finish();
}

void scale_shelves(const std::vector<ShelfView*>& shelves) {
  int widest = full_shelf;
  for (const ShelfView* shelf : shelves) widest = std::max(widest, shelf->units);
  for (ShelfView* shelf : shelves)
    shelf->share = fmt::format("{:.3f}", static_cast<double>(shelf->units) / widest);
}

}  // namespace kindred
