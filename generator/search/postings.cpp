#include "search/postings.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"

namespace kindred {
namespace {

// The terms of one page.
struct PagePostings {
  std::vector<std::uint32_t> terms;
  std::vector<Posting> postings;  // by terms; first_passage into `passages`
  std::vector<TermPassage> passages;
};

// What is known of one term on one page while it is counted.
struct Tally {
  double even = 0;  // of texts whose length does not matter
  double text = 0;  // of the text, whose length does
  bool in_title = false;
};

class PageCounter {
 public:
  PageCounter(const FieldWeights& weights, double average_words)
      : weights_(weights), average_words_(average_words) {}

  PagePostings count(const PageWords& page, const std::vector<Form>& forms,
                     const std::vector<std::uint32_t>& form_of) const {
    const std::vector<std::uint64_t> places = sorted_places(page, forms, form_of);
    PagePostings counted;
    for (std::size_t i = 0; i < places.size();) {
      const auto term = static_cast<std::uint32_t>(places[i] >> 24U);
      Posting posting;
      posting.first_passage = static_cast<std::uint32_t>(counted.passages.size());
      Tally tally;
      for (; i < places.size() && places[i] >> 24U == term; ++i)
        add(places[i], tally, counted, posting);
      keep_best_passages(counted.passages, posting);
      posting.weight = weight_of(tally, page.body_words);
      if (tally.in_title)
        posting.title_words =
            static_cast<std::uint8_t>(std::min(page.title_words, title_words_max));
      counted.terms.push_back(term);
      counted.postings.push_back(posting);
    }
    return counted;
  }

 private:
  // Term, passage and field in one number each, in this order. Small words count only in few
  // fields.
  static std::vector<std::uint64_t> sorted_places(const PageWords& page,
                                                  const std::vector<Form>& forms,
                                                  const std::vector<std::uint32_t>& form_of) {
    std::vector<std::uint64_t> places;
    places.reserve(page.occurrences.size());
    for (const Occurrence& place : page.occurrences) {
      const Form& form = forms[form_of[place.word]];
      if (form.is_small && place.field >= Field::Summary) continue;
      const auto add = [&](std::uint32_t term, Field field) {
        places.push_back(std::uint64_t{term} << 24U | std::uint64_t{place.passage} << 8U |
                         static_cast<std::uint64_t>(field));
      };
      add(form.term, place.field);
      // What a page is called after says more of it than what it says in passing.
      const Field inner = place.field <= Field::Name ? Field::Keyword : Field::Part;
      for (const std::uint32_t part : form.parts) add(part, inner);
    }
    std::sort(places.begin(), places.end());
    return places;
  }

  void add(std::uint64_t place, Tally& tally, PagePostings& counted, Posting& posting) const {
    const auto passage = static_cast<std::uint16_t>(place >> 8U);
    const auto field = static_cast<Field>(place & 0xFFU);
    switch (field) {
      case Field::Title:
        tally.even += tally.in_title ? 0 : weights_.title;
        tally.in_title = true;
        return;
      case Field::Name: tally.even += weights_.name; return;
      case Field::Keyword: tally.even += weights_.keyword; break;
      case Field::LinkText: tally.even += weights_.link_text; return;
      case Field::Heading: tally.text += weights_.heading; break;
      case Field::Summary: tally.text += weights_.summary; break;
      case Field::Body: tally.text += weights_.body; break;
      case Field::Part: tally.text += weights_.part; break;
    }
    const bool is_new = posting.passage_count == 0 || counted.passages.back().number != passage;
    if (is_new) {
      counted.passages.push_back({passage, false});
      ++posting.passage_count;
    }
    if (field == Field::Heading) counted.passages.back().in_heading = true;
  }

