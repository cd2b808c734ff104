#include "web/feed.h"

#include <algorithm>
#include <vector>

#include "base/escape.h"
#include "markup/xml_writer.h"

namespace kindred {
namespace {

constexpr std::size_t most_entries = 50;
// Of a feed without entries: Atom wants a time, and the time of the build is never one.
constexpr const char* no_date = "1970-01-01";

// Atom wants a time; a date is taken as its beginning.
std::string time_of(const std::string& date) { return date + "T00:00:00Z"; }

std::vector<ArticleId> newest_articles(const Site& site) {
  std::vector<ArticleId> articles;
  for (const ArticleId id : site.order)
    if (!site.article(id).meta.updated.empty()) articles.push_back(id);
  std::stable_sort(articles.begin(), articles.end(), [&](ArticleId a, ArticleId b) {
    return site.article(a).meta.updated > site.article(b).meta.updated;
  });
  if (articles.size() > most_entries) articles.resize(most_entries);
  return articles;
}

void add_author(XmlWriter& xml, const std::string& name) {
  const auto author = xml.open("author");
  xml.leaf("name", {}, name);
}

void add_entry(XmlWriter& xml, const Site& site, ArticleId id) {
  const FrontMatter& meta = site.article(id).meta;
  const std::string url =
      site.library.config.info.base_url + escape_url_path(site.routes.articles[id.index]);
  const auto entry = xml.open("entry");
  xml.leaf("title", {}, meta.title);
  xml.empty("link", {{"href", url}});
  xml.leaf("id", {}, url);
  xml.leaf("updated", {}, time_of(meta.updated));
  if (!meta.summary.empty()) xml.leaf("summary", {}, meta.summary);
}

}  // namespace

std::string render_feed(const Site& site) {
  const SiteInfo& info = site.library.config.info;
  const std::vector<ArticleId> articles = newest_articles(site);
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto feed =
        xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", info.language}});
    xml.leaf("title", {}, info.title);
    if (!info.subtitle.empty()) xml.leaf("subtitle", {}, info.subtitle);
    xml.leaf("id", {}, info.base_url);
    xml.empty("link", {{"href", info.base_url}});
    const std::string self = info.base_url + "feed.xml";
    xml.empty("link", {{"rel", "self"}, {"href", self}});
    xml.leaf("updated", {},
             time_of(articles.empty() ? no_date : site.article(articles.front()).meta.updated));
    for (const Person& author : info.authors) add_author(xml, author.name);
    if (info.authors.empty()) add_author(xml, info.title);
    if (!info.rights.empty()) xml.leaf("rights", {}, info.rights);
    for (const ArticleId id : articles) add_entry(xml, site, id);
  }
  return xml.take();
}

}  // namespace kindred
