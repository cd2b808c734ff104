#pragma once

// A page of a theme as a template that is ready to be filled: parsed once, its partials and words
// already put in. Mustache, strictly: see contract.h for what a name means.
//
// Immutable; copies share the parsed text; `render` may be called from any number of threads.

#include <memory>
#include <string>

#include "theme/template_data.h"

namespace kindred {

class Template {
 public:
  Template();  // renders nothing
  // `text` must be a template without partials, comments and other delimiters, its sections closed
  // (theme/expand_template.h makes such a text); anything else renders nothing.
  explicit Template(const std::string& text);

  // `data` is an object; names are looked up by the rule of contract.h. A name that it does not
  // have is written as nothing.
  std::string render(const TemplateData& data) const;

 private:
  struct Parsed;
  std::shared_ptr<const Parsed> parsed_;  // null: renders nothing
};

}  // namespace kindred
