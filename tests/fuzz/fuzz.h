#pragma once

// One reader of what strangers wrote, as a fuzzer sees it. Each fuzz_*.cpp defines this function;
// the driver repairs the bytes, as loading does, and checks what was told.

#include "base/diagnostic.h"
#include "base/source.h"

namespace kindred {

void fuzz(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace kindred
