#include "views/document_html.h"

#include <optional>

#include "base/escape.h"
#include "markup/citation_markup.h"
#include "markup/html_writer.h"

namespace kindred {
namespace {

LinkMarkup plain_link(std::string href) {
  LinkMarkup markup;
  markup.href = std::move(href);
  return markup;
}

// Where each meaning of a link leads, and how it is marked.
struct LinkToMarkup {
  const DocumentPlace& place;

  LinkMarkup operator()(const Unresolved&) const { return {}; }
  LinkMarkup operator()(const ConceptTarget& target) const {
    LinkMarkup markup = plain_link(place.context.concept_url(target.id));
    markup.kind = "term";
    const auto term = place.references.terms.find(target.id);
    if (term != place.references.terms.end()) markup.peek = term->second;
    return markup;
  }
  LinkMarkup operator()(const ArticleTarget& target) const {
    return plain_link(place.context.article_url(target.id, target.fragment));
  }
  LinkMarkup operator()(const SectionTarget& target) const {
    const std::string url = place.context.section_url(target.id);
    if (url.empty()) return plain_link(place.context.url(route::home));
    return plain_link(place.context.url(place.context.site.routes.sections[target.id.index],
                                        introduction_id(target.fragment)));
  }
  LinkMarkup operator()(const MediaTarget& target) const {
    return plain_link(place.context.url(place.context.site.routes.media[target.id.index]));
  }
  LinkMarkup operator()(const HomeTarget& target) const {
    return plain_link(place.context.url(route::home, introduction_id(target.fragment)));
  }
  LinkMarkup operator()(const PathTarget& target) const {
    return plain_link(place.context.path_url(target.id));
  }
  LinkMarkup operator()(const PageTarget& target) const {
    return plain_link(place.context.url(target.route) +
                      (target.query.empty() ? std::string() : "?" + target.query));
  }
  LinkMarkup operator()(const ExternalTarget& target) const {
    return plain_link(is_unsafe_url(target.url) ? std::string() : target.url);
  }
  LinkMarkup operator()(const SamePageTarget& target) const {
    return plain_link("#" + (target.fragment.empty()
                                 ? std::string("page.main")
                                 : escape_url_path(place.id_prefix + target.fragment)));
  }

 private:
  static std::string introduction_id(const std::string& fragment) {
    return fragment.empty() ? fragment : std::string(introduction_prefix) + fragment;
  }
};

ImageMarkup make_image(const DocumentPlace& place, const std::optional<MediaId>& image) {
  if (!image) return {};
  const MediaFile& media = place.context.site.library.media[image->index];
  return {place.context.url(place.context.site.routes.media[image->index]), media.width,
          media.height};
}

// A listed work is cited by a link to its reference on the page, others by one to the page of all.
CitationPlace place_citation(const DocumentPlace& place, WorkId work) {
  const std::string& key = place.context.site.library.work(work).key;
  const auto listed = place.references.works.find(work);
  if (listed == place.references.works.end())
    return {place.context.url(route::references, "ref." + key), {}, {}};
  auto& citations = place.references.citations[work];
  const std::string id = "c." + key + "." + std::to_string(citations.size() + 1);
  citations.push_back(place.id_prefix + id);
  return {"#" + escape_url_path(listed->second), id, listed->second};
}

HtmlOptions make_options(const DocumentPlace& place, const Document& document,
                         const DocumentLinks& links) {
  HtmlOptions options;
  options.id_prefix = place.id_prefix;
  options.link = [&](std::size_t link) {
    return std::visit(LinkToMarkup{place}, links.targets[link]);
  };
  options.image = [&](std::size_t image) { return make_image(place, links.images[image]); };
  options.citation = [&](std::size_t citation) {
    return make_citation_markup(document.citations[citation], links.citations[citation],
                                place.context.site.library.bibliography,
                                [&](WorkId work) { return place_citation(place, work); });
  };
  options.word = [&](const char* key) { return place.context.word(key); };
  return options;
}

}  // namespace

Markup make_document_html(const DocumentPlace& place, const Document& document,
                          const DocumentLinks& links) {
  return {render_html(document, make_options(place, document, links))};
}

Markup make_inlines_html(const DocumentPlace& place, const Inlines& inlines,
                         const Document& document, const DocumentLinks& links) {
  return {render_html(inlines, document, make_options(place, document, links))};
}

}  // namespace kindred
