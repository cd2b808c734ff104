#pragma once

// YAML as a tree of texts with their places: the only part of Kindred that knows yaml-cpp.
//
// Built from parser events rather than from yaml-cpp's own nodes, which lose the places of keys,
// keep repeated keys silently and expand aliases. Scalars stay texts; what they mean is decided by
// the field they stand in.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kindred {

enum class YamlKind { Null, Text, List, Map };

struct YamlNode {
  YamlKind kind = YamlKind::Null;
  std::string text;                // of a Text
  SourceSpan span;                 // the value; without quotes where it stands there literally
  std::string key;                 // of a value in a Map; unique in it
  SourceSpan key_span;             // empty for items of lists
  std::vector<YamlNode> children;  // items of a List, values of a Map, as written
};

// Reads the bytes [begin, end) of `source` as one YAML document. Nothing when they are not valid
// YAML, too large or too deep (FrontMatterSyntax). Repeated keys, keys that are not texts, and
// aliases are FrontMatterBadValue and left out.
std::optional<YamlNode> read_yaml(const SourceFile& source, std::size_t begin, std::size_t end,
                                  Diagnostics& diagnostics);

}  // namespace kindred
