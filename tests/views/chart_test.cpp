#include <cmath>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "support/site_fixture.h"
#include "views/chart_lines.h"
#include "views/chart_rows.h"
#include "views/concept_choice.h"
#include "views/concept_view.h"
#include "views/map_view.h"

using namespace kindred;

namespace {

struct Point {
  double x = 0;
  double y = 0;
};

double between(double a, double b, double c, double d, double t) {
  const double s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

// Points along a path of M, C and H.
std::vector<Point> walk(const std::string& path) {
  std::istringstream in(path);
  std::vector<Point> points;
  Point at;
  char command = 0;
  while (in >> command) {
    if (command == 'M') {
      in >> at.x >> at.y;
    } else if (command == 'H') {
      double x = 0;
      in >> x;
      for (int i = 0; i <= 50; ++i) points.push_back({at.x + (x - at.x) * i / 50, at.y});
      at.x = x;
    } else {
      Point a;
      Point b;
      Point end;
      in >> a.x >> a.y >> b.x >> b.y >> end.x >> end.y;
      for (int i = 0; i <= 50; ++i)
        points.push_back(
            {between(at.x, a.x, b.x, end.x, i / 50.0), between(at.y, a.y, b.y, end.y, i / 50.0)});
      at = end;
    }
  }
  return points;
}

// Sections of these sizes; every concept is tied to some others, by a rule that looks like chance.
std::map<std::string, std::string> generated_base(const std::vector<std::size_t>& sizes) {
  std::map<std::string, std::string> texts;
  std::string config =
      "title = \"T\"\n[[relation]]\nid = \"supports\"\nlabel = \"supports\"\ninverse = \"by\"\n";
  std::size_t all = 0;
  for (const std::size_t size : sizes) all += size;
  const auto name = [](std::size_t i) {
    return "idea " + std::to_string(i) + (i % 7 == 0 ? " <b>&\\\"quoted\\\"" : "");
  };
  std::size_t next = 0;
  for (std::size_t s = 0; s < sizes.size(); ++s) {
    const std::string id = "s" + std::to_string(s);
    config += "[[section]]\nid = \"" + id + "\"\ntitle = \"Section " + id + "\"\n";
    std::string text = "---\ntitle: A" + id + "\nconcepts:\n";
    const std::size_t first = next;
    for (std::size_t i = 0; i < sizes[s]; ++i, ++next) {
      text += "  - term: \"" + name(next) + "\"\n    definition: D.\n";
      if (i > 0 && next % 3 != 0) text += "    broader: \"" + name(first + (i - 1) / 2) + "\"\n";
      text += "    supports: [\"" + name((next * 7919 + 13) % all) + "\"]\n";
      text += "    related: [\"" + name((next * 104729 + 1) % all) + "\"]\n";
    }
    texts[id + "/a.md"] = text + "---\n\nText.\n";
  }
  texts["kindred.toml"] = config;
  return texts;
}

std::vector<ChartRow> rows_of(const Site& site) {
  std::vector<std::vector<ConceptId>> concepts(site.library.sections.size());
  for (std::size_t i = 0; i < concepts.size(); ++i)
    for (const ArticleId article : site.library.sections[i].articles)
      concepts[i] = site.concepts.by_article[article.index];
  return make_chart_rows(site.concepts, concepts);
}

MapView map_of(const Site& site) {
  static const Words words({{"map-extent", "{shown} of {all}"}, {"part", "Part {number}"}});
  return make_map_view({site, words, "map.html"});
}

}  // namespace

TEST_CASE("what small groups leave goes to the larger ones") {
  CHECK(share_out({5, 1, 9}, 20) == std::vector<std::size_t>{5, 1, 9});
  CHECK(share_out({5, 1, 9}, 9) == std::vector<std::size_t>{4, 1, 4});
  CHECK(share_out({9, 9}, 3) == std::vector<std::size_t>{1, 2});
  CHECK(share_out({2, 2, 2}, 2) == std::vector<std::size_t>{0, 1, 1});
  CHECK(share_out({}, 4).empty());
}

TEST_CASE("a concept stands below the one that it is a kind of") {
  const PlannedSite planned = plan_from(sample_base());
  const std::vector<ChartRow> rows = rows_of(planned.site);
  REQUIRE(rows.size() == 5);
  CHECK_FALSE(rows[0].entry);
  CHECK(planned.site.concepts[*rows[1].entry].term == "trust");
  CHECK(planned.site.concepts[*rows[2].entry].term == "closeness");
  CHECK(rows[1].depth == 0);
  CHECK(rows[2].depth == 1);
}

TEST_CASE("rows of a chart never meet, and no heading is left without its section") {
  for (const std::vector<std::size_t>& sizes : {std::vector<std::size_t>{46, 11, 28, 25, 7, 9, 6},
                                                {1},
                                                {3},
                                                {150},
                                                {1, 1, 120, 1},
                                                std::vector<std::size_t>(40, 2)}) {
    const PlannedSite planned = plan_from(generated_base(sizes));
    const std::vector<ChartRow> rows = rows_of(planned.site);
    for (const std::size_t columns : {1U, 2U, 3U}) {
      const ChartPlaces places = place_rows(rows, columns);
      REQUIRE(places.spots.size() == rows.size());
      std::set<std::pair<std::size_t, std::size_t>> taken;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const ChartPlaces::Spot spot = places.spots[i];
        CHECK(spot.column < columns);
        CHECK(spot.row + rows[i].height() <= places.height);
        for (std::size_t row = 0; row < rows[i].height(); ++row)
          CHECK(taken.emplace(spot.column, spot.row + row).second);
        if (!rows[i].entry) CHECK(places.spots[i + 1].column == spot.column);
      }
    }
  }
}

