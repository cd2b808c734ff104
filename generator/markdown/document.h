#pragma once

// The text of an article as a value: blocks and inlines, each with its place in the source.
//
// Links, citations and images are written down once, in the lists of the Document, and named in the
// tree by index; what they mean is decided later (`links`), so the tree never changes its shape
// because of it. Invariant: every index in the tree is inside its list, and raw HTML is already cut
// to the allow-list and properly nested.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.h"

namespace kindred {

struct Inline;
struct Block;
using Inlines = std::vector<Inline>;
using Blocks = std::vector<Block>;

// --- what the tree refers to by index ---

enum class LinkForm {
  Inline,   // [text](destination)  and reference links, and <a href> of raw HTML
  Wiki,     // [[name#fragment|label]]
  Address,  // <https://…> and bare addresses
  Concept,  // put in by the program at a mention of a concept (links/auto_link.h)
};

struct LinkReference {
  LinkForm form = LinkForm::Inline;
  // As written, percent-decoded for relative paths; of a wikilink the name; may be empty.
  std::string destination;
  std::string fragment;  // what follows `#`, percent-decoded, without it
  std::string title;
  SourceSpan span;              // the whole link as written
  SourceSpan destination_span;  // the part to underline when the destination is wrong
};

// One work inside a citation: `see @key, p. 12`.
struct CitationItem {
  std::string key;
  std::string prefix;            // "see"
  std::string suffix;            // "p. 12", without the comma before it
  bool suppress_author = false;  // [-@key]
  SourceSpan span;               // `@key`
};

// `[@a; see @b, p. 3]`, or `@a` in a sentence (`is_narrative`, exactly one item; `@a [p. 3]` gives
// it a suffix).
struct CitationReference {
  bool is_narrative = false;
  std::vector<CitationItem> items;
  SourceSpan span;
};

struct ImageReference {
  std::string destination;  // as written, percent-decoded
  std::string alt;
  std::string title;
  SourceSpan span;
  bool is_decorative = false;  // its alternative text is empty on purpose
};

// --- inlines ---

// Sorted by name, values unescaped.
using Attributes = std::vector<std::pair<std::string, std::string>>;

struct Text {
  std::string text;  // smart punctuation already made
};
struct SoftBreak {};
struct HardBreak {};
struct CodeSpan {
  std::string text;
};
struct Emphasis {
  Inlines children;
};
struct Strong {
  Inlines children;
};
struct Strikethrough {
  Inlines children;
};
struct Link {
  std::size_t reference = 0;
  Inlines children;  // empty for a wikilink without a label until it is resolved
};
struct Image {
  std::size_t reference = 0;
};
struct Citation {
  std::size_t reference = 0;
};
struct NoteMark {              // the marker of a footnote
  std::size_t note = 0;        // index into Document::notes
  std::size_t occurrence = 0;  // 0 for the first marker of this note, 1 for the second …
};
// A phrasing element of the allow-list; never a, img, br, which have nodes of their own.
struct InlineHtml {
  std::string name;
  Attributes attributes;
  Inlines children;
};

struct Inline {
  SourceSpan span;
  std::variant<Text, SoftBreak, HardBreak, CodeSpan, Emphasis, Strong, Strikethrough, Link, Image,
               Citation, NoteMark, InlineHtml>
      node;
};

// --- blocks ---

struct Paragraph {
  Inlines children;
};
struct Plain {  // text without a paragraph: items of tight lists, inside raw HTML
  Inlines children;
};
struct Heading {
  int level = 1;
  std::string id;  // unique in the document
  bool has_explicit_id = false;
  Inlines children;
};
struct BlockQuote {
  Blocks children;
};
struct ListItem {
  SourceSpan span;
  std::optional<bool> is_checked;  // task lists
  Blocks children;
};
struct List {
  bool is_ordered = false;
  int start = 1;
  bool is_tight = true;
  std::vector<ListItem> items;
};
struct CodeBlock {
  std::string language;  // first word of the info string
  std::string text;
};
struct ThematicBreak {};

enum class Alignment { None, Left, Center, Right };
struct TableCell {
  SourceSpan span;
  Inlines children;
};
using TableRow = std::vector<TableCell>;
struct Table {
  std::vector<Alignment> alignments;
  TableRow head;
  std::vector<TableRow> rows;  // each as long as `head`
};

// An image alone in its paragraph; its title is the caption.
struct Figure {
  std::size_t image = 0;  // index into Document::images
  Inlines caption;
};

enum class CallOutKind { Note, Definition, Try, Caution, Evidence, Help };
struct CallOut {
  CallOutKind kind = CallOutKind::Note;
  Inlines title;  // may be empty
  Blocks children;
};

struct DialogueTurn {
  SourceSpan span;
  Inlines speaker;
  Blocks words;
};
struct Dialogue {
  Inlines title;  // may be empty
  std::vector<DialogueTurn> turns;
  Blocks after;  // what follows the last turn inside the call-out, such as a remark
};

struct HtmlBlock {  // a flow element of the allow-list
  std::string name;
  Attributes attributes;
  Blocks children;
};

struct Block {
  SourceSpan span;
  std::variant<Paragraph, Plain, Heading, BlockQuote, List, CodeBlock, ThematicBreak, Table, Figure,
               CallOut, Dialogue, HtmlBlock>
      node;
};

struct Note {
  std::string label;
  SourceSpan span;
  Blocks children;
  std::size_t mark_count = 0;  // how many NoteMarks refer to it
};

struct Document {
  Blocks blocks;
  std::vector<Note> notes;  // in the order of their first markers
  std::vector<LinkReference> links;
  std::vector<CitationReference> citations;
  std::vector<ImageReference> images;
};

}  // namespace kindred
