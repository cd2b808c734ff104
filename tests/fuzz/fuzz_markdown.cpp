#include "fuzz/fuzz.h"
#include "markdown/parse.h"
#include "markdown/plain_text.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics) {
  const Document document = parse_markdown(source, 0, {}, diagnostics);
  plain_text(document.blocks, document);
}

}  // namespace kindred
