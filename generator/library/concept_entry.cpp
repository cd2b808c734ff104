#include "library/concept_entry.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "library/yaml_values.h"

namespace kindred {
namespace {

std::vector<std::string> known_fields(const Config& config) {
  std::vector<std::string> names(concept_fields.begin(), concept_fields.end());
  for (const RelationConfig& relation : config.relations) names.push_back(relation.id);
  return names;
}

void read_match(const YamlNode& node, ConceptEntry& entry, Diagnostics& diagnostics) {
  const auto match = read_line(node, diagnostics);
  if (!match) return;
  entry.is_exact = *match == "exact";
  entry.links_aliases = *match != "term";
  if (!entry.is_exact && entry.links_aliases)
    add_bad_value(node, "`exact` or `term`", diagnostics)
        .help.push_back("leave the field out to match other forms of the word as well");
}

void read_id(const YamlNode& node, ConceptEntry& entry, Diagnostics& diagnostics) {
  const auto id = read_line(node, diagnostics);
  if (!id) return;
  const std::string slug = file_slug(*id);
  if (slug == *id) {
    entry.id = slug;
    entry.id_span = node.span;
    return;
  }
  Diagnostic& added =
      add_bad_value(node, "lower-case letters and digits with single hyphens", diagnostics);
  if (!slug.empty()) added.help.push_back("write `" + slug + "`");
}

void read_term(const YamlNode& node, ConceptEntry& entry, Diagnostics& diagnostics) {
  if (auto term = read_line(node, diagnostics)) {
    entry.term = std::move(*term);
    entry.span = node.span;
  }
}

// A field like no other may be a relation that `kindred.toml` does not list yet.
void add_unknown_relation(const YamlNode& node, const std::vector<std::string>& known,
                          Diagnostics& diagnostics) {
  Diagnostic& fault = add_unknown_key(node, known, diagnostics);
  if (!nearest_field(node.key, known))
    fault.help.push_back("a relation to other concepts needs a `[[relation]]` with the id `" +
                         node.key + "` in kindred.toml");
}

void read_relation(const YamlNode& node, const Config& config, ConceptEntry& entry,
                   Diagnostics& diagnostics) {
  if (!config.is_readable) return;  // its relations are not known
  const auto is_named = [&](const RelationConfig& relation) { return relation.id == node.key; };
  if (std::any_of(config.relations.begin(), config.relations.end(), is_named))
    entry.relations.emplace_back(node.key, read_texts(node, diagnostics));
  else if (config.has_file)
    add_unknown_relation(node, known_fields(config), diagnostics);
}

void read_field(const YamlNode& node, const Config& config, ConceptEntry& entry,
                Diagnostics& diagnostics) {
  if (node.key == "term") {
    read_term(node, entry, diagnostics);
  } else if (node.key == "aliases") {
    entry.aliases = read_texts(node, diagnostics);
  } else if (node.key == "definition") {
    entry.definition = read_plain_line(node, diagnostics).value_or("");
  } else if (node.key == "broader") {
    entry.broader = read_texts(node, diagnostics);
  } else if (node.key == "related") {
    entry.related = read_texts(node, diagnostics);
  } else if (node.key == "id") {
    read_id(node, entry, diagnostics);
  } else if (node.key == "match") {
    read_match(node, entry, diagnostics);
  } else {
    read_relation(node, config, entry, diagnostics);
  }
}

// Relations in the order of the configuration, so that nothing shown depends on who wrote what
// first.
void sort_relations(const Config& config, ConceptEntry& entry) {
  const auto rank = [&](const std::string& id) {
    return std::find_if(config.relations.begin(), config.relations.end(),
                        [&](const RelationConfig& relation) { return relation.id == id; });
  };
  std::sort(entry.relations.begin(), entry.relations.end(),
            [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
}

std::optional<ConceptEntry> read_concept(const YamlNode& node, const Config& config,
                                         Diagnostics& diagnostics) {
  ConceptEntry entry;
  entry.span = node.span;
  if (node.kind == YamlKind::Text) {  // `concepts: [trust]` is short for a term alone
    read_term(node, entry, diagnostics);
  } else if (node.kind == YamlKind::Map) {
    for (const YamlNode& field : node.children) read_field(field, config, entry, diagnostics);
    sort_relations(config, entry);
  }
  if (entry.id.empty()) {
    entry.id = file_slug(entry.term);
    entry.id_span = entry.span;
  }
  if (!entry.id.empty() && !entry.term.empty()) return entry;
  diagnostics
      .add(Code::FrontMatterBadValue, entry.span,
           entry.term.empty() ? "a concept has no `term`" : "no id can be made of this term")
      .help.push_back(entry.term.empty() ? "write the name of the concept as `term: …`"
                                         : "give the concept an `id` of letters and digits");
  return std::nullopt;
}

}  // namespace

std::vector<ConceptEntry> read_concepts(const YamlNode& node, const Config& config,
                                        Diagnostics& diagnostics) {
  std::vector<ConceptEntry> entries;
  if (node.kind == YamlKind::Null) return entries;
  if (node.kind != YamlKind::List) {
    add_bad_value(node, "a list", diagnostics)
        .help.push_back("begin each concept with a hyphen: `- term: …`");
    return entries;
  }
  for (const YamlNode& item : node.children)
    if (auto entry = read_concept(item, config, diagnostics)) entries.push_back(std::move(*entry));
  return entries;
}

}  // namespace kindred
