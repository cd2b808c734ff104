#include "bibliography/reference_piece.h"

#include <utility>

#include "base/escape.h"
#include "base/text.h"
#include "bibliography/credit.h"
#include "bibliography/work_date.h"

namespace kindred {
namespace {

constexpr std::size_t max_listed_authors = 20;

std::string degree_text(const Work& work) {
  const std::string& type = work.field("type");
  if (type == "phdthesis" || (type.empty() && work.entry_type == "phdthesis"))
    return "Doctoral dissertation";
  if (type == "mathesis" || (type.empty() && work.entry_type == "mastersthesis"))
    return "Master’s thesis";
  if (type == "candthesis") return "Candidate thesis";
  if (type == "bathesis") return "Bachelor’s thesis";
  return type.empty() ? "Thesis" : type;
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

std::string edition_text(std::string_view edition) {
  static constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"first", "1st"}, {"second", "2nd"}, {"third", "3rd"},    {"fourth", "4th"},
      {"fifth", "5th"}, {"sixth", "6th"},  {"seventh", "7th"},  {"eighth", "8th"},
      {"ninth", "9th"}, {"tenth", "10th"}, {"revised", "Rev."}, {"rev", "Rev."}};
  if (edition.empty()) return {};
  std::string text(edition);
  const std::string folded = fold_name(edition);
  if (folded.find("ed.") != std::string::npos || folded.find("edition") != std::string::npos)
    return text;
  for (const auto& [word, form] : words)
    if (folded == word) return std::string(form) + " ed.";
  if (text.find_first_not_of("0123456789") != std::string::npos) return text + " ed.";
  const bool is_teen = text.size() > 1 && text[text.size() - 2] == '1';
  const char last = is_teen ? '0' : text.back();
  return text + (last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th") + " ed.";
}

std::string volume_text(const Work& work) {
  if (const std::string& volume = work.field("volume"); !volume.empty())
    return (volume.find("–") == std::string::npos ? "Vol. " : "Vols. ") + volume;
  const std::string& volumes = work.field("volumes");
  return volumes.empty() || volumes == "1" ? std::string() : "Vols. 1–" + volumes;
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

std::string pages_text(const Work& work) {
  const std::string pages = range_text(work.field("pages"));
  if (pages.empty()) return {};
  const bool is_many = pages.find("–") != std::string::npos || pages.find(',') != std::string::npos;
  return (is_many ? "pp. " : "p. ") + pages;
}

std::string date_text(const Work& work, std::string_view letter) {
  std::string text = lettered_year(work, letter);
  const std::string& kind = work.field("entrysubtype");
  const bool is_daily = work.type == WorkType::Online || work.type == WorkType::Misc ||
                        kind == "newspaper" || kind == "magazine";
  if (!is_daily || !work.date || work.date->month == 0 || work.date->end_year) return text;
  text.append(", ").append(month_name(work.date->month));
  if (work.date->day > 0) text += " " + std::to_string(work.date->day);
  return text;
}

std::string kind_text(const Work& work) {
  static constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"artwork", "Artwork"},  {"audio", "Audio"},
      {"dataset", "Data set"}, {"image", "Image"},
      {"movie", "Film"},       {"music", "Music"},
      {"patent", "Patent"},    {"software", "Computer software"},
      {"video", "Video"},      {"unpublished", "Unpublished manuscript"}};
  if (work.type == WorkType::Thesis) {
    const std::string& school = work.field("institution");
    return degree_text(work) + (school.empty() ? "" : ", " + school);
  }
  if (work.type != WorkType::Misc) return {};
  for (const char* name : {"howpublished", "type"}) {
    const std::string& text = work.field(name);
    if (!text.empty() && !is_external_url(text)) return text;
  }
  for (const auto& [entry_type, kind] : kinds)
    if (work.entry_type == entry_type) return std::string(kind);
  return {};
}

std::string report_number(const Work& work) {
  const std::string& number = work.field("number");
  if (number.empty()) return {};
  const std::string& type = work.field("type");
  const std::string kind = type == "techreport"  ? "Technical Report"
                           : type == "resreport" ? "Research Report"
                           : type.empty()        ? "Report"
                                                 : type;
  return kind + " No. " + number;
}

std::string eprint_text(const Work& work) {
  const bool is_arxiv = lower_case(work.field("eprinttype")) == "arxiv";
  return is_arxiv && !work.field("eprint").empty() ? "arXiv:" + work.field("eprint") : "";
}

}  // namespace kindred
