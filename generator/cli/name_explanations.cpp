#include <array>

#include "cli/explanations.h"

namespace kindred {
namespace {

constexpr auto rows = std::to_array<Explanation>({
    {Code::BibliographySyntax,
     "An entry of `references.bib` cannot be read, so its work is not known and every citation of "
     "it fails as well. Most often a brace, a comma or a quotation mark is missing.",
     "@book{johnson2008,\n  title = {Hold Me Tight,\n  year = 2008\n}",
     "@book{johnson2008,\n  title = {Hold Me Tight},\n  year = 2008\n}"},
    {Code::BibliographyDuplicateKey,
     "Citations name a work by its key, so a key stands for one work. Only the first entry is "
     "used. If both are the same work, take one out; else give one of them another key.",
     "@book{reis1988, title = {Intimacy}}\n@article{reis1988, title = {Attachment}}",
     "@book{reis1988, title = {Intimacy}}\n@article{reis1988b, title = {Attachment}}"},
    {Code::BibliographyBadField,
     "The value cannot be read as what the field is for: a year, a date, a month, a DOI, an "
     "address or a macro. The reference is printed without it, or with the text as it was written.",
     "@book{johnson2008, title = {Hold Me Tight}, date = {spring of 2008}}",
     "@book{johnson2008, title = {Hold Me Tight}, date = {2008-04}}"},
    {Code::BibliographyMissingField,
     "Readers find a work by its title. Where a work has none, put a description into brackets, as "
     "APA 7 does.",
     "@online{cdc2024, author = {{CDC}}, year = 2024}",
     "@online{cdc2024, author = {{CDC}}, title = {[Data on couples]}, year = 2024}"},
    {Code::BibliographyUnknownType,
     "The type decides how a reference is set: where the publisher goes, what is in italics. An "
     "unknown type is set like `@misc`, which is rarely what a book or an article should look "
     "like.",
     "@artikel{reis1988, title = {Intimacy}}", "@article{reis1988, title = {Intimacy}}"},
    {Code::BibliographyUnknownField,
     "Fields that Kindred has no use for are passed over, as other programs do. This one is named "
     "almost like a field that it does use, so a slip would leave the reference without it.",
     "@book{johnson2008, auther = {Johnson, Sue}, title = {Hold Me Tight}}",
     "@book{johnson2008, author = {Johnson, Sue}, title = {Hold Me Tight}}"},
    {Code::CitationUnknownKey,
     "A citation must lead to a reference that readers can follow. The key is the word after the "
     "brace of an entry in `references.bib`. A plain at sign in a sentence is written `\\@`.",
     "Closeness grows in steps [@reis1998].", "Closeness grows in steps [@reis1988]."},
    {Code::CitationUnusedWork,
     "The work is in `references.bib`, but no article cites it. That is only for you to know: it "
     "may be left over from an article that was changed.",
     "@book{johnson2008, title = {Hold Me Tight}} (and no [@johnson2008] at all)",
     "Couples can learn to turn to each other [@johnson2008]."},
    {Code::ConceptDuplicateTerm,
     "A term or alias leads to one concept, in links, in the index and in automatic links. Where "
     "two concepts claim the same words, one of them could never be reached. Keep the words for "
     "one of the two, or make one concept of both.",
     "concepts:\n  - term: trust\n  - term: reliance\n    aliases: [trust]",
     "concepts:\n  - term: trust\n  - term: reliance"},
    {Code::ConceptDuplicateId,
     "The id of a concept is the name of its page. It is made of the term unless you give one; two "
     "terms may make the same id. Give one concept an `id` of its own.",
     "concepts:\n  - term: self-worth\n  - term: self worth!",
     "concepts:\n  - term: self-worth\n  - term: self worth!\n    id: self-worth-as-a-goal"},
    {Code::ConceptUnknownReference,
     "`broader`, `related` and typed relations tie concepts together, and both ends show the tie. "
     "The other concept must be declared under `concepts` in some article; it is named by its id, "
     "term or alias.",
     "concepts:\n  - term: emotional intimacy\n    broader: intimcy",
     "concepts:\n  - term: emotional intimacy\n    broader: intimacy"},
    {Code::ConceptBroaderCycle,
     "`broader` leads from each concept to a wider one, up to a widest. Where it leads in a "
     "circle, nothing is the widest, and no tree can be drawn. Take out one `broader` on the way "
     "round; `related` may go in circles.",
     "concepts:\n  - term: intimacy\n    broader: trust\n  - term: trust\n    broader: intimacy",
     "concepts:\n  - term: intimacy\n  - term: trust\n    related: intimacy"},
    {Code::ConceptRelatedTwice,
     "`broader` ties two concepts as a wider and a narrower one; `related` ties two that are "
     "neither. A pair can be tied in one way only, and the nearer way is `broader`.",
     "concepts:\n  - term: self-disclosure\n    broader: openness\n    related: openness",
     "concepts:\n  - term: self-disclosure\n    broader: openness"},
    {Code::LinkUnresolved,
     "A link that leads nowhere is worse than none. `[[name]]` may be a concept (its id, term or "
     "alias, in any case) or an article (its slug, title or path); `[text](path.md)` is a path "
     "from the folder of the article. To explain a new concept, declare it under `concepts`.",
     "Being open needs [[vulnerabilty]].\nSee [trust](trust.md).",
     "Being open needs [[vulnerability]].\nSee [trust](../types/trust.md)."},
    {Code::LinkAmbiguous,
     "The name means several things, and Kindred does not guess. Write the path of the article "
     "that you mean; the words that readers see stay yours after a bar.",
     "See [[overview]].", "See [[types/overview|overview]]."},
    {Code::LinkFragmentMissing,
     "The page exists, but not the heading. Readers would land at its top and search. A heading is "
     "named by its text in lower case with hyphens, or by the id in braces behind it. An id in "
     "braces stays when the heading is worded anew.",
     "See [the signs](trust.md#sign-of-trust).", "See [the signs](trust.md#signs-of-trust)."},
    {Code::LinkOutside,
     "The path climbs out of the knowledge base, so the file would not be there for readers. Copy "
     "the file into the knowledge base, or link to its address on the web.",
     "[The form](../../office/form.pdf)", "[The form](form.pdf)"},
});

}  // namespace

std::span<const Explanation> name_explanations() { return rows; }

}  // namespace kindred
