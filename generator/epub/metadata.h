#pragma once

// What a book says about itself. Nothing of the machine or the clock enters it.

#include "epub/book.h"
#include "epub/book_plan.h"
#include "epub/book_words.h"
#include "site/site.h"

namespace kindred {

BookMetadata make_metadata(const Site& site, const BookPlan& plan, const BookWords& words);

}  // namespace kindred
