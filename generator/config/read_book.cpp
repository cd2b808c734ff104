#include "config/read_book.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/nearest_name.h"
#include "base/text.h"
#include "config/read_identifier.h"

namespace kindred {
namespace {

PlacedText read_cover(TomlReader& reader, const toml::table& table) {
  return reader.text(table, "cover").value_or(PlacedText());
}

// "2" or "2.1.3", as EPUB has it.
bool is_position(std::string_view text) {
  const auto numbers = split(text, '.');
  return std::all_of(numbers.begin(), numbers.end(), [](std::string_view number) {
    return !number.empty() && number.find_first_not_of("0123456789") == number.npos;
  });
}

std::string read_position(TomlReader& reader, const toml::table& table) {
  const toml::node* node = table.get("position");
  if (!node) return {};
  if (const auto* number = node->as_integer(); number && number->get() >= 0)
    return std::to_string(number->get());
  if (const auto* text = node->as_string(); text && is_position(text->get())) return text->get();
  reader.add_bad_value(reader.span(*node), "`position` must be a whole number")
      .help.push_back("write `position = 2`, or `position = \"2.1\"` for a part of a part");
  return {};
}

}  // namespace

BookConfig read_book(TomlReader& reader, const toml::table& root) {
  BookConfig book;
  const toml::table* table = reader.subtable(root, "book");
  if (!table) return book;
  reader.expect_keys(*table,
                     {"cover", "series", "position", "subjects", "source", "conforms_to",
                      "certified_by", "contents_headings"},
                     "`[book]`");
  book.cover = read_cover(reader, *table);
  book.series = reader.words(*table, "series");
  book.position = read_position(reader, *table);
  for (const PlacedText& subject : reader.texts(*table, "subjects"))
    if (std::string words = collapse_space(nfc(subject.text)); !words.empty())
      book.subjects.push_back(std::move(words));
  book.source = reader.words(*table, "source");
  book.conforms_to = reader.words(*table, "conforms_to");
  book.certified_by = reader.words(*table, "certified_by");
  book.contents_headings = reader.truth(*table, "contents_headings").value_or(false);
  return book;
}

std::vector<EditionConfig> read_editions(TomlReader& reader, const toml::table& root,
                                         const std::vector<PathConfig>& paths,
                                         Diagnostics& diagnostics) {
  std::vector<EditionConfig> editions;
  std::vector<std::string> known;
  for (const PathConfig& path : paths) known.push_back(path.id);
  std::set<std::string> taken;
  reader.for_each_table(root, "edition", [&](const toml::table& table) {
    reader.expect_keys(table, {"path", "title", "subtitle", "description", "identifier", "cover"},
                       "`[[edition]]`");
    EditionConfig edition{0,
                          reader.words(table, "title"),
                          reader.words(table, "subtitle"),
                          reader.words(table, "description"),
                          read_identifier(reader, table),
                          read_cover(reader, table),
                          reader.header_span(table)};
    const auto path = reader.text(table, "path");
    if (!path) {
      if (!table.contains("path"))
        reader.add_bad_value(reader.header_span(table), "an `[[edition]]` has no `path`")
            .help.push_back("name the reading path that it is a book of");
      return;
    }
    const auto found = std::find(known.begin(), known.end(), path->text);
    if (found == known.end()) {
      const auto near = nearest_name(path->text, known);
      diagnostics
          .add(Code::ConfigUnknownPath, path->span, "there is no reading path `" + path->text + "`")
          .help.push_back(near ? "there is a path with a similar name: `" + *near + "`"
                               : "add a `[[path]]` with this `id`");
    } else if (!taken.insert(path->text).second) {
      diagnostics
          .add(Code::ConfigDuplicateId, path->span,
               "there are two `[[edition]]` of the path `" + path->text + "`")
          .help.push_back("keep one of them");
    } else {
      edition.path = static_cast<std::size_t>(found - known.begin());
      editions.push_back(std::move(edition));
    }
  });
  return editions;
}

}  // namespace kindred
