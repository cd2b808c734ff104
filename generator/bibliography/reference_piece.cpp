#include "bibliography/reference_piece.h"

#include <algorithm>
#include <iterator>

#include "base/escape.h"
#include "base/text.h"
#include "bibliography/credit.h"

namespace kindred {
namespace {

constexpr std::size_t max_listed_authors = 20;

std::size_t index_in(const std::string_view* begin, const std::string_view* found) {
  return static_cast<std::size_t>(found - begin);
}

std::string degree_text(const Work& work, const ReferenceTerms& terms) {
  static constexpr std::string_view keys[] = {"", "phdthesis", "mathesis", "candthesis",
                                              "bathesis"};
  std::string type = work.field("type");
  if (type.empty() && work.entry_type == "phdthesis") type = "phdthesis";
  if (type.empty() && work.entry_type == "mastersthesis") type = "mathesis";
  const auto key = std::find(std::begin(keys), std::end(keys), type);
  return key == std::end(keys) ? type : std::string(terms.theses.at(index_in(keys, key)));
}

// "2nd", "2."
std::string ordinal(const std::string& number, const ReferenceTerms& terms) {
  if (!terms.has_english_ordinals) return number + ".";
  const bool is_teen = number.size() > 1 && number[number.size() - 2] == '1';
  const char last = is_teen ? '0' : number.back();
  return number + (last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th");
}

}  // namespace

std::string inverted_list(const std::vector<PersonName>& people, bool has_more) {
  std::string text;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const bool is_last = i + 1 == people.size();
    if (people.size() > max_listed_authors && i + 1 >= max_listed_authors && !is_last) continue;
    if (i > 0) {
      const bool is_cut = is_last && people.size() > max_listed_authors;
      const bool is_pair_of_groups = people.size() == 2 && people[0].is_literal;
      text += is_cut                         ? ", … "
              : is_last && is_pair_of_groups ? " & "
              : is_last && !has_more         ? ", & "
                                             : ", ";
    }
    text += inverted_name(people[i]);
  }
  return has_more ? text + ", et al." : text;
}

std::string direct_list(const std::vector<PersonName>& people) {
  std::string text;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i > 0) {
      if (people.size() > 2) text += ',';
      text += i + 1 == people.size() ? " & " : " ";
    }
    text += direct_name(people[i]);
  }
  return text;
}

std::string edition_text(std::string_view edition, const ReferenceTerms& terms) {
  static constexpr std::string_view words[] = {"first", "second",  "third",  "fourth", "fifth",
                                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
  if (edition.empty()) return {};
  std::string text(edition);
  const std::string folded = fold_name(edition);
  const std::string named = fold_name(terms.edition);
  if (folded.find("ed.") != text.npos || folded.find("edition") != text.npos ||
      folded.find(named) != text.npos)
    return text;
  const auto word = std::find(std::begin(words), std::end(words), folded);
  if (word != std::end(words))
    text = ordinal(std::to_string(index_in(words, word) + 1), terms);
  else if (folded == "revised" || folded == "rev")
    text = terms.revised;
  else if (text.find_first_not_of("0123456789") == text.npos)
    text = ordinal(text, terms);
  return text.append(terms.edition);
}

std::string volume_text(const Work& work, const ReferenceTerms& terms) {
  if (const std::string& volume = work.field("volume"); !volume.empty()) {
    const bool is_one = volume.find("–") == std::string::npos;
    return std::string(is_one ? terms.volume : terms.volumes) + volume;
  }
  const std::string& volumes = work.field("volumes");
  const bool is_one = volumes.empty() || volumes == "1";
  return is_one ? std::string() : std::string(terms.volumes) + "1–" + volumes;
}

std::string range_text(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto is_numeral = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    const bool is_range =
        text[i] == '-' && i > 0 && i + 1 < text.size() && is_numeral(i - 1) && is_numeral(i + 1);
    result += is_range ? "–" : std::string_view(text).substr(i, 1);
  }
  return result;
}

std::string pages_text(const Work& work, const ReferenceTerms& terms) {
  const std::string pages = range_text(work.field("pages"));
  if (pages.empty()) return {};
  const bool is_many = pages.find("–") != std::string::npos || pages.find(',') != std::string::npos;
  return std::string(is_many ? terms.pages : terms.page) + pages;
}

std::string date_text(const Work& work, std::string_view letter, const ReferenceTerms& terms) {
  std::string text = lettered_year(work, letter, terms);
  const std::string& kind = work.field("entrysubtype");
  const bool is_daily = work.type == WorkType::Online || work.type == WorkType::Misc ||
                        kind == "newspaper" || kind == "magazine";
  if (!is_daily || !work.date || work.date->month == 0 || work.date->end_year) return text;
  const std::string_view pattern = work.date->day > 0 ? terms.day : "{month}";
  return text + ", " + fill_date(pattern, terms, *work.date);
}

std::string kind_text(const Work& work, const ReferenceTerms& terms) {
  static constexpr std::string_view keys[] = {"artwork", "audio",      "dataset", "image",
                                              "movie",   "music",      "patent",  "software",
                                              "video",   "unpublished"};
  if (work.type == WorkType::Thesis) {
    const std::string& school = work.field("institution");
    return degree_text(work, terms) + (school.empty() ? "" : ", " + school);
  }
  if (work.type != WorkType::Misc) return {};
  for (const char* name : {"howpublished", "type"}) {
    const std::string& text = work.field(name);
    if (!text.empty() && !is_external_url(text)) return text;
  }
  const auto key = std::find(std::begin(keys), std::end(keys), work.entry_type);
  return key == std::end(keys) ? "" : std::string(terms.kinds.at(index_in(keys, key)));
}

std::string report_number(const Work& work, const ReferenceTerms& terms) {
  static constexpr std::string_view keys[] = {"", "techreport", "resreport"};
  const std::string& number = work.field("number");
  if (number.empty()) return {};
  const std::string& type = work.field("type");
  const auto key = std::find(std::begin(keys), std::end(keys), type);
  const std::string kind =
      key == std::end(keys) ? type : std::string(terms.reports.at(index_in(keys, key)));
  return kind + std::string(terms.number) + number;
}

std::string eprint_text(const Work& work) {
  const bool is_arxiv = lower_case(work.field("eprinttype")) == "arxiv";
  return is_arxiv && !work.field("eprint").empty() ? "arXiv:" + work.field("eprint") : "";
}

}  // namespace kindred
