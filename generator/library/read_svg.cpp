#include "library/read_svg.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <new>
#include <set>
#include <type_traits>
#include <utility>

#include <expat.h>

#include "base/text.h"
#include "library/svg_policy.h"

namespace kindred {
namespace {

constexpr char separator = '\n';  // expat refuses a namespace that holds it

constexpr const char* runs_script = "could run a script";
constexpr const char* loads = "could load something from elsewhere";
constexpr const char* is_unknown = "has a part that Kindred does not let through";

struct Name {
  std::string_view space;
  std::string_view local;
};

Name parse_name(std::string_view name) {
  const std::size_t at = name.rfind(separator);
  if (at == std::string_view::npos) return {{}, name};
  return {name.substr(0, at), name.substr(at + 1)};
}

// An encoding in which the bytes mean what they mean in UTF-8.
bool is_utf8(std::string_view bytes, std::string_view declared) {
  const std::string encoding = lower_case(declared);
  if (encoding.empty() || encoding == "utf-8") return true;
  const bool is_ascii =
      std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0 && c != '\x1B'; });
  return is_ascii && (encoding == "us-ascii" || encoding == "iso-8859-1");
}

bool is_xml_name(std::string_view text) {
  const auto is_letter_or_mark = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !text.empty() && is_letter_or_mark(text[0]) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_letter_or_mark(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
         });
}

// Where the attribute `id` stands in a well-formed first tag.
std::pair<std::size_t, std::size_t> find_id(std::string_view tag) {
  constexpr std::string_view blanks = " \t\r\n";
  for (std::size_t at = tag.find_first_of(blanks); at != tag.npos;) {
    const std::size_t begin = tag.find_first_not_of(blanks, at);
    const std::size_t equals = tag.find('=', at);
    const std::size_t open = tag.find_first_of("\"'", equals);
    if (open == tag.npos) break;
    const std::size_t end = tag.find(tag[open], open + 1) + 1;
    if (trim(tag.substr(begin, equals - begin)) == "id") return {begin, end};
    at = end;
  }
  return {0, 0};
}

// Looks at each part of a drawing as the parser tells of it. Invariant: the fault is the first one
// found, and nothing is looked at after it.
class Inspection {
 public:
  Inspection(XML_Parser parser, std::string_view bytes) : parser_(parser), bytes_(bytes) {}

  void begin_xml(std::string_view encoding) {
    if (!is_utf8(bytes_, encoding)) stop("is not UTF-8");
  }

  void begin_element(Name name, const char** attributes) {
    if (is_in_style_ || !(name.space == svg_namespace ? is_svg_element(name.local)
                                                      : is_inert_namespace(name.space)))
      return complain(name.local == "script" ? runs_script : is_unknown, name.local);
    if (!has_root_ && (name.space != svg_namespace || name.local != "svg"))
      return stop("is no SVG drawing: its first tag must be `svg`");
    for (; *attributes; attributes += 2)
      check_attribute(name, parse_name(attributes[0]), attributes[1]);
    has_root_ = true;
    is_in_style_ = name.space == svg_namespace && name.local == "style";
  }

  void end_element() {
    if (is_in_style_ && !is_inert_style(style_)) complain(loads, "style");
    is_in_style_ = false;
    style_.clear();
  }

  void take_text(std::string_view text) {
    if (is_in_style_) style_ += text;
  }

  void complain(const char* reason, std::string_view part) {
    stop(std::string(reason) + ": `" + std::string(part) + "`, line " + line());
  }

  SvgReading finish(bool is_well_formed) {
    if (!is_well_formed && reading_.fault.empty())
      reading_.fault = std::string("is damaged: ") + XML_ErrorString(XML_GetErrorCode(parser_)) +
                       ", line " + line();
    return std::move(reading_);
  }

 private:
  std::string line() const { return std::to_string(XML_GetCurrentLineNumber(parser_)); }

  void stop(std::string fault) {
    if (!reading_.fault.empty()) return;
    reading_.fault = std::move(fault);
    XML_StopParser(parser_, XML_FALSE);
  }

