#include <functional>
#include <utility>

#include "base/parallel.h"
#include "epub/article_page.h"
#include "epub/book_media.h"
#include "epub/cover.h"
#include "epub/front_pages.h"
#include "epub/glossary_page.h"
#include "epub/index_page.h"
#include "epub/metadata.h"
#include "epub/navigation.h"
#include "epub/part_page.h"
#include "epub/reference_list.h"
#include "epub/render_epub.h"
#include "markdown/plain_text.h"

namespace kindred {
namespace {

constexpr const char* xhtml = "application/xhtml+xml";

// Pages are first listed with the function that renders each, then rendered on all threads.
struct PageJob {
  std::string path;
  std::function<std::string()> render;
};

struct BookMaker {
  const BookContext& context;
  Book& book;
  std::vector<PageJob> jobs;

  void page(const std::string& path, std::function<std::string()> render) {
    jobs.push_back({path, std::move(render)});
  }

  // A page that is a line of the contents.
  void chapter(const std::string& path, std::string title, std::function<std::string()> render) {
    page(path, std::move(render));
    book.contents.push_back({std::move(title), path, {}, {}});
  }

  void landmark(const char* type, const char* word, std::string path) const {
    book.landmarks.push_back({type, context.words(word), std::move(path)});
  }

  void front(const Cover& cover) {
    page(book_path::cover, [this, &cover] {
      return render_cover_page(context, cover.alt, cover.width, cover.height);
    });
    page(book_path::title_page, [this] { return render_title_page(context, book.metadata); });
    landmark("cover", "book-cover", book_path::cover);
    landmark("titlepage", "book-title-page", book_path::title_page);
    landmark("toc", "book-contents", book_path::contents);
    page(book_path::contents, [this] { return render_navigation(context, book); });
    const std::string title = context.words("book-introduction");
    if (context.plan.edition)
      chapter(book_path::introduction, title,
              [this] { return render_edition_page(context, book.metadata); });
    else if (context.site.library.introduction)
      chapter(book_path::introduction, title, [this] { return render_introduction_page(context); });
  }

  void part(const BookPart& part) {
    std::vector<ContentsEntry>* entries = &book.contents;
    for (std::size_t i = 0; i < part.depth; ++i) entries = &entries->back().children;
    if (part.section) {
      const std::string& path = context.plan.sections[part.section->index];
      page(path, [this, &part] { return render_part_page(context, part); });
      entries->push_back({part_title(context, *part.section), path, {}, {}});
      entries = &entries->back().children;
    }
    for (const ArticleId id : part.articles) {
      const std::string& path = context.plan.articles[id.index];
      page(path, [this, id] { return render_article_page(context, id); });
      entries->push_back({context.site.article(id).meta.title, path, {}, headings(id)});
    }
  }

  // Those of the highest level, if the contents list them.
  std::vector<ContentsEntry> headings(ArticleId id) const {
    std::vector<ContentsEntry> entries;
    if (!context.site.library.config.book.contents_headings) return entries;
    for (const Block& block : context.site.article(id).body.blocks)
      if (const auto* heading = std::get_if<Heading>(&block.node); heading && heading->level == 2)
        if (std::string words = plain_text(heading->children); !words.empty())
          entries.push_back({std::move(words), context.plan.articles[id.index], heading->id, {}});
    return entries;
  }

  // A list that may be split over several files, which the contents name by their letters.
  template <class Item, class RenderChunk>
  void chunks(const std::vector<BookChunk<Item>>& list, const char* word,
              RenderChunk render_chunk) {
    if (list.empty()) return;
    book.contents.push_back({context.words(word), list.front().file, {}, {}});
    for (const BookChunk<Item>& chunk : list) {
      page(chunk.file, [this, &chunk, render_chunk] { return render_chunk(context, chunk); });
      if (!chunk.label.empty())
        book.contents.back().children.push_back({chunk.label, chunk.file, {}, {}});
    }
  }

  void back(bool has_lettering) {
    const BookPlan& plan = context.plan;
    if (!context.site.paths.empty() && !plan.edition)
      chapter(book_path::paths, context.words("book-paths"),
              [this] { return render_paths_page(context); });
    chunks(plan.glossary, "book-glossary", render_glossary_page);
    chunks(plan.references, "book-references", render_references_page);
    chunks(plan.index, "book-index", render_index_page);
    chapter(book_path::colophon, context.words("book-colophon"), [this, has_lettering] {
      return render_colophon_page(context, book.metadata, has_lettering);
    });
    if (!plan.glossary.empty()) landmark("glossary", "book-glossary", plan.glossary[0].file);
    if (!plan.references.empty())
      landmark("bibliography", "book-references", plan.references[0].file);
  }

  void render(unsigned threads) {
    std::vector<std::string> pages(jobs.size());
    parallel_for(jobs.size(), threads, [&](std::size_t i) { pages[i] = jobs[i].render(); });
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      const char* properties = jobs[i].path == book_path::contents ? "nav" : "";
      book.files.push_back({jobs[i].path, xhtml, properties, true, std::move(pages[i])});
    }
  }

  void add(std::string path, std::string media_type, std::string properties, std::string bytes) {
    book.files.push_back(
        {std::move(path), std::move(media_type), std::move(properties), false, std::move(bytes)});
  }
};

void add_resources(BookMaker& maker, const Theme& theme, Cover& cover) {
  const BookContext& context = maker.context;
  maker.add(book_path::style_sheet, "text/css", "", theme.book_css);
  maker.add(context.plan.cover_image, cover.media_type, "cover-image", std::move(cover.bytes));
  for (std::size_t i = 0; i < context.plan.media.size(); ++i) {
    const MediaFile& media = context.site.library.media[i];
    if (!context.plan.media[i].empty())
      maker.add(context.plan.media[i], media.media_type, "", media.bytes);
  }
  if (!context.plan.glossary.empty())
    maker.add(book_path::search_keys, "application/vnd.epub.search-key-map+xml",
              "glossary search-key-map", render_search_keys(context));
  maker.add(book_path::ncx, "application/x-dtbncx+xml", "", render_ncx(context, maker.book));
}

}  // namespace

Book make_book(const Site& site, const Theme& theme, const BookOptions& options) {
  const BookWords words(theme.words);
  const BookPlan plan = plan_book(site, options.edition);
  Book book;
  book.metadata = make_metadata(site, plan, words);
  const BookContext context{site, plan, words, book.metadata.language, book.metadata.direction};
  Cover cover = make_book_cover(context, book.metadata, theme.cover_fonts);

  BookMaker maker{context, book, {}};
  maker.front(cover);
  for (const BookPart& part : plan.parts) maker.part(part);
  maker.back(cover.has_lettering);
  const std::size_t first_text = 3;  // after cover, title page and contents
  maker.landmark("bodymatter", "book-start", maker.jobs[first_text].path);
  maker.render(options.threads);
  add_resources(maker, theme, cover);
  return book;
}

}  // namespace kindred
