#include "epub/navigation.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/site_path.h"

namespace kindred {
namespace {

// The tree is as deep as the folders, and one level more for headings.
void write_entries(XmlWriter& xml, const std::vector<ContentsEntry>& entries) {
  const auto list = xml.open("ol");
  for (const ContentsEntry& entry : entries) {
    xml.line();
    const auto item = xml.open("li");
    xml.leaf("a", {{"href", book_url(book_path::contents, {entry.path, entry.fragment})}},
             entry.title);
    if (!entry.children.empty()) write_entries(xml, entry.children);
  }
  xml.line();
}

void write_landmarks(XmlWriter& xml, const BookContext& context, const Book& book) {
  const auto nav = xml.open("nav", {{"epub:type", "landmarks"},
                                    {"id", "nav.landmarks"},
                                    {"hidden", "hidden"},
                                    {"aria-labelledby", "landmarks.title"}});
  xml.line();
  write_heading(xml, "h2", "landmarks.title", context.words("book-landmarks"));
  const auto list = xml.open("ol");
  for (const Landmark& landmark : book.landmarks) {
    xml.line();
    const auto item = xml.open("li");
    xml.leaf(
        "a",
        {{"epub:type", landmark.type}, {"href", relative_url(book_path::contents, landmark.path)}},
        landmark.title);
  }
  xml.line();
}

std::size_t depth_of(const std::vector<ContentsEntry>& entries) {
  std::size_t depth = 0;
  for (const ContentsEntry& entry : entries) depth = std::max(depth, depth_of(entry.children));
  return entries.empty() ? 0 : depth + 1;
}

// Points to one place share its `playOrder`, which numbers the places of the book, not the points.
class PointWriter {
 public:
  explicit PointWriter(XmlWriter& xml) : xml_(xml) {}

  void write(const std::vector<ContentsEntry>& entries) {
    for (const ContentsEntry& entry : entries) {
      std::string target = book_url(book_path::ncx, {entry.path, entry.fragment});
      const std::size_t order = orders_.try_emplace(target, orders_.size() + 1).first->second;
      const auto point = xml_.open("navPoint", {{"id", "n-" + std::to_string(++points_)},
                                                {"playOrder", std::to_string(order)}});
      {
        const auto label = xml_.open("navLabel");
        xml_.leaf("text", {}, entry.title);
      }
      xml_.empty("content", {{"src", target}});
      write(entry.children);
    }
  }

 private:
  XmlWriter& xml_;
  std::unordered_map<std::string, std::size_t> orders_;
  std::size_t points_ = 0;
};

void write_ncx_meta(XmlWriter& xml, std::string_view name, const std::string& content) {
  xml.empty("meta", {{"name", name}, {"content", content}});
}

}  // namespace

std::string render_navigation(const BookContext& context, const Book& book) {
  const PageFrame frame{book_path::contents, context.words("book-contents"), "frontmatter"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    {
      const auto nav = xml.open("nav", {{"epub:type", "toc"},
                                        {"role", "doc-toc"},
                                        {"class", "toc"},
                                        {"id", "nav.toc"},
                                        {"aria-labelledby", "page.title"}});
      xml.line();
      write_heading(xml, "h1", "page.title", frame.title);
      write_entries(xml, book.contents);
    }
    xml.line();
    write_landmarks(xml, context, book);
  });
}

std::string render_ncx(const BookContext& context, const Book& book) {
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto ncx = xml.open("ncx", {{"xmlns", "http://www.daisy.org/z3986/2005/ncx/"},
                                      {"version", "2005-1"},
                                      {"xml:lang", context.language}});
    {
      const auto head = xml.open("head");
      write_ncx_meta(xml, "dtb:uid", book.metadata.identifier);
      write_ncx_meta(xml, "dtb:depth", std::to_string(depth_of(book.contents)));
      write_ncx_meta(xml, "dtb:totalPageCount", "0");
      write_ncx_meta(xml, "dtb:maxPageNumber", "0");
    }
    {
      const auto title = xml.open("docTitle");
      xml.leaf("text", {}, book.metadata.title);
    }
    const auto map = xml.open("navMap");
    PointWriter(xml).write(book.contents);
  }
  xml.line();
  return xml.take();
}

}  // namespace kindred
