#pragma once

// The only place that starts threads. Stages are barriers: `parallel_for` returns when every item
// is done. Item i writes only to slot i, so results do not depend on the number of threads.

#include <cstddef>
#include <functional>

namespace kindred {

// Calls `body(i)` once for each i in [0, count), on at most `threads` threads (0: one per core). If
// items throw, the exception of the lowest such item is rethrown here after all have ended.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& body);

}  // namespace kindred
