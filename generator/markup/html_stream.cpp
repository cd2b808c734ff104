#include "markup/html_stream.h"

#include <cassert>

#include "base/escape.h"

namespace kindred {

template <class Attributes>
void HtmlStream::tag(std::string_view name, const Attributes& attributes, std::string_view end) {
  out_ += '<';
  out_ += name;
  for (const auto& [key, value] : attributes) {
    if (value.empty() && key != "alt" && key != "open") continue;
    out_ += ' ';
    out_ += key;
    out_ += "=\"";
    append_markup(out_, value);
    out_ += '"';
  }
  out_ += end;
}

void HtmlStream::open(std::string_view name, std::initializer_list<Attribute> attributes) {
  tag(name, attributes, ">");
  open_.emplace_back(name);
}

void HtmlStream::open(std::string_view name, const std::vector<Attribute>& attributes) {
  tag(name, attributes, ">");
  open_.emplace_back(name);
}

void HtmlStream::close(std::string_view name) {
  assert(!open_.empty() && open_.back() == name);
  open_.pop_back();
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void HtmlStream::empty(std::string_view name, std::initializer_list<Attribute> attributes) {
  tag(name, attributes, is_xhtml() ? "/>" : ">");
}

void HtmlStream::empty(std::string_view name, const std::vector<Attribute>& attributes) {
  tag(name, attributes, is_xhtml() ? "/>" : ">");
}

void HtmlStream::text(std::string_view text) { append_markup(out_, text); }

void HtmlStream::element(std::string_view name, std::initializer_list<Attribute> attributes,
                         std::string_view content) {
  open(name, attributes);
  text(content);
  close(name);
}

void HtmlStream::line() { out_ += '\n'; }

std::string HtmlStream::take() {
  assert(open_.empty());
  return std::move(out_);
}

}  // namespace kindred
