#include "config/read_config.h"
#include "fuzz/fuzz.h"
#include "library/read_article.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics) {
  static const Config config = default_config("Fuzz");
  read_article(source, config, {}, diagnostics);
}

}  // namespace kindred
