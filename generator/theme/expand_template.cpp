#include "theme/expand_template.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/escape.h"
#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t largest_bytes = std::size_t{4} << 20U;  // stops partials that multiply

std::vector<std::string> list_names(const ContractNames& names) {
  std::vector<std::string> result;
  for (const ContractName& name : names) result.push_back(name.name);
  return result;
}

std::string_view kind_name(NameKind kind) {
  switch (kind) {
    case NameKind::Text: return "a text";
    case NameKind::Markup: return "markup";
    case NameKind::Flag: return "a flag";
    case NameKind::List: return "a list";
    case NameKind::Object: return "an object";
  }
  return "a value";
}

// Whether an element may stand after `html`: not inside a tag, nor in an element of text alone.
bool is_in_text(std::string_view html) {
  const std::size_t last = html.find_last_of("<>");
  if (last == html.npos) return true;
  if (html[last] == '<') return false;
  const std::string_view tag = html.substr(std::min(html.rfind('<'), last));
  const auto begins = [&](std::string_view name) { return tag.starts_with(name); };
  return !begins("<title") && !begins("<option") && !begins("<script") && !begins("<style") &&
         !begins("<textarea");
}

// What plain names mean inside a section.
struct Scope {
  const ContractName* owner = nullptr;  // the list or object; null: the page itself
  bool is_unknown = false;              // below a name that was already told: anything goes
};

// Expands one page; a class for the state that its steps share.
class Expander {
 public:
  Expander(std::string_view page, const TemplateParts& parts, const Contract& contract,
           const Words& words, Diagnostics& diagnostics)
      : page_(page), parts_(parts), words_(words), diagnostics_(diagnostics) {
    root_.names.push_back({"site", NameKind::Object, contract.site});
    root_.names.push_back({"page", NameKind::Object, find_name(contract.pages, page)->names});
    scopes_.push_back({&root_, false});
  }

  std::string expand() {
    expand_file(page_);
    return is_too_large_ ? std::string() : std::move(out_);
  }

 private:
  // Recursion is as deep as partials are nested; none may hold itself.
  void expand_file(std::string_view name) {
    files_.push_back(name);
    for (const TemplatePart& part : parts_.find(name)->second) {
      if (out_.size() > largest_bytes) tell_too_large(part);
      if (is_too_large_) break;
      expand_part(part);
    }
    files_.pop_back();
  }

  void tell_too_large(const TemplatePart& part) {
    if (std::exchange(is_too_large_, true)) return;
    diagnostics_
        .add(Code::ThemeSyntax, part.span,
             fmt::format("the page `{}` is larger than 4 MiB with its partials", page_))
        .help.emplace_back("use partials fewer times");
  }

  void expand_part(const TemplatePart& part) {
    switch (part.kind) {
      case TagKind::Text: out_ += part.text; break;
      case TagKind::Escaped:
      case TagKind::Unescaped: expand_variable(part); break;
      case TagKind::Section:
      case TagKind::Inverted: open_section(part); break;
      case TagKind::Close: close_section(part); break;
      case TagKind::Partial: expand_partial(part); break;
    }
  }

  void expand_partial(const TemplatePart& part) {
    const auto found = parts_.find(part.text);
    if (found == parts_.end() || !part.text.starts_with('_')) {
      add_unknown(Code::ThemeMissingFile, part,
                  fmt::format("there is no partial called `{}`", part.text), partial_names());
      return;
    }
    if (std::find(files_.begin(), files_.end(), part.text) != files_.end()) {
      diagnostics_
          .add(Code::ThemeSyntax, part.span, fmt::format("partial `{}` holds itself", part.text))
          .help.push_back("a partial may not use itself, directly or by way of others");
      return;
    }
    expand_file(part.text);
    // The line of the tag has a line end of its own.
    if (out_.ends_with('\n')) out_.pop_back();
  }

  void expand_variable(const TemplatePart& part) {
    if (part.text.starts_with("words.")) {
      expand_word(part);
      return;
    }
    const ContractName* name = find(part);
    if (!name) return;
    const bool is_escaped = part.kind == TagKind::Escaped;
    const NameKind wanted = is_escaped ? NameKind::Text : NameKind::Markup;
    if (name->kind != wanted) {
      const std::string_view help = name->kind == NameKind::Text
                                        ? "write it with two braces, so that it is escaped"
                                    : name->kind == NameKind::Markup ? "write it with three braces"
                                                                     : "open it with `{{#…}}`";
      diagnostics_
          .add(Code::ThemeSyntax, part.span,
               fmt::format("`{}` is {}", part.text, kind_name(name->kind)))
          .help.emplace_back(help);
      return;
    }
    out_.append(is_escaped ? "{{" : "{{{").append(part.text).append(is_escaped ? "}}" : "}}}");
  }

