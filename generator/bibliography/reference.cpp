#include "bibliography/reference.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/escape.h"
#include "base/text.h"
#include "base/web_address.h"
#include "bibliography/credit.h"
#include "bibliography/name_list.h"
#include "bibliography/reference_piece.h"
#include "bibliography/reference_terms.h"
#include "bibliography/work_date.h"

namespace kindred {
namespace {

// Joins stretches of text. Invariant: never two full stops in a row, and no two neighbouring runs
// of one face.
class ReferenceWriter {
 public:
  explicit ReferenceWriter(const ReferenceTerms& terms) : terms_(terms) {}

  const ReferenceTerms& terms() const { return terms_; }

  void add(std::string_view text, bool is_italic = false) {
    if (text.empty()) return;
    const bool joins =
        !runs_.empty() && runs_.back().is_italic == is_italic && runs_.back().url.empty();
    if (joins)
      runs_.back().text += text;
    else
      runs_.push_back({std::string(text), is_italic, {}});
  }

  // Begins a new sentence, or continues after a piece of one.
  void space() {
    if (!runs_.empty()) add(" ");
  }

  void end_sentence() {
    if (runs_.empty()) return;
    std::string_view text = runs_.back().text;
    for (const std::string_view closer : {"”", "’", "\""})
      if (text.ends_with(closer)) text.remove_suffix(closer.size());
    if (text.empty() || std::string_view(".?!").find(text.back()) == std::string_view::npos)
      add(".");
  }

  void add_link(std::string text, std::string url) {
    space();
    runs_.push_back({std::move(text), false, std::move(url)});
  }

  std::vector<ReferenceRun> take() { return std::move(runs_); }

