#pragma once

// A small, strict reader of XML for tests: says whether a text is well-formed, and lists its
// elements. It knows nothing of the writer that it judges.

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;  // as written, references not replaced

  std::string attribute(const std::string& key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? std::string() : found->second;
  }
};

struct XmlScan {
  std::string fault;  // empty: well-formed
  std::vector<XmlElement> elements;

  std::vector<XmlElement> named(std::string_view name) const {
    std::vector<XmlElement> result;
    for (const XmlElement& element : elements)
      if (element.name == name) result.push_back(element);
    return result;
  }
};

class XmlScanner {
 public:
  explicit XmlScanner(std::string_view text) : text_(text) {}

  XmlScan scan() {
    check_characters();
    while (at_ < text_.size() && scan_.fault.empty()) step();
    if (!open_.empty()) fail("never closed: " + open_.back());
    return std::move(scan_);
  }

 private:
  void fail(const std::string& why) {
    if (scan_.fault.empty()) scan_.fault = why + " at byte " + std::to_string(at_);
  }

  void check_characters() {
    for (const char c : text_)
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r')
        fail("control character");
  }

  void step() {
    if (text_[at_] != '<') return text();
    const std::string_view rest = text_.substr(at_);
    if (rest.substr(0, 2) == "<?" || rest.substr(0, 2) == "<!") {
      at_ = text_.find('>', at_) + 1;
    } else if (rest.substr(0, 2) == "</") {
      const std::size_t end = text_.find('>', at_);
      const std::string name(text_.substr(at_ + 2, end - at_ - 2));
      if (open_.empty() || open_.back() != name) return fail("wrong end tag " + name);
      open_.pop_back();
      at_ = end + 1;
    } else {
      tag();
    }
  }

  void text() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    references(text_.substr(at_, end - at_));
    at_ = end;
  }

  void references(std::string_view text) {
    static const std::set<std::string_view> known = {"amp", "lt", "gt", "quot"};
    if (text.find("]]>") != std::string_view::npos) fail("end of a marked section");
    for (std::size_t i = text.find('&'); i != std::string_view::npos; i = text.find('&', i + 1)) {
      const std::size_t end = text.find(';', i);
      if (end == std::string_view::npos || !known.count(text.substr(i + 1, end - i - 1)))
        fail("bad reference");
    }
  }

  std::string name() {
    const std::size_t begin = at_;
    const auto is_name = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) || c == ':' || c == '-' || c == '_';
    };
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    if (at_ == begin) fail("no name");
    return std::string(text_.substr(begin, at_ - begin));
  }

  void tag() {
    ++at_;
    XmlElement element{name(), {}};
    while (scan_.fault.empty() && at_ < text_.size() && text_[at_] == ' ') {
      ++at_;
      const std::string key = name();
      if (text_.substr(at_, 2) != "=\"") return fail("attribute without quotes");
      const std::size_t end = text_.find('"', at_ + 2);
      const std::string value(text_.substr(at_ + 2, end - at_ - 2));
      references(value);
      if (value.find('<') != std::string::npos) fail("< in an attribute");
      if (!element.attributes.emplace(key, value).second) fail("attribute twice: " + key);
      at_ = end + 1;
    }
    if (text_.substr(at_, 2) == "/>") {
      at_ += 2;
    } else if (text_.substr(at_, 1) == ">") {
      ++at_;
      open_.push_back(element.name);
    } else {
      return fail("bad tag " + element.name);
    }
    scan_.elements.push_back(std::move(element));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  XmlScan scan_;
};

inline XmlScan scan_xml(std::string_view text) { return XmlScanner(text).scan(); }

}  // namespace kindred
