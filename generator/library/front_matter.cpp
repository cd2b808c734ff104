#include "library/front_matter.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/nearest_name.h"
#include "base/site_path.h"
#include "base/text.h"
#include "library/concept_entry.h"
#include "library/yaml_reader.h"
#include "library/yaml_values.h"

namespace kindred {
namespace {

// What a field's reader needs besides its value.
struct Reading {
  const Config& config;
  Diagnostics& diagnostics;
  FrontMatter& front_matter;
  bool has_told_title = false;  // as in FrontMatterResult
};

struct Field {
  std::string_view name;
  void (*read)(const YamlNode& node, Reading& to);
};

void read_title(const YamlNode& node, Reading& to) {
  to.has_told_title = node.kind == YamlKind::Map || node.kind == YamlKind::List;
  if (auto title = read_plain_line(node, to.diagnostics)) {
    to.front_matter.title = std::move(*title);
    to.front_matter.title_span = node.span;
  }
}

void read_summary(const YamlNode& node, Reading& to) {
  to.front_matter.summary = read_plain_line(node, to.diagnostics).value_or("");
  if (to.front_matter.summary == summary_to_write)
    to.diagnostics
        .add(Code::FrontMatterUnwritten, node.span, "this summary says nothing of the article yet")
        .help.push_back("answer its title in one or two sentences");
}

void read_kind(const YamlNode& node, Reading& to) {
  const auto kind = read_line(node, to.diagnostics);
  if (!kind) return;
  std::vector<std::string> known;
  for (const KindConfig& candidate : to.config.kinds) known.push_back(candidate.id);
  if (known.empty() || std::find(known.begin(), known.end(), *kind) != known.end()) {
    to.front_matter.kind = *kind;
    return;
  }
  Diagnostic& added = to.diagnostics.add(Code::FrontMatterUnknownKind, node.span,
                                         "`kindred.toml` lists no kind `" + *kind + "`");
  added.label = "unknown kind";
  const auto nearest = nearest_name(*kind, known);
  added.help.push_back(nearest ? "there is a kind with a similar name: `" + *nearest + "`"
                               : "the kinds are " + quote_names(known));
}

void read_content_note(const YamlNode& node, Reading& to) {
  if (auto note = read_text(node, to.diagnostics)) {
    to.front_matter.content_note = std::move(*note);
    to.front_matter.content_note_span = node.span;
  }
}

// A list, or the words of one text between commas.
void read_keywords(const YamlNode& node, Reading& to) {
  for (const PlacedText& text : read_texts(node, to.diagnostics)) {
    if (node.kind == YamlKind::List) {
      to.front_matter.keywords.push_back(text.text);
      continue;
    }
    for (const std::string_view word : split(text.text, ','))
      if (!trim(word).empty()) to.front_matter.keywords.emplace_back(trim(word));
  }
}

void read_notice(const YamlNode& node, Reading& to) {
  const auto place = read_line(node, to.diagnostics);
  if (!place) return;
  if (*place == "top")
    to.front_matter.notice = NoticePlace::Top;
  else if (*place == "bottom")
    to.front_matter.notice = NoticePlace::Bottom;
  else if (*place == "both")
    to.front_matter.notice = NoticePlace::Both;
  else
    add_bad_value(node, "`top`, `bottom` or `both`", to.diagnostics)
        .help.push_back("say where the notice stands, as in `notice: bottom`");
}

void read_redirects(const YamlNode& node, Reading& to) {
  for (PlacedText& text : read_texts(node, to.diagnostics)) {
    if (normalize_path(text.text)) {
      to.front_matter.redirects.push_back(std::move(text));
      continue;
    }
    to.diagnostics
        .add(Code::FrontMatterBadValue, text.span,
             "`" + text.text + "` is not a path inside the knowledge base")
        .help.push_back("write the earlier path as in `section/name.md`");
  }
}

constexpr Field fields[] = {
    {"title", read_title},
    {"summary", read_summary},
    {"kind", read_kind},
    {"order", [](const YamlNode& node,
                 Reading& to) { to.front_matter.order = read_number(node, to.diagnostics); }},
    {"concepts",
     [](const YamlNode& node, Reading& to) {
       to.front_matter.concepts = read_concepts(node, to.config, to.diagnostics);
     }},
    {"content_note", read_content_note},
    {"keywords", read_keywords},
    {"notice", read_notice},
    {"redirects", read_redirects},
    {"draft",
     [](const YamlNode& node, Reading& to) {
       to.front_matter.is_draft = read_switch(node, to.diagnostics).value_or(false);
     }},
    {"updated",
     [](const YamlNode& node, Reading& to) {
       to.front_matter.updated = read_day(node, to.diagnostics).value_or("");
     }},
    {"autolink",
     [](const YamlNode& node, Reading& to) {
       to.front_matter.has_automatic_links = read_switch(node, to.diagnostics).value_or(true);
     }},
};

void read_fields(const YamlNode& root, Reading& to) {
  if (root.kind == YamlKind::Null) return;
  if (root.kind != YamlKind::Map) {
    to.has_told_title = true;
    to.diagnostics
        .add(Code::FrontMatterBadValue, root.span, "the front matter must be fields with names")
        .help.push_back("write each field as `name: value`");
    return;
  }
  for (const YamlNode& node : root.children) {
    const auto* const field = std::find_if(std::begin(fields), std::end(fields),
                                           [&](const Field& f) { return f.name == node.key; });
    if (field != std::end(fields)) {
      field->read(node, to);
    } else if (to.config.has_file) {
      std::vector<std::string> known;
      for (const Field& candidate : fields) known.emplace_back(candidate.name);
      add_unknown_key(node, known, to.diagnostics);
      if (nearest_field(node.key, known) == "title") to.has_told_title = true;
    }
  }
}

struct Block {
  std::size_t begin = 0;       // of the first line of content
  std::size_t end = 0;         // of the closing line
  std::size_t body_begin = 0;  // after the closing line
};

std::string_view strip_end(std::string_view line) {
  const auto last = line.find_last_not_of(" \t\r\n");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// A line without blanks at its end, and without the byte order mark of the file.
std::string_view line_text(const SourceFile& source, std::size_t line) {
  std::string_view text = source.line(line);
  if (line == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return strip_end(text);
}

// The block between `fence` lines at the head of the file.
std::optional<Block> find_block(const SourceFile& source, std::string_view fence) {
  if (line_text(source, 1) != fence) return std::nullopt;
  for (std::size_t line = 2; line <= source.line_count(); ++line) {
    const std::string_view text = line_text(source, line);
    const bool closes = text == fence || (fence == "---" && text == "...");
    if (!closes) continue;
    return Block{source.line_begin(2), source.line_begin(line), source.line_begin(line + 1)};
  }
  return std::nullopt;
}

// Whether a line begins with a field; in folders that are not Kindred's, one that it knows.
bool begins_field(std::string_view line, const Config& config) {
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (config.has_file && end > 0 && end != std::string_view::npos)
    return line.substr(end) == ":" || line.substr(end).starts_with(": ");
  return std::any_of(std::begin(fields), std::end(fields), [&](const Field& field) {
    return line.starts_with(field.name) && line.substr(field.name.size()).starts_with(':');
  });
}

// Tells of front matter that is none: without its closing line, or not on the first one.
bool tell_missed_block(const SourceFile& source, const Config& config, Diagnostics& diagnostics) {
  std::size_t open = 1;
  while (open < source.line_count() && line_text(source, open).empty()) ++open;
  if (open == source.line_count() || line_text(source, open) != "---" ||
      !begins_field(line_text(source, open + 1), config))
    return false;
  const std::size_t begin = source.line_begin(open);
  const bool is_first = open == 1;
  diagnostics
      .add(Code::FrontMatterSyntax, make_span(source, begin, source.line_begin(open + 1) - 1),
           is_first ? "the front matter that begins here is never closed"
                    : "the front matter does not begin on the first line")
      .help.push_back(is_first ? "write a line of exactly `---` below its last field"
                               : "take out the empty lines above it");
  return true;
}

}  // namespace

FrontMatterResult read_front_matter(const SourceFile& source, const Config& config,
                                    Diagnostics& diagnostics) {
  FrontMatterResult result;
  result.front_matter.title_span = make_span(source, 0, 0);
  const auto block = find_block(source, "---");
  if (!block) {
    // Hugo's other kind of front matter: not read, but never shown as text either.
    const auto toml = find_block(source, "+++");
    if (toml) result.body_begin = toml->body_begin;
    if (toml && config.has_file)
      diagnostics
          .add(Code::FrontMatterSyntax, make_span(source, 0, source.line(1).size()),
               "this front matter is TOML")
          .help.push_back("write it as YAML, `title: …`, between two lines of `---`");
    result.has_told_title = tell_missed_block(source, config, diagnostics) || toml.has_value();
    return result;
  }
  result.is_present = true;
  result.body_begin = block->body_begin;
  const auto root = read_yaml(source, block->begin, block->end, diagnostics);
  Reading reading{config, diagnostics, result.front_matter};
  if (root) read_fields(*root, reading);
  result.has_told_title = !root || reading.has_told_title;
  return result;
}

}  // namespace kindred
