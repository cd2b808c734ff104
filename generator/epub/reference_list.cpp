#include "epub/reference_list.h"

#include <algorithm>
#include <string>

#include "base/escape.h"
#include "bibliography/reference.h"

namespace kindred {
namespace {

void write_uses(XmlWriter& xml, const BookContext& context, std::string_view path, WorkId work) {
  if (count_uses(context, work) == 0) return;
  const auto paragraph = xml.open("p", {{"class", "first places"}});
  xml.leaf("span", {{"class", "label"}}, context.words("book-cited-in") + ":");
  bool is_first = true;
  for (const WorkUse& use : context.site.links.work_uses[work.index]) {
    if (!context.plan.holds(use.article)) continue;
    xml.text(is_first ? " " : ", ");
    is_first = false;
    write_article_link(xml, context, path, use.article, use.fragment);
  }
}

}  // namespace

std::size_t count_uses(const BookContext& context, WorkId work) {
  const auto& uses = context.site.links.work_uses[work.index];
  return static_cast<std::size_t>(std::count_if(uses.begin(), uses.end(), [&](const WorkUse& use) {
    return context.plan.holds(use.article);
  }));
}

void write_reference(XmlWriter& xml, const BookContext& context, WorkId work) {
  for (const ReferenceRun& run : make_reference(context.site.library.bibliography, work)) {
    if (!run.url.empty() && !is_unsafe_url(run.url))
      xml.leaf("a", {{"class", "external"}, {"href", normalize_url(run.url)}}, run.text);
    else if (run.is_italic)
      xml.leaf("cite", {}, run.text);
    else
      xml.text(run.text);
  }
}

std::string render_references_page(const BookContext& context, const BookChunk<WorkId>& chunk) {
  const std::string title = chunk_title(context.words("book-references"), chunk.label);
  return render_page(context, {chunk.file, title, "backmatter"}, [&](XmlWriter& xml) {
    const auto section = open_page_section(xml, "bibliography", title);
    const auto list = xml.open("ul", {{"class", "refs"}});
    for (const WorkId work : chunk.items) {
      xml.line();
      const auto item = xml.open("li", {{"id", context.plan.works[work.index].fragment}});
      {
        const auto paragraph = xml.open("p");
        write_reference(xml, context, work);
      }
      write_uses(xml, context, chunk.file, work);
    }
  });
}

}  // namespace kindred
