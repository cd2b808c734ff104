#pragma once

// The map of concepts: the most tied ones as an ordered list with arcs beside it for the typed
// relations that authors declared; the chart of all; and the same in words. Of a very large
// knowledge base all three show the concepts with most ties.

#include <string>
#include <vector>

#include "views/chart_view.h"
#include "views/parts.h"

namespace kindred {

struct ArcView {
  std::string from;
  std::string to;
  std::string path;
};
template <class Fields>
void list_fields(Fields& fields, const ArcView& view) {
  fields("from", view.from, "the `id` of a row that the arc joins");
  fields("to", view.to, "the `id` of the other");
  fields("path", view.path,
         "the `d` of an SVG path, in a drawing 100 wide and ten high for each row");
}

struct MapRowView {
  std::string id;
  std::string title;
  std::string url;
  std::string tone;
  std::string entry;
};
template <class Fields>
void list_fields(Fields& fields, const MapRowView& view) {
  fields("id", view.id, "for the arcs; empty for the heading of a section");
  fields("title", view.title, "the concept or the section");
  fields("url", view.url, "the concept's page");
  fields("tone", view.tone, "the class of the section's color");
  fields("entry", view.entry, "the `id` of the concept among the words, for its preview");
}

struct MapConceptView {
  std::string id;
  std::string title;
  std::string url;
  std::string definition;
  std::vector<LinkGroupView> relations;
};
template <class Fields>
void list_fields(Fields& fields, const MapConceptView& view) {
  fields("id", view.id, "for the element, which previews show");
  fields("title", view.title, "the term, beginning with a capital");
  fields("url", view.url, "the concept's page");
  fields("definition", view.definition, "its definition; may be empty");
  fields("relations", view.relations, "the concepts that it is tied to, by relation");
}

struct MapSectionView {
  std::string id;
  std::string tone;
  std::string part;
  std::string title;
  std::string url;
  std::vector<MapConceptView> concepts;
};
template <class Fields>
void list_fields(Fields& fields, const MapSectionView& view) {
  fields("id", view.id, "for the element");
  fields("tone", view.tone, "the class of its color, `c0` to `c8`");
  fields("part", view.part, "“Part two”; may be empty");
  fields("title", view.title, "its title");
  fields("url", view.url, "its page; empty for the articles at the top, which have none");
  fields("concepts", view.concepts, "the concepts that its articles explain");
}

struct MapView {
  bool has_arcs = false;
  std::string row_count;
  std::string height;
  std::string start_label;
  std::string end_label;
  std::vector<ArcView> start_arcs;
  std::vector<ArcView> end_arcs;
  std::vector<MapRowView> rows;
  ChartView chart;
  std::string extent;
  std::vector<MapSectionView> sections;
};
template <class Fields>
void list_fields(Fields& fields, const MapView& view) {
  fields("has_arcs", view.has_arcs, "whether there are typed relations to draw");
  fields("row_count", view.row_count, "the number of rows");
  fields("height", view.height, "of the drawings, in their units");
  fields("start_label", view.start_label,
         "the relation drawn before the list: “Hinders”; may be empty");
  fields("end_label", view.end_label, "the relation drawn after it: “Supports”; may be empty");
  fields("start_arcs", view.start_arcs, "the arcs before the list");
  fields("end_arcs", view.end_arcs, "the arcs after it");
  fields("rows", view.rows,
         "the concepts that the arcs join, below the headings of their sections");
  fields("chart", view.chart, "all concepts in columns");
  fields("extent", view.extent,
         "“These are the 160 with most ties, of 900.”; empty when all are shown");
  fields("sections", view.sections, "the concepts with their relations in words, by section");
}

MapView make_map_view(const PageContext& context);

}  // namespace kindred
