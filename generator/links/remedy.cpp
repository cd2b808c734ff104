#include "links/remedy.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/escape.h"
#include "base/nearest_name.h"
#include "base/site_path.h"
#include "base/text.h"
#include "links/page_routes.h"
#include "links/written_path.h"

namespace kindred {
namespace {

std::string draft_remedy(const Article& draft) {
  return "`" + draft.path + "` is a draft and left out: take out `draft: true`, or use `--drafts`";
}

// Whether the part in which the two differ is alike: folders and endings that are alike do not make
// files alike, nor does a file that every folder has.
bool is_mistyped(const std::string& path, const std::string& near) {
  const bool is_same_name = stem(path) == stem(near);
  const auto part = is_same_name ? parent_path : stem;
  return nearest_name(part(path), {std::string(part(near))}).has_value();
}

// Of the paths with the file name of `path`, or of all, the one that is most like it.
std::optional<std::string> nearest_path(const std::string& path, const NearPaths& known_paths) {
  const auto& by_name = known_paths.by_name;
  const std::string name(file_name(path));
  auto same_name = by_name.find(name);
  if (same_name == by_name.end()) same_name = by_name.find(name + ".md");
  if (same_name == by_name.end()) {
    const auto near = known_paths.all.nearest(path);
    return near && is_mistyped(path, *near) ? near : std::nullopt;
  }
  const std::vector<std::string>& paths = same_name->second;
  if (const auto near = nearest_name(path, paths)) return near;
  const auto ending = std::find_if(paths.begin(), paths.end(), [&](const std::string& known) {
    return known.ends_with("/" + path) || known.ends_with("/" + path + ".md");
  });
  return ending == paths.end() ? paths.front() : *ending;
}

// `www.example.org/x`, `example.org`: not an ending that files have, but one that hosts have.
bool is_like_host(std::string_view written) {
  static constexpr std::array<std::string_view, 11> endings = {
      "com", "org", "net", "edu", "gov", "io", "eu", "uk", "de", "fr", "ch"};
  const std::string host = lower_case(written.substr(0, written.find_first_of("/?")));
  if (host.starts_with("www.")) return true;
  return host.find('.') > 0 &&
         std::find(endings.begin(), endings.end(), extension(host)) != endings.end();
}

// `ann@example.org`
bool is_like_mail(std::string_view written) {
  const std::size_t at = written.find('@');
  return at != written.npos && at > 0 && written.find('/') == written.npos &&
         written.find('.', at) != written.npos;
}

// "`#one`, `#two` and 3 more"
std::string list_places(const PageIds& ids) {
  constexpr std::size_t shown_max = 6;
  std::vector<std::string> places;
  for (const auto& [id, text] : ids) places.push_back("#" + id);
  const std::size_t shown = std::min(places.size(), shown_max);
  std::partial_sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(shown),
                    places.end());
  const std::size_t others = places.size() - shown;
  places.resize(shown);
  return quote_names(places) +
         (others > 0 ? " and " + std::to_string(others) + " more" : std::string());
}

}  // namespace

std::string Remedies::written_path(const std::string& path) const {
  return decode_percent(relative_url(page_.path, path));
}

const Article* Remedies::find_draft(std::string_view name) const {
  const std::string folded = fold_name(name);
  const auto answers = [&](const Article& draft) {
    const auto has_term = [&](const ConceptEntry& entry) {
      return fold_name(entry.term) == folded || fold_name(entry.id) == folded;
    };
    return fold_name(draft.path) == folded || fold_name(draft.path) == folded + ".md" ||
           fold_name(draft.slug) == folded || fold_name(draft.meta.title) == folded ||
           std::any_of(draft.meta.concepts.begin(), draft.meta.concepts.end(), has_term);
  };
  const auto& drafts = context_.library.drafts;
  const auto draft = std::find_if(drafts.begin(), drafts.end(), answers);
  return draft == drafts.end() ? nullptr : &*draft;
}

std::optional<std::string> Remedies::near_page(const std::string& path) const {
  if (const auto near = nearest_path(markdown_path(path), context_.article_paths))
    return "there is an article at a similar path: `" + written_path(*near) + "`";
  if (const auto near = nearest_path(path, context_.made_paths))
    return "there is a page at a similar path: `" + written_path(*near) + "`";
  return std::nullopt;
}

std::string Remedies::for_name(std::string_view name) {
  if (may_search()) {
    if (const Article* draft = find_draft(name)) return draft_remedy(*draft);
    if (std::string near = context_.names.suggest(name); !near.empty()) return near;
    if (const auto path = path_from(page_.path, name); path && name.find('/') != name.npos)
      if (const auto near = near_page(*path)) return *near;
  }
  return "correct the name, or explain the concept in an article (`concepts` in its front matter)";
}

std::string Remedies::for_path(const std::string& written, const std::string& path) {
  if (is_like_mail(written)) return "a mail address begins so: `mailto:" + written + "`";
  if (is_like_host(written)) return "an address on the web begins so: `https://" + written + "`";
  if (may_search()) {
    if (const Article* draft = find_draft(path)) return draft_remedy(*draft);
    for (const char* page : {route::map, route::search, route::references})
      if (file_name(path) == page) return "that page is at `" + written_path(page) + "`";
    if (const auto near = near_page(path)) return *near;
  }
  return "correct the path; it starts from the folder of this article";
}

std::string Remedies::for_heading(const std::string& fragment, const PageIds& ids) {
  if (may_search()) {
    const auto [names, is_new] = ids_.try_emplace(&ids);
    if (is_new) {
      std::vector<std::string> sorted;
      for (const auto& [id, text] : ids) sorted.push_back(id);
      std::sort(sorted.begin(), sorted.end());
      for (std::string& id : sorted) names->second.add(std::move(id));
    }
    if (const auto near = names->second.nearest(fragment))
      return "there is a heading with a similar name: `#" + *near + "`";
    if (!ids.empty()) return "a link may name " + list_places(ids);
  }
  return "name a heading by its text in lower case with hyphens, or give it an id: `## Heading "
         "{#id}`";
}

std::string Remedies::for_work(const std::string& key) {
  const auto near = may_search() ? context_.work_keys.nearest(key) : std::nullopt;
  if (near) return "`references.bib` has a work with a similar key: `" + *near + "`";
  const bool has_works = !context_.library.bibliography.works.empty();
  return (has_works ? "add the work to `references.bib`"
                    : "add the work to a file `references.bib` beside `kindred.toml`") +
         std::string("; write `\\@` for a plain at sign");
}

std::string Remedies::for_image(const std::string& path) {
  const auto near = may_search() ? nearest_path(path, context_.media_paths) : std::nullopt;
  return near ? "there is an image at a similar path: `" + written_path(*near) + "`"
              : "correct the path; it starts from the folder of this article";
}

}  // namespace kindred
