#include "epub/article_end.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "bibliography/reference.h"
#include "epub/reference_list.h"

namespace kindred {
namespace {

struct ArticleEnd {
  XmlWriter& xml;
  const BookContext& context;
  ArticleId id;
  const std::string& path;
  const CitationIds& citations;

  // A section with its heading; `name` makes the ids.
  void section(const std::string& name, const char* word, const char* role,
               const std::function<void()>& content) const {
    xml.line();
    const std::string heading = "end." + name + ".title";
    const auto element = xml.open(
        "section", {{"class", "endmatter"},
                    {"epub:type", *role ? std::string_view(role).substr(4) : std::string_view()},
                    {"role", role},
                    {"aria-labelledby", heading}});
    xml.line();
    write_heading(xml, "h2", heading, context.words(word));
    content();
  }

  void concept_line(const char* word, const std::vector<ConceptId>& concepts) const {
    if (concepts.empty()) return;
    const auto paragraph = xml.open("p", {{"class", "first"}});
    xml.leaf("span", {{"class", "label"}}, context.words(word) + ":");
    xml.text(" ");
    write_concept_links(xml, context, path, concepts);
  }

  void concepts() const {
    const auto& own = context.site.concepts.by_article[id.index];
    std::vector<ConceptId> used = context.site.links.concepts_used[id.index];
    const auto is_own = [&](ConceptId entry) {
      return std::find(own.begin(), own.end(), entry) != own.end();
    };
    std::erase_if(used, is_own);
    if (own.empty() && used.empty()) return;
    section("concepts", "book-concepts", "", [&] {
      concept_line("book-explained-here", own);
      xml.line();
      concept_line("book-mentioned-here", used);
    });
  }

  void references() const {
    const auto& works = context.site.links.works_cited[id.index];
    if (works.empty()) return;
    section("references", "book-references", "doc-bibliography", [&] {
      const auto list = xml.open("ul", {{"class", "refs"}});
      for (const WorkId work : works) {
        const auto item = xml.open("li", {{"id", reference_id(context, work)}});
        write_reference(xml, context, work);
        ways_back(work);
        if (count_uses(context, work) < 2) continue;
        xml.text(" · ");
        xml.leaf("a", {{"class", "uses"}, {"href", book_url(path, context.plan.works[work.index])}},
                 context.words("book-uses"));
      }
    });
  }

  // To where the text cites a work.
  void ways_back(WorkId work) const {
    const auto cited = citations.find(work);
    if (cited == citations.end()) return;
    const CitationLabel label = make_citation_label(context.site.library.bibliography, work);
    xml.text(" ");
    const auto line = xml.open("span", {{"class", "uses"}});
    xml.text(context.words("cited-above"));
    for (std::size_t i = 0; i < cited->second.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      const std::string name = context.words(
          "citation-label", {{"number", number}, {"work", label.authors + ", " + label.year}});
      xml.text(" ");
      xml.leaf("a",
               {{"role", "doc-backlink"},
                {"aria-label", name},
                {"href", fragment_url(cited->second[i])}},
               number);
    }
  }

  void mentions() const {
    std::vector<Backlink> backlinks = context.site.links.backlinks[id.index];
    std::erase_if(backlinks, [&](const Backlink& backlink) {
      return !context.plan.holds(backlink.mention.article);
    });
    if (backlinks.empty()) return;
    section("mentions", "book-mentioned-in", "", [&] {
      const auto list = xml.open("ul", {{"class", "mentions"}});
      for (const Backlink& backlink : backlinks) {
        const auto item = xml.open("li");
        write_article_link(xml, context, path, backlink.mention.article, backlink.mention.fragment);
        if (backlink.mention.sentence.empty()) continue;
        xml.empty("br");
        sentence(backlink.mention.sentence);
      }
    });
  }

  void sentence(const Sentence& runs) const {
    for (const SentenceRun& run : runs) {
      if (run.is_mention)
        xml.leaf("b", {}, run.text);
      else
        xml.text(run.text);
    }
  }

