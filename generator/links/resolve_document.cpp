#include "links/resolve_document.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/escape.h"
#include "base/site_path.h"
#include "base/text.h"
#include "base/web_address.h"
#include "links/remedy.h"
#include "markdown/walk.h"

namespace kindred {
namespace {

class DocumentResolver {
 public:
  DocumentResolver(const ResolveContext& context, const Article& page, Document& document,
                   Diagnostics& diagnostics)
      : context_(context),
        page_(page),
        document_(document),
        diagnostics_(diagnostics),
        remedies_(context, page) {}

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

  Target external(const LinkReference& link) {
    std::string written = link.destination;
    if (!link.fragment.empty()) written += "#" + link.fragment;
    std::string url = normalize_url(written);
    if (url.starts_with("//")) url.insert(0, "https:");  // else read from a disk, a file's address
    if (const auto fault = find_address_fault(url)) {
      diagnostics_
          .add(Code::LinkUnresolved, link.destination_span,
               "the address `" + link.destination + "` " + *fault)
          .help.push_back("an address on the web begins like `https://example.org/`");
      return Unresolved{};
    }
    return ExternalTarget{std::move(url)};
  }

  Target same_page(const LinkReference& link) {
    if (link.fragment.empty()) return SamePageTarget{};
    const auto found = find_heading(own_headings(), page_.meta.title, link.fragment);
    if (!found) {
      complain_about_fragment(link, "this page", own_headings());
      return Unresolved{};
    }
    return SamePageTarget{*found};
  }

  // Of this page; read when they are first needed.
  const Headings& own_headings() {
    if (!own_headings_) own_headings_ = headings_of(document_);
    return *own_headings_;
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
    fault.help.push_back(remedies_.for_name(link.destination));
    labels_.back() = link.destination;
    return Unresolved{};
  }

  Target complain_about_ambiguity(const LinkReference& link,
                                  const std::vector<NameEntry>& entries) {
    Diagnostic& fault = diagnostics_.add(Code::LinkAmbiguous, link.span,
                                         "`" + link.destination + "` names more than one thing");
    constexpr std::size_t shown_max = 5;
    for (std::size_t i = 0; i < std::min(entries.size(), shown_max); ++i)
      fault.help.push_back("it could be " + entries[i].description);
    if (entries.size() > shown_max)
      fault.help.push_back("or one of " + std::to_string(entries.size() - shown_max) + " more");
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
      const auto text = own_headings().find(here->fragment);
      if (text != own_headings().end()) labels_.back() = text->second;
    }
    return target;
  }

  // --- paths ---

  Target resolve_path(const LinkReference& link) {
    if (const auto target = find_page(link.destination)) return with_fragment(*target, link);
    const std::vector<std::string> paths = paths_of(link.destination);
    if (paths.empty()) {
      Diagnostic& fault =
          diagnostics_.add(Code::LinkOutside, link.destination_span,
                           "`" + link.destination + "` leads out of the knowledge base");
      fault.help.push_back(
          "link to a file inside the knowledge base, or to an address that starts with `https://`");
      return Unresolved{};
    }
    for (const std::string& path : paths)
      if (const auto media = context_.media.find(path); media != context_.media.end())
        return MediaTarget{media->second};
    complain_about_path(link, paths);
    return Unresolved{};
  }

  // The paths that a written one may mean, from the root of the knowledge base: as it is, and
  // without what follows a `?`. None when it leads out.
  std::vector<std::string> paths_of(std::string_view written) const {
    std::vector<std::string> paths;
    const auto query = written.find('?');
    if (auto path = path_from(page_.path, written)) paths.push_back(std::move(*path));
    if (query != std::string_view::npos && query > 0)
      if (auto path = path_from(page_.path, written.substr(0, query)))
        paths.push_back(std::move(*path));
    return paths;
  }

  std::optional<Target> find_page(std::string_view written) const {
    for (const std::string& path : paths_of(written)) {
      std::vector<std::string> candidates = {path, path + ".md"};
      const std::string_view type = extension(path);
      if (type == "html" || type == "htm")
        candidates.push_back(std::string(without_extension(path)) + ".md");
      for (const std::string& candidate : candidates)
        if (const auto page = context_.pages.find(candidate); page != context_.pages.end())
          return page->second;
    }
    return std::nullopt;
  }

  // The file at one of `paths` that exists and is not published, if any.
  const std::pair<const std::string, std::string>* find_refused(
      const std::vector<std::string>& paths) const {
    for (const std::string& path : paths)
      if (const auto file = context_.library.refused_media.find(path);
          file != context_.library.refused_media.end())
        return &*file;
    return nullptr;
  }

  void complain_about_path(const LinkReference& link, const std::vector<std::string>& paths) {
    if (const auto* refused = find_refused(paths)) {
      diagnostics_
          .add(Code::MediaUnsupported, link.destination_span,
               "the file `" + refused->first + "` " + refused->second)
          .help.push_back("link to its address on the web, or to a PDF, a text or an image");
      return;
    }
    Diagnostic& fault = diagnostics_.add(Code::LinkUnresolved, link.destination_span,
                                         "there is no article or file at `" + paths.back() + "`");
    fault.label = "unknown link target";
    fault.help.push_back(remedies_.for_path(link.destination, paths.back()));
  }

