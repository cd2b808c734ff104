#include "library/yaml_reader.h"

#include <sstream>
#include <unordered_set>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t max_bytes = std::size_t{256} * 1024;
constexpr std::size_t max_depth = 32;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The end of `value` as it is written from `begin` on, white space aside; nothing when it is
// written in another way (escapes, a tag before it).
std::optional<std::size_t> find_literal_end(std::string_view text, std::size_t begin,
                                            std::string_view value) {
  std::size_t at = begin;
  for (const char c : value) {
    if (is_blank(c)) continue;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at == text.size() || text[at] != c) return std::nullopt;
    ++at;
  }
  return at;
}

// The end of the quoted scalar that begins at `begin`; nothing when its quote is never closed
// (which yaml-cpp lets pass at the end of its input).
std::optional<std::size_t> find_quote_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

std::size_t find_line_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_of("\r\n", begin), text.size());
}

// Builds the tree. Invariant: `open_` is the way from the document to the container that is being
// read; each of its maps knows whether a key or a value comes next.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceFile& source, std::size_t begin, std::size_t end,
              Diagnostics& diagnostics)
      : source_(source),
        text_(source.text().substr(0, end)),
        begin_(begin),
        diagnostics_(diagnostics) {}

  YamlNode take_root() { return std::move(root_); }

  // Where the list or mapping in brackets begins that is still open, if one is.
  std::optional<std::size_t> open_bracket() const {
    if (open_.empty()) return std::nullopt;
    const std::size_t begin = open_.back().node.span.begin;
    const bool is_bracket = begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{');
    return is_bracket ? std::optional(begin) : std::nullopt;
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    YamlNode node;
    node.span = make_span(source_, offset(mark), offset(mark));
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    YamlNode node;
    node.span = make_span(source_, offset(mark), find_line_end(text_, offset(mark)));
    diagnostics_.add(Code::FrontMatterBadValue, node.span, "aliases are not supported here")
        .help.push_back("write the value again in place of the alias");
    const bool is_item = !open_.empty() && open_.back().node.kind == YamlKind::List;
    if (!is_item) add(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    YamlNode node;
    const bool plain = tag == "?";
    const bool null = plain && (value.empty() || value == "~" || value == "null");
    node.kind = null ? YamlKind::Null : YamlKind::Text;
    node.text = value;
    node.span = scalar_span(offset(mark), value);
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(mark, YamlKind::List);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(mark, YamlKind::Map);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    YamlNode node;
    bool has_key = false;  // of a map: its key was read, the value comes next
    bool drops_value = false;
    std::string key;
    SourceSpan key_span;
    std::unordered_set<std::string> keys;
  };

  std::size_t offset(const YAML::Mark& mark) const {
    const auto inside = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
    return std::min(begin_ + inside, text_.size());
  }

  SourceSpan scalar_span(std::size_t begin, std::string_view value) {
    if (begin >= text_.size()) return make_span(source_, begin, begin);
    const char first = text_[begin];
    if (first == '"' || first == '\'') {
      const auto end = find_quote_end(text_, begin);
      if (!end) {
        throw YAML::ParserException(mark_at(begin), "the quotation mark is never closed");
      }
      const bool literal = text_.substr(begin + 1, *end - begin - 2) == value;
      return literal ? make_span(source_, begin + 1, *end - 1) : make_span(source_, begin, *end);
    }
    const bool block = first == '|' || first == '>';
    const std::size_t from = block ? find_line_end(text_, begin) : begin;
    const auto end = find_literal_end(text_, from, value);
    return make_span(source_, begin, end ? *end : find_line_end(text_, begin));
  }

  YAML::Mark mark_at(std::size_t at) const {
    YAML::Mark mark;
    mark.pos = static_cast<int>(at - begin_);
    return mark;
  }

  void open(const YAML::Mark& mark, YamlKind kind) {
    if (open_.size() == max_depth)
      throw YAML::ParserException(mark, "nested more deeply than Kindred reads");
    Level level;
    level.node.kind = kind;
    level.node.span = make_span(source_, offset(mark), find_line_end(text_, offset(mark)));
    open_.push_back(std::move(level));
  }

  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  void add(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Level& parent = open_.back();
    if (parent.node.kind == YamlKind::List) {
      parent.node.children.push_back(std::move(node));
    } else if (!parent.has_key) {
      take_key(parent, std::move(node));
    } else {
      parent.has_key = false;
      if (parent.drops_value) return;
      node.key = std::move(parent.key);
      node.key_span = parent.key_span;
      if (node.kind == YamlKind::Null) node.span = node.key_span;
      parent.node.children.push_back(std::move(node));
    }
  }

  void take_key(Level& map, YamlNode node) {
    map.has_key = true;
    map.drops_value = true;
    if (node.kind != YamlKind::Text) {
      diagnostics_.add(Code::FrontMatterBadValue, node.span, "the name of a field must be a word")
          .help.push_back("put quotation marks around a text that begins with `{` or `[`");
    } else if (!map.keys.insert(node.text).second) {
      diagnostics_
          .add(Code::FrontMatterBadValue, node.span, "the field `" + node.text + "` is here twice")
          .help.push_back("keep one of the two");
    } else {
      map.drops_value = false;
      map.key = std::move(node.text);
      map.key_span = node.span;
    }
  }

  const SourceFile& source_;
  std::string_view text_;  // of the file, up to the end of the YAML
  std::size_t begin_;
  Diagnostics& diagnostics_;
  std::vector<Level> open_;
  YamlNode root_;
};

// The byte where yaml-cpp stopped; when that is behind the last line, the end of that line.
std::size_t find_fault(const YAML::Exception& fault, std::string_view yaml) {
  const auto inside = fault.mark.pos < 0 ? 0 : static_cast<std::size_t>(fault.mark.pos);
  std::size_t at = std::min(inside, yaml.size());
  if (at == yaml.size())
    while (at > 0 && is_blank(yaml[at - 1])) --at;
  return at;
}

// What to do, by what yaml-cpp said and the text up to where it stopped.
std::string find_remedy(std::string_view message, std::string_view before) {
  if (message.find("quotation mark") != std::string_view::npos)
    return "put a quotation mark at the end of the text";
  const std::size_t line = before.find_last_of("\r\n") + 1;  // 0 when there is none
  const std::string_view indentation =
      before.substr(line, before.find_first_not_of(" \t", line) - line);
  if (indentation.find('\t') != std::string_view::npos ||
      message.find(" tab ") != std::string_view::npos)
    return "indent with spaces, not with tabs";
  const std::string_view above = trim(before.substr(0, line));
  const std::string_view last = above.substr(above.find_last_of("\r\n") + 1);
  const std::size_t colon = last.find(": ");
  const bool is_complete = colon != std::string_view::npos && !trim(last.substr(colon + 1)).empty();
  if (!indentation.empty() && is_complete && last.find_first_of(" \t-") > colon)
    return "begin the field at the start of the line";
  return "put quotation marks around a text that has `: ` or ` #` in it or begins with a sign";
}

}  // namespace