  void related() const {
    std::vector<RelatedArticle> related = context.site.links.related[id.index];
    std::erase_if(related,
                  [&](const RelatedArticle& other) { return !context.plan.holds(other.article); });
    if (related.empty()) return;
    section("related", "book-related-articles", "", [&] {
      const auto list = xml.open("ul", {{"class", "related"}});
      for (const RelatedArticle& other : related) {
        const auto item = xml.open("li");
        write_article_link(xml, context, path, other.article);
        const std::string why = reason(other);
        if (!why.empty()) xml.text(". " + why);
      }
    });
  }

  std::string reason(const RelatedArticle& other) const {
    std::string terms;
    for (const ConceptId entry : other.shared)
      terms += (terms.empty() ? "" : ", ") + context.site.concepts[entry].term;
    if (!terms.empty()) return context.words("book-related-by", {{"concepts", terms}});
    if (other.is_linked) return context.words("book-related-to");
    return other.links_here ? context.words("book-related-from") : std::string();
  }

  void paths() const {
    const auto& steps = context.site.steps[id.index];
    if (steps.empty() || context.plan.edition) return;
    section("paths", "book-paths", "", [&] {
      const auto list = xml.open("ul", {{"class", "paths"}});
      for (const PathStep& step : steps) path_step(step);
    });
  }

  void path_step(const PathStep& step) const {
    const ReadingPath& reading = context.site.paths[step.path.index];
    const auto item = xml.open("li");
    xml.leaf("a", {{"href", book_url(path, context.plan.paths[step.path.index])}}, reading.title);
    xml.text(". " +
             context.words("book-step", {{"number", std::to_string(step.index + 1)},
                                         {"count", std::to_string(reading.articles.size())}}) +
             ". ");
    if (step.index > 0) {
      other_step("book-previous", reading.articles[step.index - 1]);
      xml.text(". ");
    }
    if (step.index + 1 < reading.articles.size())
      other_step("book-next", reading.articles[step.index + 1]);
    else
      xml.text(context.words("book-path-end"));
  }

  void other_step(const char* word, ArticleId other) const {
    xml.leaf("a", {{"href", article_url(context, path, other)}},
             context.words(word, {{"title", context.site.article(other).meta.title}}));
  }

  // The articles that the page links to or is related to and that an edition does not hold.
  std::vector<ArticleId> find_elsewhere() const {
    std::vector<ArticleId> others;
    const auto add = [&](ArticleId other) {
      if (!context.plan.holds(other) &&
          std::find(others.begin(), others.end(), other) == others.end())
        others.push_back(other);
    };
    const LinkGraph& links = context.site.links;
    for (const Target& target : links.articles[id.index].targets)
      if (const auto* article = std::get_if<ArticleTarget>(&target)) add(article->id);
    if (context.site.article(id).meta.notice != NoticePlace::None)
      for (const Target& target : links.notice.targets)
        if (const auto* article = std::get_if<ArticleTarget>(&target)) add(article->id);
    for (const RelatedArticle& other : links.related[id.index]) add(other.article);
    return others;
  }

  void elsewhere() const {
    const std::vector<ArticleId> others = find_elsewhere();
    if (others.empty()) return;
    section("elsewhere", "book-elsewhere", "", [&] {
      xml.leaf("p", {{"class", "first"}},
               context.words("book-elsewhere-about",
                             {{"title", context.site.library.config.info.title}}));
      const auto list = xml.open("ul", {{"class", "related"}});
      for (const ArticleId other : others) {
        const auto item = xml.open("li");
        const std::string& title = context.site.article(other).meta.title;
        const std::string url = web_url(context, context.site.routes.articles[other.index]);
        if (url.empty())
          xml.text(title);
        else
          xml.leaf("a", {{"class", "external"}, {"href", url}}, title);
      }
    });
  }
};

}  // namespace

void write_article_end(XmlWriter& xml, const BookContext& context, ArticleId id,
                       const CitationIds& citations) {
  const ArticleEnd end{xml, context, id, context.plan.articles[id.index], citations};
  end.concepts();
  end.references();
  end.mentions();
  end.related();
  end.elsewhere();
  end.paths();
  xml.line();
}

}  // namespace kindred
