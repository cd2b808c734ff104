#include "search/vocabulary.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "base/text.h"
#include "language/compounds.h"
#include "language/stemmer.h"
#include "language/stop_words.h"
#include "language/tokens.h"
#include "search/split_compounds.h"

namespace kindred {
namespace {

enum class Script { Latin, Cyrillic, Greek, Arabic, Devanagari, Tamil, Armenian, Hebrew, Other };

Script script_of(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = decode_utf8(word, at);
  if (c < 0x0250) return c >= U'0' && c <= U'9' ? Script::Other : Script::Latin;
  if (c >= 0x0370 && c < 0x0400) return Script::Greek;
  if (c >= 0x0400 && c < 0x0530) return Script::Cyrillic;
  if (c >= 0x0530 && c < 0x0590) return Script::Armenian;
  if (c >= 0x0590 && c < 0x0600) return Script::Hebrew;
  if (c >= 0x0600 && c < 0x0780) return Script::Arabic;
  if (c >= 0x0900 && c < 0x0980) return Script::Devanagari;
  if (c >= 0x0B80 && c < 0x0C00) return Script::Tamil;
  if (c >= 0x1E00 && c < 0x1F00) return Script::Latin;
  if (c >= 0x1F00 && c < 0x2000) return Script::Greek;
  return Script::Other;
}

struct ScriptLanguages {
  Script script;
  std::string_view languages;  // written in it, the likeliest first; all other languages are Latin
};
constexpr ScriptLanguages languages_of_scripts[] = {
    {Script::Cyrillic, " ru sr uk bg mk be kk ky mn tg "},
    {Script::Greek, " el "},
    {Script::Arabic, " ar fa ur ps ug sd ku "},
    {Script::Devanagari, " hi ne mr sa "},
    {Script::Tamil, " ta "},
    {Script::Armenian, " hy "},
    {Script::Hebrew, " yi he "},
};

bool is_written_in(std::string_view language, Script script) {
  const std::string name = " " + std::string(language.substr(0, language.find('-'))) + " ";
  bool is_listed = false;
  for (const ScriptLanguages& row : languages_of_scripts) {
    const bool is_here = row.languages.find(name) != std::string_view::npos;
    if (row.script == script) return is_here;
    is_listed = is_listed || is_here;
  }
  return script == Script::Latin && !is_listed;
}

// The language to stem a word by: the page's, or the main one of the word's script.
std::string stemming_language(std::string_view word, const std::string& page_language) {
  const Script script = script_of(word);
  if (is_written_in(page_language, script)) return page_language;
  if (script == Script::Latin) return "en";
  for (const ScriptLanguages& row : languages_of_scripts)
    if (row.script == script) return std::string(row.languages.substr(1, 2));
  return {};
}

bool has_stem(const WrittenWord& word) {
  return !word.is_pair && word.text.size() > 2 &&
         std::none_of(word.text.begin(), word.text.end(),
                      [](char c) { return c >= '0' && c <= '9'; });
}

// One way of writing a form, in one language; the commonest decides about the stem.
struct Variant {
  std::uint32_t form = 0;
  std::uint32_t count = 0;
  std::string stem;
};

class VocabularyMaker {
 public:
  VocabularyMaker(const std::vector<PageWords>& pages, std::string_view language) : pages_(pages) {
    const auto& small = stop_words(language);
    small_.insert(small_.end(), small.begin(), small.end());
  }

  Vocabulary make() {
    vocabulary_.form_of.resize(pages_.size());
    for (std::size_t i = 0; i < pages_.size(); ++i) add(pages_[i], vocabulary_.form_of[i]);
    sort_forms();
    give_terms();
    return std::move(vocabulary_);
  }

