#include "bibliography/credit.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t max_short_title = 60;  // characters
constexpr std::size_t short_title_words = 6;

bool is_all_upper(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_upper);
}

void append_initial(std::string& out, std::string_view letter, bool after_hyphen) {
  if (!out.empty()) out += after_hyphen ? "-" : " ";
  out += letter;
  out += '.';
}

// Cuts before the last of its words that may end a title.
std::string cut_words(std::string_view title) {
  static constexpr std::string_view small[] = {"a",   "an",   "and", "as",  "at", "by",
                                               "for", "from", "in",  "of",  "on", "or",
                                               "to",  "with", "the", "that"};
  auto words = split(title, ' ');
  if (words.size() > short_title_words) words.resize(short_title_words);
  const auto is_small = [&](std::string_view word) {
    return std::find(std::begin(small), std::end(small), lower_case(word)) != std::end(small);
  };
  while (words.size() > 1 && is_small(words.back())) words.pop_back();
  std::string cut;
  for (const std::string_view word : words) cut.append(cut.empty() ? "" : " ").append(word);
  while (!cut.empty() && std::string_view(",;:-").find(cut.back()) != std::string_view::npos)
    cut.pop_back();
  return cut;
}

std::string year_number(int year) {
  return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " B.C.E.";
}

// What stands for a title in a citation: no subtitle, at most a few words.
std::string short_title(std::string_view title) {
  if (is_description(title)) {
    if (count_characters(title) <= max_short_title) return std::string(title);
    return "[" + cut_words(title.substr(1, title.size() - 2)) + "]";
  }
  const auto colon = title.find(": ");
  if (colon != std::string_view::npos && colon > 0) title = title.substr(0, colon);
  const auto question = title.find("? ");
  if (question != std::string_view::npos) title = title.substr(0, question + 1);
  if (count_characters(title) > max_short_title) return cut_words(title);
  std::string text(title);
  while (text.ends_with('.') || text.ends_with(',')) text.pop_back();
  return text;
}

}  // namespace

const std::vector<PersonName>& credited_people(const Work& work) {
  return credits_editors(work) ? work.editors : work.authors;
}

bool credits_editors(const Work& work) {
  return work.authors.empty() && work.type != WorkType::Chapter && work.type != WorkType::Article;
}

std::string family_name(const PersonName& name) {
  return name.prefix.empty() ? name.family : name.prefix + " " + name.family;
}

std::string initials(std::string_view given) {
  std::string result;
  bool starts_word = true;
  bool after_hyphen = false;
  const bool is_packed = given.size() <= 3 && is_all_upper(given);  // "AC" for "A. C."
  for (std::size_t i = 0; i < given.size();) {
    const std::size_t begin = i;
    const char32_t c = decode_utf8(given, i);
    if (is_letter(c)) {
      if (starts_word || is_packed)
        append_initial(result, given.substr(begin, i - begin), after_hyphen);
      starts_word = false;
      after_hyphen = false;
      continue;
    }
    starts_word = starts_word || c == U' ' || c == U'.' || c == U'-' || c == 0x2010;
    after_hyphen = after_hyphen || c == U'-' || c == 0x2010;
  }
  return result;
}

std::string inverted_name(const PersonName& name) {
  std::string text = family_name(name);
  if (name.is_literal) return text;
  const std::string letters = initials(name.given);
  if (!letters.empty()) text += ", " + letters;
  if (!name.suffix.empty()) text += ", " + name.suffix;
  return text;
}

std::string direct_name(const PersonName& name) {
  if (name.is_literal) return name.family;
  std::string text = initials(name.given);
  text.append(text.empty() ? "" : " ").append(family_name(name));
  if (!name.suffix.empty()) text += ", " + name.suffix;
  return text;
}

std::string year_text(const Work& work, const ReferenceTerms& terms) {
  if (!work.date)
    return std::string(work.field("pubstate") == "inpress" ? terms.in_press : terms.no_date);
  std::string text = work.date->is_circa ? "ca. " : "";
  text += year_number(work.date->year);
  if (work.date->end_year) text += "–" + year_number(*work.date->end_year);
  return text;
}

std::string lettered_year(const Work& work, std::string_view letter, const ReferenceTerms& terms) {
  std::string text = year_text(work, terms);
  if (!letter.empty() && !work.date) text += '-';
  return text.append(letter);
}

bool is_description(std::string_view title) {
  return title.starts_with('[') && title.ends_with(']');
}

bool has_italic_title(const Work& work) {
  const bool is_part = work.type == WorkType::Article || work.type == WorkType::Chapter;
  return !is_part && !is_description(work.title);
}

std::string label_text(const Work& work, const LabelForm& form, std::string_view conjunction) {
  const std::vector<PersonName>& people = credited_people(work);
  if (people.empty()) return work.title.empty() ? work.key : short_title(work.title);
  const bool has_more = work.has_more_authors && !credits_editors(work);
  std::string text = family_name(people[0]);
  if (form.has_initials && !people[0].is_literal) {
    const std::string letters = initials(people[0].given);
    if (!letters.empty()) text = letters + " " + text;
  }
  if (people.size() == 2 && !has_more)
    return text.append(" ").append(conjunction).append(" ").append(family_name(people[1]));
  const std::size_t shown = people.size() < 3 ? people.size() : std::min(form.names, people.size());
  const bool is_whole = shown == people.size() && !has_more;
  if (is_whole && shown == 1) return text;
  const std::size_t listed = has_more && people.size() < 3 ? std::min(form.names, shown) : shown;
  for (std::size_t i = 1; i < listed; ++i) {
    const bool is_last = is_whole && i + 1 == shown;
    text += ", ";
    if (is_last) text.append(conjunction).append(" ");
    text += family_name(people[i]);
  }
  if (is_whole) return text;
  return text + (listed > 1 ? ", et al." : " et al.");
}

}  // namespace kindred
