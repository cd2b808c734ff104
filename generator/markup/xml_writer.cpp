#include "markup/xml_writer.h"

#include <cassert>
#include <utility>

#include "base/escape.h"

namespace kindred {

void XmlWriter::Element::close() {
  XmlWriter* const writer = std::exchange(writer_, nullptr);
  if (!writer) return;
  assert(!writer->open_.empty());
  const Content content = writer->open_.back();
  writer->open_.pop_back();
  if (content.has_elements && !content.has_text) writer->indent();
  writer->out_ += "</";
  writer->out_ += name_;
  writer->out_ += '>';
}

void XmlWriter::declaration() { out_ += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"; }

void XmlWriter::html_document_type() { out_ += "<!DOCTYPE html>\n"; }

void XmlWriter::indent() {
  if (layout_ == Layout::Plain) return;
  if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

void XmlWriter::begin_tag(std::string_view name, XmlAttributes attributes) {
  if (!open_.empty()) {
    open_.back().has_elements = true;
    if (!open_.back().has_text) indent();
  }
  out_ += '<';
  out_ += name;
  for (const XmlAttribute& attribute : attributes) {
    if (!attribute.is_written) continue;
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_markup(out_, attribute.value);
    out_ += '"';
  }
}

XmlWriter::Element XmlWriter::open(std::string_view name, XmlAttributes attributes) {
  begin_tag(name, attributes);
  out_ += '>';
  open_.emplace_back();
  return {*this, name};
}

void XmlWriter::empty(std::string_view name, XmlAttributes attributes) {
  begin_tag(name, attributes);
  out_ += "/>";
}

void XmlWriter::leaf(std::string_view name, XmlAttributes attributes, std::string_view content) {
  const Element element = open(name, attributes);
  text(content);
}

void XmlWriter::text(std::string_view content) {
  if (content.empty()) return;
  if (!open_.empty()) open_.back().has_text = true;
  append_markup(out_, content);
}

void XmlWriter::markup(std::string_view well_formed) {
  if (well_formed.empty()) return;
  if (!open_.empty()) open_.back().has_text = true;
  out_ += well_formed;
}

void XmlWriter::line() { out_ += '\n'; }

std::string XmlWriter::take() {
  assert(open_.empty());
  out_.shrink_to_fit();  // thousands of pages are kept until the last is made
  return std::exchange(out_, {});
}

}  // namespace kindred
