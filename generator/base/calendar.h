#pragma once

// The Gregorian calendar, as far as dates that people write need it.

namespace kindred {

// How many days the month, 1 to 12, of a year has.
constexpr int days_of_month(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace kindred
