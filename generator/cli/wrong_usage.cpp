#include "cli/wrong_usage.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "cli/explanations.h"

namespace kindred {
namespace {

std::string describe_unexpected(const CLI::App& command, const std::vector<std::string>& extra) {
  const std::string written = extra.empty() ? std::string() : extra.front();
  if (!written.starts_with('-')) return "`" + written + "` is one argument too many";
  const std::string option = written.substr(0, written.find('='));
  std::vector<std::string> known;
  for (const CLI::Option* item : command.get_options())
    for (const std::string& name : item->get_lnames()) known.push_back("--" + name);
  return "there is no option `" + option + "`" + near_name_hint(option, known);
}

std::string describe_missing(const CLI::App& command) {
  if (command.get_name() == "explain")
    return "name a code, as it is shown in brackets in a message:\n\n" + list_codes({});
  for (const CLI::Option* option : command.get_options())
    if (option->get_required() && option->count() == 0)
      return "`" + command.get_name() + "` needs " + option->get_name();
  return "name a command";
}

// CLI11 begins what is wrong with a value with the name of the option and a colon.
std::string option_of(const std::string& message) { return message.substr(0, message.find(':')); }

// "… --drafts = x": other options check their values before they are converted.
std::string flag_of(const std::string& message) {
  const std::size_t begin = std::min(message.find("--"), message.size());
  return message.substr(begin, message.find(' ', begin) - begin);
}

}  // namespace

std::string near_name_hint(const std::string& name, const std::vector<std::string>& known) {
  const auto near = nearest_name(name, known);
  return near ? "; there is one called `" + *near + "`" : std::string();
}

CLI::Validator number_between(unsigned lowest, unsigned highest) {
  const auto check = [lowest, highest](const std::string& written) {
    unsigned number = 0;
    const char* const end = written.data() + written.size();
    const auto [stop, fault] = std::from_chars(written.data(), end, number);
    const bool is_sound =
        stop == end && fault == std::errc() && number >= lowest && number <= highest;
    return is_sound ? std::string()
                    : fmt::format("a number from {} to {}, not `{}`", lowest, highest, written);
  };
  return CLI::Validator(check, std::string());
}

CLI::Validator one_of(std::vector<std::string> values) {
  const auto check = [values = std::move(values)](const std::string& written) {
    if (std::find(values.begin(), values.end(), written) != values.end()) return std::string();
    return "one of " + quote_names(values) + ", not `" + written + "`";
  };
  return CLI::Validator(check, std::string());
}

const CLI::App* named_command(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? nullptr : commands.front();
}

std::string describe_fault(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* const named = named_command(app);
  const CLI::App& command = named ? *named : app;
  const std::string message = error.what();
  const std::string option = option_of(message);
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError: return describe_unexpected(command, app.remaining(true));
    case CLI::ExitCodes::RequiredError: return describe_missing(command);
    case CLI::ExitCodes::ArgumentMismatch: return "`" + option + "` needs a value";
    case CLI::ExitCodes::ValidationError:
      return "`" + option + "` takes " +
             message.substr(std::min(option.size() + 2, message.size()));
    case CLI::ExitCodes::ConversionError: return "`" + flag_of(message) + "` takes no value";
    default: return message;
  }
}

}  // namespace kindred
