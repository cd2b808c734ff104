#include "bibliography/locator.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "bibliography/reference_terms.h"

namespace kindred {
namespace {

constexpr std::string_view numerals = "0123456789";

// Numbers and ranges with commas between them, from the beginning of a text.
struct Pages {
  std::string text;  // with en dashes
  std::size_t length = 0;
  bool is_many = false;
};

bool take_number(std::string_view written, std::size_t& at, std::string& text) {
  const std::size_t end = std::min(written.find_first_not_of(numerals, at), written.size());
  text += written.substr(at, end - at);
  return end > std::exchange(at, end);
}

bool take(std::string_view written, std::size_t& at, std::string_view token) {
  if (!written.substr(at).starts_with(token)) return false;
  at += token.size();
  return true;
}

bool is_number_at(std::string_view written, std::size_t at) {
  return at < written.size() && numerals.find(written[at]) != std::string_view::npos;
}

Pages read_pages(std::string_view written) {
  Pages pages;
  std::size_t at = 0;
  while (take_number(written, at, pages.text)) {
    for (const std::string_view dash : {"--", "-", "–"}) {
      std::size_t next = at;
      if (!take(written, next, dash) || !is_number_at(written, next)) continue;
      pages.text += "–";
      pages.is_many = take_number(written, at = next, pages.text);
      break;
    }
    pages.length = at;
    if (!take(written, at, ", ") || !is_number_at(written, at)) break;
    pages.text += ", ";
    pages.is_many = true;
  }
  // "12 weeks", "3rd ed." and "2020-05-01" are no pages.
  const std::string_view rest = written.substr(pages.length);
  const bool ends = rest.empty() || rest.starts_with(',') || rest.starts_with(';');
  return ends ? pages : Pages();
}

// A word such as "pp." or "paras." before the number. Names of things, as in "Table 2-1", have a
// capital and are left alone, but "S. 3-4" is German for pages.
std::size_t label_length(std::string_view written, const ReferenceTerms& terms) {
  const std::size_t length = written.find_first_of(numerals);
  if (length == std::string_view::npos) return 0;
  const std::string_view word = trim(written.substr(0, length));
  const bool is_word = !word.empty() && word.find_first_of(" -,;") == std::string_view::npos;
  const bool is_name = word != trim(terms.page) && lower_case(word) != word;
  return is_word && !is_name ? length : 0;
}

}  // namespace

std::string locator_text(const Bibliography& bibliography, std::string_view written) {
  const ReferenceTerms& terms = reference_terms(bibliography.language);
  const std::size_t begin = label_length(written, terms);
  const Pages pages = read_pages(written.substr(begin));
  if (pages.length == 0) return std::string(written);
  std::string text(begin > 0 ? written.substr(0, begin)
                             : (pages.is_many ? terms.pages : terms.page));
  return text.append(pages.text).append(written.substr(begin + pages.length));
}

}  // namespace kindred
