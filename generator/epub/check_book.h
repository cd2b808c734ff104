#pragma once

// Faults of the writer's text that make the book worse on e-readers, told at their place: `book/…`.
// The limits are those of reading systems and of the services that send books to them.

#include "base/diagnostic.h"
#include "site/site.h"

namespace kindred {

void check_book(const Site& site, Diagnostics& diagnostics);

}  // namespace kindred
