#include "config/read_config.h"
#include "fuzz/fuzz.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics) {
  read_config(source, "Fuzz", diagnostics);
}

}  // namespace kindred
