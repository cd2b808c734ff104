#include "library/portable_name.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace kindred {
namespace {

// Most systems take names of 255 bytes, and macOS paths of 1024. Files of an edition get an ending
// and lie below the output folder.
constexpr std::size_t name_bytes_max = 250;
constexpr std::size_t path_bytes_max = 800;

// Windows keeps these for devices, whatever follows a full stop.
bool is_device(std::string_view name) {
  static constexpr std::array<std::string_view, 4> devices = {"aux", "con", "nul", "prn"};
  const std::string word = lower_case(name.substr(0, name.find('.')));
  if (std::find(devices.begin(), devices.end(), word) != devices.end()) return true;
  const bool is_port = word.starts_with("com") || word.starts_with("lpt");
  return is_port && word.size() == 4 && word[3] >= '1' && word[3] <= '9';
}

std::string part_fault(std::string_view name) {
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "has a control character";
    if (std::string_view("<>:\"|?*\\").find(c) != std::string_view::npos)
      return std::string("has a `") + c + "`";
  }
  if (is_device(name)) return "is one that Windows keeps for itself";
  if (name.ends_with('.') || name.ends_with(' ')) return "ends with a full stop or a space";
  if (name.size() > name_bytes_max)
    return "is longer than " + std::to_string(name_bytes_max) + " bytes";
  if (nfc(name) != name) return "has letters whose marks are written apart from them";
  return {};
}

}  // namespace

std::string name_fault(std::string_view path) {
  for (const std::string_view name : split(path, '/'))
    if (std::string fault = part_fault(name); !fault.empty())
      return "the name `" + std::string(name) + "` " + fault;
  if (path.size() > path_bytes_max)
    return "the path is longer than " + std::to_string(path_bytes_max) + " bytes";
  return {};
}

}  // namespace kindred
