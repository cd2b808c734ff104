#include "bibliography/work.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/text.h"
#include "bibliography/credit.h"
#include "bibliography/reference_terms.h"

namespace kindred {
namespace {

// Words before words, and a name alone before the name with others: a separator that sorts before
// every letter.
constexpr char separator = '\x01';

// The title as it sorts: letters and digits, without a leading article.
std::string title_key(std::string_view title) {
  std::string key;
  const std::string folded = fold_plain(title);
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const char32_t c = decode_utf8(folded, i);
    if (is_letter(c) || is_digit(c))
      key += folded.substr(begin, i - begin);
    else if (is_space(c) && !key.empty() && key.back() != ' ')
      key += ' ';
  }
  for (const std::string_view article : {"a ", "an ", "the "})
    if (key.starts_with(article)) return key.substr(article.size());
  return key;
}

std::string people_key(const Work& work) {
  std::string key;
  for (const PersonName& person : credited_people(work)) {
    key += title_key(family_name(person)) + separator;
    key += fold_plain(person.is_literal ? "" : initials(person.given)) + separator;
  }
  return key.empty() ? title_key(work.title) : key;
}

struct SortKey {
  std::string people;
  int state = 0;  // n.d., dated, in press
  int year = 0;
  std::string title;
  std::string key;

  explicit SortKey(const Work& work) : people(people_key(work)), title(title_key(work.title)) {
    state = work.date ? 1 : work.field("pubstate") == "inpress" ? 2 : 0;
    year = work.date ? work.date->year : 0;
    key = work.key;
  }
  auto parts() const { return std::tie(people, state, year, title, key); }
};

std::vector<Work> sort_works(std::vector<Work> works) {
  std::vector<SortKey> keys(works.begin(), works.end());
  std::vector<std::size_t> order(works.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return keys[a].parts() < keys[b].parts(); });
  std::vector<Work> sorted;
  sorted.reserve(works.size());
  for (const std::size_t i : order) sorted.push_back(std::move(works[i]));
  return sorted;
}

// First authors of one family name need their initials when these belong to different people.
// "R." and "R. F." may be one person, so only initials that contradict count.
void mark_shared_family_names(const std::vector<Work>& works, std::vector<LabelForm>& forms) {
  std::map<std::string, std::vector<std::string>> initials_by_family;
  const auto first_person = [](const Work& work) -> const PersonName* {
    const auto& people = credited_people(work);
    const bool is_person = !people.empty() && !people[0].is_literal && !people[0].given.empty();
    return is_person ? &people[0] : nullptr;
  };
  for (const Work& work : works)
    if (const PersonName* person = first_person(work))
      initials_by_family[fold_name(family_name(*person))].push_back(initials(person->given));
  std::map<std::string, bool> is_shared;
  for (auto& [family, letters] : initials_by_family) {
    std::sort(letters.begin(), letters.end());
    for (std::size_t i = 1; i < letters.size(); ++i)
      if (!letters[i].starts_with(letters[i - 1])) is_shared[family] = true;
  }
  for (std::size_t i = 0; i < works.size(); ++i)
    if (const PersonName* person = first_person(works[i]))
      forms[i].has_initials = is_shared.count(fold_name(family_name(*person))) > 0;
}

std::vector<std::string> family_names(const Work& work) {
  std::vector<std::string> names;
  for (const PersonName& person : credited_people(work))
    names.push_back(fold_name(family_name(person)));
  return names;
}

// Works by what the text would say of them: label and year.
std::map<std::string, std::vector<std::size_t>> group_by_label(
    const std::vector<Work>& works, const std::vector<LabelForm>& forms) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < works.size(); ++i) {
    const std::string label = fold_name(label_text(works[i], forms[i], "&"));
    groups[label + separator + year_text(works[i], reference_terms("en"))].push_back(i);
  }
  return groups;
}

// Where "et al." hides different people, as many names are written as tell them apart. In sorted
// order the longest common beginning is the one with a neighbour.
void spread_names(const std::vector<Work>& works, std::vector<LabelForm>& forms) {
  for (const auto& [label, group] : group_by_label(works, forms)) {
    if (group.size() < 2) continue;
    std::vector<std::pair<std::vector<std::string>, std::size_t>> lists;
    for (const std::size_t i : group) lists.emplace_back(family_names(works[i]), i);
    std::sort(lists.begin(), lists.end());
    for (std::size_t i = 1; i < lists.size(); ++i) {
      const auto& a = lists[i - 1].first;
      const auto& b = lists[i].first;
      if (a == b) continue;
      const auto [end, _] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
      const auto needed = static_cast<std::size_t>(end - a.begin()) + 1;
      for (const std::size_t one : {lists[i - 1].second, lists[i].second})
        forms[one].names = std::max(forms[one].names, needed);
    }
    // Equal lists must be written alike.
    for (std::size_t i = 1; i < lists.size(); ++i)
      if (lists[i - 1].first == lists[i].first)
        forms[lists[i].second].names =
            std::max(forms[lists[i].second].names, forms[lists[i - 1].second].names);
    for (std::size_t i = lists.size(); i-- > 1;)
      if (lists[i - 1].first == lists[i].first)
        forms[lists[i - 1].second].names = forms[lists[i].second].names;
    // "et al." stands for two people at least.
    for (const auto& [names, i] : lists)
      if (forms[i].names + 1 >= names.size() && !works[i].has_more_authors && names.size() > 2 &&
          forms[i].names > 1)
        forms[i].names = names.size();
  }
}

// 0 → "a", 25 → "z", 26 → "aa"
std::string year_letter(std::size_t index) {
  std::string letters;
  for (++index; index > 0; index = (index - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('a' + (index - 1) % 26));
  return letters;
}

}  // namespace

const std::string& Work::field(std::string_view name) const {
  static const std::string none;
  const auto found = std::lower_bound(
      fields.begin(), fields.end(), name,
      [](const auto& field, std::string_view wanted) { return field.first < wanted; });
  return found != fields.end() && found->first == name ? found->second : none;
}

std::optional<WorkId> Bibliography::find(std::string_view key) const {
  const auto found = std::lower_bound(
      by_key_.begin(), by_key_.end(), key,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (found == by_key_.end() || found->first != key) return std::nullopt;
  return found->second;
}

Bibliography make_bibliography(std::vector<Work> works) {
  Bibliography result;
  result.works = sort_works(std::move(works));
  result.label_forms.resize(result.works.size());
  result.year_letters.resize(result.works.size());
  mark_shared_family_names(result.works, result.label_forms);
  spread_names(result.works, result.label_forms);
  for (const auto& [label, group] : group_by_label(result.works, result.label_forms)) {
    if (group.size() < 2) continue;
    for (std::size_t i = 0; i < group.size(); ++i) result.year_letters[group[i]] = year_letter(i);
  }
  for (std::size_t i = 0; i < result.works.size(); ++i)
    result.by_key_.emplace_back(result.works[i].key, WorkId(i));
  std::sort(result.by_key_.begin(), result.by_key_.end());
  return result;
}

}  // namespace kindred
