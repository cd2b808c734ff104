#include "base/site_path.h"

#include <vector>

#include "base/escape.h"
#include "base/text.h"

namespace kindred {
namespace {

// As `normalize_path`, but the root is an empty path and slashes at the start do not matter.
std::optional<std::string> follow_path(std::string_view path) {
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string result;
  for (const std::string_view part : parts) {
    if (!result.empty()) result += '/';
    result += part;
  }
  return result;
}

}  // namespace

std::optional<std::string> normalize_path(std::string_view path) {
  if (path.starts_with('/')) return std::nullopt;
  auto result = follow_path(path);
  return result && result->empty() ? std::nullopt : result;
}

std::optional<std::string> path_from(std::string_view page, std::string_view written) {
  if (written.starts_with('/')) return follow_path(written);
  return follow_path(std::string(parent_path(page)).append("/").append(written));
}

std::string_view parent_path(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
}

std::string_view stem(std::string_view path) {
  const std::string_view name = file_name(path);
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string_view without_extension(std::string_view path) {
  return path.substr(0, path.size() - file_name(path).size() + stem(path).size());
}

std::string relative_url(std::string_view from, std::string_view to) {
  std::size_t common = 0;
  for (std::size_t i = 0; i < from.size() && i < to.size() && from[i] == to[i]; ++i)
    if (from[i] == '/') common = i + 1;
  std::string result;
  for (const char c : from.substr(common))
    if (c == '/') result += "../";
  return result + escape_url_path(to.substr(common));
}

}  // namespace kindred
