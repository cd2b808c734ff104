#include "bibliography/read_bibliography.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/escape.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "base/web_address.h"
#include "bibliography/bib_parser.h"
#include "bibliography/entry_type.h"
#include "bibliography/field_name.h"
#include "bibliography/latex_text.h"
#include "bibliography/name_list.h"
#include "bibliography/work_date.h"

namespace kindred {
namespace {

// Fields by BibLaTeX name, still LaTeX.
using Fields = std::map<std::string, BibField>;

Fields make_fields(const BibEntry& entry) {
  Fields fields;
  for (const BibField& field : entry.fields) {
    const std::string name = biblatex_name(field.name);
    if (name == field.name)
      fields[name] = field;  // BibLaTeX's own name wins
    else
      fields.emplace(name, field);
  }
  return fields;
}

// One long entry that very many others name must not fill the memory.
constexpr std::size_t max_inherited_bytes = std::size_t{16} * 1024 * 1024;

// What a chapter takes from the book that `crossref` names; other entries take everything as it is.
void inherit(const Fields& parent, bool is_part, Fields& child) {
  static const std::map<std::string, std::string> renamed = {
      {"title", "booktitle"}, {"subtitle", "booksubtitle"}, {"author", "bookauthor"}};
  for (const auto& [name, field] : parent) {
    if (name == "crossref" || name == "xdata" || is_for_editors(name)) continue;
    const auto other = is_part ? renamed.find(name) : renamed.end();
    child.emplace(other == renamed.end() ? name : other->second, field);
  }
}

class WorkReader {
 public:
  WorkReader(const BibEntry& entry, Fields fields, Diagnostics& diagnostics)
      : entry_(entry), fields_(std::move(fields)), diagnostics_(diagnostics) {}

  Work read() {
    work_.key = entry_.key;
    work_.entry_type = entry_.type;
    work_.span = entry_.span;
    work_.key_span = entry_.key_span;
    work_.type = read_type();
    NameList authors = read_names("author");
    work_.authors = std::move(authors.names);
    work_.has_more_authors = authors.has_more && !work_.authors.empty();
    work_.editors = read_names("editor").names;
    work_.title = joined_title("title", "subtitle");
    if (work_.title.empty()) add_missing_title();
    read_date();
    read_other_fields();
    return std::move(work_);
  }

 private:
  std::string_view latex(const std::string& name) const {
    const auto found = fields_.find(name);
    return found == fields_.end() ? std::string_view() : std::string_view(found->second.value);
  }

  std::string joined_title(const std::string& title, const std::string& subtitle) const {
    std::string text = decode_latex(latex(title));
    const std::string second = decode_latex(latex(subtitle));
    if (second.empty() || text.empty()) return text + second;
    const bool is_closed = std::string_view("?!.:").find(text.back()) != std::string_view::npos;
    return text + (is_closed ? " " : ": ") + second;
  }

  WorkType read_type() {
    if (const auto type = find_work_type(entry_.type)) {
      // BibTeX's @inbook without the title of a book around it is a part of the book it names.
      const bool is_whole = entry_.type == "inbook" && latex("booktitle").empty();
      return is_whole ? WorkType::Book : *type;
    }
    const SourceSpan span = entry_.span;
    Diagnostic& added = diagnostics_.add(
        Code::BibliographyUnknownType,
        {span.file, span.begin, span.begin + static_cast<std::uint32_t>(entry_.type.size()) + 1},
        "there is no type of entry `@" + entry_.type + "`");
    if (const auto nearest = nearest_name(entry_.type, work_type_names()))
      added.help.push_back("there is a type with a similar name: `@" + *nearest + "`");
    else
      added.help.push_back("it is treated as `@misc`");
    return WorkType::Misc;
  }

  void add_missing_title() {
    diagnostics_
        .add(Code::BibliographyMissingField, entry_.key_span,
             "the entry `" + entry_.key + "` has no title")
        .help.push_back("add `title = {…}`, a description in brackets if it has none");
  }

