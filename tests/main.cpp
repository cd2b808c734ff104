// The one main of all tests: compiling it takes longer than any test file.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
