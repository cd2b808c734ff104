#include "links/resolve_document.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/escape.h"
#include "base/site_path.h"
#include "base/text.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"

namespace kindred {
namespace {

std::unordered_map<std::string, std::string> headings_of(const Document& document) {
  std::unordered_map<std::string, std::string> headings;
  for_each_inlines(document, [&](const Inlines& inlines, const InlineContext& context) {
    if (context.in_heading && context.heading)
      headings.emplace(context.heading->id, plain_text(inlines));
  });
  return headings;
}

class DocumentResolver {
 public:
  DocumentResolver(const ResolveContext& context, const Article& page, Document& document,
                   Diagnostics& diagnostics)
      : context_(context), page_(page), document_(document), diagnostics_(diagnostics) {}

  DocumentLinks run() {
    for (const LinkReference& link : document_.links) {
      labels_.emplace_back();
      result_.targets.push_back(resolve(link));
    }
    for (const CitationReference& citation : document_.citations) resolve_citation(citation);
    for (const ImageReference& image : document_.images)
      result_.images.push_back(resolve_image(image));
    for_each_inlines(document_,
                     [&](Inlines& inlines, const InlineContext&) { give_labels(inlines); });
    return std::move(result_);
  }

 private:
  Target resolve(const LinkReference& link) {
    if (link.form == LinkForm::Wiki) return resolve_wikilink(link);
    if (link.form == LinkForm::Address || is_external_url(link.destination)) return external(link);
    if (link.destination.empty()) return same_page(link);
    return resolve_path(link);
  }

  static Target external(const LinkReference& link) {
    std::string url = normalize_url(link.destination);
    if (!link.fragment.empty()) url += "#" + normalize_url(link.fragment);
    return ExternalTarget{std::move(url)};
  }

  Target same_page(const LinkReference& link) {
    if (link.fragment.empty()) return SamePageTarget{};
    const auto headings = headings_of(document_);
    const auto found = find_heading(headings, link.fragment);
    if (!found) {
      complain_about_fragment(link, "this page", headings);
      return Unresolved{};
    }
    return SamePageTarget{*found};
  }

  // --- names ---

  Target resolve_wikilink(const LinkReference& link) {
    if (link.destination.empty()) return with_heading_label(same_page(link), link);
    std::vector<NameEntry> entries = link.fragment.empty()
                                         ? context_.names.find(link.destination)
                                         : context_.names.find_article(link.destination);
    if (entries.empty()) entries = context_.names.find(link.destination);
    if (entries.empty()) return resolve_named_path(link);
    if (entries.size() > 1) return complain_about_ambiguity(link, entries);
    const NameEntry& entry = entries.front();
    labels_.back() = entry.is_spoken ? collapse_space(link.destination) : entry.label;
    if (link.fragment.empty()) return entry.target;
    return with_fragment(article_behind(entry.target), link);
  }

  // `[[../types/emotional]]`: a wikilink that is a path.
  Target resolve_named_path(const LinkReference& link) {
    const bool is_path =
        link.destination.find('/') != std::string::npos || link.destination.ends_with(".md");
    if (is_path) {
      if (const auto target = find_page(link.destination)) {
        labels_.back() = name_of(*target);
        return with_fragment(*target, link);
      }
    }
    Diagnostic& fault =
        diagnostics_.add(Code::LinkUnresolved, link.span,
                         "no concept or article is called `" + link.destination + "`");
    fault.label = "unknown link target";
    std::string help = context_.names.suggest(link.destination);
    if (help.empty())
      help =
          "correct the name, or explain the concept in an article (`concepts` in its front matter)";
    fault.help.push_back(std::move(help));
    labels_.back() = link.destination;
    return Unresolved{};
  }

  Target complain_about_ambiguity(const LinkReference& link,
                                  const std::vector<NameEntry>& entries) {
    Diagnostic& fault = diagnostics_.add(Code::LinkAmbiguous, link.span,
                                         "`" + link.destination + "` names more than one thing");
    for (const NameEntry& entry : entries) fault.help.push_back("it could be " + entry.description);
    fault.help.push_back("write the path, such as `[[section/slug]]`");
    labels_.back() = link.destination;
    return Unresolved{};
  }

  // A concept has no headings of its own; its home article has.
  Target article_behind(const Target& target) const {
    if (const auto* item = std::get_if<ConceptTarget>(&target))
      return ArticleTarget{context_.concepts[item->id].home, {}};
    return target;
  }

  Target with_heading_label(Target target, const LinkReference& link) {
    labels_.back() = link.fragment;
    if (const auto* here = std::get_if<SamePageTarget>(&target)) {
      const auto headings = headings_of(document_);
      if (const auto text = headings.find(here->fragment); text != headings.end())
        labels_.back() = text->second;
    }
    return target;
  }

