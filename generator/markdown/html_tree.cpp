#include "markdown/html_tree.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include <fmt/format.h>
#include <gumbo.h>

#include "base/text.h"
#include "markdown/document_ids.h"
#include "markdown/html_policy.h"

namespace kindred {
namespace {

struct OutputDeleter {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};
using Output = std::unique_ptr<GumboOutput, OutputDeleter>;

std::string element_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return name.data ? lower_case(std::string_view(name.data, name.length)) : std::string();
}

std::string without_controls(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
  return result;
}

// Puts an anchor where its element allows: `before` ends where the element will stand.
void place_anchor(HtmlNode anchor, HtmlNode& element, HtmlNodes& before) {
  HtmlNode* holder = &element;
  HtmlAnchorPlace place = anchor_place(element.name);
  while (place == HtmlAnchorPlace::Deeper) {
    const auto first = std::find_if(holder->children.begin(), holder->children.end(),
                                    [](const HtmlNode& child) { return !child.name.empty(); });
    if (first == holder->children.end()) return;  // a row without cells is not shown
    holder = &*first;
    place = anchor_place(holder->name);
  }
  if (place == HtmlAnchorPlace::Element)
    holder->attributes.emplace_back("id", std::move(anchor.text));
  else if (place == HtmlAnchorPlace::Inside)
    holder->children.insert(holder->children.begin(), std::move(anchor));
  else
    before.push_back(std::move(anchor));
}

class Builder {
 public:
  Builder(const HtmlSource& source, std::size_t markdown_count, Reading& reading)
      : source_(source), reading_(reading) {
    tree_.is_dropped.resize(markdown_count, false);
  }

  HtmlTree build(const GumboNode* root) {
    append_children(tree_.nodes, root->v.element.children);
    return std::move(tree_);
  }

 private:
  void append_children(HtmlNodes& out, const GumboVector& children) {
    for (unsigned i = 0; i < children.length; ++i)
      append(out, static_cast<const GumboNode*>(children.data[i]));
  }
  void append(HtmlNodes& out, const GumboNode* node);
  void append_element(HtmlNodes& out, const GumboNode* node);
  void read_id(HtmlNodes& out, HtmlNode& made, const GumboElement& element);
  void read_attributes(HtmlNode& out, const GumboElement& element, bool is_told);
  void tell_element(const std::string& name, const GumboElement& element, bool is_dropped);
  void drop_markdown_in(const GumboElement& element);
  SourceSpan span(const GumboAttribute& attribute) const {
    const std::size_t begin = attribute.name_start.offset;
    const std::size_t value = attribute.original_value.length;
    return span(begin, value > 0 ? std::max(attribute.value_start.offset + value, begin)
                                 : begin + attribute.original_name.length);
  }
  SourceSpan span(std::size_t begin, std::size_t end) const {
    const std::uint32_t first = source_.place(begin);
    return reading_.span(first, end > begin ? source_.place(end - 1) + 1 : first);
  }

  const HtmlSource& source_;
  Reading& reading_;
  HtmlTree tree_;
};

void Builder::append(HtmlNodes& out, const GumboNode* node) {
  if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
    append_element(out, node);
  } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
    HtmlNode text;
    text.text = without_controls(node->v.text.text);
    const std::size_t begin = node->v.text.start_pos.offset;
    text.span = span(begin, begin + node->v.text.original_text.length);
    out.push_back(std::move(text));
  }
}

void Builder::append_element(HtmlNodes& out, const GumboNode* node) {
  const GumboElement& element = node->v.element;
  const std::size_t begin = element.start_pos.offset;
  const bool is_written = element.original_tag.length > 0;
  const std::ptrdiff_t part = is_written ? source_.markdown_at(begin) : -1;
  HtmlNode made;
  if (part >= 0) {
    made.kind = HtmlNode::Kind::Markdown;
    made.part = static_cast<std::size_t>(part);
    made.span = span(begin, begin);
    out.push_back(std::move(made));
    return;
  }
  const bool is_told =
      is_written && node->parse_flags != GUMBO_INSERTION_NORMAL
          ? (node->parse_flags & (GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT |
                                  GUMBO_INSERTION_ADOPTION_AGENCY_CLONED)) != 0
          : !is_written;
  made.kind = HtmlNode::Kind::Element;
  made.name = element_name(element);
  const bool is_html = element.tag_namespace == GUMBO_NAMESPACE_HTML;
  HtmlElementPolicy policy = is_html ? element_policy(made.name) : HtmlElementPolicy::Drop;
  if (policy == HtmlElementPolicy::Drop) {
    if (!is_told) tell_element(made.name, element, true);
    drop_markdown_in(element);
    return;
  }
  if (policy == HtmlElementPolicy::Unwrap) {
    if (!is_told) {
      tell_element(made.name, element, false);
      read_id(out, made, element);
    }
    append_children(out, element.children);
    return;
  }
  std::size_t end = begin + element.original_tag.length;
  if (element.original_end_tag.length > 0)
    end = std::max<std::size_t>(end, element.end_pos.offset + element.original_end_tag.length);
  made.span = span(begin, end);
  read_attributes(made, element, is_told);
  append_children(made.children, element.children);
  if (!is_told) read_id(out, made, element);
  out.push_back(std::move(made));
}