  NameList read_names(const std::string& field) {
    NameList list = parse_names(latex(field));
    if (!list.odd_name.empty())
      add_bad_field(field, "`" + list.odd_name + "` is hardly the name of one person").help = {
          "put `and` between persons: `Smith, Ann and Jones, Bo`",
          "put a suffix between commas: `King, Jr., Martin Luther`"};
    return list;
  }

  Diagnostic& add_bad_field(const std::string& name, std::string message) {
    return diagnostics_.add(Code::BibliographyBadField, fields_.at(name).span, std::move(message));
  }

  void read_date() {
    const bool has_date = !trim(latex("date")).empty();
    const std::string name = has_date ? "date" : "year";
    const std::string text(has_date ? decode_verbatim(latex(name)) : decode_latex(latex(name)));
    if (text.empty()) return;
    const std::string folded = fold_name(text);
    if (folded == "n.d." || folded == "nd" || folded == "n. d.") return;
    if (folded == "in press" || folded == "forthcoming" || folded == "to appear") {
      work_.fields.emplace_back("pubstate", "inpress");
      return;
    }
    work_.date = parse_date(text);
    if (!work_.date)
      add_bad_field(name, "`" + text + "` is not a date")
          .help.push_back("write `2022`, `2022-12`, `2022-12-05` or a range such as `2001/2003`");
    else if (!has_date)
      read_month();
  }

  // "dec", "12", and the day that some files add: "5~dec", "dec. 5".
  void read_month() {
    const std::string text = decode_latex(latex("month"));
    if (text.empty()) return;
    int month = 0;
    int day = 0;
    for (const std::string_view word : split(text, ' ')) {
      std::string_view bare = word;
      while (bare.ends_with(',') || bare.ends_with('.')) bare.remove_suffix(1);
      const bool is_number = !bare.empty() && bare.find_first_not_of("0123456789") == bare.npos;
      if (is_number && text.find(' ') != std::string::npos)
        day = bare.size() <= 2 ? std::stoi(std::string(bare)) : 99;
      else if (month == 0)
        month = parse_month(bare.substr(0, bare.find_first_of("/-")));
    }
    std::string iso = std::to_string(work_.date->year);
    iso.insert(0, iso.size() < 4 ? 4 - iso.size() : 0, '0');
    const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    const auto full = parse_date(iso + two(month) + (day > 0 ? two(day) : ""));
    if (month == 0 || !full || day > 31) {
      add_bad_field("month", "`" + text + "` is not a month")
          .help.push_back("write a number from 1 to 12, or `jan` to `dec` without braces");
      return;
    }
    work_.date->month = month;
    work_.date->day = day;
  }

  void read_other_fields() {
    static constexpr std::string_view done[] = {
        "author",   "editor", "title",        "subtitle",        "date",     "year", "month",
        "crossref", "xdata",  "booksubtitle", "journalsubtitle", "shorthand"};
    for (const auto& [name, field] : fields_) {
      if (std::find(std::begin(done), std::end(done), name) != std::end(done)) continue;
      if (is_for_editors(name)) continue;
      std::string text = read_field(name, field);
      if (!text.empty()) work_.fields.emplace_back(name, std::move(text));
    }
    std::sort(work_.fields.begin(), work_.fields.end());
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    work_.fields.erase(std::unique(work_.fields.begin(), work_.fields.end(), same),
                       work_.fields.end());
  }

  std::string read_field(const std::string& name, const BibField& field) {
    if (name == "booktitle") return joined_title("booktitle", "booksubtitle");
    if (name == "journaltitle") return joined_title("journaltitle", "journalsubtitle");
    if (name == "doi") return read_doi(field);
    if (name == "url") return read_url(field);
    if (is_verbatim(name)) return decode_verbatim(field.value);
    std::string text = decode_latex(field.value);
    if ((name == "urldate" || name == "origdate") && !text.empty() && !parse_date(text)) {
      add_bad_field(name, "`" + text + "` is not a date").help.push_back("write `2022-12-05`");
      return {};
    }
    return text;
  }

