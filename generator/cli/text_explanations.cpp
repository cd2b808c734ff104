#include <array>

#include "cli/explanations.h"

namespace kindred {
namespace {

constexpr auto rows = std::to_array<Explanation>({
    {Code::MarkdownUnsafeHtml,
     "Raw HTML is cut to a list of elements and attributes that are safe in a browser and in an "
     "e-book reader. Scripts, styles, frames, forms and event handlers are never kept. Where only "
     "an element is refused, the words inside it stay. Most things have a form in Markdown.",
     "<div style=\"color: red\" onclick=\"show()\">Be careful.</div>",
     "> [!caution]\n> Be careful."},
    {Code::MarkdownUnsafeUrl,
     "Addresses that start with `javascript:`, `data:` or another scheme that can run a program "
     "are not published, whoever wrote them. Allowed are http, https, mailto, tel and sms, and "
     "paths inside the knowledge base.",
     "[Show more](javascript:show())", "[Show more](../types/trust.md)"},
    {Code::MarkdownUnknownCallOut,
     "A call-out has a color, a mark and a label by its kind. An unknown kind is shown as a plain "
     "note, which is hardly what was meant. The kinds are note, definition, try, caution, "
     "evidence, help and dialogue.",
     "> [!defintion] Trust\n> The belief that somebody means well.",
     "> [!definition] Trust\n> The belief that somebody means well."},
    {Code::MarkdownDuplicateId,
     "An id that was given to two headings cannot say which of them a link means; browsers go to "
     "the first. Ids that Kindred makes itself are numbered and never collide.",
     "## At home {#signs}\n\n## At work {#signs}",
     "## At home {#signs-at-home}\n\n## At work {#signs-at-work}"},
    {Code::MarkdownHeadingSkipped,
     "Headings are the outline of an article: screen readers jump along it, and both editions make "
     "contents of it. A level that is left out looks like a missing chapter. Choose levels by "
     "meaning; how large they look is for the theme to decide.",
     "## Signs\n\n#### At home", "## Signs\n\n### At home"},
    {Code::MarkdownTableWikilink,
     "In a table a bar ends the cell, also inside `[[…]]`: GitHub and other programs cut the link "
     "in "
     "two and lose the rest of the row. Put a backslash before the bar.",
     "| word | see |\n| --- | --- |\n| open | [[vulnerability|being open]] |",
     "| word | see |\n| --- | --- |\n| open | [[vulnerability\\|being open]] |"},
    {Code::MarkdownUnknownNote,
     "The marker refers to a footnote that is not in this article, so readers would see the bare "
     "marker. Write the footnote in a paragraph of its own, anywhere in the article.",
     "Most couples report this.[^survey]",
     "Most couples report this.[^survey]\n\n[^survey]: In a survey of 400 couples."},
    {Code::MarkdownUnusedNote,
     "A footnote stands where its marker is. Without a marker it has no place, and it is left out "
     "of both editions.",
     "Most couples report this.\n\n[^survey]: In a survey of 400 couples.",
     "Most couples report this.[^survey]\n\n[^survey]: In a survey of 400 couples."},
    {Code::MarkdownDuplicateNote,
     "A marker leads to one footnote. Of two with the same label only the first is shown, and what "
     "the other says is lost.",
     "Most report this.[^1] Some do not.[^1]\n\n[^1]: In a survey.\n\n[^1]: In another.",
     "Most report this.[^1] Some do not.[^2]\n\n[^1]: In a survey.\n\n[^2]: In another."},
    {Code::MarkdownUnclosed,
     "A comment ends at `-->`, and a code block at a line of as many backticks or tildes as began "
     "it, in the same list or quote. Without its end, a comment hides what follows, and a code "
     "block shows it as code.",
     "<!-- ask Kim\n\n## Signs", "<!-- ask Kim -->\n\n## Signs"},
    {Code::MarkdownTableCells,
     "A table has as many columns as its head; what a row has beyond them is shown nowhere. Often "
     "a bar that belongs to the words was taken for the end of a cell: write it as `\\|`, also in "
     "code.",
     "| word | meaning |\n| --- | --- |\n| a|b | either |",
     "| word | meaning |\n| --- | --- |\n| a\\|b | either |"},
    {Code::MarkdownEmpty,
     "An empty heading makes an empty line in the contents, a link without words cannot be seen, "
     "and one without an address leads nowhere. A dialogue needs names in bold at the heads of "
     "lines to know who speaks. What is empty is left out, except words.",
     "##\n\nSee [the book]().", "## Signs\n\nSee [the book](trust.md)."},
    {Code::MarkdownShownAsWritten,
     "Brackets, braces and bars that are not quite markup are text, and readers see them. Mostly "
     "one sign is missing. If they are meant to be seen, put a backslash before the first, or the "
     "words between backticks.",
     "Being open needs [[trust].", "Being open needs [[trust]]."},
    {Code::MarkdownTooDeep,
     "Lists, quotes and HTML elements may lie inside each other, but not without end: deeper than "
     "a page can show, only the words are kept. Such nesting is nearly always a slip, such as a "
     "row of `>` or a list that moves right with each line.",
     "> > > > > (and so on, more than a hundred times) > a thought", "> a thought"},
    {Code::MediaMissing,
     "The page and the book would show a broken image. Paths start from the folder of the article, "
     "as on GitHub and in most editors; a path that begins with `/` starts from the knowledge "
     "base. Upper and lower case matter.",
     "![A bridge](images/brige.png)", "![A bridge](images/bridge.png)"},
    {Code::MediaAltMissing,
     "Who cannot see an image reads or hears its alternative text; so does everybody when the "
     "image does not load. Say what the image tells, in a sentence. For an image that tells "
     "nothing, say so with an empty `alt` in HTML.",
     "![](bridge.png)",
     "![Two people meet in the middle of a bridge](bridge.png)\n\n<img src=\"line.png\" alt=\"\">"},
    {Code::MediaOutside,
     "Nothing is loaded from other places: the site works without a network, nobody learns who "
     "reads it, and the book holds all it shows. Put the image into the knowledge base, if its "
     "license allows that.",
     "![A bridge](https://example.org/bridge.png)", "![A bridge](images/bridge.png)"},
    {Code::MediaUnsupported,
     "Browsers and e-book readers show PNG, JPEG, GIF, WebP and SVG. An image of another kind, one "
     "whose bytes are not what its name says, or a drawing (SVG) that could run a script or load "
     "something from elsewhere is not published. Of a drawing, only the parts that draw are let "
     "through, and the notes that drawing programs make for themselves; text set by HTML "
     "(`foreignObject`) is not, because e-book readers do not show it.",
     "![A bridge](bridge.tiff)", "![A bridge](bridge.png)"},
});

}  // namespace

std::span<const Explanation> text_explanations() { return rows; }

}  // namespace kindred