std::optional<YamlNode> read_yaml(const SourceFile& source, std::size_t begin, std::size_t end,
                                  Diagnostics& diagnostics) {
  if (end - begin > max_bytes) {
    diagnostics
        .add(Code::FrontMatterSyntax, make_span(source, begin, find_line_end(source.text(), begin)),
             "the front matter is larger than 256 KiB")
        .help.push_back("keep to a few lines there; the text belongs below the closing `---`");
    return std::nullopt;
  }
  TreeBuilder builder(source, begin, end, diagnostics);
  try {
    std::string yaml(source.text().substr(begin, end - begin));
    // yaml-cpp does not know a lone CR as the end of a line.
    for (std::size_t i = 0; i < yaml.size(); ++i)
      if (yaml[i] == '\r' && (i + 1 == yaml.size() || yaml[i + 1] != '\n')) yaml[i] = '\n';
    std::istringstream stream{std::move(yaml)};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    return builder.take_root();
  } catch (const YAML::Exception& fault) {
    const std::string_view yaml = source.text().substr(begin, end - begin);
    std::size_t at = begin + find_fault(fault, yaml);
    // A bracket without its pair is noticed only at the end; the writer looks for its beginning.
    if (trim(source.text().substr(at, end - at)).empty()) at = builder.open_bracket().value_or(at);
    const std::size_t line_end = std::max(at, std::min(find_line_end(source.text(), at), end));
    diagnostics
        .add(Code::FrontMatterSyntax, make_span(source, at, line_end),
             "the front matter is not valid YAML: " + fault.msg)
        .help.push_back(find_remedy(fault.msg, source.text().substr(begin, at - begin)));
    return std::nullopt;
  }
}

}  // namespace kindred
