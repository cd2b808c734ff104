#pragma once

// The places of a page that links may name. Pure. For this room only.

#include <optional>
#include <string>
#include <unordered_map>

#include "markdown/document.h"

namespace kindred {

// Id → words of the heading; of an anchor, none.
using PageIds = std::unordered_map<std::string, std::string>;

PageIds ids_of(const Document& document);
// The id that a written fragment means; empty is the top of the page, where its `title` stands.
std::optional<std::string> find_id(const PageIds& ids, const std::string& title,
                                   const std::string& fragment);
// The words of the heading with an id, or what else there is to say. Refers to one of its
// arguments.
const std::string& label_of(const PageIds& ids, const std::string& id,
                            const std::string& otherwise);

}  // namespace kindred
