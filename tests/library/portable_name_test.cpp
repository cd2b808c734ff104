#include "library/portable_name.h"

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("a name that every system can hold has no fault") {
  for (const char* path : {"a/b.md", "Über uns/日本.md", "com.md", "console/x", "a b/c,d (e).md"})
    CHECK(name_fault(path) == "");
}

TEST_CASE("a name is told that some system cannot hold, or finds under another name") {
  CHECK(name_fault("a/why?.md") == "the name `why?.md` has a `?`");
  CHECK(name_fault("a\x01/b") == "the name `a\x01` has a control character");
  CHECK(name_fault("a/Aux.md") == "the name `Aux.md` is one that Windows keeps for itself");
  CHECK(name_fault("lpt1/b") == "the name `lpt1` is one that Windows keeps for itself");
  CHECK(name_fault("a./b") == "the name `a.` ends with a full stop or a space");
  const std::string name(250, 'n');
  CHECK(name_fault(name + "/" + name + "/" + name + "/a") == "");
  CHECK(name_fault(name + "n") == "the name `" + name + "n` is longer than 250 bytes");
  CHECK(name_fault(name + "/" + name + "/" + name + "/" + name) ==
        "the path is longer than 800 bytes");
  CHECK(name_fault("u\u0308.md") ==
        "the name `u\u0308.md` has letters whose marks are written apart from them");
}

}  // namespace kindred