  static void keep_best_passages(std::vector<TermPassage>& passages, Posting& posting) {
    if (posting.passage_count <= passages_max) return;
    const auto begin = passages.begin() + posting.first_passage;
    std::stable_partition(begin, passages.end(), [](const TermPassage& p) { return p.in_heading; });
    passages.resize(posting.first_passage + passages_max);
    std::sort(begin, passages.end(),
              [](const TermPassage& a, const TermPassage& b) { return a.number < b.number; });
    posting.passage_count = passages_max;
  }

  std::uint8_t weight_of(const Tally& tally, std::uint32_t words) const {
    const double length = std::max(0.25, words / average_words_);
    const double text = tally.text / (1 - weights_.length_share + weights_.length_share * length);
    const double sum = tally.even + text;
    const double share = sum / (weights_.saturation + sum);
    const double level = std::round(share * weight_levels);
    return static_cast<std::uint8_t>(std::clamp(level, 1.0, weight_levels - 1.0));
  }

  const FieldWeights& weights_;
  double average_words_;
};

bool is_named(const Posting& posting, const std::vector<TermPassage>& passages) {
  if (posting.title_words > 0) return true;
  for (std::uint32_t i = 0; i < posting.passage_count; ++i)
    if (passages[posting.first_passage + i].in_heading) return true;
  return false;
}

// Leaves out pages that a very common term says little about.
void cut_common(TermPostings& term, const std::vector<TermPassage>& passages, std::size_t all_pages,
                const PostingLimits& limits) {
  std::vector<Posting>& pages = term.pages;
  const double share = limits.common_share * static_cast<double>(all_pages);
  if (all_pages > limits.common_from && static_cast<double>(pages.size()) > share)
    pages.erase(std::remove_if(pages.begin(), pages.end(),
                               [&](const Posting& p) { return !is_named(p, passages); }),
                pages.end());
  if (pages.size() <= limits.pages_max) return;
  std::stable_sort(pages.begin(), pages.end(),
                   [](const Posting& a, const Posting& b) { return a.weight > b.weight; });
  pages.resize(limits.pages_max);
  std::sort(pages.begin(), pages.end(),
            [](const Posting& a, const Posting& b) { return a.page < b.page; });
}

double average_words(const std::vector<PageWords>& pages) {
  double sum = 0;
  for (const PageWords& page : pages) sum += page.body_words;
  return std::max(1.0, sum / static_cast<double>(std::max<std::size_t>(1, pages.size())));
}

}  // namespace

Postings make_postings(std::vector<PageWords> pages, const Vocabulary& vocabulary,
                       const FieldWeights& weights, const PostingLimits& limits, unsigned threads) {
  const PageCounter counter(weights, average_words(pages));
  std::vector<PagePostings> counted(pages.size());
  parallel_for(pages.size(), threads, [&](std::size_t i) {
    counted[i] = counter.count(pages[i], vocabulary.forms, vocabulary.form_of[i]);
    pages[i].occurrences = {};
  });
  Postings postings;
  postings.terms.resize(vocabulary.term_count);
  for (const PagePostings& page : counted)
    for (const std::uint32_t term : page.terms) ++postings.terms[term].page_count;
  for (TermPostings& term : postings.terms) term.pages.reserve(term.page_count);
  for (std::size_t p = 0; p < counted.size(); ++p) {
    const auto offset = static_cast<std::uint32_t>(postings.passages.size());
    for (std::size_t i = 0; i < counted[p].terms.size(); ++i) {
      Posting posting = counted[p].postings[i];
      posting.page = static_cast<std::uint32_t>(p);
      posting.first_passage += offset;
      postings.terms[counted[p].terms[i]].pages.push_back(posting);
    }
    postings.passages.insert(postings.passages.end(), counted[p].passages.begin(),
                             counted[p].passages.end());
    counted[p] = {};
  }
  parallel_for(postings.terms.size(), threads, [&](std::size_t i) {
    cut_common(postings.terms[i], postings.passages, pages.size(), limits);
  });
  return postings;
}

}  // namespace kindred