void Builder::read_id(HtmlNodes& out, HtmlNode& made, const GumboElement& element) {
  const GumboAttribute* written = gumbo_get_attribute(&element.attributes, "id");
  if (!written && made.name == "a")  // as older documents have it
    written = gumbo_get_attribute(&element.attributes, "name");
  if (!written || *written->value == '\0') return;
  HtmlNode anchor;
  anchor.kind = HtmlNode::Kind::Anchor;
  anchor.text = written->value;
  anchor.span = span(*written);
  if (is_document_id(anchor.text)) {
    place_anchor(std::move(anchor), made, out);
    return;
  }
  Diagnostic& fault = reading_.diagnostics.add(
      Code::MarkdownUnsafeHtml, anchor.span,
      fmt::format("the id of `<{}>` is none that a link can name", made.name));
  fault.label = "left out";
  fault.help.push_back("make it of letters, digits, `-`, `_` and `:`");
}

void Builder::read_attributes(HtmlNode& out, const GumboElement& element, bool is_told) {
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string name = lower_case(attribute->name);
    const std::string value = without_controls(attribute->value);
    std::size_t value_begin = attribute->value_start.offset;
    std::size_t value_end = value_begin + attribute->original_value.length;
    const HtmlAttributePolicy policy = attribute_policy(out.name, name, value);
    if (policy == HtmlAttributePolicy::Keep) {
      out.attributes.emplace_back(name, value);
      if (name == "href" || name == "src") {
        const std::string_view written(
            attribute->original_value.data ? attribute->original_value.data : "",
            attribute->original_value.length);
        if (written.size() >= 2 && (written[0] == '"' || written[0] == '\'')) {
          ++value_begin;
          --value_end;
        }
        out.address = span(value_begin, value_end);
      }
    } else if (policy == HtmlAttributePolicy::Drop && !is_told) {
      Diagnostic& fault = reading_.diagnostics.add(
          Code::MarkdownUnsafeHtml, span(*attribute),
          fmt::format("the attribute `{}` of `<{}>` is not allowed", name, out.name));
      fault.label = "left out";
      if (name == "style" || name == "class")
        fault.help.push_back("how things look is decided by the theme");
      if (fault.help.empty()) fault.help.push_back("take it out");
    }
  }
  std::sort(out.attributes.begin(), out.attributes.end());
}

void Builder::tell_element(const std::string& name, const GumboElement& element, bool is_dropped) {
  const std::size_t begin = element.start_pos.offset;
  Diagnostic& fault = reading_.diagnostics.add(
      Code::MarkdownUnsafeHtml, span(begin, begin + element.original_tag.length),
      fmt::format("the element `<{}>` is not allowed", name));
  fault.label = is_dropped ? "left out with what it holds" : "left out; what it holds is kept";
  fault.help.push_back("say it in Markdown, or take it out");
}

// What stands between `<script>` and `</script>` is no text, even if Markdown took it for some.
// What a tag without an end has swallowed is kept.
void Builder::drop_markdown_in(const GumboElement& element) {
  if (element.original_end_tag.length == 0) return;
  const auto [first, last] =
      source_.markdown_between(element.start_pos.offset, element.end_pos.offset);
  for (std::size_t i = first; i < last; ++i) tree_.is_dropped[i] = true;
}

}  // namespace

void HtmlSource::add_html(std::string_view html, const std::vector<std::uint32_t>& places) {
  text_.append(html);
  places_.insert(places_.end(), places.begin(), places.end());
  places_.resize(text_.size(), places_.empty() ? 0 : places_.back());
}

void HtmlSource::add_html(std::string_view html, std::uint32_t place) {
  text_.append(html);
  while (places_.size() < text_.size()) places_.push_back(place++);
}

void HtmlSource::add_markdown(std::string_view element, std::uint32_t place) {
  markdown_.push_back(text_.size());
  text_.append(element);
  places_.resize(text_.size(), place);
}

std::uint32_t HtmlSource::place(std::size_t offset) const {
  if (offset < places_.size()) return places_[offset];
  return places_.empty() ? 0 : places_.back() + 1;
}

std::ptrdiff_t HtmlSource::markdown_at(std::size_t offset) const {
  const auto found = std::lower_bound(markdown_.begin(), markdown_.end(), offset);
  return found != markdown_.end() && *found == offset ? found - markdown_.begin() : -1;
}

std::pair<std::size_t, std::size_t> HtmlSource::markdown_between(std::size_t begin,
                                                                 std::size_t end) const {
  const auto first = std::lower_bound(markdown_.begin(), markdown_.end(), begin);
  const auto last = std::lower_bound(first, markdown_.end(), end);
  return {static_cast<std::size_t>(first - markdown_.begin()),
          static_cast<std::size_t>(last - markdown_.begin())};
}

HtmlTree parse_html(const HtmlSource& source, std::size_t markdown_count, Reading& reading) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_DIV;
  const Output output(
      gumbo_parse_with_options(&options, source.text().data(), source.text().size()));
  return Builder(source, markdown_count, reading).build(output->root);
}

const std::string* find_attribute(const HtmlNode& node, std::string_view name) {
  for (const auto& attribute : node.attributes)
    if (attribute.first == name) return &attribute.second;
  return nullptr;
}

}  // namespace kindred
