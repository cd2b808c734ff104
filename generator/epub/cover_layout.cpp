#include "epub/cover_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/text.h"
#include "epub/drawable_text.h"

namespace kindred {
namespace {

constexpr double page_width = 1600;
constexpr double page_height = 2560;
constexpr double margin = 150;
constexpr double measure = page_width - 2 * margin;
constexpr double shelf_top = 2130;
constexpr double highest_baseline = 260;
constexpr double title_tracking = -0.02;
constexpr double pi = 3.14159265358979323846;

struct Cloth {
  std::string_view name;
  std::uint32_t ground;
  std::uint32_t ink;
  std::uint32_t upright;
  std::uint32_t leaning;
};
constexpr std::array<Cloth, 4> cloths = {{
    {"mulberry", 0x6d2340, 0xfbf3ea, 0xeadccb, 0xcf9a45},
    {"petrol", 0x1e4f58, 0xf6f1e6, 0xe9dfcd, 0xc98f4a},
    {"moss", 0x465226, 0xf7f3e4, 0xeadfc8, 0xb8657f},
    {"plum", 0x453a4e, 0xf6f0ea, 0xe6dacb, 0xc4923a},
}};

// A size of type and how many lines of it there is room for.
struct TypeSize {
  double size;
  std::size_t lines;
};
constexpr std::array<TypeSize, 8> title_sizes = {
    {{236, 4}, {208, 4}, {180, 4}, {156, 4}, {132, 4}, {104, 6}, {80, 8}, {60, 11}}};
constexpr TypeSize subtitle_size = {66, 6};

struct Setting {
  const CoverFace& face;
  double size;
  double tracking;

  double width(std::string_view text) const { return face.width(text, size, tracking); }
};

// The longest beginning of `word` that fits, at least one character.
std::size_t fitting_length(const Setting& setting, std::string_view word, double limit) {
  std::size_t fitting = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    decode_utf8(word, offset);
    if (fitting > 0 && setting.width(word.substr(0, offset)) > limit) break;
    fitting = offset;
  }
  return fitting;
}

std::vector<std::string> wrap(const Setting& setting, std::string_view text, double limit) {
  std::vector<std::string> lines;
  std::string line;
  for (std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (setting.width(longer) <= limit) {
      line = std::move(longer);
      continue;
    }
    if (!line.empty()) lines.push_back(std::exchange(line, {}));
    while (setting.width(word) > limit && count_characters(word) > 1) {
      const std::size_t length = fitting_length(setting, word, limit);
      lines.emplace_back(word.substr(0, length));
      word.remove_prefix(length);
    }
    line = std::string(word);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

// The narrowest measure that needs no more lines.
std::vector<std::string> balance(const Setting& setting, std::string_view text, double limit) {
  std::vector<std::string> lines = wrap(setting, text, limit);
  for (double narrower = limit - 20; narrower >= 300; narrower -= 20) {
    std::vector<std::string> attempt = wrap(setting, text, narrower);
    if (attempt.size() > lines.size()) break;
    const bool breaks_words = std::any_of(attempt.begin(), attempt.end(), [&](const auto& line) {
      return std::find(lines.begin(), lines.end(), line) == lines.end() &&
             (" " + std::string(text) + " ").find(" " + line + " ") == std::string::npos;
    });
    if (breaks_words) break;
    lines = std::move(attempt);
  }
  return lines;
}

bool is_word_too_long(const Setting& setting, std::string_view text, double limit) {
  const auto words = split(text, ' ');
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return setting.width(word) > limit; });
}

// Ends the last line that there is room for with an ellipsis when there are more.
void cut(std::vector<std::string>& lines, std::size_t limit) {
  if (lines.size() <= limit) return;
  lines.resize(limit);
  lines.back() += "…";
}

// The text of all sizes is short: what is never shown need not be measured.
std::string shorten(std::string_view text) {
  constexpr std::size_t limit = 1200;
  return collapse_space(nfc(cut_utf8(text, limit)));
}

Outline polygon(const std::vector<Point>& corners) {
  Outline outline;
  for (const Point corner : corners)
    outline.push_back({outline.empty() ? OutlineStep::Kind::Move : OutlineStep::Kind::Line,
                       {corner, Point(), Point()}});
  outline.push_back({OutlineStep::Kind::Close, {}});
  return outline;
}

// A book that stands on the shelf, turned about its lower left corner.
struct ShelfBook {
  double x;
  double width;
  double height;
  double lean;  // radians to the left
};

// A rectangle of a book: `low` and `high` are shares of its height.
Outline band(const ShelfBook& book, double low, double high) {
  const double sine = std::sin(book.lean);
  const double cosine = std::cos(book.lean);
  const auto turned = [&](double across, double up) {
    return Point{book.x + across * cosine - up * sine, shelf_top - across * sine - up * cosine};
  };
  return polygon({turned(0, low * book.height), turned(book.width, low * book.height),
                  turned(book.width, high * book.height), turned(0, high * book.height)});
}

class CoverPainter {
 public:
  explicit CoverPainter(const Cloth& cloth) : cloth_(cloth) {
    add(cloth.ground,
        polygon({{0, 0}, {page_width, 0}, {page_width, page_height}, {0, page_height}}));
  }

