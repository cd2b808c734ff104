#pragma once

// The tags of HTML5 and XHTML, written by construction: names and attributes are given, escaping
// and the form of void elements cannot be forgotten. Opening and closing must pair; `close` asserts
// that they do.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup/html_writer.h"

namespace kindred {

class HtmlStream {
 public:
  using Attribute = std::pair<std::string_view, std::string_view>;

  explicit HtmlStream(Dialect dialect) : dialect_(dialect) {}

  // Attributes with an empty value are left out, except `alt`.
  void open(std::string_view name, std::initializer_list<Attribute> attributes = {});
  void open(std::string_view name, const std::vector<Attribute>& attributes);
  void close(std::string_view name);
  void empty(std::string_view name, std::initializer_list<Attribute> attributes = {});
  void empty(std::string_view name, const std::vector<Attribute>& attributes);
  void text(std::string_view text);
  void element(std::string_view name, std::initializer_list<Attribute> attributes,
               std::string_view text);
  void line();  // a line break between blocks, for people who read the source

  bool is_xhtml() const { return dialect_ == Dialect::Xhtml; }
  std::string take();

 private:
  template <class Attributes>
  void tag(std::string_view name, const Attributes& attributes, std::string_view end);

  Dialect dialect_;
  std::string out_;
  std::vector<std::string> open_;  // names of the elements that are open
};

}  // namespace kindred
