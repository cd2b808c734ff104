#pragma once

// Text as the tokens that search knows. The script of the site
// (themes/folio/assets/search.js/) cuts queries by the same rules;
// tests/search/words_test.mjs holds the two together.
//
// A word is a run of Unicode letters, marks and decimal digits. Words that are written together
// ("self-esteem", "lru_cache", "AbortController") give their parts and the whole. An apostrophe
// keeps an ending of one or two letters with its word ("don't" is `dont`), drops a possessive
// ("Anna's" is `anna`) and parts a short article from what follows ("l'amour" is `amour`).
// Scripts without spaces between words (Han, kana, Hangul, Thai, Lao, Khmer, Myanmar) give the
// pairs of neighbouring characters.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

enum class TokenKind : std::uint8_t {
  Word,   // stands alone or is a part of a compound
  Whole,  // a compound written as one word; comes after its parts
  Pair    // two neighbouring characters of a script without spaces (one, if it stands alone)
};

struct Token {
  std::string_view text;  // lower case with its marks; valid during the call only
  TokenKind kind = TokenKind::Word;
};

// Cuts texts into tokens; keeps its buffers from call to call. For one thread at a time.
class Tokenizer {
 public:
  template <class Visit>
  void for_each(std::string_view text, const Visit& visit) {
    for (std::size_t at = 0; at < text.size();) {
      at = next_compound(text, at);
      for (const Piece& piece : tokens_)
        visit(Token{std::string_view(written_).substr(piece.begin, piece.end - piece.begin),
                    piece.kind});
    }
  }

 private:
  struct Piece {
    std::size_t begin = 0;  // in written_
    std::size_t end = 0;
    std::size_t letters = 0;
    // What stands before it: an apostrophe, '-' or 'c' (a capital); 0 for the first.
    char joint = 0;
    TokenKind kind = TokenKind::Word;
  };

  std::size_t next_compound(std::string_view text, std::size_t at);
  std::size_t read_run(std::string_view text, std::size_t at, char joint);
  std::size_t read_unspaced(std::string_view text, std::size_t at);
  void settle_apostrophes();
  void add_whole();

  std::string written_;
  std::vector<Piece> pieces_;
  std::vector<Piece> tokens_;
};

// The key under which a token is found: case folded, compatibility forms made plain, accents and
// vowel points dropped (but not the vowel signs of Indic scripts, which make other words).
std::string fold_token(std::string_view token);

// The tokens of a name, without wholes, folded and joined by spaces.
std::string fold_words(std::string_view name);

}  // namespace kindred