  void check_attribute(Name element, Name name, std::string_view value) {
    const bool is_svg = element.space == svg_namespace;
    if (!has_root_) read_size(name, value);
    if (name.space.empty() && name.local == "id") check_id(value);
    if (name.space.empty() && name.local.starts_with("on"))
      return complain(runs_script, name.local);
    if (name.local == "href" && (name.space == xlink_namespace || name.space.empty())) {
      if (!is_sound_svg_address(is_svg ? element.local : "", value)) complain(loads, name.local);
    } else if (name.space == xml_namespace) {
      // It would give every `#place` of the drawing another meaning.
      if (name.local == "base") complain(loads, "xml:base");
    } else if (!name.space.empty()) {
      if (name.space != xlink_namespace && !is_inert_namespace(name.space))
        complain(is_unknown, name.local);
    } else if (is_svg) {
      check_svg_attribute(name.local, value);
    }
  }

  void check_id(std::string_view id) {
    if (is_xml_name(id) && ids_.emplace(id).second) return;
    const auto begin = static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_));
    const auto size = static_cast<std::size_t>(XML_GetCurrentByteCount(parser_));
    const auto [first, last] = find_id(bytes_.substr(begin, size));
    reading_.unsound_ids.emplace_back(begin + first, begin + last);
  }

  void check_svg_attribute(std::string_view name, std::string_view value) {
    if (!is_svg_attribute(name)) return complain(is_unknown, name);
    if (name == "attributeName") {
      const bool is_active = value == "href" || value == "style" || !is_svg_attribute(value);
      if (is_active) complain(runs_script, "attributeName=\"" + std::string(value) + "\"");
    } else if (!is_svg_text_attribute(name) && !is_inert_style(value)) {
      complain(loads, name);
    }
  }

  void read_size(Name name, std::string_view value) {
    if (!name.space.empty()) return;
    if (name.local == "width") reading_.width = value;
    if (name.local == "height") reading_.height = value;
    if (name.local == "viewBox") reading_.view_box = value;
  }

  XML_Parser parser_;
  std::string_view bytes_;
  SvgReading reading_;
  std::set<std::string, std::less<>> ids_;
  std::string style_;  // the text of the style sheet that is open
  bool is_in_style_ = false;
  bool has_root_ = false;
};

Inspection& inspection(void* data) { return *static_cast<Inspection*>(data); }

void set_handlers(XML_Parser parser) {
  XML_SetXmlDeclHandler(parser, [](void* self, const char*, const char* encoding, int) {
    inspection(self).begin_xml(encoding ? encoding : "");
  });
  XML_SetStartDoctypeDeclHandler(
      parser, [](void* self, const char*, const char*, const char*, int has_declarations) {
        if (has_declarations != 0) inspection(self).complain(is_unknown, "<!DOCTYPE svg […]>");
      });
  XML_SetSkippedEntityHandler(parser, [](void* self, const char* name, int) {
    inspection(self).complain(is_unknown, "&" + std::string(name) + ";");
  });
  XML_SetProcessingInstructionHandler(parser, [](void* self, const char* target, const char*) {
    // Adobe's programs wrap their notes in it; other instructions may name a style sheet.
    if (std::string_view(target) != "xpacket") inspection(self).complain(loads, target);
  });
  XML_SetElementHandler(
      parser,
      [](void* self, const char* name, const char** attributes) {
        inspection(self).begin_element(parse_name(name), attributes);
      },
      [](void* self, const char*) { inspection(self).end_element(); });
  XML_SetCharacterDataHandler(parser, [](void* self, const char* text, int size) {
    inspection(self).take_text({text, static_cast<std::size_t>(size)});
  });
}

}  // namespace

SvgReading read_svg(std::string_view bytes) {
  SvgReading refused;
  if (find_invalid_utf8(bytes)) refused.fault = "is not UTF-8";
  if (bytes.size() > std::numeric_limits<int>::max()) refused.fault = "is too large";
  if (!refused.fault.empty()) return refused;
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS("UTF-8", separator), &XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  Inspection drawing(parser.get(), bytes);
  XML_SetUserData(parser.get(), &drawing);
  set_handlers(parser.get());
  const auto status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), 1);
  return drawing.finish(status == XML_STATUS_OK);
}

}  // namespace kindred