  // Returns how far down the words reach.
  double title(const CoverFace& face, const FittedText& fitted) {
    double baseline = 190 + fitted.size * 0.78;
    for (const std::string& line : fitted.lines) {
      add(cloth_.ink,
          face.outline(line, {margin - fitted.size * 0.03, baseline}, fitted.size, title_tracking));
      baseline += fitted.size * 1.02;
    }
    return baseline - fitted.size * 1.02 + 84 + fitted.size * 0.36;
  }

  double subtitle(const CoverFace& face, std::string_view text, double baseline) {
    const Setting setting{face, subtitle_size.size, 0};
    std::vector<std::string> lines = balance(setting, text, measure - 120);
    cut(lines, subtitle_size.lines);
    for (const std::string& line : lines) {
      add(cloth_.upright, face.outline(line, {margin, baseline}, setting.size, 0));
      baseline += 88;
    }
    return baseline;
  }

  void author(const CoverFace& face, std::string_view text) {
    Setting setting{face, 52, 0};
    while (setting.size > 36 && setting.width(text) > measure) setting.size -= 2;
    std::vector<std::string> lines = wrap(setting, text, measure);
    cut(lines, 3);
    double baseline = 2330;
    for (const std::string& line : lines) {
      add(cloth_.ink, face.outline(line, {margin, baseline}, setting.size, 0));
      baseline += setting.size * 1.35;
    }
  }

  // Two books on a shelf, no higher than `top`.
  void shelf(std::string_view title, double top) {
    const std::uint32_t key = hash_fnv1a(title);
    double upright = 860 + 30.0 * (key % 5);
    double leaning = upright - 70 - 26.0 * (key / 5 % 4);
    const double lean = (11.0 + key / 20 % 4) * pi / 180;
    const double scale = std::min(1.0, (shelf_top - top - 40) / upright);
    upright *= scale;
    leaning *= scale;
    const double first = 236 * scale + 20;
    const double second = 190 * scale + 16;
    const double reach = first + leaning * std::sin(lean) + second * std::cos(lean);
    const double left = page_width - margin - reach;
    book({left, first, upright, 0}, cloth_.upright);
    book({left + first + leaning * std::sin(lean), second, leaning, lean}, cloth_.leaning);
    add(cloth_.ink, polygon({{0, shelf_top},
                             {page_width, shelf_top},
                             {page_width, shelf_top + 10},
                             {0, shelf_top + 10}}));
  }

  CoverDrawing take() { return std::move(drawing_); }

 private:
  void book(const ShelfBook& book, std::uint32_t colour) {
    add(colour, band(book, 0, 1));
    const double half = 2.5 / book.height;
    for (const double at : {0.12, 0.835, 0.87})
      add(cloth_.ground, band(book, at - half, at + half));
  }

  void add(std::uint32_t colour, Outline outline) {
    if (!outline.empty()) drawing_.shapes.push_back({colour, std::move(outline)});
  }

  const Cloth& cloth_;
  CoverDrawing drawing_;
};

}  // namespace

FittedText fit_title(const CoverFace& face, std::string_view title) {
  const std::string text = shorten(title);
  FittedText fitted;
  for (const TypeSize& candidate : title_sizes) {
    const Setting setting{face, candidate.size, title_tracking};
    fitted = {candidate.size, balance(setting, text, measure)};
    const bool is_last = &candidate == &title_sizes.back();
    if (is_last) cut(fitted.lines, candidate.lines);
    if (fitted.lines.size() <= candidate.lines && !is_word_too_long(setting, text, measure)) break;
  }
  return fitted;
}

CoverDrawing draw_cover(const CoverWords& words, const CoverFaces& faces, std::string_view cloth) {
  const auto named = std::find_if(cloths.begin(), cloths.end(),
                                  [&](const Cloth& candidate) { return candidate.name == cloth; });
  CoverPainter painter(named == cloths.end() ? cloths.front() : *named);
  const auto drawable = [](const CoverFace& face, std::string_view text) {
    return drawable_text(face, shorten(text)).text;
  };
  double bottom = 0;
  if (const std::string title = drawable(faces.title, words.title); !title.empty())
    bottom = painter.title(faces.title, fit_title(faces.title, title));
  if (const std::string subtitle = drawable(faces.subtitle, words.subtitle); !subtitle.empty())
    bottom = painter.subtitle(faces.subtitle, subtitle, std::max(bottom, highest_baseline));
  painter.author(faces.author, drawable(faces.author, words.author));
  painter.shelf(words.title, bottom);
  return painter.take();
}

}  // namespace kindred