  std::string read_doi(const BibField& field) {
    const std::string text = decode_verbatim(field.value);
    std::string_view doi = text;
    for (const std::string_view lead :
         {"https://", "http://", "dx.doi.org/", "www.doi.org/", "doi.org/", "doi:"}) {
      if (starts_with_ignoring_case(doi, lead)) doi.remove_prefix(lead.size());
    }
    doi = trim(doi);
    const bool is_doi = doi.starts_with("10.") && doi.find('/') != std::string_view::npos &&
                        doi.find_first_of(" \t\r\n") == std::string_view::npos;
    if (is_doi) return std::string(doi);
    if (!text.empty())
      add_bad_field("doi", "`" + text + "` is not a DOI")
          .help.push_back("a DOI begins with `10.` and has a slash: `10.1037/rel0000062`");
    return {};
  }

  std::string read_url(const BibField& field) {
    std::string text = decode_verbatim(field.value);
    if (text.starts_with("\\url")) text.erase(0, 4);
    if (text.empty() || is_web_address(text)) return text;
    add_bad_field("url", "`" + text + "` is not an http or https address")
        .help.push_back("write the whole address: `https://example.org/page`");
    return {};
  }

  const BibEntry& entry_;
  Fields fields_;
  Diagnostics& diagnostics_;
  Work work_;
};

void add_misspelt_fields(const BibEntry& entry, Diagnostics& diagnostics) {
  for (const BibField& field : entry.fields)
    if (const auto near = misspelt_field(field.name))
      diagnostics
          .add(Code::BibliographyUnknownField, field.name_span,
               "the field `" + field.name + "` is not known and passed over")
          .help.push_back("there is a field with a similar name: `" + *near + "`");
}

bool is_part(std::string_view type) { return find_work_type(type) == WorkType::Chapter; }

using Entries = std::map<std::string_view, const BibEntry*>;

std::size_t size_in_bytes(const BibEntry& entry) { return entry.span.end - entry.span.begin; }

// The entry's own fields, then those of the one it names; a parent's parent is not asked.
Fields collect_fields(const BibEntry& entry, const Entries& by_key, std::size_t& inherited_bytes,
                      Diagnostics& diagnostics) {
  Fields fields = make_fields(entry);
  for (const std::string name : {"xdata", "crossref"}) {
    const auto named = fields.find(name);
    if (named == fields.end()) continue;
    const SourceSpan span = named->second.span;
    const std::string key(trim(named->second.value));
    const auto parent = by_key.find(key);
    if (parent != by_key.end()) {
      inherited_bytes += size_in_bytes(*parent->second);
      if (inherited_bytes > max_inherited_bytes) continue;
      inherit(make_fields(*parent->second), name == "crossref" && is_part(entry.type), fields);
    } else {
      diagnostics.add(Code::BibliographyBadField, span, "there is no entry `" + key + "`")
          .help.push_back("correct the key, or take the field out");
    }
  }
  return fields;
}

}  // namespace

Bibliography read_bibliography(const SourceFile& source, Diagnostics& diagnostics) {
  const std::vector<BibEntry> entries = parse_bib(source, diagnostics);
  Entries by_key;
  std::vector<const BibEntry*> unique;
  std::set<std::string, std::less<>> broken_keys;
  for (const BibEntry& entry : entries) {
    if (entry.is_broken) {
      broken_keys.insert(entry.key);
      continue;
    }
    if (by_key.emplace(entry.key, &entry).second) {
      unique.push_back(&entry);
      continue;
    }
    diagnostics
        .add(Code::BibliographyDuplicateKey, entry.key_span,
             "there are two entries with the key `" + entry.key + "`")
        .help.push_back("give one of them another key; the first is used");
  }
  std::vector<Work> works;
  std::size_t inherited_bytes = 0;
  for (const BibEntry* entry : unique) {
    add_misspelt_fields(*entry, diagnostics);
    if (entry->type == "xdata" || entry->type == "set") continue;
    Fields fields = collect_fields(*entry, by_key, inherited_bytes, diagnostics);
    works.push_back(WorkReader(*entry, std::move(fields), diagnostics).read());
  }
  Bibliography bibliography = make_bibliography(std::move(works));
  bibliography.broken_keys = std::move(broken_keys);
  return bibliography;
}

}  // namespace kindred
