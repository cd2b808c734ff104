#include <array>

#include "cli/explanations.h"

namespace kindred {
namespace {

constexpr auto rows = std::to_array<Explanation>({
    {Code::RouteCollision,
     "Every page has one place, made of its section and file name or of its id. Two things that "
     "would be written to one place cannot both be published; upper and lower case do not count, "
     "because some systems ignore them. Rename one, or give it another id.",
     "types/my trust.md\ntypes/my-trust.md     (both become types/my-trust.html)",
     "types/my-trust.md\ntypes/our-trust.md"},
    {Code::ThemeSyntax,
     "Templates are Mustache, read strictly: every section is closed where it was opened, text is "
     "written with two braces so that it is escaped, and only markup with three. A tag that the "
     "page could not fill in safely is refused before anything is rendered.",
     "{{#page.concepts}}<li>{{term}}</li>",
     "{{#page.concepts}}<li>{{term}}</li>{{/page.concepts}}"},
    {Code::ThemeUnknownName,
     "A name that its kind of page does not offer would be empty for ever, and nobody would "
     "notice. "
     "Names of the whole page begin with `site.` or `page.`; words of the interface with `words.`; "
     "inside a list, the names of its items stand alone. The same holds for words, tokens and "
     "templates that a knowledge base changes: they must be there to be changed.",
     "<h1>{{page.titel}}</h1>", "<h1>{{page.title}}</h1>"},
    {Code::ThemeMissingFile,
     "A theme is a folder with a `theme.toml`, one template for each kind of page, and what these "
     "use. Without one of them some pages could not be made. A theme that `extends` another takes "
     "from it what it does not have.",
     "themes/plain/web/article.mustache     (and nothing else)",
     "themes/plain/web/article.mustache\nthemes/plain/web/home.mustache   (and the other kinds)\n"
     "themes/plain/theme.toml"},
    {Code::ThemeMissingId,
     "Links of other pages lead to places of this one, such as the contents of the home page. A "
     "template that has no element with that id leaves readers at the top. themes/README.md lists "
     "the ids of each kind of page.",
     "<h2>{{words.contents}}</h2>", "<h2 id=\"contents\">{{words.contents}}</h2>"},
    {Code::ThemeUnknownTheme,
     "A theme is a folder below `themes`, in the knowledge base or beside the program. It is named "
     "under `[theme]` in `kindred.toml`, by `--theme`, or by `extends` in another theme.",
     "[theme]\nname = \"foilo\"", "[theme]\nname = \"folio\""},
});

}  // namespace

std::span<const Explanation> plan_explanations() { return rows; }

}  // namespace kindred
