#include "cli/terminal.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/escape.h"
#include "base/text.h"

namespace kindred {
namespace {

// Where a diagnostic begins and ends, in lines and columns.
struct Place {
  std::string file;
  Position begin;
  Position end;
};

Place place_of(const Diagnostic& d, const PrintOptions& options) {
  if (!d.span.file) return {display_path("kindred.toml", options.folder), {}, {}};
  return {display_path(d.span.file->path(), options.folder), d.span.file->position(d.span.begin),
          d.span.file->position(d.span.end)};
}

class Painter {
 public:
  explicit Painter(bool is_on) : is_on_(is_on) {}
  std::string operator()(std::string_view code, std::string_view text) const {
    return is_on_ ? fmt::format("\x1B[{}m{}\x1B[0m", code, text) : std::string(text);
  }

 private:
  bool is_on_;
};

// Text with tabs and controls made harmless, one column each: what a terminal would obey must not
// come from an article or a file's name.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = decode_utf8(text, i);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
      out += ' ';
    else
      out += text.substr(begin, i - begin);
  }
  return out;
}

// Every format is UTF-8, whatever the bytes of a file's name are.
std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) append_utf8(out, decode_utf8(text, i));
  return out;
}

// A source line, or the part of a very long one around the fault.
struct Excerpt {
  std::string text;
  std::size_t column = 0;  // characters before the fault
  std::size_t length = 0;  // characters
};

Excerpt make_excerpt(std::string_view line, std::size_t at) {
  constexpr std::size_t whole_bytes_max = 400;
  at = std::min(at, line.size());
  std::size_t begin = 0;
  std::size_t end = line.size();
  if (line.size() > whole_bytes_max) {
    begin = at > whole_bytes_max / 4 ? at - whole_bytes_max / 4 : 0;
    end = std::min(end, at + whole_bytes_max / 2);
    while (begin > 0 && continues_character(line[begin])) --begin;
    while (end < line.size() && continues_character(line[end])) ++end;
  }
  const std::string before = begin > 0 ? "…" : "";
  Excerpt excerpt;
  excerpt.text = before + printable(line.substr(begin, end - begin));
  if (end < line.size()) excerpt.text += "…";
  excerpt.column = count_characters(before) + count_characters(line.substr(begin, at - begin));
  excerpt.length = count_characters(excerpt.text);
  return excerpt;
}

std::string format_human(const Diagnostic& d, const PrintOptions& options) {
  const Painter paint(options.with_colour);
  const char* colour = d.severity == Severity::Error     ? "1;31"
                       : d.severity == Severity::Warning ? "1;33"
                                                         : "1;36";
  const Place place = place_of(d, options);
  std::string out = fmt::format(
      "{}: {}\n",
      paint(colour, fmt::format("{}[{}]", severity_name(d.severity), code_row(d.code).name)),
      paint("1", printable(d.message)));
  const std::string number = std::to_string(place.begin.line);
  const std::string margin(number.size(), ' ');
  out += fmt::format("{}{} {}:{}:{}\n", margin, paint("34", "-->"), printable(place.file),
                     place.begin.line, place.begin.column);
  const std::string bar = paint("34", "|");
  const std::string_view line =
      d.span.file ? d.span.file->line(place.begin.line) : std::string_view();
  if (!line.empty()) {
    const Excerpt shown =
        make_excerpt(line, d.span.begin - d.span.file->line_begin(place.begin.line));
    const bool is_one_line = place.end.line == place.begin.line;
    const std::size_t room = shown.length - std::min(shown.column, shown.length);
    const std::size_t wanted = is_one_line ? place.end.column - place.begin.column : room;
    const std::size_t width = std::max<std::size_t>(1, std::min(wanted, room));
    const std::string caret =
        std::string(shown.column, ' ') + paint(colour, std::string(width, '^'));
    out += fmt::format("{} {}\n{} {} {}\n{} {} {}{}\n", margin, bar, paint("34", number), bar,
                       shown.text, margin, bar, caret,
                       d.label.empty() ? std::string() : " " + paint(colour, d.label));
  }
  for (const std::string& help : d.help)
    out += fmt::format("{} {} help: {}\n", margin, paint("34", "="), printable(help));
  return out + "\n";
}

std::string joined_help(const Diagnostic& d) { return fmt::format("{}", fmt::join(d.help, "\n")); }

