#include "config/read_config.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/escape.h"
#include "base/text.h"
#include "base/web_address.h"
#include "config/read_book.h"
#include "config/read_identifier.h"
#include "config/read_people.h"
#include "config/read_theme.h"
#include "config/toml_reader.h"
#include "config/uuid.h"
#include "language/language_tag.h"

namespace kindred {
namespace {

std::string read_base_url(TomlReader& reader, const toml::table& table) {
  const auto url = reader.text(table, "base_url");
  if (!url || url->text.empty()) return {};
  auto address = site_address(url->text);
  if (!address) {
    reader.add_bad_value(url->span, "`base_url` must be an http or https address")
        .help.push_back("write the address of the site's home page: `https://example.org/guide/`");
    return {};
  }
  return std::move(*address);
}

std::string read_edit_url(TomlReader& reader, const toml::table& table) {
  const auto url = reader.text(table, "edit_url");
  if (!url || url->text.empty()) return {};
  if (!is_web_address(url->text)) {
    reader.add_bad_value(url->span, "`edit_url` must be an http or https address")
        .help.push_back(
            "`{path}` in it stands for the article's file: `https://example.org/edit/{path}`");
    return {};
  }
  const bool has_path = url->text.find("{path}") != std::string::npos;
  return has_path ? url->text : url->text + (url->text.ends_with('/') ? "{path}" : "/{path}");
}

std::string read_language(TomlReader& reader, const toml::table& table) {
  const auto language = reader.text(table, "language");
  if (!language) return "en";
  if (is_language_tag(language->text)) return language->text;
  reader.add_bad_value(language->span, "`" + language->text + "` is not a language tag")
      .help.push_back("write a tag of BCP 47 such as `en`, `en-GB` or `pt-BR`");
  return "en";
}

// `info` has the title that stands in for a missing one.
SiteInfo read_info(TomlReader& reader, const toml::table& root, const SourceFile& source,
                   SiteInfo info, Diagnostics& diagnostics) {
  const toml::node* written = root.get("title");
  if (written) info.title_span = reader.span(*written);
  std::string title = reader.words(root, "title");
  if (title.empty() && (!written || written->is_string()))
    diagnostics
        .add(Code::ConfigIncomplete, written ? info.title_span : make_span(source, 0, 0),
             "the knowledge base has no title")
        .help.push_back("write `title = \"…\"` at the head of `kindred.toml`; readers see `" +
                        info.title + "` otherwise");
  if (!title.empty()) info.title = std::move(title);
  info.subtitle = reader.words(root, "subtitle");
  info.description = reader.words(root, "description");
  info.language = read_language(reader, root);
  info.authors = read_authors(reader, root);
  info.contributors = read_contributors(reader, root);
  info.publisher = reader.words(root, "publisher");
  info.rights = reader.words(root, "rights");
  info.identifier = read_identifier(reader, root);
  if (info.identifier.empty()) info.identifier = derive_identifier(info.title, info.language);
  info.base_url = read_base_url(reader, root);
  info.edit_url = read_edit_url(reader, root);
  return info;
}

bool is_slug(std::string_view id) { return !id.empty() && file_slug(id) == id; }

bool is_slug_path(std::string_view id) {
  const auto parts = split(id, '/');
  return std::all_of(parts.begin(), parts.end(), is_slug);
}

// Reads the ids of one list of tables: required, well-formed and different.
class IdReader {
 public:
  IdReader(TomlReader& reader, Diagnostics& diagnostics, std::string list, bool may_have_slashes)
      : reader_(reader),
        diagnostics_(diagnostics),
        list_(std::move(list)),
        may_have_slashes_(may_have_slashes) {}

  // Nothing after a fault; the entry is then left out.
  std::optional<PlacedText> read(const toml::table& table) {
    auto id = reader_.text(table, "id");
    if (!id) {
      if (!table.contains("id"))
        reader_.add_bad_value(reader_.header_span(table), "a `[[" + list_ + "]]` has no `id`")
            .help.push_back("write `id = \"…\"` below it");
      return std::nullopt;
    }
    if (may_have_slashes_ ? !is_slug_path(id->text) : !is_slug(id->text)) {
      add_bad_id(*id);
      return std::nullopt;
    }
    if (seen_.insert(id->text).second) return id;
    diagnostics_
        .add(Code::ConfigDuplicateId, id->span,
             "there are two `[[" + list_ + "]]` with the id `" + id->text + "`")
        .help.push_back("give each its own id");
    return std::nullopt;
  }

 private:
  void add_bad_id(const PlacedText& id) {
    Diagnostic& added = reader_.add_bad_value(
        id.span, "the id `" + id.text +
                     "` must be made of lower-case letters and digits with single hyphens");
    const std::string slug = file_slug(id.text);
    if (!slug.empty()) added.help.push_back("write `" + slug + "`");
  }

