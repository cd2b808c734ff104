#pragma once

// The chart of all concepts: every name a link in its place, a drawing of the ties between them
// for each number of columns that a page may have, and nothing that must be measured.

#include <string>
#include <vector>

#include "views/fields.h"
#include "views/page_context.h"

namespace kindred {

struct ChartRowView {
  std::string number;  // of the row; empty for the heading of a section
  std::string title;
  std::string url;
  std::string entry;   // id of the element with its definition
  std::string tone;    // of a heading
  std::string depth;   // how far it is set in; empty for not at all
  std::string weight;  // "1" to "3": how many ties, beside the others
  std::string begins;  // classes: "t2" if it begins a column of two, "t3" of three
};
template <class Fields>
void list_fields(Fields& fields, const ChartRowView& view) {
  fields("number", view.number);
  fields("title", view.title);
  fields("url", view.url);
  fields("entry", view.entry);
  fields("tone", view.tone);
  fields("depth", view.depth);
  fields("weight", view.weight);
  fields("begins", view.begins);
}

struct ChartLineView {
  std::string from;  // numbers of the rows that it joins
  std::string to;
  std::string path;
};
template <class Fields>
void list_fields(Fields& fields, const ChartLineView& view) {
  fields("from", view.from);
  fields("to", view.to);
  fields("path", view.path);
}

struct ChartDrawingView {
  std::string columns;
  std::string width;
  std::string height;
  std::vector<ChartLineView> start_lines;  // of the relations whose arcs stand before the list
  std::vector<ChartLineView> end_lines;    // and after it
  std::vector<ChartLineView> ties;         // of all others, for a concept that is looked at
};
template <class Fields>
void list_fields(Fields& fields, const ChartDrawingView& view) {
  fields("columns", view.columns);
  fields("width", view.width);
  fields("height", view.height);
  fields("start_lines", view.start_lines);
  fields("end_lines", view.end_lines);
  fields("ties", view.ties);
}

struct ChartView {
  std::vector<ChartRowView> rows;
  std::string rows_of_two;    // how many rows the longest of two columns has
  std::string rows_of_three;  // of three
  std::vector<ChartDrawingView> drawings;
};
template <class Fields>
void list_fields(Fields& fields, const ChartView& view) {
  fields("rows", view.rows);
  fields("rows_of_two", view.rows_of_two);
  fields("rows_of_three", view.rows_of_three);
  fields("drawings", view.drawings);
}

// The id of the element of the map's page that defines a concept.
std::string map_entry_id(const Site& site, ConceptId id);

// `concepts` are those to show, by section: few.
ChartView make_chart_view(const PageContext& context,
                          const std::vector<std::vector<ConceptId>>& concepts);

}  // namespace kindred
