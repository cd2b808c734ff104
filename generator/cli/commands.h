#pragma once

// What each command does once its arguments are read. Each returns the exit status of the program.

#include <string>

#include "cli/terminal.h"
#include "pipeline/build.h"

namespace kindred {

int build_command(BuildOptions options);
int check_command(const BuildOptions& options, DiagnosticFormat format);

// A preview on this machine, until the user ends it.
int serve_command(const BuildOptions& options, int port);

struct NewOptions {
  std::string path;  // SECTION/SLUG
  std::string title;
  std::string kind;
};
// Makes a new article in the knowledge base `folder`; never replaces a file.
int new_command(const std::string& folder, const NewOptions& options);

int explain_command(const std::string& code);

}  // namespace kindred
