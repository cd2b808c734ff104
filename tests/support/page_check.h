#pragma once

// What is wrong with the pages of a site, as a browser would find it: links that lead nowhere, ids
// that stand twice, elements that are not closed. Reads only what Kindred writes, not any HTML.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/escape.h"
#include "base/site_path.h"
#include "publish/output_tree.h"

namespace kindred {

struct PageTag {
  std::string name;  // "/p" for an end
  bool is_closed = false;
  std::map<std::string, std::string> attributes;
};

// The tags of a page; text and what stands inside scripts is passed over.
inline std::vector<PageTag> read_tags(std::string_view html) {
  std::vector<PageTag> tags;
  std::size_t at = 0;
  while ((at = html.find('<', at)) != std::string_view::npos) {
    ++at;
    PageTag tag;
    while (at < html.size() && std::string_view(" \n/>").find(html[at]) == std::string_view::npos)
      tag.name += html[at++];
    if (tag.name.empty() && at < html.size() && html[at] == '/')
      for (tag.name = "/", ++at; at < html.size() && html[at] != '>';) tag.name += html[at++];
    while (at < html.size() && html[at] != '>') {
      if (html[at] == ' ' || html[at] == '\n' || html[at] == '/') {
        tag.is_closed = html[at++] == '/';
        continue;
      }
      std::string name;
      while (at < html.size() && std::string_view("= \n>").find(html[at]) == std::string_view::npos)
        name += html[at++];
      std::string value;
      if (html.substr(at, 2) == "=\"")
        for (at += 2; at < html.size() && html[at] != '"';) value += html[at++];
      if (at < html.size() && html[at] == '"') ++at;
      tag.attributes.emplace(std::move(name), std::move(value));
    }
    if (tag.name == "script") at = std::min(html.find("</script", at), html.size());
    tags.push_back(std::move(tag));
  }
  return tags;
}

class PageCheck {
 public:
  explicit PageCheck(const OutputTree& tree) : tree_(tree) {
    for (const auto& [path, bytes] : tree.files())
      if (path.ends_with(".html")) tags_.emplace(path, read_tags(bytes));
    for (const auto& [path, tags] : tags_) collect_ids(path, tags);
  }

  // One fault a line; empty when all is well.
  std::string faults() {
    for (const auto& [path, tags] : tags_) {
      check_nesting(path, tags);
      for (const PageTag& tag : tags) check_links(path, tag);
    }
    return faults_;
  }

 private:
  void add(const std::string& path, const std::string& fault) {
    faults_ += path + ": " + fault + "\n";
  }

  void collect_ids(const std::string& path, const std::vector<PageTag>& tags) {
    for (const PageTag& tag : tags) {
      const auto id = tag.attributes.find("id");
      if (id != tag.attributes.end() && !ids_[path].insert(id->second).second)
        add(path, "the id " + id->second + " stands twice");
    }
  }

  void check_nesting(const std::string& path, const std::vector<PageTag>& tags) {
    static const std::set<std::string, std::less<>> empty = {"!doctype", "br",   "hr",  "img",
                                                             "input",    "link", "meta"};
    std::vector<std::string> open;
    for (const PageTag& tag : tags) {
      if (!tag.name.starts_with('/')) {
        if (!tag.is_closed && empty.count(tag.name) == 0) open.push_back(tag.name);
        continue;
      }
      if (open.empty() || open.back() != tag.name.substr(1)) {
        add(path, tag.name + " closes what is not open");
        return;
      }
      open.pop_back();
    }
    if (!open.empty()) add(path, open.back() + " stays open");
  }

  void check_links(const std::string& path, const PageTag& tag) {
    for (const auto& [name, value] : tag.attributes) {
      if (name == "href" || name == "src" || name == "action") check_address(path, value);
      if (name == "aria-labelledby" || name == "data-peek" || name == "aria-controls")
        check_place(path, path, value);
    }
  }

  void check_address(const std::string& path, const std::string& address) {
    if (is_external_url(address)) return;
    const std::size_t hash = address.find('#');
    std::string file = address.substr(0, hash);
    file = decode_percent(file.substr(0, file.find('?')));
    const auto target = file.empty() ? std::optional<std::string>(path) : path_from(path, file);
    if (!target || !tree_.contains(*target))
      add(path, "nothing is at " + address);
    else if (hash != std::string::npos)
      check_place(path, *target, decode_percent(address.substr(hash + 1)));
  }

  void check_place(const std::string& path, const std::string& target, const std::string& id) {
    if (ids_[target].count(id) == 0) add(path, "nothing in " + target + " is called " + id);
  }

  const OutputTree& tree_;
  std::map<std::string, std::vector<PageTag>> tags_;
  std::map<std::string, std::set<std::string>> ids_;
  std::string faults_;
};

}  // namespace kindred
