#include "markdown/dialogue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kindred {
namespace {

void trim_begin(Inlines& inlines) {
  if (inlines.empty()) return;
  Text* text = std::get_if<Text>(&inlines.front().node);
  if (!text) return;
  const std::size_t blanks = std::min(text->text.find_first_not_of(" \t"), text->text.size());
  text->text.erase(0, blanks);
  inlines.front().span.begin += static_cast<std::uint32_t>(blanks);
  if (inlines.front().span.begin > inlines.front().span.end)
    inlines.front().span.begin = inlines.front().span.end;
  if (text->text.empty()) inlines.erase(inlines.begin());
}

bool drop_last_colon(Inlines& speaker) {
  if (speaker.empty()) return false;
  Text* text = std::get_if<Text>(&speaker.back().node);
  if (!text) return false;
  std::size_t end = text->text.find_last_not_of(" \t");
  if (end == std::string::npos || text->text[end] != ':') return false;
  text->text.resize(end);
  if (speaker.back().span.end > speaker.back().span.begin) --speaker.back().span.end;
  if (text->text.empty()) speaker.pop_back();
  return !speaker.empty();
}

// Whether the line begins a turn: bold words with a colon at their end or right behind them.
bool begins_turn(const Inlines& line) {
  if (line.empty()) return false;
  const Strong* name = std::get_if<Strong>(&line.front().node);
  if (!name) return false;
  Inlines speaker = name->children;
  if (drop_last_colon(speaker)) return true;
  const Text* after = line.size() > 1 ? std::get_if<Text>(&line[1].node) : nullptr;
  return after && after->text.starts_with(':') && !name->children.empty();
}

DialogueTurn make_turn(Inlines line) {
  DialogueTurn turn;
  turn.span = line.front().span;
  turn.span.end = line.back().span.end;
  turn.speaker = std::move(std::get<Strong>(line.front().node).children);
  line.erase(line.begin());
  if (!drop_last_colon(turn.speaker) && !line.empty()) {
    if (Text* after = std::get_if<Text>(&line.front().node)) {
      after->text.erase(0, 1);
      ++line.front().span.begin;
    }
  }
  trim_begin(line);
  if (line.empty()) return turn;
  SourceSpan span = line.front().span;
  span.end = line.back().span.end;
  turn.words.push_back({span, Paragraph{std::move(line)}});
  return turn;
}

bool is_break(const Inline& one) {
  return std::holds_alternative<SoftBreak>(one.node) || std::holds_alternative<HardBreak>(one.node);
}

// The paragraph cut before every line that begins a turn.
std::vector<Inlines> split_turns(Inlines children) {
  std::vector<Inlines> lines(1);
  for (Inline& one : children) {
    if (is_break(one)) lines.emplace_back();
    lines.back().push_back(std::move(one));
  }
  std::vector<Inlines> parts;
  for (Inlines& line : lines) {
    Inlines words;
    const bool has_break = !line.empty() && is_break(line.front());
    if (has_break && line.size() > 1 && std::holds_alternative<Strong>(line[1].node)) {
      words.assign(line.begin() + 1, line.end());
      if (!begins_turn(words)) words.clear();
    }
    if (!words.empty())
      parts.push_back(std::move(words));
    else if (parts.empty())
      parts.push_back(std::move(line));
    else
      std::move(line.begin(), line.end(), std::back_inserter(parts.back()));
  }
  return parts;
}

}  // namespace

Dialogue make_dialogue(Inlines title, Blocks children) {
  Dialogue dialogue;
  dialogue.title = std::move(title);
  Blocks waiting;  // belong to the turn before, if another turn follows
  for (Block& block : children) {
    Paragraph* paragraph = std::get_if<Paragraph>(&block.node);
    std::vector<Inlines> parts;
    if (paragraph) parts = split_turns(std::move(paragraph->children));
    if (parts.empty() || (parts.size() == 1 && !begins_turn(parts.front()))) {
      if (paragraph && !parts.empty()) paragraph->children = std::move(parts.front());
      waiting.push_back(std::move(block));
      continue;
    }
    for (Inlines& part : parts) {
      if (!begins_turn(part)) {  // words before the first name of the paragraph
        SourceSpan span = part.front().span;
        span.end = part.back().span.end;
        waiting.push_back({span, Paragraph{std::move(part)}});
        continue;
      }
      DialogueTurn turn = make_turn(std::move(part));
      if (dialogue.turns.empty() && !waiting.empty()) {
        DialogueTurn opening;  // words before any name: a turn of nobody
        opening.span = waiting.front().span;
        dialogue.turns.push_back(std::move(opening));
      }
      if (!waiting.empty()) {
        DialogueTurn& last = dialogue.turns.back();
        last.span.end = std::max(last.span.end, waiting.back().span.end);
        std::move(waiting.begin(), waiting.end(), std::back_inserter(last.words));
        waiting.clear();
      }
      dialogue.turns.push_back(std::move(turn));
    }
  }
  dialogue.after = std::move(waiting);
  return dialogue;
}

}  // namespace kindred
