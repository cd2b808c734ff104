#include "config/uuid.h"

#include <array>

#include <uuid/uuid.h>

namespace kindred {

std::string make_uuid(std::string_view name) {
  uuid_t id;
  uuid_generate_sha1(id, *uuid_get_template("url"), name.data(), name.size());
  std::array<char, UUID_STR_LEN> text{};
  uuid_unparse_lower(id, text.data());
  return text.data();
}

bool is_uuid(const std::string& text) {
  uuid_t id;
  return uuid_parse(text.c_str(), id) == 0;
}

}  // namespace kindred
