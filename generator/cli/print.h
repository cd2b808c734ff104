#pragma once

// Output for people, shared by the commands.

#include <cstdio>
#include <string>

#include "base/diagnostic.h"
#include "pipeline/build.h"

namespace kindred {

// Whether `stream` is a terminal that has colour and wants it (NO_COLOR is honoured).
bool has_colour(std::FILE* stream);
// Throws Error when standard output cannot be written (a full disk).
void print(std::FILE* stream, const std::string& text);

std::string format_counts(const Diagnostics& diagnostics);  // "2 errors, 1 warning"
// How many drafts were left out, as a line; empty for none.
std::string format_drafts(const BuildSummary& summary);
std::string format_summary(const BuildSummary& summary, double seconds);

}  // namespace kindred
