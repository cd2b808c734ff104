#include "theme/tokens.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

// A declaration of a custom property.
struct Token {
  std::string_view name;  // without its hyphens
  std::size_t begin = 0;  // of the value
  std::size_t end = 0;
};

// Finds the tokens of a style sheet; a class for the place where it reads.
class TokenFinder {
 public:
  explicit TokenFinder(std::string_view css) : css_(css) {}

  std::vector<Token> find() {
    std::vector<Token> tokens;
    std::vector<bool> in_root = {false};  // for each open block
    while (at_ < css_.size()) {
      const std::size_t begin = at_;
      const std::size_t end = skip_to_end();
      const char c = at_ < css_.size() ? css_[at_++] : ';';
      if (c == '{') {
        in_root.push_back(without_comments(begin, end) == ":root");
        continue;
      }
      if (in_root.back()) add_declaration(begin, end, tokens);
      if (c == '}' && in_root.size() > 1) in_root.pop_back();
    }
    return tokens;
  }

 private:
  // Moves to the next `;`, `{` or `}` outside comments, texts and brackets.
  std::size_t skip_to_end() {
    std::size_t depth = 0;
    for (; at_ < css_.size(); ++at_) {
      const char c = css_[at_];
      if (css_.substr(at_, 2) == "/*") {
        at_ = std::min(css_.find("*/", at_ + 2), css_.size() - 1);
      } else if (c == '"' || c == '\'') {
        at_ = std::min(css_.find(c, at_ + 1), css_.size() - 1);
      } else if (c == '(') {
        ++depth;
      } else if (c == ')' && depth > 0) {
        --depth;
      } else if (depth == 0 && (c == ';' || c == '{' || c == '}')) {
        break;
      }
    }
    return at_;
  }

  std::string without_comments(std::size_t begin, std::size_t end) const {
    std::string text(css_.substr(begin, end - begin));
    for (auto open = text.find("/*"); open != text.npos; open = text.find("/*")) {
      const auto close = text.find("*/", open + 2);
      text.erase(open, close == text.npos ? text.npos : close + 2 - open);
    }
    return std::string(trim(text));
  }

  void add_declaration(std::size_t begin, std::size_t end, std::vector<Token>& tokens) const {
    const std::string_view text = css_.substr(begin, end - begin);
    const std::size_t comment = text.rfind("*/");  // before the name: values have none
    const std::size_t colon = text.find(':', comment == text.npos ? 0 : comment);
    if (colon == text.npos) return;
    const std::size_t start = comment == text.npos ? 0 : comment + 2;
    const std::string_view name = trim(text.substr(start, colon - start));
    if (name.starts_with("--")) tokens.push_back({name.substr(2), begin + colon + 1, end});
  }

  std::string_view css_;
  std::size_t at_ = 0;
};

// Changes one value wherever the sheet gives it; false when it does not have the token.
bool change(std::string& css, std::string_view name, const std::string& value) {
  std::vector<Token> tokens = TokenFinder(css).find();
  std::erase_if(tokens, [&](const Token& token) { return token.name != name; });
  std::string text = css;
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token)
    text.replace(token->begin, token->end - token->begin, " " + value);
  css = std::move(text);
  return !tokens.empty();
}

void add_unknown(const ThemeLayers& theme, const TokenConfig& token, const std::string& sheet,
                 std::string_view css) {
  Diagnostic& fault = theme.diagnostics.add(
      Code::ThemeUnknownName, token.name.span,
      sheet.empty() ? fmt::format("the theme has no tokens that could be changed here")
                    : fmt::format("`assets/{}` has no token `{}`", sheet, token.name.text));
  std::vector<std::string> names;
  for (const Token& known : TokenFinder(css).find()) names.emplace_back(known.name);
  if (const auto near = nearest_name(token.name.text, names))
    fault.help.push_back(fmt::format("there is a token with a similar name: `{}`", *near));
  else if (!names.empty())
    fault.help.push_back("the tokens are " + quote_names(names));
}

ThemeAsset* find_asset(std::vector<ThemeAsset>& assets, const std::string& path) {
  const auto found = std::find_if(assets.begin(), assets.end(),
                                  [&](const ThemeAsset& asset) { return asset.path == path; });
  return found == assets.end() ? nullptr : &*found;
}

// A slip in the name of a sheet would leave the setting without effect.
void check_sheet(const ThemeLayers& theme, const WordLine& sheet, std::vector<ThemeAsset>& assets) {
  if (sheet.text.empty() || find_asset(assets, sheet.text)) return;
  theme.diagnostics
      .add(Code::ThemeMissingFile, sheet.span,
           fmt::format("the theme has no asset `{}`", sheet.text))
      .help.emplace_back("name a style sheet as it stands below `assets`, or take this line out");
}

}  // namespace

void change_tokens(const ThemeLayers& theme, const std::vector<TokenConfig>& changes,
                   std::vector<ThemeAsset>& assets) {
  check_sheet(theme, theme.manifest.tokens, assets);
  check_sheet(theme, theme.manifest.dark_tokens, assets);
  const auto apply = [&](const TokenConfig& token, const std::string& sheet,
                         const std::string& value) {
    if (value.empty()) return;
    std::string none;
    ThemeAsset* asset = find_asset(assets, sheet);
    std::string& css = asset ? asset->bytes : none;
    if (!change(css, token.name.text, value)) add_unknown(theme, token, sheet, css);
  };
  for (const TokenConfig& token : changes) {
    apply(token, theme.manifest.tokens.text, token.light);
    apply(token, theme.manifest.dark_tokens.text, token.dark);
  }
}

}  // namespace kindred