  // --- paths ---

  Target resolve_path(const LinkReference& link) {
    if (const auto target = find_page(link.destination)) return with_fragment(*target, link);
    const auto path = path_of(link.destination);
    if (!path) {
      Diagnostic& fault =
          diagnostics_.add(Code::LinkOutside, link.destination_span,
                           "`" + link.destination + "` leads out of the knowledge base");
      fault.help.push_back(
          "link to a file inside the knowledge base, or to an address that starts with `https://`");
      return Unresolved{};
    }
    if (const auto media = context_.media.find(*path); media != context_.media.end())
      return MediaTarget{media->second};
    complain_about_path(link, *path);
    return Unresolved{};
  }

  // Where a written path leads, from the root of the knowledge base; nothing when it leaves it.
  std::optional<std::string> path_of(std::string_view written) const {
    written = written.substr(0, written.find('?'));
    if (written.starts_with('/'))
      return normalize_path(
          written.substr(std::min(written.size(), written.find_first_not_of('/'))));
    auto path = join_path(parent_path(page_.path), written);
    // The folder of the page itself, or the root, normalizes to nothing.
    if (!path && written.find("..") == std::string_view::npos) return std::string();
    return path;
  }

  std::optional<Target> find_page(std::string_view written) const {
    const auto path = path_of(written);
    if (!path) return std::nullopt;
    std::vector<std::string> candidates = {*path, *path + ".md"};
    const std::string_view type = extension(*path);
    if (type == "html" || type == "htm")
      candidates.push_back(path->substr(0, path->size() - type.size()) + "md");
    for (const std::string& candidate : candidates)
      if (const auto page = context_.pages.find(candidate); page != context_.pages.end())
        return page->second;
    return std::nullopt;
  }

  void complain_about_path(const LinkReference& link, const std::string& path) {
    for (const auto& [refused, why] : context_.library.refused_media) {
      if (refused != path) continue;
      diagnostics_.add(Code::MediaUnsupported, link.destination_span,
                       "the file `" + path + "` " + why);
      return;
    }
    Diagnostic& fault = diagnostics_.add(Code::LinkUnresolved, link.destination_span,
                                         "there is no article or file at `" + path + "`");
    fault.label = "unknown link target";
    std::vector<std::string> paths;
    for (const Article& article : context_.library.articles)
      if (file_name(article.path) == file_name(path)) paths.push_back(article.path);
    if (paths.empty())
      for (const Article& article : context_.library.articles) paths.push_back(article.path);
    const auto near = paths.size() == 1 ? std::optional(paths.front()) : nearest_name(path, paths);
    if (near)
      fault.help.push_back("there is an article at a similar path: `" + written_path(*near) + "`");
    else
      fault.help.push_back("correct the path; it starts from the folder of this article");
  }

  std::string written_path(const std::string& path) const {
    return decode_percent(relative_url(page_.path, path));
  }

  std::string name_of(const Target& target) const {
    if (const auto* article = std::get_if<ArticleTarget>(&target))
      return context_.library.article(article->id).meta.title;
    if (const auto* section = std::get_if<SectionTarget>(&target))
      return context_.library.sections[section->id.index].title;
    return context_.library.config.info.title;
  }

  // --- fragments ---

  static std::optional<std::string> find_heading(
      const std::unordered_map<std::string, std::string>& headings, const std::string& fragment) {
    if (headings.contains(fragment)) return fragment;
    const std::string slug = heading_slug(fragment);  // Obsidian: [[article#Heading text]]
    if (headings.contains(slug)) return slug;
    return std::nullopt;
  }

  Target with_fragment(Target target, const LinkReference& link) {
    if (link.fragment.empty()) return target;
    auto* article = std::get_if<ArticleTarget>(&target);
    if (!article) {
      complain_about_fragment(link, "`" + link.destination + "`", {});
      return target;
    }
    const auto& headings = context_.headings[article->id.index];
    const auto found = find_heading(headings, link.fragment);
    if (!found) {
      complain_about_fragment(link, "`" + context_.library.article(article->id).path + "`",
                              headings);
      return target;
    }
    article->fragment = *found;
    if (link.form == LinkForm::Wiki) labels_.back() = headings.at(*found);
    return target;
  }

  void complain_about_fragment(const LinkReference& link, const std::string& where,
                               const std::unordered_map<std::string, std::string>& headings) {
    const SourceSpan span = link.form == LinkForm::Wiki ? link.span : link.destination_span;
    Diagnostic& fault = diagnostics_.add(Code::LinkFragmentMissing, span,
                                         where + " has no heading `#" + link.fragment + "`");
    std::vector<std::string> ids;
    for (const auto& [id, text] : headings) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    if (const auto near = nearest_name(link.fragment, ids))
      fault.help.push_back("there is a heading with a similar name: `#" + *near + "`");
    else
      fault.help.push_back(
          "name a heading by its text in lower case with hyphens, or give it an id: `## Heading "
          "{#id}`");
  }

