#include "web/redirect_page.h"

#include <fmt/format.h>

#include "base/escape.h"
#include "language/words.h"

namespace kindred {

std::string render_redirect_page(const PageContext& context, const Redirect& redirect) {
  const SiteInfo& info = context.site.library.config.info;
  const std::string url = escape_markup(context.article_url(redirect.to));
  const std::string target = context.site.routes.articles[redirect.to.index];
  const std::string canonical =
      info.base_url.empty() ? url : escape_markup(info.base_url + escape_url_path(target));
  const std::string title = escape_markup(context.site.article(redirect.to).meta.title);
  return fmt::format(
      "<!doctype html>\n"
      "<html lang=\"{}\" dir=\"{}\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n"
      "<meta name=\"robots\" content=\"noindex\">\n"
      "<link rel=\"canonical\" href=\"{}\">\n"
      "<meta http-equiv=\"refresh\" content=\"0; url={}\">\n"
      "</head>\n"
      "<body>\n"
      "<main><h1>{}</h1><p>{} <a href=\"{}\">{}</a></p></main>\n"
      "</body>\n"
      "</html>\n",
      escape_markup(info.language), is_right_to_left(info.language) ? "rtl" : "ltr", title,
      canonical, url, title, escape_markup(context.word("moved")), url, title);
}

}  // namespace kindred