  void expand_word(const TemplatePart& part) {
    const auto found = words_.all().find(part.text.substr(std::string_view("words.").size()));
    if (found == words_.all().end()) {
      std::vector<std::string> keys;
      for (const auto& [key, text] : words_.all()) keys.push_back("words." + key);
      add_unknown(Code::ThemeUnknownName, part,
                  fmt::format("the theme has no word called `{}`", part.text), keys)
          .help.emplace_back(
              "all words stand in `themes/folio/words/en.toml`; a theme brings more in its own");
      return;
    }
    if (part.kind != TagKind::Escaped) {
      diagnostics_.add(Code::ThemeSyntax, part.span, fmt::format("`{}` is a text", part.text))
          .help.emplace_back("write it with two braces, so that it is escaped");
      return;
    }
    // A word in English on a page in another language says so where elements may stand.
    const bool is_marked = words_.is_english(found->first) && is_in_text(out_);
    if (is_marked) out_ += "<span lang=\"en\" dir=\"ltr\">";
    for (const char c : escape_markup(found->second)) {
      if (c == '{')
        out_ += "&#123;";  // a word must not become a tag
      else
        out_ += c;
    }
    if (is_marked) out_ += "</span>";
  }

  void open_section(const TemplatePart& part) {
    const ContractName* name = find(part);
    out_ += fmt::format("{{{{{}{}}}}}", part.kind == TagKind::Section ? '#' : '^', part.text);
    if (!name) {
      scopes_.push_back({nullptr, true});
    } else if (part.kind == TagKind::Section &&
               (name->kind == NameKind::List || name->kind == NameKind::Object)) {
      scopes_.push_back({name, false});
    } else {
      scopes_.push_back(scopes_.back());
    }
  }

  void close_section(const TemplatePart& part) {
    out_ += fmt::format("{{{{/{}}}}}", part.text);
    scopes_.pop_back();
  }

  // What a name means here, or null after it was told that it means nothing.
  const ContractName* find(const TemplatePart& part) {
    static const ContractName text_item{".", NameKind::Text, {}};
    const Scope scope = scopes_.back();
    const auto names = split(part.text, '.');
    const bool is_wide = is_page_wide(names.front());
    if (scope.is_unknown && !is_wide) return nullptr;
    const ContractName* owner = is_wide ? &root_ : scope.owner;
    if (part.text == ".") {
      const bool has_texts = owner->kind == NameKind::List && owner->names.empty();
      if (!has_texts) add_not_offered(part, *owner, "");
      return has_texts ? &text_item : nullptr;
    }
    std::string prefix;
    for (const std::string_view name : names) {
      const bool is_open = prefix.empty() || owner->kind == NameKind::Object;
      const ContractName* found = is_open ? find_name(owner->names, name) : nullptr;
      if (!found) {
        add_not_offered(part, *owner, prefix);
        return nullptr;
      }
      owner = found;
      prefix.append(name).append(".");
    }
    return owner;
  }

  void add_not_offered(const TemplatePart& part, const ContractName& owner,
                       const std::string& prefix) {
    std::vector<std::string> names;
    if (&owner == &root_) names = prefixed_names(part.text);
    for (const std::string& name : list_names(owner.names)) names.push_back(prefix + name);
    const std::string where = &owner == &root_ || owner.name == "page"
                                  ? fmt::format("the page `{}`", page_)
                                  : fmt::format("`{}`", owner.name);
    add_unknown(Code::ThemeUnknownName, part,
                fmt::format("{} offers no name `{}`", where, part.text), names);
  }

  // The page-wide names with their prefix, those that end in `wanted` first: outside lists a name
  // without its prefix is the likeliest slip.
  std::vector<std::string> prefixed_names(std::string_view wanted) const {
    std::vector<std::string> names;
    for (const ContractName& group : root_.names)
      for (const ContractName& name : group.names) {
        names.push_back(group.name + "." + name.name);
        if (name.name == wanted) std::swap(names.front(), names.back());
      }
    return names;
  }

  Diagnostic& add_unknown(Code code, const TemplatePart& part, std::string message,
                          const std::vector<std::string>& names) {
    Diagnostic& diagnostic = diagnostics_.add(code, part.span, std::move(message));
    diagnostic.label = "unknown name";
    const bool is_prefixed =
        !names.empty() && names.front().ends_with("." + std::string(part.text));
    if (is_prefixed)
      diagnostic.help.push_back(fmt::format("write it with its prefix: `{}`", names.front()));
    else if (const auto near = nearest_name(part.text, names))
      diagnostic.help.push_back(fmt::format("there is a similar name: `{}`", *near));
    else if (!names.empty() && names.size() <= 12)
      diagnostic.help.push_back("it may be one of: " + quote_names(names));
    else if (!part.text.starts_with("words."))
      diagnostic.help.push_back("`themes/README.md` lists the names of each kind of page");
    return diagnostic;
  }

  std::vector<std::string> partial_names() const {
    std::vector<std::string> names;
    for (const auto& [name, parts] : parts_)
      if (name.starts_with('_')) names.push_back(name);
    return names;
  }

  std::string_view page_;
  const TemplateParts& parts_;
  const Words& words_;
  Diagnostics& diagnostics_;
  ContractName root_{"page", NameKind::Object, {}};
  std::vector<Scope> scopes_;
  std::vector<std::string_view> files_;  // the page and the partials that are being expanded
  std::string out_;
  bool is_too_large_ = false;
};

}  // namespace

std::string expand_template(std::string_view page, const TemplateParts& parts,
                            const Contract& contract, const Words& words,
                            Diagnostics& diagnostics) {
  return Expander(page, parts, contract, words, diagnostics).expand();
}

}  // namespace kindred
