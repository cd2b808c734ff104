#include "epub/check_book.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "epub/book_media.h"
#include "epub/book_plan.h"
#include "epub/book_text.h"
#include "markdown/visit_blocks.h"
#include "markup/html_writer.h"

namespace kindred {
namespace {

constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t image_bytes_max = 5 * megabyte;
constexpr long long image_pixels_max = 4'200'000;  // a little more than 1600 x 2560
constexpr int cover_side_min = 1400;
constexpr std::size_t columns_max = 4;  // row by row, that many can still be compared
constexpr std::size_t article_bytes_max = 250'000;
constexpr std::size_t book_bytes_max = 50 * megabyte;

std::string megabytes(std::size_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / static_cast<double>(megabyte));
}

// The cells of the widest row of a table, or of a part of one, in HTML.
std::size_t count_cells(const HtmlBlock& element) {
  if (element.name == "tr") return element.children.size();
  std::size_t widest = 0;
  for (const Block& child : element.children)
    if (const auto* inner = std::get_if<HtmlBlock>(&child.node))
      widest = std::max(widest, count_cells(*inner));
  return widest;
}

std::size_t count_columns(const Block& block) {
  if (const auto* table = std::get_if<Table>(&block.node)) return table->head.size();
  const auto* element = std::get_if<HtmlBlock>(&block.node);
  return element && element->name == "table" ? count_cells(*element) : 0;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_ascii_digit);
  return digits;
}

// Whether the words of a link to a number, as it is written, say the number as well.
bool says_number(const LinkReference& link) {
  const std::string number = digits_of(link.destination.substr(0, link.destination.find('?')));
  const std::string written = digits_of(link.span.text());
  return link.form == LinkForm::Address || written.find(number) != written.rfind(number);
}

class BookCheck {
 public:
  BookCheck(const Site& site, Diagnostics& diagnostics) : site_(site), diagnostics_(diagnostics) {}

  void run() {
    for_each_text(site_, plan_, [&](const Document& document, const DocumentLinks& links) {
      check_tables(document);
      check_images(document, links);
      check_links(document, links);
    });
    for (const ArticleId id : plan_.order) check_length(site_.article(id));
    check_cover(site_.library.config.book.cover);
    for (const EditionConfig& edition : site_.library.config.editions) check_cover(edition.cover);
    check_size();
  }

 private:
  const MediaFile& media(MediaId id) const { return site_.library.media[id.index]; }

  void add(Code code, SourceSpan span, std::string message, std::string help) {
    diagnostics_.add(code, span, std::move(message)).help.push_back(std::move(help));
  }

  void check_tables(const Document& document) {
    visit_blocks(document, [&](const Block& block) {
      const std::size_t columns = count_columns(block);
      if (columns > columns_max)
        add(Code::BookTableTooWide, block.span,
            fmt::format("this table has {} columns; a small page has room for {}", columns,
                        columns_max),
            "turn rows into columns, or make two tables or a list of it");
    });
  }

  // Each image once, where it is first shown.
  void check_images(const Document& document, const DocumentLinks& links) {
    for (std::size_t i = 0; i < links.images.size(); ++i) {
      if (!links.images[i] || !shown_.insert(*links.images[i]).second) continue;
      const MediaFile& file = media(*links.images[i]);
      const SourceSpan span = document.images[i].span;
      if (file.media_type == "image/webp")
        add(Code::BookImageKind, span, "many e-readers cannot show `" + file.path + "`, a WebP",
            "use a PNG for a drawing and a JPEG for a photograph");
      check_weight(file, span);
    }
  }

  void check_links(const Document& document, const DocumentLinks& links) {
    for (std::size_t i = 0; i < document.links.size(); ++i) {
      const LinkReference& link = document.links[i];
      if (is_site_only(links.targets[i]))
        add(Code::BookSiteOnly, link.span,
            "the book does not have `" + link.destination + "`, so it shows no link",
            "let the words be true without it, or give `kindred.toml` a `base_url` to lead to");
      const auto* address = std::get_if<ExternalTarget>(&links.targets[i]);
      if (address && !is_book_link(address->url) && !says_number(link))
        add(Code::BookSiteOnly, link.span,
            "e-readers know no `sms:` links, so the book shows no number",
            "say the number in the words of the link");
    }
  }

