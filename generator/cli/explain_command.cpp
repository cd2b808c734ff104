#include <cstdio>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/explanations.h"
#include "cli/print.h"

namespace kindred {

int explain_command(const std::string& written) {
  // `error[link/unresolved]` may be pasted as it was printed.
  std::string name = written;
  if (const auto open = name.find('['); open != std::string::npos && name.ends_with(']'))
    name = name.substr(open + 1, name.size() - open - 2);
  const auto code = find_code(name);
  if (!code) {
    const std::string near = nearest_code(name), alike = list_codes(name + "/");
    print(stderr, fmt::format("kindred: there is no code `{}`\n", name));
    if (!alike.empty())
      print(stderr, "there are:\n\n" + alike);
    else
      print(stderr, near.empty() ? "a code is shown in brackets, as in `error[link/unresolved]`\n"
                                 : fmt::format("did you mean `{}`?\n", near));
    return 2;
  }
  print(stdout, format_explanation(*code));
  return 0;
}

}  // namespace kindred
