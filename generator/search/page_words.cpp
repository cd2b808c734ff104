#include "search/page_words.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>

#include "base/text.h"
#include "language/stop_words.h"
#include "language/tokens.h"

namespace kindred {
namespace {

constexpr std::size_t guessed_words = 400;
constexpr std::size_t lead_bytes_min = 60;  // shorter lines are labels
constexpr std::size_t lead_bytes_max = 400;
constexpr std::size_t lead_part = 4;        // of the text, at most
constexpr std::size_t word_bytes_max = 60;  // longer runs are data, not words

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

class WordCounter {
 public:
  explicit WordCounter(PageWords& counted) : counted_(counted) {}

  // The number of words, wholes not among them.
  std::uint32_t add(std::string_view text, Field field, std::size_t passage) {
    std::uint32_t count = 0;
    tokenizer_.for_each(text, [&](const Token& token) {
      if (token.kind != TokenKind::Whole) ++count;
      if (token.text.size() > word_bytes_max) return;
      const std::uint32_t word = number_of(token);
      ++counted_.words[word].count;
      counted_.occurrences.push_back({word, static_cast<std::uint16_t>(passage), field});
    });
    return count;
  }

 private:
  std::uint32_t number_of(const Token& token) {
    const auto known = numbers_.find(token.text);
    if (known != numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(counted_.words.size());
    counted_.words.push_back({std::string(token.text), token.kind == TokenKind::Pair, 0});
    numbers_.emplace(std::string(token.text), number);
    return number;
  }

  PageWords& counted_;
  Tokenizer tokenizer_;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers_;
};

// The first sentences of an article that has no summary: they mostly say what it is about. Of a
// short text they are few, for then all of it does.
std::string_view lead_of(const SearchPage& page) {
  if (page.kind != PageKind::Article || !page.summary.empty()) return {};
  std::size_t bytes = 0;
  for (const Passage& passage : page.passages) bytes += passage.text.size();
  const std::size_t most = std::min(lead_bytes_max, bytes / lead_part);
  for (const std::string_view line : split(page.passages.front().text, '\n'))
    if (line.size() >= lead_bytes_min) return line.substr(0, line.find(' ', most));
  return {};
}

std::string language_of(const PageWords& counted, std::string_view expected) {
  std::vector<std::string> sample;
  const std::size_t size = std::min(guessed_words, counted.occurrences.size());
  for (std::size_t i = 0; i < size; ++i)
    sample.push_back(fold_token(counted.words[counted.occurrences[i].word].text));
  return guess_language(sample, expected);
}

}  // namespace

PageWords count_words(const SearchPage& page, std::string_view language) {
  PageWords counted;
  WordCounter counter(counted);
  std::uint32_t body = counter.add(page.summary, Field::Summary, 0);
  counter.add(lead_of(page), Field::Summary, 0);
  for (std::size_t i = 0; i < page.passages.size(); ++i) {
    const std::size_t number = std::min<std::size_t>(i, std::numeric_limits<std::uint16_t>::max());
    body += counter.add(page.passages[i].heading, Field::Heading, number);
    body += counter.add(page.passages[i].text, Field::Body, number);
  }
  counted.language = language_of(counted, language);
  counted.body_words = body;
  counted.title_words = counter.add(page.title, Field::Title, 0);
  for (const std::string& name : page.names) counter.add(name, Field::Name, 0);
  for (const std::string& word : page.keywords) counter.add(word, Field::Keyword, 0);
  for (const std::string& text : page.link_texts) counter.add(text, Field::LinkText, 0);
  return counted;
}

}  // namespace kindred