  // --- citations and images ---

  void resolve_citation(const CitationReference& citation) {
    std::vector<std::optional<WorkId>> works;
    for (const CitationItem& item : citation.items) {
      works.push_back(context_.library.bibliography.find(item.key));
      if (works.back()) continue;
      Diagnostic& fault = diagnostics_.add(Code::CitationUnknownKey, item.span,
                                           "no work has the key `" + item.key + "`");
      fault.label = "unknown work";
      std::vector<std::string> keys;
      for (const Work& work : context_.library.bibliography.works) keys.push_back(work.key);
      if (const auto near = nearest_name(item.key, keys))
        fault.help.push_back("`references.bib` has a work with a similar key: `" + *near + "`");
      else
        fault.help.push_back("add the work to `references.bib`; write `\\@` for a plain at sign");
    }
    result_.citations.push_back(std::move(works));
  }

  std::optional<MediaId> resolve_image(const ImageReference& image) {
    const auto path =
        is_external_url(image.destination) ? std::nullopt : path_of(image.destination);
    if (!path) {
      Diagnostic& fault = diagnostics_.add(
          Code::MediaOutside, image.span,
          "the image `" + image.destination + "` is not part of the knowledge base");
      fault.help.push_back(
          "put the file into the knowledge base, so that both editions work without a network");
      return std::nullopt;
    }
    const auto media = context_.media.find(*path);
    if (media != context_.media.end() &&
        context_.library.media[media->second.index].media_type.starts_with("image/"))
      return media->second;
    for (const auto& [refused, why] : context_.library.refused_media) {
      if (refused != *path) continue;
      diagnostics_.add(Code::MediaUnsupported, image.span, "the image `" + *path + "` " + why)
          .help.push_back("use a PNG, JPEG, GIF, WebP or script-free SVG image");
      return std::nullopt;
    }
    complain_about_image(image, *path);
    return std::nullopt;
  }

  void complain_about_image(const ImageReference& image, const std::string& path) {
    Diagnostic& fault =
        diagnostics_.add(Code::MediaMissing, image.span, "there is no image at `" + path + "`");
    std::vector<std::string> paths;
    for (const MediaFile& file : context_.library.media) paths.push_back(file.path);
    if (const auto near = nearest_name(path, paths))
      fault.help.push_back("there is an image at a similar path: `" + written_path(*near) + "`");
    else
      fault.help.push_back("correct the path; it starts from the folder of this article");
  }

  // --- labels ---

  void give_labels(Inlines& inlines) {
    for (Inline& item : inlines) {
      if (auto* link = std::get_if<Link>(&item.node)) {
        if (link->children.empty() && !labels_[link->reference].empty())
          link->children.push_back({item.span, Text{labels_[link->reference]}});
      } else if (auto* emphasis = std::get_if<Emphasis>(&item.node)) {
        give_labels(emphasis->children);
      } else if (auto* strong = std::get_if<Strong>(&item.node)) {
        give_labels(strong->children);
      } else if (auto* struck = std::get_if<Strikethrough>(&item.node)) {
        give_labels(struck->children);
      } else if (auto* html = std::get_if<InlineHtml>(&item.node)) {
        give_labels(html->children);
      }
    }
  }

  const ResolveContext& context_;
  const Article& page_;
  Document& document_;
  Diagnostics& diagnostics_;
  DocumentLinks result_;
  std::vector<std::string> labels_;  // by link; for wikilinks that were written without one
};

}  // namespace

ResolveContext::ResolveContext(const Library& all, const ConceptScheme& scheme)
    : library(all), concepts(scheme), names(all, scheme) {
  for (std::size_t i = 0; i < all.articles.size(); ++i) {
    pages.emplace(all.articles[i].path, ArticleTarget{ArticleId(i), {}});
    headings.push_back(headings_of(all.articles[i].body));
  }
  for (std::size_t i = 0; i < all.sections.size(); ++i) {
    const Section& section = all.sections[i];
    if (section.introduction)
      pages.emplace(section.introduction->path, SectionTarget{SectionId(i)});
    if (!section.id.empty()) pages.emplace(section.id, SectionTarget{SectionId(i)});
  }
  if (all.introduction) pages.emplace(all.introduction->path, HomeTarget{});
  pages.emplace("", HomeTarget{});
  for (std::size_t i = 0; i < all.media.size(); ++i) media.emplace(all.media[i].path, MediaId(i));
}

DocumentLinks resolve_document(const ResolveContext& context, const Article& page,
                               Document& document, Diagnostics& diagnostics) {
  return DocumentResolver(context, page, document, diagnostics).run();
}

}  // namespace kindred
