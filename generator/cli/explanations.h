#pragma once

// Why each fault matters and how it is mended, with a wrong and a right example: what
// `kindred explain CODE` shows besides the sentence of the code. One for every code; a test checks
// it.

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic_code.h"

namespace kindred {

struct Explanation {
  Code code;
  std::string_view why;    // one paragraph, wrapped when it is shown; `\n\n` begins another
  std::string_view wrong;  // lines as a writer would write them
  std::string_view right;
};

// The tables, each in the order of the codes; together they have every code once.
std::span<const Explanation> input_explanations();  // source, config, front-matter, article
std::span<const Explanation> text_explanations();   // markdown, media
std::span<const Explanation> name_explanations();   // bibliography, citation, concept, link
std::span<const Explanation> plan_explanations();   // route, theme
std::span<const Explanation> book_explanations();   // book

const Explanation& explanation_of(Code code);

// The page of `kindred explain`, in lines of at most 80 characters.
std::string format_explanation(Code code);

// The codes whose names begin with `beginning`, each with its sentence, a line each.
std::string list_codes(std::string_view beginning);

// The known code that is most like `written`, or empty: `unresolved` finds `link/unresolved`.
std::string nearest_code(std::string_view written);

}  // namespace kindred
