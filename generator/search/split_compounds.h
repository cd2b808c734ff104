#pragma once

// The words that a compound is made of, so that who asks for one of them finds the compound too:
// `Nähe` finds "Beziehungsnähe". Only words that the knowledge base also has alone are looked for.

#include <string>
#include <vector>

#include "search/vocabulary.h"

namespace kindred {

// Fills in Form::parts of `forms`, which are sorted and have their terms. `links` as of
// compound_links(); none: nothing is a compound.
void split_compounds(std::vector<Form>& forms, const std::vector<std::string>& links);

}  // namespace kindred
