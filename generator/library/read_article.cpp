#include "library/read_article.h"

#include <algorithm>
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

// "getting-started" → "Getting started".
std::string title_from_name(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '-', ' ');
  std::replace(words.begin(), words.end(), '_', ' ');
  return capitalize(collapse_space(words));
}

Heading* heading_of(Block& block) { return std::get_if<Heading>(&block.node); }

// The heading that stands for the title: the first of level 1, else a heading at the very top.
Blocks::iterator find_title(Blocks& blocks) {
  const auto is_top = [](Block& block) {
    return heading_of(block) && heading_of(block)->level == 1;
  };
  const auto found = std::find_if(blocks.begin(), blocks.end(), is_top);
  if (found != blocks.end()) return found;
  return !blocks.empty() && heading_of(blocks.front()) ? blocks.begin() : blocks.end();
}

// Takes the title out of the body when the front matter has none, or when the body repeats it.
void take_title(Article& article) {
  Blocks& blocks = article.body.blocks;
  const auto found = find_title(blocks);
  if (found == blocks.end()) return;
  const std::string text = collapse_space(plain_text(heading_of(*found)->children));
  if (text.empty()) return;
  if (article.meta.title.empty()) {
    article.meta.title = text;
    article.meta.title_span = found->span;
  } else if (fold_name(article.meta.title) != fold_name(text)) {
    return;
  }
  blocks.erase(found);
}

// As screen readers and checkers of books want the outline of a page: its title is the only heading
// of level 1, and none is more than one level below the one before.
void close_up_headings(Document& document) {
  std::vector<Heading*> headings;
  visit_blocks(document, [&](Block& block) {
    if (Heading* heading = heading_of(block)) headings.push_back(heading);
  });
  const bool has_top = std::any_of(headings.begin(), headings.end(),
                                   [](const Heading* heading) { return heading->level == 1; });
  int before = 1;
  for (Heading* heading : headings) {
    const int level = heading->level + (has_top ? 1 : 0);
    before = heading->level = std::min({level, before + 1, lowest_level});
  }
}

MarkdownOptions markdown_options(const Config& config, bool has_bibliography) {
  return {config.info.language,
          config.html == RawHtml::Escape ? HtmlPolicy::Escape : HtmlPolicy::Sanitize,
          has_bibliography};
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
