#pragma once

// What is wrong with a command line, said to people: the words of CLI11 are for programmers.

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace kindred {

// The name that comes nearest to one that nobody has, as the end of a sentence: "; there is one
// called `build`". Empty: none is near.
std::string near_name_hint(const std::string& name, const std::vector<std::string>& known);

// Values of options. What they say of others ends a sentence that begins with the option's name.
CLI::Validator number_between(unsigned lowest, unsigned highest);
CLI::Validator one_of(std::vector<std::string> values);

// The command that the user has named; null before there is one.
const CLI::App* named_command(const CLI::App& app);

// Why parsing has failed: `error` is what `app` threw.
std::string describe_fault(const CLI::App& app, const CLI::ParseError& error);

}  // namespace kindred