TEST_CASE("columns are even, whatever the sizes of the sections") {
  for (const std::vector<std::size_t>& sizes : {std::vector<std::size_t>{150}, {1, 1, 120, 1}}) {
    const PlannedSite planned = plan_from(generated_base(sizes));
    const std::vector<ChartRow> rows = rows_of(planned.site);
    CHECK(place_rows(rows, 3).height <= place_rows(rows, 1).height * 2 / 5);
  }
}

TEST_CASE("no line of a chart runs through a name") {
  const PlannedSite planned = plan_from(generated_base({20, 9, 1, 14, 3, 30, 2}));
  const std::vector<ChartRow> rows = rows_of(planned.site);
  for (const std::size_t columns : {1U, 2U, 3U}) {
    const ChartPlaces places = place_rows(rows, columns);
    const auto name_width = static_cast<double>(chart::gap_begin);
    std::set<std::pair<std::size_t, std::size_t>> names;
    for (std::size_t i = 0; i < rows.size(); ++i)
      names.emplace(places.spots[i].column, places.spots[i].row + rows[i].height() - 1);
    std::size_t faults = 0;
    for (std::size_t a = 0; a < rows.size(); ++a)
      for (std::size_t b = 0; b < rows.size(); ++b) {
        if (a == b || !rows[a].entry || !rows[b].entry) continue;
        for (const Point point : walk(chart_path(places, a, b))) {
          const double column = std::floor(point.x / chart::column_width);
          const double row = std::floor(point.y / chart::row_height);
          const double across = point.x - column * chart::column_width;
          const double down = point.y - row * chart::row_height;
          if (point.x > 1e-6 + static_cast<double>(columns * chart::column_width)) ++faults;
          if (across < 1e-6 || across > name_width - 1e-6 || down < 1 || down > 9) continue;
          faults += names.count({static_cast<std::size_t>(column), static_cast<std::size_t>(row)});
        }
      }
    CHECK(faults == 0);
  }
}

