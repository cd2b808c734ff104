#include "cli/explanations.h"

#include <catch2/catch.hpp>

#include "base/text.h"

namespace kindred {
namespace {

TEST_CASE("every code is explained once, in its own words") {
  std::size_t count = 0;
  for (const auto& table : {input_explanations(), text_explanations(), name_explanations(),
                            plan_explanations(), book_explanations()})
    count += table.size();
  CHECK(count == code_rows().size());
  for (const CodeRow& row : code_rows()) {
    CAPTURE(row.name);
    const Explanation& text = explanation_of(row.code);
    CHECK(text.code == row.code);
    CHECK(text.why.size() > 80);
    CHECK_FALSE(text.wrong.empty());
    CHECK_FALSE(text.right.empty());
    CHECK(text.wrong != text.right);
  }
}

TEST_CASE("no line of an explanation is wider than 80 characters") {
  for (const CodeRow& row : code_rows()) {
    const std::string page = format_explanation(row.code);
    CHECK(page.ends_with('\n'));
    for (const std::string_view line : split(page, '\n')) {
      CAPTURE(line);
      CHECK(count_characters(line) <= 80);
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

TEST_CASE("an explanation is the sentence, the reason and two examples") {
  CHECK(format_explanation(Code::LinkOutside) ==
        "error[link/outside]\n"
        "A link leaves the knowledge base.\n"
        "\n"
        "The path climbs out of the knowledge base, so the file would not be there for\n"
        "readers. Copy the file into the knowledge base, or link to its address on the\n"
        "web.\n"
        "\n"
        "wrong:\n"
        "\n"
        "    [The form](../../office/form.pdf)\n"
        "\n"
        "right:\n"
        "\n"
        "    [The form](form.pdf)\n");
}

TEST_CASE("a code with a slip, or half of one, is recognised") {
  CHECK(nearest_code("link/unresolvd") == "link/unresolved");
  CHECK(nearest_code("unresolved") == "link/unresolved");
  CHECK(nearest_code("Link/Unresolved ") == "link/unresolved");
  CHECK(nearest_code("links/broader-cycle") == "concept/broader-cycle");
  CHECK(nearest_code("something else entirely") == "");
  CHECK(nearest_code("") == "");
}

}  // namespace
}  // namespace kindred
