#include <array>

#include "cli/explanations.h"

namespace kindred {
namespace {

constexpr auto rows = std::to_array<Explanation>({
    {Code::BookImageKind,
     "Browsers show WebP; many e-readers, and the services that send a book to one, show an empty "
     "frame instead. PNG (drawings), JPEG (photographs), GIF and SVG are shown everywhere.",
     "![A bridge](bridge.webp)", "![A bridge](bridge.jpg)"},
    {Code::BookImageTooLarge,
     "E-readers have little memory: with more than about four million pixels or 5 MB, an image may "
     "be left out, or the page may not open. The screens are smaller than that anyway. Save the "
     "image at about 1600 pixels on its longer side.",
     "![A bridge](bridge.jpg)     (6000 x 4000 pixels, as the camera made it)",
     "![A bridge](bridge.jpg)     (1600 x 1067 pixels)"},
    {Code::BookCoverTooSmall,
     "Shops and reading systems show the cover at the full height of a screen, and refuse or blur "
     "one that is smaller. It needs 1400 pixels on its shorter side; 1600 x 2560 is best.",
     "[book]\ncover = \"cover.jpg\"     (600 x 960 pixels)",
     "[book]\ncover = \"cover.jpg\"     (1600 x 2560 pixels)"},
    {Code::BookCoverLetters,
     "Without a picture of your own, a cover is drawn with typefaces that come with the theme: "
     "those of `folio` have Latin, Greek and Cyrillic letters. Signs that they lack are left out, "
     "and so are words with such a letter. Bring a cover of your own; or, for a script whose "
     "letters stand side by side from left to right, put a typeface that has them at "
     "`theme/cover/title.ttf`, `subtitle.ttf` and `author.ttf` in the knowledge base.",
     "title = \"親しさについて\"",
     "title = \"親しさについて\"\n\n[book]\ncover = \"cover.jpg\"     (1600 x 2560 pixels)"},
    {Code::BookTableTooWide,
     "The page of an e-reader is as wide as a telephone. A table of four columns or more would "
     "break its words after a few letters there, so the book writes its rows one below the other, "
     "each cell after the name of its column. With more than four, little can be compared at a "
     "glance. A table in raw HTML stays as it is. Turn rows into columns, make two tables of it, "
     "or a list.",
     "| need | sign | who | when | how often |\n|---|---|---|---|---|\n"
     "| rest | yawning | both | evening | daily |",
     "| need | sign | who and when |\n|---|---|---|\n| rest | yawning | both, in the evening |"},
    {Code::BookSiteOnly,
     "The map, the search and files such as a PDF are parts of the site alone. The book leads to "
     "them on the web if `kindred.toml` says where the site is (`base_url`); else it shows the "
     "words of the link as plain text. Let them be true without the link. Links that send a "
     "message (`sms:`) are unknown to e-readers: say the number in their words.",
     "Look for yourself [on the map](../map.html).",
     "The site has [a map](../map.html) of all this."},
    {Code::BookArticleTooLarge,
     "Each article is one file of the book, and e-readers lay out a whole file before they show "
     "its first page. Above 250 kB that takes many seconds, and some give up. Divide the article "
     "at its headings.",
     "types/everything.md          (400 kB)",
     "types/everything-about-trust.md\ntypes/everything-about-touch.md"},
    {Code::BookTooLarge,
     "Services that send books to e-readers by mail or over the air stop at about 50 MB. Nearly "
     "all of it is pictures: make the largest ones smaller.",
     "images/scan.png     (40 MB)", "images/scan.jpg     (300 kB)"},
});

}  // namespace

std::span<const Explanation> book_explanations() { return rows; }

}  // namespace kindred
