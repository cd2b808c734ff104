#pragma once

// The chart of all concepts: every name a link in its place, and drawings of the ties between them
// for pages with room for two columns and for three. Nothing must be measured.

#include <string>
#include <vector>

#include "views/fields.h"
#include "views/page_context.h"

namespace kindred {

struct ChartRowView {
  std::string number;
  std::string title;
  std::string url;
  std::string entry;
  std::string tone;
  std::string depth;
  std::string weight;
  std::string begins;
};
template <class Fields>
void list_fields(Fields& fields, const ChartRowView& view) {
  fields("number", view.number, "of the row; empty for the heading of a section");
  fields("title", view.title, "the concept or the section");
  fields("url", view.url, "the concept's page");
  fields("entry", view.entry, "the `id` of the concept among the words, for its preview");
  fields("tone", view.tone, "the class of the section's color, of headings only");
  fields("depth", view.depth, "how far it is set in, `1` to `3`; empty for not at all");
  fields("weight", view.weight, "`1` to `3`: how many ties it has, beside the others");
  fields("begins", view.begins,
         "classes: `t2` where it begins a column of two, `t3` where it begins one of three");
}

struct ChartLineView {
  std::string from;
  std::string to;
  std::string path;
};
template <class Fields>
void list_fields(Fields& fields, const ChartLineView& view) {
  fields("from", view.from, "the `number` of a row that the line joins");
  fields("to", view.to, "the `number` of the other");
  fields("path", view.path, "the `d` of an SVG path");
}

struct ChartDrawingView {
  std::string columns;
  std::string width;
  std::string height;
  std::vector<ChartLineView> start_lines;
  std::vector<ChartLineView> end_lines;
  std::vector<ChartLineView> ties;
};
template <class Fields>
void list_fields(Fields& fields, const ChartDrawingView& view) {
  fields("columns", view.columns, "for a page with this many columns, `2` or `3`");
  fields("width", view.width, "100 for each column: 82 for its names, 18 for lines");
  fields("height", view.height, "ten for each row");
  fields("start_lines", view.start_lines, "of the relations whose arcs stand before the list");
  fields("end_lines", view.end_lines, "of those whose arcs stand after it");
  fields("ties", view.ties, "of all others, for a concept that is looked at");
}

struct ChartView {
  std::vector<ChartRowView> rows;
  std::string rows_of_two;
  std::string rows_of_three;
  std::vector<ChartDrawingView> drawings;
};
template <class Fields>
void list_fields(Fields& fields, const ChartView& view) {
  fields("rows", view.rows,
         "the concepts of each section below its heading, which is two rows high");
  fields("rows_of_two", view.rows_of_two, "how many rows the longest of two columns has");
  fields("rows_of_three", view.rows_of_three, "how many the longest of three has");
  fields("drawings", view.drawings, "the lines, for two columns and for three");
}

// `concepts` are those to show, by section: few.
ChartView make_chart_view(const PageContext& context,
                          const std::vector<std::vector<ConceptId>>& concepts);

}  // namespace kindred
