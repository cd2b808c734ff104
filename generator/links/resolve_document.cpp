#include "links/resolve_document.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/escape.h"
#include "base/site_path.h"
#include "base/text.h"
#include "base/web_address.h"
#include "links/remedy.h"
#include "links/written_path.h"
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
    const auto found = find_id(own_ids(), page_.meta.title, link.fragment);
    if (!found) {
      complain_about_fragment(link, "this page", own_ids());
      return Unresolved{};
    }
    return SamePageTarget{*found};
  }

  // Of this page; read when they are first needed.
  const PageIds& own_ids() {
    if (!own_ids_) own_ids_ = ids_of(document_);
    return *own_ids_;
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
      if (const auto target = find_page(context_, page_, link.destination)) {
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
      labels_.back() = label_of(own_ids(), here->fragment, link.fragment);
    }
    return target;
  }

  // --- paths ---

  Target resolve_path(const LinkReference& link) {
    if (const auto target = find_page(context_, page_, link.destination))
      return with_fragment(*target, link);
    const std::vector<std::string> paths = paths_of(page_, link.destination);
    if (paths.empty()) {
      Diagnostic& fault =
          diagnostics_.add(Code::LinkOutside, link.destination_span,
                           "`" + link.destination + "` leads out of the knowledge base");
      fault.help.push_back(
          "link to a file inside the knowledge base, or to an address that starts with `https://`");
      return Unresolved{};
    }
    if (const auto media = find_media(context_, paths)) return MediaTarget{*media};
    complain_about_path(link, paths);
    return Unresolved{};
  }

  void complain_about_path(const LinkReference& link, const std::vector<std::string>& paths) {
    if (const auto* refused = find_refused(context_, paths)) {
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
    if (const auto* item = std::get_if<ConceptTarget>(&target))
      return context_.concepts[item->id].term;
    if (const auto* path = std::get_if<PathTarget>(&target))
      return context_.library.config.paths[path->id.index].title;
    if (const auto* page = std::get_if<PageTarget>(&target)) return page->route;
    return context_.library.config.info.title;
  }

  // --- fragments ---

  // What a link to a heading needs of the page that it is looked for on.
  struct Page {
    const PageIds& ids;
    const std::string& title;
    const std::string& path;
    std::string& fragment;  // of the target
  };

  std::optional<Page> page_behind(Target& target) const {
    const Library& library = context_.library;
    if (auto* to = std::get_if<ArticleTarget>(&target)) {
      const Article& article = library.article(to->id);
      return Page{context_.article_ids[to->id.index], article.meta.title, article.path,
                  to->fragment};
    }
    if (auto* to = std::get_if<SectionTarget>(&target)) {
      const Section& section = library.sections[to->id.index];
      if (section.introduction)
        return Page{context_.section_ids[to->id.index], section.introduction->meta.title,
                    section.introduction->path, to->fragment};
    }
    if (auto* to = std::get_if<HomeTarget>(&target); to && library.introduction)
      return Page{context_.home_ids, library.introduction->meta.title, library.introduction->path,
                  to->fragment};
    return std::nullopt;
  }

  Target with_fragment(Target target, const LinkReference& link) {
    if (link.fragment.empty()) return target;
    const std::optional<Page> page = page_behind(target);
    const auto found = page ? find_id(page->ids, page->title, link.fragment) : std::nullopt;
    if (!found) {
      static const PageIds none;
      complain_about_fragment(link, "`" + (page ? page->path : link.destination) + "`",
                              page ? page->ids : none);
      return target;
    }
    page->fragment = *found;
    if (link.form == LinkForm::Wiki) labels_.back() = label_of(page->ids, *found, page->title);
    return target;
  }

  void complain_about_fragment(const LinkReference& link, const std::string& where,
                               const PageIds& ids) {
    const SourceSpan span = link.form == LinkForm::Wiki ? link.span : link.destination_span;
    diagnostics_
        .add(Code::LinkFragmentMissing, span, where + " has no heading `#" + link.fragment + "`")
        .help.push_back(remedies_.for_heading(link.fragment, ids));
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
                                               : paths_of(page_, image.destination);
    if (paths.empty()) {
      Diagnostic& fault = diagnostics_.add(
          Code::MediaOutside, image.span,
          "the image `" + image.destination + "` is not part of the knowledge base");
      fault.help.push_back(
          "put the file into the knowledge base, so that both editions work without a network");
      return std::nullopt;
    }
    if (const auto media = find_media(context_, paths);
        media && context_.library.media[media->index].media_type.starts_with("image/"))
      return media;
    if (const auto* refused = find_refused(context_, paths)) {
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
      } else {
        for_each_child_inlines(item, [&](Inlines& children) { give_labels(children); });
      }
    }
  }

  const ResolveContext& context_;
  const Article& page_;
  Document& document_;
  Diagnostics& diagnostics_;
  Remedies remedies_;
  DocumentLinks result_;
  std::optional<PageIds> own_ids_;
  std::vector<std::string> labels_;  // by link; for wikilinks that were written without one
};

}  // namespace

DocumentLinks resolve_document(const ResolveContext& context, const Article& page,
                               Document& document, Diagnostics& diagnostics) {
  return DocumentResolver(context, page, document, diagnostics).run();
}

}  // namespace kindred