  TomlReader& reader_;
  Diagnostics& diagnostics_;
  std::string list_;
  bool may_have_slashes_;
  std::set<std::string> seen_;
};

// The title of a section, reading path or kind; its id stands in for one.
std::string read_title(TomlReader& reader, const toml::table& table, const PlacedText& id,
                       Diagnostics& diagnostics) {
  std::string title = reader.words(table, "title");
  if (!title.empty()) return title;
  if (!table.contains("title"))
    diagnostics.add(Code::ConfigIncomplete, id.span, "`" + id.text + "` has no title")
        .help.push_back("write `title = \"…\"` below it; readers see the id otherwise");
  return id.text;
}

std::vector<SectionConfig> read_sections(TomlReader& reader, const toml::table& root,
                                         Diagnostics& diagnostics) {
  std::vector<SectionConfig> sections;
  IdReader ids(reader, diagnostics, "section", true);
  reader.for_each_table(root, "section", [&](const toml::table& table) {
    reader.expect_keys(table, {"id", "title", "summary"}, "`[[section]]`");
    const std::string summary = reader.words(table, "summary");
    if (const auto id = ids.read(table))
      sections.push_back(
          {id->text, read_title(reader, table, *id, diagnostics), summary, id->span});
  });
  return sections;
}

std::vector<PathConfig> read_paths(TomlReader& reader, const toml::table& root,
                                   Diagnostics& diagnostics) {
  std::vector<PathConfig> paths;
  IdReader ids(reader, diagnostics, "path", false);
  reader.for_each_table(root, "path", [&](const toml::table& table) {
    reader.expect_keys(table, {"id", "title", "summary", "articles"}, "`[[path]]`");
    const std::string summary = reader.words(table, "summary");
    auto articles = reader.texts(table, "articles");
    if (const auto id = ids.read(table))
      paths.push_back({id->text, read_title(reader, table, *id, diagnostics), summary,
                       std::move(articles), id->span});
  });
  return paths;
}

std::vector<KindConfig> read_kinds(TomlReader& reader, const toml::table& root,
                                   Diagnostics& diagnostics) {
  std::vector<KindConfig> kinds;
  IdReader ids(reader, diagnostics, "kind", false);
  reader.for_each_table(root, "kind", [&](const toml::table& table) {
    reader.expect_keys(table, {"id", "title"}, "`[[kind]]`");
    if (const auto id = ids.read(table))
      kinds.push_back({id->text, read_title(reader, table, *id, diagnostics)});
  });
  return kinds;
}

std::vector<RelationConfig> read_relations(TomlReader& reader, const toml::table& root,
                                           Diagnostics& diagnostics) {
  std::vector<RelationConfig> relations;
  IdReader ids(reader, diagnostics, "relation", false);
  reader.for_each_table(root, "relation", [&](const toml::table& table) {
    reader.expect_keys(table, {"id", "label", "inverse"}, "`[[relation]]`");
    const std::string label = reader.words(table, "label");
    const std::string inverse = reader.words(table, "inverse");
    const auto id = ids.read(table);
    if (!id) return;
    if (std::find(concept_fields.begin(), concept_fields.end(), id->text) != concept_fields.end()) {
      reader.add_bad_value(id->span, "`" + id->text + "` is a field of every concept already")
          .help.push_back("give the relation another id");
      return;
    }
    const std::string shown = label.empty() ? id->text : label;
    relations.push_back({id->text, shown, inverse.empty() ? shown : inverse});
  });
  return relations;
}

RawHtml read_html(TomlReader& reader, const toml::table& root) {
  const toml::table* table = reader.subtable(root, "markdown");
  if (!table) return RawHtml::Sanitize;
  reader.expect_keys(*table, {"html"}, "`[markdown]`");
  const auto html = reader.text(*table, "html");
  if (html && html->text == "escape") return RawHtml::Escape;
  if (html && html->text != "sanitize")
    reader.add_bad_value(html->span, "`html` must be `sanitize` or `escape`")
        .help.push_back("write `html = \"sanitize\"`, or leave it out");
  return RawHtml::Sanitize;
}

LinkConfig read_links(TomlReader& reader, const toml::table& root) {
  const toml::table* table = reader.subtable(root, "links");
  if (!table) return {};
  reader.expect_keys(*table, {"auto"}, "`[links]`");
  return {reader.truth(*table, "auto").value_or(true)};
}

}  // namespace

std::optional<std::string> site_address(std::string_view written) {
  if (!is_web_address(written) || written.find_first_of("?#") != std::string_view::npos)
    return std::nullopt;
  std::string address = normalize_url(written);
  if (!address.ends_with('/')) address += '/';
  return address;
}

Config read_config(const SourceFile& source, std::string_view default_title,
                   Diagnostics& diagnostics) {
  TomlReader reader(source, diagnostics);
  const auto root = reader.read_root();
  Config config = default_config(default_title);
  config.has_file = true;
  config.is_readable = root.has_value();
  if (!root) return config;
  reader.expect_keys(*root, {"title",       "subtitle", "description", "language", "authors",
                             "publisher",   "rights",   "identifier",  "base_url", "edit_url",
                             "contributor", "section",  "path",        "kind",     "relation",
                             "links",       "markdown", "book",        "edition",  "theme"},
                     "");
  config.info = read_info(reader, *root, source, std::move(config.info), diagnostics);
  config.sections = read_sections(reader, *root, diagnostics);
  config.paths = read_paths(reader, *root, diagnostics);
  config.kinds = read_kinds(reader, *root, diagnostics);
  config.relations = read_relations(reader, *root, diagnostics);
  config.links = read_links(reader, *root);
  config.html = read_html(reader, *root);
  config.book = read_book(reader, *root);
  config.editions = read_editions(reader, *root, config.paths, diagnostics);
  config.theme = read_theme(reader, *root);
  return config;
}

Config default_config(std::string_view title) {
  Config config;
  config.info.title = collapse_space(nfc(title));
  if (config.info.title.empty()) config.info.title = "Untitled";
  config.info.identifier = derive_identifier(config.info.title, config.info.language);
  return config;
}

std::string derive_identifier(std::string_view title, std::string_view language) {
  return "urn:uuid:" + make_uuid(std::string(language).append("\n").append(title));
}

}  // namespace kindred