TEST_CASE("a chart is the same each time, and its lines join rows that are there") {
  const PlannedSite planned = plan_from(generated_base({30, 20, 10}));
  const ChartView one = map_of(planned.site).chart;
  const ChartView other = map_of(planned.site).chart;
  REQUIRE(one.drawings.size() == 2);
  std::set<std::string> numbers;
  for (const ChartRowView& row : one.rows) numbers.insert(row.number);
  for (std::size_t i = 0; i < one.drawings.size(); ++i) {
    REQUIRE(one.drawings[i].end_lines.size() > 20);
    CHECK(one.drawings[i].start_lines.empty());
    for (std::size_t j = 0; j < one.drawings[i].end_lines.size(); ++j) {
      const ChartLineView& line = one.drawings[i].end_lines[j];
      CHECK(line.path == other.drawings[i].end_lines[j].path);
      CHECK(numbers.count(line.from) + numbers.count(line.to) == 2);
    }
  }
}

TEST_CASE("the map of a very large knowledge base shows what is tied most, and says so") {
  const PlannedSite planned = plan_from(generated_base({900, 3, 600}));
  const MapView view = map_of(planned.site);
  CHECK(view.extent == "160 of 1503");
  CHECK(view.chart.rows.size() == 163);
  REQUIRE(view.sections.size() == 3);
  CHECK(view.sections[1].concepts.size() == 3);
  CHECK(view.sections[0].concepts.size() == 79);
  for (const ChartDrawingView& drawing : view.chart.drawings)
    CHECK(drawing.ties.size() + drawing.end_lines.size() <= 1200);
  const PlannedSite small = plan_from(generated_base({150}));
  CHECK(map_of(small.site).extent.empty());
}

TEST_CASE("a concept stands between what acts upon it and what it acts upon") {
  const PlannedSite planned = plan_from(sample_base());
  const Words words({{"broader", "a kind of"}, {"narrower", "its kinds"}});
  const auto view = make_neighbourhood({planned.site, words, "concepts/trust.html"}, ConceptId(2));
  REQUIRE(view);
  REQUIRE(view->before.kinds.size() == 1);
  CHECK(view->before.kinds[0].title == "Is hindered by");
  CHECK(view->before.kinds[0].links[0].url == "doubt.html");
  CHECK(view->before.dashed == "M100 10C50 10 50 15 0 15");
  REQUIRE(view->after.kinds.size() == 2);
  CHECK(view->after.kinds[0].title == "Its kinds");
  CHECK(view->after.height == "40");
  CHECK(view->after.plain == "M0 20C50 20 50 15 100 15");
  CHECK(view->after.solid == "M0 20C50 20 50 35 100 35");
  CHECK(view->more.empty());
}

TEST_CASE("of many neighbours twelve are shown, some of each kind") {
  std::string text = "---\ntitle: A\nconcepts:\n  - term: hub\n";
  for (int i = 0; i < 40; ++i)
    text += "  - term: spoke " + std::to_string(i) + "\n    broader: hub\n";
  text += "  - term: friend\n    related: [hub]\n  - term: alone\n---\n";
  const PlannedSite planned = plan_from({{"a.md", text}});
  const Words words({{"narrower", "kinds"}, {"more-neighbours", "{count} more"}});
  const PageContext context{planned.site, words, "concepts/hub.html"};
  ConceptId hub;
  ConceptId alone;
  for (std::size_t i = 0; i < planned.site.concepts.concepts.size(); ++i) {
    if (planned.site.concepts.concepts[i].term == "hub") hub = ConceptId(i);
    if (planned.site.concepts.concepts[i].term == "alone") alone = ConceptId(i);
  }
  const auto view = make_neighbourhood(context, hub);
  REQUIRE(view);
  CHECK(view->more == "29 more");
  CHECK(view->after.kinds[0].links.size() == 11);
  CHECK(view->before.kinds[0].links.size() == 1);
  CHECK_FALSE(make_neighbourhood(context, alone));
}
