#include "epub/navigation.h"

#include <algorithm>

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

void write_points(XmlWriter& xml, const std::vector<ContentsEntry>& entries, std::size_t& order) {
  for (const ContentsEntry& entry : entries) {
    const std::string number = std::to_string(++order);
    const std::string id = "n-" + number;
    const auto point = xml.open("navPoint", {{"id", id}, {"playOrder", number}});
    {
      const auto label = xml.open("navLabel");
      xml.leaf("text", {}, entry.title);
    }
    xml.empty("content", {{"src", book_url(book_path::ncx, {entry.path, entry.fragment})}});
    write_points(xml, entry.children, order);
  }
}

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
    std::size_t order = 0;
    write_points(xml, book.contents, order);
  }
  xml.line();
  return xml.take();
}

}  // namespace kindred