  // With an address on the web, the links lead there.
  bool is_site_only(const Target& target) const {
    if (!site_.library.config.info.base_url.empty()) return false;
    if (const auto* page = std::get_if<PageTarget>(&target))
      return counterpart(plan_, page->route).empty();
    return std::holds_alternative<MediaTarget>(target);
  }

  void check_weight(const MediaFile& file, SourceSpan span) {
    const long long pixels = static_cast<long long>(file.width) * file.height;
    const bool is_drawing = file.media_type == "image/svg+xml";
    std::string fault;
    if (file.bytes.size() > image_bytes_max)
      fault = megabytes(file.bytes.size());
    else if (pixels > image_pixels_max && !is_drawing)
      fault = fmt::format("{} x {} pixels", file.width, file.height);
    if (!fault.empty())
      add(Code::BookImageTooLarge, span, "`" + file.path + "` is too large for e-readers: " + fault,
          "save it at about 1600 pixels on its longer side");
  }

  void check_length(const Article& article) {
    const std::size_t bytes = article.source->text().size();
    if (bytes > article_bytes_max)
      add(Code::BookArticleTooLarge, make_span(*article.source, 0, 0),
          fmt::format("this article is {} kB long", bytes / 1000),
          "divide it at its headings into several articles");
  }

  void check_cover(const PlacedText& cover) {
    if (cover.text.empty()) return;
    const auto id = find_media(site_, cover.text);
    if (!id) {
      const auto refused = site_.library.refused_media.find(cover.text);
      if (refused != site_.library.refused_media.end())
        add(Code::MediaUnsupported, cover.span, "the image `" + cover.text + "` " + refused->second,
            "use a PNG or JPEG image");
      else
        add(Code::MediaMissing, cover.span, "there is no image at `" + cover.text + "`",
            "write the path of an image from the folder of `kindred.toml`");
      return;
    }
    const MediaFile& file = media(*id);
    if (!is_cover_type(file.media_type))
      add(Code::ConfigBadValue, cover.span, "the cover must be a PNG or JPEG image",
          "save it as one, 1600 pixels wide and 2560 high");
    else if (std::min(file.width, file.height) < cover_side_min)
      add(Code::BookCoverTooSmall, cover.span,
          fmt::format("the cover has {} x {} pixels", file.width, file.height),
          "use an image of 1600 x 2560 pixels");
    check_weight(file, cover.span);
  }

  // Text shrinks to about a third in the archive, images not at all.
  void check_size() {
    std::size_t bytes = 0;
    for (const ArticleId id : plan_.order) bytes += site_.article(id).source->text().size() / 3;
    std::vector<MediaId> images(shown_.begin(), shown_.end());
    for (const MediaId id : images) bytes += media(id).bytes.size();
    if (bytes <= book_bytes_max) return;
    std::stable_sort(images.begin(), images.end(), [&](MediaId a, MediaId b) {
      return media(a).bytes.size() > media(b).bytes.size();
    });
    Diagnostic& fault =
        diagnostics_.add(Code::BookTooLarge, {},
                         "the book will have about " + megabytes(bytes) + ", more than 50 MB");
    for (std::size_t i = 0; i < std::min<std::size_t>(3, images.size()); ++i)
      fault.help.push_back("one of the largest images is `" + media(images[i]).path +
                           "`: " + megabytes(media(images[i]).bytes.size()));
  }

  const Site& site_;
  Diagnostics& diagnostics_;
  BookPlan plan_ = plan_book(site_);
  std::set<MediaId> shown_;
};

}  // namespace

void check_book(const Site& site, Diagnostics& diagnostics) { BookCheck(site, diagnostics).run(); }

}  // namespace kindred
