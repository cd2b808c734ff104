#include "epub/book_text.h"

#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "base/escape.h"
#include "base/site_path.h"
#include "base/text.h"
#include "markup/citation_markup.h"
#include "markup/html_writer.h"

namespace kindred {
namespace {

// Where each meaning of a link leads in the book.
struct LinkInBook {
  const BookContext& context;
  const TextPlace& place;
  std::set<ConceptId>& met;  // concepts that the text has linked to already

  LinkMarkup operator()(const Unresolved&) const { return {}; }
  LinkMarkup operator()(const ConceptTarget& target) const {
    LinkMarkup link;
    link.href = book_url(place.path, context.plan.concepts[target.id.index]);
    link.kind = "term";
    link.is_glossary_reference = met.insert(target.id).second;
    return link;
  }
  LinkMarkup operator()(const ArticleTarget& target) const {
    return to(article_url(context, place.path, target.id, target.fragment));
  }
  LinkMarkup operator()(const SectionTarget& target) const {
    return to(book_url(place.path, {context.plan.sections[target.id.index], target.fragment}));
  }
  // Files other than pictures on pages are no part of a book.
  LinkMarkup operator()(const MediaTarget& target) const {
    return to(web_url(context, context.site.routes.media[target.id.index]));
  }
  LinkMarkup operator()(const HomeTarget& target) const {
    if (context.plan.edition) return to(book_url(place.path, {book_path::introduction, {}}));
    const bool has_page = context.site.library.introduction.has_value();
    return to(has_page ? book_url(place.path, {book_path::introduction, target.fragment})
                       : book_url(place.path, {book_path::contents, {}}));
  }
  LinkMarkup operator()(const PathTarget& target) const {
    return to(book_url(place.path, context.plan.paths[target.id.index]));
  }
  LinkMarkup operator()(const PageTarget& target) const {
    const std::string file = counterpart(context.plan, target.route);
    if (!file.empty()) return to(book_url(place.path, {file, {}}));
    return to(web_url(context, target.route));
  }
  LinkMarkup operator()(const ExternalTarget& target) const {
    if (!is_book_link(target.url)) return {};
    LinkMarkup link = to(target.url);
    link.kind = "external";
    return link;
  }
  LinkMarkup operator()(const SamePageTarget& target) const {
    return to(target.fragment.empty() ? std::string(file_name(place.path))
                                      : fragment_url(place.id_prefix + target.fragment));
  }

 private:
  static LinkMarkup to(std::string href) {
    LinkMarkup link;
    link.href = std::move(href);
    return link;
  }
};

ImageMarkup image_in_book(const BookContext& context, const TextPlace& place,
                          const std::optional<MediaId>& image) {
  if (!image || context.plan.media[image->index].empty()) return {};
  const MediaFile& media = context.site.library.media[image->index];
  return {relative_url(place.path, context.plan.media[image->index]), media.width, media.height};
}

CitationPlace citation_in_book(const BookContext& context, const TextPlace& place, WorkId work) {
  if (!place.citations) return {book_url(place.path, context.plan.works[work.index]), {}, {}};
  const std::string reference = reference_id(context, work);
  auto& ids = (*place.citations)[work];
  ids.push_back("cite." + reference + "." + std::to_string(ids.size() + 1));
  return {fragment_url(reference), ids.back(), {}};
}

HtmlOptions make_options(const BookContext& context, const TextPlace& place) {
  HtmlOptions options;
  options.dialect = Dialect::Xhtml;
  options.notes_after_block = false;
  options.in_sections = true;
  options.with_anchors = false;
  options.id_prefix = place.id_prefix;
  options.word = [&context](const char* key) { return context.words(key); };
  return options;
}

// The words of a text without what only its document could explain: links keep their words,
// pictures and marks of notes go. As deep as the parser lets texts be nested.
Inlines without_references(const Inlines& inlines) {
  Inlines result;
  for (const Inline& item : inlines) {
    Inline copy = item;
    if (std::holds_alternative<Image>(item.node) || std::holds_alternative<NoteMark>(item.node) ||
        std::holds_alternative<Citation>(item.node))
      continue;
    if (const auto* link = std::get_if<Link>(&item.node)) {
      for (Inline& child : without_references(link->children)) result.push_back(std::move(child));
      continue;
    }
    std::visit(
        [](auto& node) {
          if constexpr (requires { node.children; })
            node.children = without_references(node.children);
        },
        copy.node);
    result.push_back(std::move(copy));
  }
  return result;
}

}  // namespace

std::string render_book_text(const BookContext& context, const TextPlace& place,
                             const Document& document, const DocumentLinks& links) {
  std::set<ConceptId> met;
  HtmlOptions options = make_options(context, place);
  options.link = [&](std::size_t link) {
    return std::visit(LinkInBook{context, place, met}, links.targets[link]);
  };
  options.image = [&](std::size_t image) {
    return image_in_book(context, place, links.images[image]);
  };
  options.citation = [&](std::size_t citation) {
    return make_citation_markup(
        document.citations[citation], links.citations[citation], context.site.library.bibliography,
        [&](WorkId work) { return citation_in_book(context, place, work); });
  };
  return render_html(document, options);
}

std::string render_book_inlines(const BookContext& context, const TextPlace& place,
                                const Inlines& inlines) {
  return render_html(without_references(inlines), Document(), make_options(context, place));
}

bool is_book_link(std::string_view url) {
  return !is_unsafe_url(url) && !starts_with_ignoring_case(url, "sms:");
}

std::string reference_id(const BookContext& context, WorkId work) {
  return "ref." + context.plan.works[work.index].fragment.substr(std::string("work.").size());
}

}  // namespace kindred
