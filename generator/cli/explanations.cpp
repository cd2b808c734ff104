#include "cli/explanations.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t line_characters_max = 80;

// Paragraphs broken between words, each ended by a line break.
std::string wrap(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) {
      out += "\n\n";
      column = 0;
      continue;
    }
    for (const std::string_view word : split(line, ' ')) {
      const std::size_t width = count_characters(word);
      const bool is_first = column == 0;
      const bool fits = column + 1 + width <= line_characters_max;
      if (!is_first) out += fits ? ' ' : '\n';
      out += word;
      column = is_first || !fits ? width : column + 1 + width;
    }
  }
  return out + "\n";
}

std::string indent(std::string_view text) {
  std::string out;
  for (const std::string_view line : split(text, '\n'))
    out += line.empty() ? "\n" : fmt::format("    {}\n", line);
  return out;
}

}  // namespace

const Explanation& explanation_of(Code code) {
  for (const auto& table : {input_explanations(), text_explanations(), name_explanations(),
                            plan_explanations(), book_explanations()}) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Explanation& row) { return row.code == code; });
    if (found != table.end()) return *found;
  }
  assert(false && "every code has an explanation");
  return input_explanations().front();
}

std::string format_explanation(Code code) {
  const CodeRow& row = code_row(code);
  const Explanation& text = explanation_of(code);
  return fmt::format("{}[{}]\n{}\n{}\nwrong:\n\n{}\nright:\n\n{}", severity_name(row.severity),
                     row.name, wrap(row.sentence), wrap(text.why), indent(text.wrong),
                     indent(text.right));
}

std::string list_codes(std::string_view beginning) {
  std::string out;
  for (const CodeRow& row : code_rows())
    if (row.name.starts_with(beginning)) out += fmt::format("  {:<32}{}\n", row.name, row.sentence);
  return out;
}

std::string nearest_code(std::string_view written) {
  std::vector<std::string> names;
  for (const CodeRow& row : code_rows()) names.emplace_back(row.name);
  const std::string wanted = lower_case(trim(written));
  const auto has_tail = [&](const std::string& name) { return name.ends_with("/" + wanted); };
  if (const auto exact = std::find_if(names.begin(), names.end(), has_tail); exact != names.end())
    return *exact;
  if (auto near = nearest_name(wanted, names)) return std::move(*near);
  std::vector<std::string> tails;
  for (const std::string& name : names) tails.push_back(name.substr(name.find('/') + 1));
  const std::string tail = wanted.substr(wanted.find('/') + 1);
  const auto near = nearest_name(tail, tails);
  if (!near) return {};
  return names[static_cast<std::size_t>(std::find(tails.begin(), tails.end(), *near) -
                                        tails.begin())];
}

}  // namespace kindred
