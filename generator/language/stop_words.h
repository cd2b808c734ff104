#pragma once

// The small words of a language (the, of, and …): what a question is not about. Also the cheapest
// way to tell what language a text is in.

#include <string>
#include <string_view>
#include <vector>

namespace kindred {

// Folded (`fold_token`), sorted; empty for a language that is not known here. BCP 47.
const std::vector<std::string>& stop_words(std::string_view language);

// Guesses the language of a text in Latin script from its small words, given some of its tokens in
// folded form; `expected` unless another language is clearly more likely.
std::string guess_language(const std::vector<std::string>& tokens, std::string_view expected);

}  // namespace kindred
