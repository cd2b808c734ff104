#include "web/sitemap.h"

#include "base/escape.h"
#include "markup/xml_writer.h"

namespace kindred {
namespace {

void add_page(XmlWriter& xml, const Site& site, std::string_view path, std::string_view updated) {
  const auto url = xml.open("url");
  const std::string_view shown = path == route::home ? std::string_view() : path;
  xml.leaf("loc", {}, site.library.config.info.base_url + escape_url_path(shown));
  if (!updated.empty()) xml.leaf("lastmod", {}, updated);
}

}  // namespace

std::string render_sitemap(const Site& site) {
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto set = xml.open("urlset", {{"xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"}});
    add_page(xml, site, route::home, {});
    for (const std::string& path : site.routes.sections)
      if (!path.empty()) add_page(xml, site, path, {});
    for (const ArticleId id : site.order)
      add_page(xml, site, site.routes.articles[id.index], site.article(id).meta.updated);
    for (const char* path : {route::concepts, route::map, route::references})
      add_page(xml, site, path, {});
    for (const std::string& path : site.routes.concepts) add_page(xml, site, path, {});
    for (const std::string& path : site.routes.paths) add_page(xml, site, path, {});
  }
  return xml.take();
}

}  // namespace kindred
