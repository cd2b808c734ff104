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
  std::string from;  // ids of the rows that it joins
  std::string to;
  std::string path;  // in a drawing 100 wide and ten high for each row
};
template <class Fields>
void list_fields(Fields& fields, const ArcView& view) {
  fields("from", view.from);
  fields("to", view.to);
  fields("path", view.path);
}

struct MapRowView {
  std::string id;  // empty for the heading of a section
  std::string title;
  std::string url;
  std::string tone;
  std::string entry;  // id of the element with its definition
};
template <class Fields>
void list_fields(Fields& fields, const MapRowView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("url", view.url);
  fields("tone", view.tone);
  fields("entry", view.entry);
}

struct MapConceptView {
  std::string id;  // of the element; previews show it
  std::string title;
  std::string url;
  std::string definition;
  std::vector<LinkGroupView> relations;
};
template <class Fields>
void list_fields(Fields& fields, const MapConceptView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("url", view.url);
  fields("definition", view.definition);
  fields("relations", view.relations);
}

struct MapSectionView {
  std::string id;  // of the element
  std::string tone;
  std::string part;
  std::string title;
  std::string url;
  std::vector<MapConceptView> concepts;
};
template <class Fields>
void list_fields(Fields& fields, const MapSectionView& view) {
  fields("id", view.id);
  fields("tone", view.tone);
  fields("part", view.part);
  fields("title", view.title);
  fields("url", view.url);
  fields("concepts", view.concepts);
}

struct MapView {
  bool has_arcs = false;
  std::string row_count;
  std::string height;       // of the drawings
  std::string start_label;  // the relations drawn before the list: "Hinders"
  std::string end_label;    // and after it: "Supports"
  std::vector<ArcView> start_arcs;
  std::vector<ArcView> end_arcs;
  std::vector<MapRowView> rows;
  ChartView chart;
  std::string extent;  // "The 160 concepts with most ties, of 900"; empty when all are shown
  std::vector<MapSectionView> sections;
};
template <class Fields>
void list_fields(Fields& fields, const MapView& view) {
  fields("has_arcs", view.has_arcs);
  fields("row_count", view.row_count);
  fields("height", view.height);
  fields("start_label", view.start_label);
  fields("end_label", view.end_label);
  fields("start_arcs", view.start_arcs);
  fields("end_arcs", view.end_arcs);
  fields("rows", view.rows);
  fields("chart", view.chart);
  fields("extent", view.extent);
  fields("sections", view.sections);
}

MapView make_map_view(const PageContext& context);

}  // namespace kindred
