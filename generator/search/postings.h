#pragma once

// Which pages and passages each term stands in, and how much a page is about it: BM25F, worked out
// when the site is built.

#include <cstdint>
#include <vector>

#include "search/page_words.h"
#include "search/vocabulary.h"

namespace kindred {

// How much one place counts, beside a word of the text.
struct FieldWeights {
  double title = 4;
  double name = 4;
  double keyword = 2;
  double link_text = 2;
  double heading = 2;
  double summary = 2;  // or the first sentences
  double body = 1;
  double part = 0.5;          // of a compound
  double saturation = 1.8;    // k1
  double length_share = 0.6;  // b
};

inline constexpr std::uint32_t weight_levels = 32;    // weights are 1 … 31 of 32
inline constexpr std::uint32_t title_words_max = 15;  // longer titles count as this long
inline constexpr std::uint32_t passages_max = 24;     // passages told of a page for one term

// A term on a page.
struct Posting {
  std::uint32_t page = 0;
  std::uint8_t weight = 0;       // share of the most that a word can count, in 32nds
  std::uint8_t title_words = 0;  // of a title that the term stands in; 0: it does not
  std::uint16_t passage_count = 0;
  std::uint32_t first_passage = 0;  // into Postings::passages
};

struct TermPassage {
  std::uint16_t number = 0;  // within its page
  bool in_heading = false;
};

struct TermPostings {
  std::uint32_t page_count = 0;  // pages that hold the term, told or not
  std::vector<Posting> pages;    // by page
};

struct Postings {
  std::vector<TermPostings> terms;  // by term
  std::vector<TermPassage> passages;
};

struct PostingLimits {
  std::size_t pages_max = 16000;  // told of one term: those it weighs most in
  // On sites of more pages than this, a term on more than `common_share` of them is told only where
  // it stands in a title or heading, or weighs much.
  std::size_t common_from = 2000;
  double common_share = 0.4;
};

// Takes `pages` by value to let go of each as soon as it is counted; their words are not needed.
Postings make_postings(std::vector<PageWords> pages, const Vocabulary& vocabulary,
                       const FieldWeights& weights, const PostingLimits& limits, unsigned threads);

}  // namespace kindred
