#pragma once

// XML by construction: elements are values that close themselves, and every text is escaped, so
// what comes out is well-formed whatever goes in. For packages, navigation, feeds and the pages of
// the book.
//
//   XmlWriter xml(XmlWriter::Layout::Indented);
//   {
//     const auto metadata = xml.open("metadata");
//     xml.leaf("dc:title", {}, title);
//   }
//   return xml.take();
//
// Elements close in the reverse order of opening (asserted). Not thread-safe.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

// An attribute; one without a value is left out unless it is made by `always`.
struct XmlAttribute {
  XmlAttribute(std::string_view its_name, std::string_view its_value)
      : name(its_name), value(its_value), is_written(!its_value.empty()) {}
  static XmlAttribute always(std::string_view name, std::string_view value) {
    XmlAttribute attribute(name, value);
    attribute.is_written = true;
    return attribute;
  }

  std::string_view name;
  std::string_view value;
  bool is_written;
};
using XmlAttributes = std::initializer_list<XmlAttribute>;

class XmlWriter {
 public:
  // Indented: each element on a line of its own unless there is text around it; for files of data.
  // Plain: nothing is added; for XHTML, where white space shows.
  enum class Layout { Plain, Indented };

  // An open element; ends with its scope. The name must outlive it (a literal).
  class Element {
   public:
    Element(Element&& other) noexcept : writer_(other.writer_), name_(other.name_) {
      other.writer_ = nullptr;
    }
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    Element& operator=(Element&&) = delete;
    ~Element() { close(); }
    void close();

   private:
    friend class XmlWriter;
    Element(XmlWriter& writer, std::string_view name) : writer_(&writer), name_(name) {}

    XmlWriter* writer_;
    std::string_view name_;
  };

  explicit XmlWriter(Layout layout = Layout::Plain) : layout_(layout) {}

  // The XML declaration, and the document type of XHTML.
  void declaration();
  void html_document_type();

  [[nodiscard]] Element open(std::string_view name, XmlAttributes attributes = {});
  void empty(std::string_view name, XmlAttributes attributes = {});
  void leaf(std::string_view name, XmlAttributes attributes, std::string_view text);
  void text(std::string_view text);
  // Markup that is well-formed already, such as what `render_html` made.
  void markup(std::string_view well_formed);
  void line();

  // All that was written. Every element must be closed.
  std::string take();

 private:
  void begin_tag(std::string_view name, XmlAttributes attributes);
  void indent();

  Layout layout_;
  std::string out_;
  // One for each open element: whether it has children on lines of their own, or text.
  struct Content {
    bool has_elements = false;
    bool has_text = false;
  };
  std::vector<Content> open_;
};

}  // namespace kindred