std::string format_json(const Diagnostic& d, const PrintOptions& options) {
  const Place place = place_of(d, options);
  return fmt::format(
      "{{\"code\":{},\"severity\":{},\"file\":{},\"line\":{},\"column\":{},\"end_line\":{},\"end_"
      "column\":{},"
      "\"message\":{},\"help\":{}}}\n",
      json_string(code_row(d.code).name), json_string(severity_name(d.severity)),
      json_string(place.file), place.begin.line, place.begin.column, place.end.line,
      place.end.column, json_string(d.message), json_string(joined_help(d)));
}

// Workflow commands end at a line break, and properties at a comma or colon.
std::string escape_command(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (c == ':' && is_property)
      out += "%3A";
    else if (c == ',' && is_property)
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string format_github(const Diagnostic& d, const PrintOptions& options) {
  const Place place = place_of(d, options);
  const char* command = d.severity == Severity::Error     ? "error"
                        : d.severity == Severity::Warning ? "warning"
                                                          : "notice";
  std::string text = printable(d.message);
  for (const std::string& help : d.help) text += "\n" + printable(help);
  return fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n", command,
                     escape_command(printable(place.file), true), place.begin.line, place.end.line,
                     place.begin.column, place.end.column,
                     escape_command(code_row(d.code).name, true), escape_command(text, false));
}

std::string_view sarif_level(Severity severity) {
  return severity == Severity::Advice ? "note" : severity_name(severity);
}

std::string sarif_result(const Diagnostic& d, const PrintOptions& options) {
  const Place place = place_of(d, options);
  std::string text = d.message;
  if (!d.help.empty()) text += "\n" + joined_help(d);
  return fmt::format(
      "{{\"ruleId\":{},\"ruleIndex\":{},\"level\":{},\"message\":{{\"text\":{}}},\"locations\":[{{"
      "\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":{}}},\"region\":{{\"startLine\":{},"
      "\"startColumn\":{},"
      "\"endLine\":{},\"endColumn\":{}}}}}}}]}}",
      json_string(code_row(d.code).name), static_cast<int>(d.code),
      json_string(sarif_level(d.severity)), json_string(text),
      json_string(escape_url_path(place.file)), place.begin.line, place.begin.column,
      place.end.line, place.end.column);
}

// SARIF 2.1.0 (OASIS); columns count Unicode code points.
std::string format_sarif(const Diagnostics& diagnostics, const PrintOptions& options) {
  std::string rules;
  for (const CodeRow& row : code_rows())
    rules += fmt::format(
        "{}{{\"id\":{},\"shortDescription\":{{\"text\":{}}},\"defaultConfiguration\":{{\"level\":{}"
        "}}}}",
        rules.empty() ? "" : ",", json_string(row.name), json_string(row.sentence),
        json_string(sarif_level(row.severity)));
  std::string results;
  for (const Diagnostic& d : diagnostics.all())
    results += (results.empty() ? "" : ",") + sarif_result(d, options);
  return fmt::format(
      "{{\"$schema\":\"https://json.schemastore.org/"
      "sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{"
      "\"driver\":{{\"name\":\"kindred\",\"version\":\"{}\",\"rules\":[{}]}}}},\"columnKind\":"
      "\"unicodeCodePoints\","
      "\"results\":[{}]}}]}}\n",
      KINDRED_VERSION, rules, results);
}

}  // namespace

std::string display_path(std::string_view path, const std::string& folder) {
  if (path.starts_with("./")) {
    while (path.starts_with("./")) path.remove_prefix(2);
    return std::string(path);
  }
  std::string_view prefix = folder;
  while (prefix.starts_with("./")) prefix.remove_prefix(2);
  while (prefix.size() > 1 && prefix.ends_with('/')) prefix.remove_suffix(1);
  if (path.starts_with('/') || prefix.empty() || prefix == ".") return std::string(path);
  return std::string(prefix) + (prefix.ends_with('/') ? "" : "/") + std::string(path);
}

std::string format_diagnostics(const Diagnostics& diagnostics, const PrintOptions& options) {
  if (options.format == DiagnosticFormat::Sarif)
    return repaired(format_sarif(diagnostics, options));
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) {
    switch (options.format) {
      case DiagnosticFormat::Human: out += format_human(d, options); break;
      case DiagnosticFormat::Json: out += format_json(d, options); break;
      case DiagnosticFormat::Github: out += format_github(d, options); break;
      case DiagnosticFormat::Sarif: break;
    }
  }
  return repaired(out);
}

}  // namespace kindred
