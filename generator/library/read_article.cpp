#include "library/read_article.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/site_path.h"
#include "base/text.h"
#include "markdown/parse.h"
#include "markdown/plain_text.h"
#include "markdown/visit_blocks.h"

namespace kindred {
namespace {

constexpr int lowest_level = 6;

Heading* heading_of(Block& block) { return std::get_if<Heading>(&block.node); }

bool is_top(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.node);
  return heading && heading->level == 1;
}

// A block among its neighbours.
struct Place {
  Blocks* list = nullptr;
  std::size_t index = 0;
};

// The first heading of level 1, on its own or in raw HTML, as where a page centres its name.
std::optional<Place> find_top_heading(Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_top(blocks[i])) return Place{&blocks, i};
    auto* html = std::get_if<HtmlBlock>(&blocks[i].node);
    if (const auto inside = html ? find_top_heading(html->children) : std::nullopt) return inside;
  }
  return std::nullopt;
}

// Takes the title out of the body when the front matter has none, or when the body repeats it. It
// is the first heading of level 1, else a heading at the very top.
void take_title(Article& article) {
  Blocks& blocks = article.body.blocks;
  auto place = find_top_heading(blocks);
  if (!place && !blocks.empty() && heading_of(blocks.front())) place = Place{&blocks, 0};
  if (!place) return;
  const auto found = place->list->begin() + static_cast<std::ptrdiff_t>(place->index);
  const std::string text = collapse_space(plain_text(heading_of(*found)->children));
  if (text.empty()) return;
  if (article.meta.title.empty()) {
    article.meta.title = text;
    article.meta.title_span = found->span;
  } else if (fold_name(article.meta.title) != fold_name(text)) {
    return;
  }
  place->list->erase(found);
}

// As screen readers and checkers of books want the outline of a page: its title is the only heading
// of level 1, and each of the others is one level below the one that it stands under.
void close_up_headings(Document& document) {
  std::vector<int> above;  // the written levels of the headings that are open
  visit_blocks(document, [&](Block& block) {
    Heading* heading = heading_of(block);
    if (!heading) return;
    while (!above.empty() && above.back() >= heading->level) above.pop_back();
    above.push_back(heading->level);
    heading->level = std::min(lowest_level, static_cast<int>(above.size()) + 1);
  });
}

// Without a bibliography a lone `@name` is a person, or code; in brackets it is meant as a citation
// by those who write for Kindred.
CitationForms citation_forms(const Config& config, bool has_bibliography) {
  if (has_bibliography) return CitationForms::All;
  return config.has_file ? CitationForms::InBrackets : CitationForms::None;
}

MarkdownOptions markdown_options(const Config& config, bool has_bibliography) {
  return {config.info.language,
          config.html == RawHtml::Escape ? HtmlPolicy::Escape : HtmlPolicy::Sanitize,
          citation_forms(config, has_bibliography)};
}

// Words and emphasis alone, each at the place of the field: what a note refers to by index belongs
// to a document that does not outlive its reading.
void append_words(Inlines& from, const Document& document, SourceSpan span, Inlines& to) {
  for (Inline& item : from) {
    item.span = span;
    Inlines* children = nullptr;
    if (auto* link = std::get_if<Link>(&item.node)) {
      if (link->children.empty())
        to.push_back({span, Text{document.links[link->reference].destination}});
      append_words(link->children, document, span, to);
      continue;
    }
    if (auto* emphasis = std::get_if<Emphasis>(&item.node)) children = &emphasis->children;
    if (auto* strong = std::get_if<Strong>(&item.node)) children = &strong->children;
    const bool is_words = children || std::holds_alternative<Text>(item.node) ||
                          std::holds_alternative<SoftBreak>(item.node);
    if (!is_words) continue;
    if (children) {
      Inlines words;
      append_words(*children, document, span, words);
      *children = std::move(words);
    }
    to.push_back(std::move(item));
  }
}

// The content note is one line of Markdown inside YAML; its faults are told at the field.
Inlines read_content_note(const Article& article, const Config& config, Diagnostics& diagnostics) {
  if (article.meta.content_note.empty()) return {};
  const SourceFile line("content_note", article.meta.content_note);
  Diagnostics faults;
  Document document = parse_markdown(line, 0, markdown_options(config, false), faults);
  for (const Diagnostic& fault : faults.all()) {
    Diagnostic& told = diagnostics.add(fault.code, article.meta.content_note_span, fault.message);
    told.help = fault.help;
  }
  Inlines words;
  for (Block& block : document.blocks)
    if (auto* paragraph = std::get_if<Paragraph>(&block.node))
      append_words(paragraph->children, document, article.meta.content_note_span, words);
  return words;
}

void complain_about_title(const Article& article, const ArticleOptions& options, bool is_told,
                          Diagnostics& diagnostics) {
  if (!article.meta.title.empty() || is_told || !options.needs_title) return;
  Diagnostic& fault = diagnostics.add(
      Code::FrontMatterMissingTitle, make_span(*article.source, 0, 0), "this article has no title");
  fault.help.push_back("add `title: \"…\"` to its front matter, between two lines of `---`");
}

}  // namespace

Article read_article(const SourceFile& source, const Config& config, const ArticleOptions& options,
                     Diagnostics& diagnostics) {
  Article article;
  article.source = &source;
  article.path = source.path();
  article.section = std::string(parent_path(source.path()));
  article.slug = file_slug(stem(source.path()));
  if (article.slug.empty()) article.slug = "article";
  FrontMatterResult front = read_front_matter(source, config, diagnostics);
  article.meta = std::move(front.front_matter);
  complain_about_title(article, options, front.has_told_title, diagnostics);
  article.body = parse_markdown(source, front.body_begin,
                                markdown_options(config, options.has_bibliography), diagnostics);
  take_title(article);
  close_up_headings(article.body);
  if (article.meta.title.empty()) article.meta.title = title_from_name(stem(source.path()));
  if (article.meta.title.empty()) article.meta.title = "?";
  article.content_note = read_content_note(article, config, diagnostics);
  return article;
}

}  // namespace kindred
