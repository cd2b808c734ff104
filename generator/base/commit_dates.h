#pragma once

// When each file of a folder was last committed, as git tells it. The world, like the file system:
// kept behind a function so that everything else stays a pure function of values.

#include <map>
#include <string>

namespace kindred {

// `YYYY-MM-DD` by path relative to `folder`. Empty when there is no git, no repository or no
// commit; never throws. Runs `git` with those settings of the repository switched off that could
// start other programs.
std::map<std::string, std::string> read_commit_dates(const std::string& folder);

}  // namespace kindred