  std::string name_of(const Target& target) const {
    if (const auto* article = std::get_if<ArticleTarget>(&target))
      return context_.library.article(article->id).meta.title;
    if (const auto* section = std::get_if<SectionTarget>(&target))
      return context_.library.sections[section->id.index].title;
    return context_.library.config.info.title;
  }

  // --- fragments ---

  // The id that a written fragment means; empty is the top of the page, where its title stands.
  static std::optional<std::string> find_heading(const Headings& headings, const std::string& title,
                                                 const std::string& fragment) {
    if (headings.contains(fragment)) return fragment;
    std::string slug = heading_slug(fragment);  // Obsidian: [[article#Heading text]]
    if (headings.contains(slug)) return slug;
    if (slug == "top" || slug == heading_slug(title)) return std::string();
    return std::nullopt;
  }

  // What a link to a heading needs of the page that it is looked for on.
  struct Page {
    const Headings& headings;
    const std::string& title;
    const std::string& path;
    std::string& fragment;  // of the target
  };

  std::optional<Page> page_behind(Target& target) const {
    const Library& library = context_.library;
    if (auto* to = std::get_if<ArticleTarget>(&target)) {
      const Article& article = library.article(to->id);
      return Page{context_.headings[to->id.index], article.meta.title, article.path, to->fragment};
    }
    if (auto* to = std::get_if<SectionTarget>(&target)) {
      const Section& section = library.sections[to->id.index];
      if (section.introduction)
        return Page{context_.section_headings[to->id.index], section.introduction->meta.title,
                    section.introduction->path, to->fragment};
    }
    if (auto* to = std::get_if<HomeTarget>(&target); to && library.introduction)
      return Page{context_.home_headings, library.introduction->meta.title,
                  library.introduction->path, to->fragment};
    return std::nullopt;
  }

  Target with_fragment(Target target, const LinkReference& link) {
    if (link.fragment.empty()) return target;
    const std::optional<Page> page = page_behind(target);
    const auto found =
        page ? find_heading(page->headings, page->title, link.fragment) : std::nullopt;
    if (!found) {
      static const Headings none;
      complain_about_fragment(link, "`" + (page ? page->path : link.destination) + "`",
                              page ? page->headings : none);
      return target;
    }
    page->fragment = *found;
    if (link.form == LinkForm::Wiki)
      labels_.back() = found->empty() ? page->title : page->headings.at(*found);
    return target;
  }

  void complain_about_fragment(const LinkReference& link, const std::string& where,
                               const Headings& headings) {
    const SourceSpan span = link.form == LinkForm::Wiki ? link.span : link.destination_span;
    diagnostics_
        .add(Code::LinkFragmentMissing, span, where + " has no heading `#" + link.fragment + "`")
        .help.push_back(remedies_.for_heading(link.fragment, headings));
  }

  // --- citations and images ---

  void resolve_citation(const CitationReference& citation) {
    std::vector<std::optional<WorkId>> works;
    for (const CitationItem& item : citation.items) {
      const Bibliography& bibliography = context_.library.bibliography;
      works.push_back(bibliography.find(item.key));
      if (works.back() || bibliography.broken_keys.contains(item.key)) continue;
      Diagnostic& fault = diagnostics_.add(Code::CitationUnknownKey, item.span,
                                           "no work has the key `" + item.key + "`");
      fault.label = "unknown work";
      fault.help.push_back(remedies_.for_work(item.key));
    }
    result_.citations.push_back(std::move(works));
  }

  std::optional<MediaId> resolve_image(const ImageReference& image) {
    const std::vector<std::string> paths = is_external_url(image.destination)
                                               ? std::vector<std::string>()
                                               : paths_of(image.destination);
    if (paths.empty()) {
      Diagnostic& fault = diagnostics_.add(
          Code::MediaOutside, image.span,
          "the image `" + image.destination + "` is not part of the knowledge base");
      fault.help.push_back(
          "put the file into the knowledge base, so that both editions work without a network");
      return std::nullopt;
    }
    for (const std::string& path : paths)
      if (const auto media = context_.media.find(path);
          media != context_.media.end() &&
          context_.library.media[media->second.index].media_type.starts_with("image/"))
        return media->second;
    if (const auto* refused = find_refused(paths)) {
      diagnostics_
          .add(Code::MediaUnsupported, image.span,
               "the image `" + refused->first + "` " + refused->second)
          .help.push_back(lower_case(extension(refused->first)) == "svg"
                              ? "save the drawing as plain SVG (in draw.io: without formatted text "
                                "and word wrap), or as PNG"
                              : "use a PNG, JPEG, GIF, WebP or SVG image");
      return std::nullopt;
    }
    diagnostics_.add(Code::MediaMissing, image.span, "there is no image at `" + paths.back() + "`")
        .help.push_back(remedies_.for_image(paths.back()));
    return std::nullopt;
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
  Remedies remedies_;
  DocumentLinks result_;
  std::optional<Headings> own_headings_;
  std::vector<std::string> labels_;  // by link; for wikilinks that were written without one
};

}  // namespace

DocumentLinks resolve_document(const ResolveContext& context, const Article& page,
                               Document& document, Diagnostics& diagnostics) {
  return DocumentResolver(context, page, document, diagnostics).run();
}

}  // namespace kindred
