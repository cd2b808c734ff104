#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "markdown/plain_text.h"
#include "markup/body_writer.h"

namespace kindred {

void BodyWriter::write(const CallOut& node) {
  switch (node.kind) {
    case CallOutKind::Definition: return definition(node);
    case CallOutKind::Try: return exercise(node);
    case CallOutKind::Note: return remark(node, "remark", "callout-note");
    case CallOutKind::Caution: return remark(node, "caution", "callout-caution");
    case CallOutKind::Evidence: return remark(node, "evidence", "callout-evidence");
    case CallOutKind::Help: return remark(node, "help", "callout-help");
  }
}

// A term and what it means, as a list of one definition.
void BodyWriter::definition(const CallOut& node) {
  html_.open("div", {{"class", "definition"}});
  html_.element("p", {{"class", "label"}}, word("callout-definition"));
  if (node.title.empty()) {
    blocks(node.children);
  } else {
    html_.open("dl");
    html_.open("dt");
    html_.open("dfn");
    inlines(node.title);
    html_.close("dfn");
    html_.close("dt");
    html_.open("dd");
    blocks(node.children);
    html_.close("dd");
    html_.close("dl");
  }
  html_.close("div");
}

// An exercise is a part of the article that readers look for, so it has a heading, of the
// level of the one before: then whatever follows skips none.
void BodyWriter::exercise(const CallOut& node) {
  const std::string heading_id = id("try." + std::to_string(++exercise_count_));
  const std::string label = word("callout-try");
  html_.open("section", {{"class", "exercise"}, {"aria-labelledby", heading_id}});
  if (!node.title.empty()) html_.element("p", {{"class", "label"}}, label);
  const std::string name = "h" + std::to_string(level_);
  html_.open(name, {{"id", heading_id}});
  if (node.title.empty())
    html_.text(label);
  else
    inlines(node.title);
  html_.close(name);
  html_.line();
  blocks(node.children);
  html_.close("section");
}

void BodyWriter::remark(const CallOut& node, const char* kind, const char* word_key) {
  html_.open("div", {{"class", kind}, {"role", "note"}});
  html_.open("p", {{"class", "label"}});
  if (node.title.empty()) {
    html_.text(word(word_key));
  } else {
    html_.open("strong");
    inlines(node.title);
    html_.close("strong");
  }
  html_.close("p");
  html_.line();
  blocks(node.children);
  html_.close("div");
}

// Not a `dl`: a list of definitions may name each thing once only, and people speak more than once.
void BodyWriter::write(const Dialogue& node) {
  static constexpr std::array<const char*, 4> classes = {"turn a", "turn b", "turn c", "turn d"};
  std::vector<std::string> speakers;  // in order of first words
  html_.open("figure", {{"class", "exchange"}});
  if (!node.title.empty()) {
    html_.open("figcaption");
    inlines(node.title);
    html_.close("figcaption");
  }
  for (const DialogueTurn& turn : node.turns) {
    const std::string name = fold_name(plain_text(turn.speaker));
    auto known = std::find(speakers.begin(), speakers.end(), name);
    if (known == speakers.end()) known = speakers.insert(speakers.end(), name);
    const auto index = static_cast<std::size_t>(known - speakers.begin());
    html_.open("div", {{"class", classes[index % classes.size()]}});
    if (!turn.speaker.empty()) {
      html_.open("p", {{"class", "speaker"}});
      inlines(turn.speaker);
      html_.close("p");
    }
    html_.open("div", {{"class", "words"}});
    blocks(turn.words);
    html_.close("div");
    html_.close("div");
    html_.line();
  }
  if (!node.after.empty()) {
    html_.open("div", {{"class", "why"}});
    blocks(node.after);
    html_.close("div");
  }
  html_.close("figure");
}

}  // namespace kindred
