#pragma once

// Tags for languages, as in `en`, `pt-BR` or `zh-Hant-TW`.

#include <string_view>

namespace kindred {

// Whether `tag` is well-formed by BCP 47 (RFC 5646, section 2.1), the grandfathered tags left out;
// whether its parts are registered is not asked.
bool is_language_tag(std::string_view tag);

}  // namespace kindred
