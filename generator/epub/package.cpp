#include "epub/package.h"

#include <algorithm>
#include <string_view>

#include "base/site_path.h"
#include "markup/xml_writer.h"

namespace kindred {
namespace {

void write_optional(XmlWriter& xml, std::string_view name, const std::string& text) {
  if (!text.empty()) xml.leaf(name, {}, text);
}

void refine(XmlWriter& xml, const std::string& id, std::string_view property,
            std::string_view value, std::string_view scheme = {}) {
  xml.leaf("meta", {{"refines", "#" + id}, {"property", property}, {"scheme", scheme}}, value);
}

void write_titles(XmlWriter& xml, const BookMetadata& metadata) {
  xml.leaf("dc:title", {{"id", "m-title"}}, metadata.title);
  refine(xml, "m-title", "title-type", "main");
  if (metadata.subtitle.empty()) return;
  refine(xml, "m-title", "display-seq", "1");
  xml.leaf("dc:title", {{"id", "m-subtitle"}}, metadata.subtitle);
  refine(xml, "m-subtitle", "title-type", "subtitle");
  refine(xml, "m-subtitle", "display-seq", "2");
}

// `kind`: "creator" or "contributor".
void write_people(XmlWriter& xml, const std::string& kind, const std::vector<Person>& people) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Person& person = people[i];
    const std::string id = "m-" + kind + "-" + std::to_string(i + 1);
    xml.leaf("dc:" + kind, {{"id", id}}, person.name);
    refine(xml, id, "role", person.role, "marc:relators");
    refine(xml, id, "file-as", person.file_as.empty() ? person.name : person.file_as);
    if (people.size() > 1) refine(xml, id, "display-seq", std::to_string(i + 1));
  }
}

void write_property(XmlWriter& xml, std::string_view property, const std::string& text) {
  if (!text.empty()) xml.leaf("meta", {{"property", property}}, text);
}

void write_series(XmlWriter& xml, const BookMetadata& metadata) {
  write_property(xml, "dcterms:isPartOf", metadata.whole);
  if (metadata.series.empty()) return;
  xml.leaf("meta", {{"property", "belongs-to-collection"}, {"id", "m-series"}}, metadata.series);
  refine(xml, "m-series", "collection-type", "series");
  if (!metadata.position.empty()) refine(xml, "m-series", "group-position", metadata.position);
}

// Who certified it says so of the standard, if one is named (EPUB Accessibility 1.1, 4.3).
void write_conformance(XmlWriter& xml, const BookMetadata& metadata) {
  const bool has_standard = !metadata.conforms_to.empty();
  if (has_standard)
    xml.leaf("meta", {{"property", "dcterms:conformsTo"}, {"id", "m-standard"}},
             metadata.conforms_to);
  if (metadata.certified_by.empty()) return;
  xml.leaf("meta",
           {{"refines", has_standard ? "#m-standard" : ""}, {"property", "a11y:certifiedBy"}},
           metadata.certified_by);
}

void write_metadata(XmlWriter& xml, const Book& book) {
  const BookMetadata& metadata = book.metadata;
  const auto element = xml.open("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  xml.leaf("dc:identifier", {{"id", "m-identifier"}}, metadata.identifier);
  write_titles(xml, metadata);
  xml.leaf("dc:language", {}, metadata.language);
  write_people(xml, "creator", metadata.creators);
  write_people(xml, "contributor", metadata.contributors);
  write_optional(xml, "dc:publisher", metadata.publisher);
  write_optional(xml, "dc:description", metadata.description);
  write_optional(xml, "dc:rights", metadata.rights);
  write_optional(xml, "dc:source", metadata.source);
  for (const std::string& subject : metadata.subjects) xml.leaf("dc:subject", {}, subject);
  write_optional(xml, "dc:date", metadata.date);
  xml.leaf("meta", {{"property", "dcterms:modified"}}, metadata.modified);
  write_series(xml, metadata);
  for (const auto& [property, value] : metadata.accessibility)
    xml.leaf("meta", {{"property", property}}, value);
  write_conformance(xml, metadata);
  for (const BookFile& file : book.files)
    if (file.properties == "cover-image")
      xml.empty("meta", {{"name", "cover"}, {"content", file.id()}});
}

void write_manifest(XmlWriter& xml, const Book& book) {
  const auto manifest = xml.open("manifest");
  for (const BookFile& file : book.files)
    xml.empty("item", {{"id", file.id()},
                       {"href", file.path},
                       {"media-type", file.media_type},
                       {"properties", file.properties}});
}

void write_spine(XmlWriter& xml, const Book& book) {
  const auto ncx = std::find_if(book.files.begin(), book.files.end(), [](const BookFile& file) {
    return file.media_type == "application/x-dtbncx+xml";
  });
  const std::string ncx_id = ncx == book.files.end() ? std::string() : ncx->id();
  const bool is_rtl = book.metadata.direction == "rtl";
  const auto spine =
      xml.open("spine", {{"toc", ncx_id}, {"page-progression-direction", is_rtl ? "rtl" : ""}});
  for (const BookFile& file : book.files)
    if (file.is_in_spine) xml.empty("itemref", {{"idref", file.id()}});
}

// Landmarks in the words of EPUB 2.
std::string_view guide_type(std::string_view landmark) {
  if (landmark == "bodymatter") return "text";
  if (landmark == "titlepage") return "title-page";
  return landmark;
}

void write_guide(XmlWriter& xml, const Book& book) {
  const auto guide = xml.open("guide");
  for (const Landmark& landmark : book.landmarks)
    xml.empty(
        "reference",
        {{"type", guide_type(landmark.type)}, {"title", landmark.title}, {"href", landmark.path}});
}

}  // namespace

std::string BookFile::id() const { return "i-" + std::string(file_name(path)); }

std::string BookMetadata::creator_names() const {
  std::string names;
  for (const Person& creator : creators) names += (names.empty() ? "" : ", ") + creator.name;
  return names;
}

std::string render_package(const Book& book) {
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto package = xml.open("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                                              {"version", "3.0"},
                                              {"unique-identifier", "m-identifier"},
                                              {"xml:lang", book.metadata.language},
                                              {"dir", book.metadata.direction}});
    write_metadata(xml, book);
    write_manifest(xml, book);
    write_spine(xml, book);
    write_guide(xml, book);
  }
  xml.line();
  return xml.take();
}

std::string render_container() {
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto container = xml.open(
        "container",
        {{"version", "1.0"}, {"xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"}});
    const auto files = xml.open("rootfiles");
    xml.empty("rootfile",
              {{"full-path", "EPUB/package.opf"}, {"media-type", "application/oebps-package+xml"}});
  }
  xml.line();
  return xml.take();
}

}  // namespace kindred
