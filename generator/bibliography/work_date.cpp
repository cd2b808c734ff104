#include "bibliography/work_date.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/text.h"
#include "bibliography/reference_terms.h"

namespace kindred {
namespace {

std::optional<int> to_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  if (!std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return std::nullopt;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// "~", "?" and "%" after a date; "c.", "ca." and brackets before or around a year.
bool take_doubt(std::string_view& text) {
  bool found = false;
  const auto drop_end = [&](char sign) {
    if (!text.ends_with(sign)) return;
    text.remove_suffix(1);
    found = true;
  };
  for (const char sign : {'~', '?', '%'}) drop_end(sign);
  for (const std::string_view word : {"circa", "ca.", "ca", "c."}) {
    if (!starts_with_ignoring_case(text, word)) continue;
    text.remove_prefix(word.size());
    text = trim(text);
    return true;
  }
  return found;
}

// "199X": any year of the decade.
std::optional<WorkDate> parse_unspecified_year(std::string_view text) {
  const auto digits = std::min(text.find_first_of("Xxu"), text.size());
  if (text.size() != 4 || digits < 2 || digits == 4) return std::nullopt;
  if (text.find_first_not_of("Xxu", digits) != std::string_view::npos) return std::nullopt;
  const auto head = to_number(text.substr(0, digits));
  if (!head) return std::nullopt;
  const int span = digits == 3 ? 10 : 100;
  WorkDate date;
  date.year = *head * span;
  date.end_year = date.year + span - 1;
  return date;
}

// "2022", "2022-12" or "2022-12-05", a time after it ignored.
std::optional<WorkDate> parse_single(std::string_view text) {
  text = trim(text);
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  WorkDate date;
  date.is_circa = take_doubt(text);
  text = text.substr(0, text.find('T'));
  if (auto decade = parse_unspecified_year(text)) return decade;
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const auto parts = split(text, '-');
  const auto year = to_number(parts[0]);
  if (!year || parts.size() > 3 || parts[0].size() < 3) return std::nullopt;
  date.year = is_negative ? -*year : *year;
  if (parts.size() == 1 || parts[1] == "XX") return date;
  const auto month = to_number(parts[1]);
  if (!month || *month < 1 || (*month > 12 && (*month < 21 || *month > 24))) return std::nullopt;
  date.month = *month;
  if (parts.size() == 2 || parts[2] == "XX") return date;
  const auto day = to_number(parts[2]);
  if (!day || *day < 1 || *month > 12 || *day > days_of_month(date.year, *month))
    return std::nullopt;
  date.day = *day;
  return date;
}

}  // namespace

std::optional<WorkDate> parse_date(std::string_view text) {
  text = trim(text);
  std::size_t length = 0;
  std::size_t bar = std::string_view::npos;
  for (const std::string_view sign : {"/", "--", "–"}) {
    bar = text.find(sign);
    length = sign.size();
    if (bar != std::string_view::npos) break;
  }
  if (bar == std::string_view::npos) return parse_single(text);
  const std::string_view before = trim(text.substr(0, bar));
  const std::string_view after = trim(text.substr(bar + length));
  auto begin = parse_single(before);
  if (!begin) return std::nullopt;
  if (after.empty() || after == "..") return begin;
  std::optional<WorkDate> end = parse_single(after);
  if (!end && after.size() == 2)  // "1999--00"
    if (const auto digits = to_number(after)) {
      end = WorkDate{};
      end->year = begin->year - begin->year % 100 + *digits;
      if (end->year < begin->year) end->year += 100;
    }
  if (!end || end->year < begin->year) return std::nullopt;
  if (end->year > begin->year) begin->end_year = end->year;
  begin->is_circa = begin->is_circa || end->is_circa;
  return begin;
}

int parse_month(std::string_view text) {
  text = trim(text);
  if (const auto number = to_number(text)) return *number <= 12 ? *number : 0;
  if (text.ends_with('.')) text.remove_suffix(1);
  const std::string name = lower_case(text);
  for (int month = 1; month <= 12; ++month) {
    const std::string full = lower_case(month_name(reference_terms("en"), month));
    if (name.size() >= 3 && full.starts_with(name)) return month;
    if (name == "sept") return 9;
  }
  return 0;
}

}  // namespace kindred
