#include "base/parallel.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("every item is done once, on any number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 8U, 100U}) {
    std::vector<int> done(1000, 0);
    parallel_for(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    CHECK(done == std::vector<int>(1000, 1));
  }
}

TEST_CASE("no items are no work") {
  parallel_for(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("the exception of the lowest failing item is thrown after all are done") {
  for (const unsigned threads : {1U, 8U}) {
    std::atomic<int> done = 0;
    const auto run = [&] {
      parallel_for(100, threads, [&](std::size_t i) {
        ++done;
        if (i % 30 == 7) throw std::runtime_error(std::to_string(i));
      });
    };
    CHECK_THROWS_WITH(run(), "7");
    CHECK(done == 100);
  }
}

TEST_CASE("the exception of the lowest failing item is thrown even if it fails last") {
  std::atomic<bool> has_other_failed = false;
  const auto run = [&] {
    parallel_for(2, 2, [&](std::size_t i) {
      if (i == 1) {
        has_other_failed = true;
        throw std::runtime_error("1");
      }
      while (!has_other_failed) pause_thread(std::chrono::milliseconds(1));
      pause_thread(std::chrono::milliseconds(20));
      throw std::runtime_error("0");
    });
  };
  CHECK_THROWS_WITH(run(), "0");
}

}  // namespace kindred
