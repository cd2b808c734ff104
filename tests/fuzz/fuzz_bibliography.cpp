#include "bibliography/read_bibliography.h"
#include "bibliography/reference.h"
#include "fuzz/fuzz.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics) {
  const Bibliography bibliography = read_bibliography(source, diagnostics);
  for (std::size_t i = 0; i < bibliography.works.size(); ++i)
    reference_text(bibliography, WorkId(i));
}

}  // namespace kindred
