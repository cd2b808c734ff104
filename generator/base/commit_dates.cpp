#include "base/commit_dates.h"

#include <array>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

extern char** environ;

namespace kindred {
namespace {

// The repository may be a stranger's: git fetches nothing for it, since the way to do so may be any
// command. Variables of git that were meant for another repository are left out.
std::vector<std::string> make_environment() {
  std::vector<std::string> variables = {"GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1",
                                        "GIT_TERMINAL_PROMPT=0"};
  for (char** variable = environ; *variable; ++variable)
    if (!std::string_view(*variable).starts_with("GIT_")) variables.emplace_back(*variable);
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Runs git and returns what it wrote to its standard output; empty if it failed.
std::string run_git(std::vector<std::string> arguments) {
  std::array<int, 2> pipe_ends{};
  if (::pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return {};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::vector<std::string> variables = make_environment();
  pid_t child = 0;
  const bool started =
      ::posix_spawnp(&child, "git", &actions, nullptr, pointers_to(arguments).data(),
                     pointers_to(variables).data()) == 0;
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[1]);
  std::string output;
  std::array<char, 65536> buffer{};
  while (started) {
    const auto count = ::read(pipe_ends[0], buffer.data(), buffer.size());
    if (count <= 0) break;
    output.append(buffer.data(), static_cast<std::size_t>(count));
  }
  ::close(pipe_ends[0]);
  int status = 0;
  if (!started || ::waitpid(child, &status, 0) != child || status != 0) return {};
  return output;
}

}  // namespace

std::map<std::string, std::string> read_commit_dates(const std::string& folder) {
  const std::string log =
      run_git({"git", "-C", folder, "-c", "core.quotePath=off", "-c", "log.showSignature=false",
               "-c", "core.fsmonitor=false", "log", "--no-renames", "--no-show-signature",
               "--no-ext-diff", "--format=@%cs", "--name-only", "--relative", "--", "."});
  std::map<std::string, std::string> dates;
  std::string_view date;
  for (const std::string_view line : split(log, '\n')) {
    if (line.starts_with('@') && line.size() == 11)
      date = line.substr(1);
    else if (!line.empty())
      dates.emplace(line, date);  // the newest commit comes first and stays
  }
  return dates;
}

}  // namespace kindred
