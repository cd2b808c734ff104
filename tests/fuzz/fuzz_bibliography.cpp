#include "bibliography/read_bibliography.h"
#include "fuzz/fuzz.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics) {
  read_bibliography(source, diagnostics);
}

}  // namespace kindred
