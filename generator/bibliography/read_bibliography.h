#pragma once

// `references.bib` to works. Reads BibTeX and BibLaTeX: `@string`, `@comment`, `@preamble`, braces
// and quotes, `#`, names with particles, LaTeX accents and commands, `date` (EDTF level 0 and 1 as
// far as BibLaTeX takes it) and `year` with `month`. Never fails: what cannot be read becomes a
// diagnostic at its place and the next entry is read.

#include "base/diagnostic.h"
#include "base/source.h"
#include "bibliography/work.h"

namespace kindred {

Bibliography read_bibliography(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace kindred