 private:
  const ReferenceTerms& terms_;
  std::vector<ReferenceRun> runs_;
};

// " (Eds.)"
std::string editor_mark(const std::vector<PersonName>& editors, const ReferenceTerms& terms) {
  return " (" + std::string(editors.size() > 1 ? terms.editors : terms.editor) + ")";
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    joined.append(joined.empty() ? "" : separator).append(part);
  }
  return joined;
}

std::string with_role(const std::vector<PersonName>& people, std::string_view one,
                      std::string_view more) {
  if (people.empty()) return {};
  return direct_list(people) + ", " + std::string(people.size() > 1 ? more : one);
}

// "(J. Strachey, Trans.; 5th ed., Vol. 2, p. 7)" after the title of a whole work.
std::string title_details(const Work& work, const ReferenceTerms& terms) {
  std::vector<std::string> people;
  if (!credits_editors(work) && work.type != WorkType::Chapter)
    people.push_back(with_role(work.editors, terms.editor, terms.editors));
  people.push_back(
      with_role(parse_names(work.field("translator")).names, terms.translator, terms.translator));
  std::vector<std::string> parts;
  if (work.type == WorkType::Report) {
    parts.push_back(report_number(work, terms));
  } else if (work.type != WorkType::Online && work.type != WorkType::Thesis) {
    parts = {edition_text(work.field("edition"), terms), volume_text(work, terms),
             eprint_text(work)};
    const bool has_pages = work.type == WorkType::Chapter || work.entry_type == "inbook";
    if (has_pages) parts.push_back(pages_text(work, terms));
  }
  people.push_back(join(parts, ", "));
  return join(people, "; ");
}

void add_details(const Work& work, ReferenceWriter& writer) {
  if (const std::string details = title_details(work, writer.terms()); !details.empty())
    writer.add(" (" + details + ")");
  if (const std::string kind = kind_text(work, writer.terms()); !kind.empty())
    writer.add(" [" + kind + "]");
}

void add_title(const Work& work, ReferenceWriter& writer) {
  writer.space();
  writer.add(work.title.empty() ? writer.terms().untitled : work.title, has_italic_title(work));
  const bool is_part = work.type == WorkType::Article || work.type == WorkType::Chapter;
  if (!is_part) add_details(work, writer);
  writer.end_sentence();
}

void add_journal(const Work& work, ReferenceWriter& writer) {
  const std::string& journal = work.field("journaltitle");
  if (journal.empty()) return;
  const std::string& volume = work.field("volume");
  const std::string& number =
      work.field("number").empty() ? work.field("issue") : work.field("number");
  writer.space();
  writer.add(volume.empty() ? journal : journal + ", " + volume, true);
  if (!number.empty()) writer.add((volume.empty() ? ", (" : "(") + range_text(number) + ")");
  if (!work.field("pages").empty())
    writer.add(", " + range_text(work.field("pages")));
  else if (!work.field("eid").empty())
    writer.add(", " + std::string(writer.terms().article) + work.field("eid"));
  writer.end_sentence();
}

void add_book_around(const Work& work, ReferenceWriter& writer) {
  const std::string& book = work.field("booktitle");
  if (book.empty()) return;
  writer.space();
  writer.add("In ");
  if (!work.editors.empty())
    writer.add(direct_list(work.editors) + editor_mark(work.editors, writer.terms()) + ", ");
  writer.add(book, true);
  add_details(work, writer);
  writer.end_sentence();
}

// Who brought the work out, unless the same name stands in the author's place already.
void add_source(const Work& work, ReferenceWriter& writer) {
  static constexpr const char* online[] = {"organization", "publisher", "journaltitle",
                                           "institution"};
  static constexpr const char* other[] = {"publisher", "institution", "organization"};
  if (work.type == WorkType::Article || work.type == WorkType::Thesis) return;
  std::string source;
  const auto take = [&](const char* name) {
    if (source.empty()) source = work.field(name);
  };
  if (work.type == WorkType::Online)
    std::for_each(std::begin(online), std::end(online), take);
  else
    std::for_each(std::begin(other), std::end(other), take);
  if (source.empty() && !eprint_text(work).empty()) source = "arXiv";
  const auto& people = credited_people(work);
  if (source.empty() || (people.size() == 1 && fold_name(people[0].family) == fold_name(source)))
    return;
  writer.space();
  writer.add(source);
  writer.end_sentence();
}

void add_original_date(const Work& work, ReferenceWriter& writer) {
  const auto date = parse_date(work.field("origdate"));
  if (!date) return;
  writer.space();
  writer.add("(" + std::string(writer.terms().original) + std::to_string(date->year) + ")");
}

void add_address(const Work& work, ReferenceWriter& writer) {
  if (const std::string& doi = work.field("doi"); !doi.empty()) {
    writer.add_link("https://doi.org/" + doi, "https://doi.org/" + escape_url_path(doi));
    return;
  }
  std::string url = work.field("url");
  if (url.empty() && is_external_url(work.field("howpublished"))) url = work.field("howpublished");
  if (url.empty() && !eprint_text(work).empty())
    url = "https://arxiv.org/abs/" + work.field("eprint");
  if (url.empty() || is_unsafe_url(url) || find_address_fault(url)) return;
  const auto seen = parse_date(work.field("urldate"));
  if (work.type == WorkType::Online && !work.date && seen && seen->day > 0) {
    writer.space();
    writer.add(fill_date(writer.terms().retrieved, writer.terms(), *seen));
  }
  writer.add_link(url, normalize_url(url));
}

void add_people(const Work& work, ReferenceWriter& writer) {
  const auto& people = credited_people(work);
  const bool has_more = work.has_more_authors && !credits_editors(work);
  writer.add(inverted_list(people, has_more));
  if (credits_editors(work)) writer.add(editor_mark(people, writer.terms()));
  writer.end_sentence();
}

}  // namespace

std::vector<ReferenceRun> make_reference(const Bibliography& bibliography, WorkId id) {
  const Work& work = bibliography.works[id.index];
  ReferenceWriter writer(reference_terms(bibliography.language));
  const bool has_people = !credited_people(work).empty();
  if (has_people)
    add_people(work, writer);
  else
    add_title(work, writer);
  writer.space();
  writer.add("(" + date_text(work, bibliography.year_letters[id.index], writer.terms()) + ").");
  if (has_people) add_title(work, writer);
  if (work.type == WorkType::Article) add_journal(work, writer);
  if (work.type == WorkType::Chapter) add_book_around(work, writer);
  add_source(work, writer);
  add_original_date(work, writer);
  add_address(work, writer);
  return writer.take();
}

std::string reference_text(const Bibliography& bibliography, WorkId work) {
  std::string text;
  for (const ReferenceRun& run : make_reference(bibliography, work)) text += run.text;
  return text;
}

}  // namespace kindred
