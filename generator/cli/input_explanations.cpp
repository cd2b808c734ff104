#include <array>

#include "cli/explanations.h"

namespace kindred {
namespace {

constexpr auto rows = std::to_array<Explanation>({
    {Code::SourceInvalidUtf8,
     "Kindred reads every text as UTF-8. A byte that is not UTF-8 comes from a file that was saved "
     "in another encoding, and readers would see a wrong letter in its place. The caret shows the "
     "first such byte; there may be more. Open the file in an editor and save it as UTF-8.",
     "caf\xC3\xA9 saved as Latin-1 or Windows-1252: the bytes 63 61 66 E9",
     "caf\xC3\xA9 saved as UTF-8: the bytes 63 61 66 C3 A9"},
    {Code::SourceTooLarge,
     "A text may have 8 MiB and an image 64 MiB. Larger files are not read at all, so that no "
     "single file can use up the memory of the machine or the patience of a reader. Divide a long "
     "article into several, and make an image smaller before you add it.",
     "images/scan.png                (80 MiB, as it left the scanner)",
     "images/scan.png                (400 kB, at the size in which it is read)"},
    {Code::SourceOutside,
     "A symbolic link that leads out of the knowledge base is not followed: whoever can add a file "
     "could otherwise publish any file of the machine. Links to folders are not followed at all: "
     "they may lead in circles. Copy what you need into the knowledge base.",
     "types/letter.md -> /home/anna/letter.md", "types/letter.md                (the file itself)"},
    {Code::SourceUnportableName,
     "Knowledge bases travel: by git, by USB stick, from Linux to Windows. Windows cannot hold a "
     "name with one of `< > : \" | ? * \\`, with a full stop or space at its end, or one such as "
     "`con` or `aux`; no system holds a very long one. Letters with marks can be written in two "
     "ways that look alike, and some systems change the one into the other, so that links no "
     "longer find the file. Rename it; plain letters, digits and hyphens are safe everywhere.",
     "types/what is trust?.md\ntypes/aux.md", "types/what-is-trust.md\ntypes/auxiliary.md"},
    {Code::ConfigSyntax,
     "`kindred.toml` is written in TOML. Until the line with the fault can be read, nothing of the "
     "file is known, so this fault comes first. Most often a quotation mark or a bracket is "
     "missing, or a key stands there twice.",
     "title = \"A guide to closeness", "title = \"A guide to closeness\""},
    {Code::ConfigUnknownKey,
     "A key with a slip in its name would silently do nothing. Kindred therefore takes only the "
     "keys that it knows, and names the nearest one.",
     "titel = \"A guide to closeness\"", "title = \"A guide to closeness\""},
    {Code::ConfigBadValue,
     "The key is known, but its value is not what the key needs: a text where a list is wanted, an "
     "address without `https://`, a language that is no language tag, or a required value that is "
     "missing. The help line below the fault shows the right form.",
     "authors = \"Anna Weber\"\nlanguage = \"English\"",
     "authors = [\"Anna Weber\"]\nlanguage = \"en\""},
    {Code::ConfigDuplicateId,
     "Sections, reading paths, kinds and relations are named by their id. Two entries with one id "
     "cannot be told apart. Give one of them another id, or take it out.",
     "[[kind]]\nid = \"skill\"\ntitle = \"Skill\"\n\n[[kind]]\nid = \"skill\"\ntitle = "
     "\"Practice\"",
     "[[kind]]\nid = \"skill\"\ntitle = \"Skill\"\n\n[[kind]]\nid = \"practice\"\ntitle = "
     "\"Practice\""},
    {Code::ConfigUnknownArticle,
     "A reading path leads readers from article to article, so each step must exist. A step is "
     "named by the article's path or by its slug, the file's name without `.md`.",
     "[[path]]\nid = \"start\"\ntitle = \"Start here\"\narticles = [\"foundations/atachment\"]",
     "[[path]]\nid = \"start\"\ntitle = \"Start here\"\narticles = [\"foundations/attachment\"]"},
    {Code::ConfigUnknownPath,
     "An `[[edition]]` is a book of one reading path, which must exist: it is named by the `id` of "
     "a `[[path]]`.",
     "[[path]]\nid = \"start\"\ntitle = \"Start\"\narticles = [\"trust\"]\n\n[[edition]]\npath = "
     "\"strat\"",
     "[[path]]\nid = \"start\"\ntitle = \"Start\"\narticles = [\"trust\"]\n\n[[edition]]\npath = "
     "\"start\""},
    {Code::ConfigIncomplete,
     "Readers meet each section and each reading path in the contents, so an empty one promises "
     "what is not there. A section is a folder: its `id` must be the folder's name. Drafts count "
     "only with `--drafts`.",
     "[[path]]\nid = \"start\"\ntitle = \"Start here\"",
     "[[path]]\nid = \"start\"\ntitle = \"Start here\"\narticles = [\"trust\"]"},
    {Code::FrontMatterSyntax,
     "The lines between the two `---` are YAML. A text with a colon, or that starts with a mark "
     "such as `[`, `@`, `*` or a quotation mark, must stand between quotation marks; lists are "
     "indented evenly and never with tabs.",
     "---\ntitle: Trust: what it is\n---", "---\ntitle: \"Trust: what it is\"\n---"},
    {Code::FrontMatterUnknownKey,
     "A field with a slip in its name would silently do nothing: no summary, no concept, no link. "
     "Kindred therefore takes only the fields that it knows, and names the nearest one. A typed "
     "relation between concepts is a field of a concept once `kindred.toml` lists it as a "
     "`[[relation]]`.",
     "---\ntitle: Trust\nsumary: \"What makes us rely on somebody.\"\n---",
     "---\ntitle: Trust\nsummary: \"What makes us rely on somebody.\"\n---"},
    {Code::FrontMatterBadValue,
     "The field is known, but its value is not what the field needs: a word where a number is "
     "wanted, a text where a list is, a concept without a `term`. The help line below the fault "
     "shows the right form.",
     "---\ntitle: Trust\norder: second\n---", "---\ntitle: Trust\norder: 2\n---"},
    {Code::FrontMatterBadDate,
     "Readers see when an article was last changed, so the date must be a real one. It is written "
     "as year, month and day, which reads the same everywhere. Leave the field out and Kindred "
     "takes the day of the last commit.",
     "---\ntitle: Trust\nupdated: 31.11.2024\n---", "---\ntitle: Trust\nupdated: 2024-11-30\n---"},
    {Code::FrontMatterMissingTitle,
     "The title is what readers see in lists, in the search and at the head of the page, and what "
     "other articles may link to. A folder without `kindred.toml` takes the first heading instead; "
     "a knowledge base says it outright.",
     "---\nsummary: \"What makes us rely on somebody.\"\n---",
     "---\ntitle: Trust\nsummary: \"What makes us rely on somebody.\"\n---"},
    {Code::FrontMatterUnknownKind,
     "The kind of an article is shown as its label, and readers narrow the search by it. The kinds "
     "are listed in `kindred.toml`, so that a slip does not make a new one.",
     "---\ntitle: Listening\nkind: skil\n---",
     "---\ntitle: Listening\nkind: skill\n---\n\n(in kindred.toml)\n[[kind]]\nid = \"skill\"\n"
     "title = \"Skill\""},
    {Code::FrontMatterMarkdown,
     "Titles, summaries and definitions stand in lists, in menus and in the search, where nothing "
     "can be linked or strong; so they are plain text, and readers would see the brackets and "
     "stars. Only `content_note` may have emphasis.",
     "---\ntitle: Listening\nsummary: How to listen with **both** ears, as in [[hearing]].\n---",
     "---\ntitle: Listening\nsummary: How to listen with both ears.\n---"},
    {Code::FrontMatterUnwritten,
     "`kindred new` begins an article with a sentence that says what a summary is. Readers see the "
     "summary in lists, in the search and above the text, so write your own before the article is "
     "published.",
     "---\ntitle: Listening\nsummary: One or two sentences that answer the title.\n---",
     "---\ntitle: Listening\nsummary: How to hear what somebody means.\n---"},
    {Code::ArticleDuplicateTitle,
     "Two articles with one title look the same in every list, in the search and in the contents "
     "of the book, and a link by title cannot mean one of them. Give each a title of its own.",
     "types/trust.md:   title: Trust\nskills/trust.md:  title: Trust",
     "types/trust.md:   title: Trust\nskills/trust.md:  title: Building trust"},
    {Code::ArticleUnknownSection,
     "The folder of an article is its section. Sections that `kindred.toml` does not list come "
     "last, by name, with the folder's name for a title. This is a fault when the folder's name "
     "has a slip; else add the section, so that it has its title, summary and place.",
     "typs/trust.md",
     "types/trust.md\n\n(in kindred.toml)\n[[section]]\nid = \"types\"\ntitle = \"Types\""},
    {Code::ArticleNameConflict,
     "Windows and macOS take `Trust.md` and `trust.md` for one file, as do many web servers. On "
     "such a machine one of the two articles would replace the other. Rename one.",
     "types/Trust.md\ntypes/trust.md", "types/trust.md\ntypes/trust-in-detail.md"},
});

}  // namespace

std::span<const Explanation> input_explanations() { return rows; }

}  // namespace kindred
