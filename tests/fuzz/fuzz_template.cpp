#include "fuzz/fuzz.h"
#include "theme/parse_template.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics) {
  parse_template(source, diagnostics);
}

}  // namespace kindred
