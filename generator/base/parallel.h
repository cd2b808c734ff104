#pragma once

// The only place that starts threads. Stages are barriers: `parallel_for` returns when every item
// is done. Item i writes only to slot i, so results do not depend on the number of threads.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kindred {

// Calls `body(i)` once for each i in [0, count), on at most `threads` threads (0: one per core). If
// items throw, the exception of the lowest such item is rethrown here after all have ended.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& body);

// Runs `background` on a thread of its own while `foreground` runs here; returns when both have
// ended. `foreground` must make `background` end.
void run_beside(const std::function<void()>& background, const std::function<void()>& foreground);

void pause_thread(std::chrono::milliseconds time);

// A number that one thread counts and others read.
using Counter = std::atomic<std::uint64_t>;

}  // namespace kindred