 private:
  void add(const PageWords& page, std::vector<std::uint32_t>& form_of) {
    form_of.reserve(page.words.size());
    std::string key;
    for (const WrittenWord& word : page.words) {
      key.assign(page.language).append("\n").append(word.text);
      const auto [known, is_new] =
          variant_of_.try_emplace(key, static_cast<std::uint32_t>(variants_.size()));
      if (is_new) add_variant(word, page.language);
      Variant& variant = variants_[known->second];
      variant.count += word.count;
      vocabulary_.forms[variant.form].count += word.count;
      form_of.push_back(variant.form);
    }
  }

  void add_variant(const WrittenWord& word, const std::string& page_language) {
    std::string folded = fold_token(word.text);
    const auto [form, is_new] =
        form_of_text_.try_emplace(folded, static_cast<std::uint32_t>(vocabulary_.forms.size()));
    if (is_new) {
      const bool is_small = std::binary_search(small_.begin(), small_.end(), folded);
      vocabulary_.forms.push_back({folded, 0, 0, is_small, word.is_pair, {}});
    }
    std::string stem = std::move(folded);
    if (has_stem(word)) {
      const std::string language = stemming_language(word.text, page_language);
      const auto stemmer = stemmers_.try_emplace(language, language).first;
      stem = fold_token(stemmer->second(nfc(word.text)));
      if (stem.empty()) stem = vocabulary_.forms[form->second].text;
    }
    variants_.push_back({form->second, 0, std::move(stem)});
  }

  void sort_forms() {
    std::vector<std::uint32_t> order(vocabulary_.forms.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return is_before_in_utf16(vocabulary_.forms[a].text, vocabulary_.forms[b].text);
    });
    std::vector<std::uint32_t> place(order.size());
    std::vector<Form> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t old : order) {
      place[old] = static_cast<std::uint32_t>(sorted.size());
      sorted.push_back(std::move(vocabulary_.forms[old]));
    }
    vocabulary_.forms = std::move(sorted);
    for (Variant& variant : variants_) variant.form = place[variant.form];
    for (auto& forms : vocabulary_.form_of)
      for (std::uint32_t& form : forms) form = place[form];
  }

  void give_terms() {
    std::vector<const Variant*> chosen(vocabulary_.forms.size(), nullptr);
    for (const Variant& variant : variants_) {
      const Variant*& best = chosen[variant.form];
      if (!best || variant.count > best->count ||
          (variant.count == best->count && variant.stem < best->stem))
        best = &variant;
    }
    std::unordered_map<std::string_view, std::uint32_t> terms;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const auto next = static_cast<std::uint32_t>(terms.size());
      vocabulary_.forms[i].term = terms.try_emplace(chosen[i]->stem, next).first->second;
    }
    vocabulary_.term_count = static_cast<std::uint32_t>(terms.size());
  }

  const std::vector<PageWords>& pages_;
  std::vector<std::string> small_;  // sorted
  Vocabulary vocabulary_;
  std::vector<Variant> variants_;
  std::unordered_map<std::string, std::uint32_t> variant_of_;    // language, newline, word
  std::unordered_map<std::string, std::uint32_t> form_of_text_;  // before sorting
  std::map<std::string, Stemmer> stemmers_;
};

}  // namespace

Vocabulary make_vocabulary(const std::vector<PageWords>& pages, std::string_view language) {
  Vocabulary vocabulary = VocabularyMaker(pages, language).make();
  split_compounds(vocabulary.forms, compound_links(language));
  return vocabulary;
}

// The orders of UTF-8 and UTF-16 differ only where a pair of surrogates meets a later character of
// the first plane.
bool is_before_in_utf16(std::string_view a, std::string_view b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (left == a.end() || right == b.end()) return right != b.end();
  const auto rank = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xF0 ? 0xEDU * 2 + 1 : byte * 2U;  // after U+D7FF, before U+E000
  };
  if (rank(*left) != rank(*right)) return rank(*left) < rank(*right);
  return static_cast<unsigned char>(*left) < static_cast<unsigned char>(*right);
}

}  // namespace kindred
