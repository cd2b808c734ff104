#include "bibliography/latex_symbol.h"

#include <algorithm>

namespace kindred {
namespace {

struct Symbol {
  std::string_view command;
  std::string_view text;
};

// Sorted by command, for a binary search.
constexpr Symbol symbols[] = {
    {"AA", "Å"},
    {"AE", "Æ"},
    {"BibTeX", "BibTeX"},
    {"DH", "Ð"},
    {"DJ", "Đ"},
    {"Delta", "Δ"},
    {"Gamma", "Γ"},
    {"L", "Ł"},
    {"LaTeX", "LaTeX"},
    {"NG", "Ŋ"},
    {"O", "Ø"},
    {"OE", "Œ"},
    {"Omega", "Ω"},
    {"P", "¶"},
    {"Phi", "Φ"},
    {"Pi", "Π"},
    {"Psi", "Ψ"},
    {"S", "§"},
    {"SS", "ẞ"},
    {"Sigma", "Σ"},
    {"TH", "Þ"},
    {"TeX", "TeX"},
    {"Theta", "Θ"},
    {"aa", "å"},
    {"ae", "æ"},
    {"alpha", "α"},
    {"beta", "β"},
    {"bullet", "•"},
    {"cdot", "·"},
    {"chi", "χ"},
    {"copyright", "©"},
    {"dag", "†"},
    {"ddag", "‡"},
    {"delta", "δ"},
    {"dh", "ð"},
    {"dj", "đ"},
    {"dots", "…"},
    {"epsilon", "ε"},
    {"eta", "η"},
    {"euro", "€"},
    {"gamma", "γ"},
    {"geq", "≥"},
    {"glqq", "„"},
    {"grqq", "“"},
    {"guillemotleft", "«"},
    {"guillemotright", "»"},
    {"infty", "∞"},
    {"kappa", "κ"},
    {"l", "ł"},
    {"lambda", "λ"},
    {"ldots", "…"},
    {"leq", "≤"},
    {"mu", "μ"},
    {"neq", "≠"},
    {"newline", " "},
    {"ng", "ŋ"},
    {"nu", "ν"},
    {"o", "ø"},
    {"oe", "œ"},
    {"omega", "ω"},
    {"par", " "},
    {"phi", "φ"},
    {"pi", "π"},
    {"pm", "±"},
    {"pounds", "£"},
    {"psi", "ψ"},
    {"qquad", " "},
    {"quad", " "},
    {"quotedblbase", "„"},
    {"quotesinglbase", "‚"},
    {"rho", "ρ"},
    {"rightarrow", "→"},
    {"sigma", "σ"},
    {"slash", "/"},
    {"space", " "},
    {"ss", "ß"},
    {"tau", "τ"},
    {"textasciicircum", "^"},
    {"textasciitilde", "~"},
    {"textbackslash", "\\"},
    {"textbar", "|"},
    {"textbraceleft", "("},
    {"textbraceright", ")"},
    {"textbullet", "•"},
    {"textcopyright", "©"},
    {"textdegree", "°"},
    {"textdollar", "$"},
    {"textellipsis", "…"},
    {"textemdash", "—"},
    {"textendash", "–"},
    {"texteuro", "€"},
    {"textexclamdown", "¡"},
    {"textgreater", ">"},
    {"textless", "<"},
    {"textquestiondown", "¿"},
    {"textquotedbl", "\""},
    {"textquotedblleft", "“"},
    {"textquotedblright", "”"},
    {"textquoteleft", "‘"},
    {"textquoteright", "’"},
    {"textquotesingle", "'"},
    {"textregistered", "®"},
    {"texttrademark", "™"},
    {"textunderscore", "_"},
    {"th", "þ"},
    {"theta", "θ"},
    {"times", "×"},
    {"xi", "ξ"},
    {"zeta", "ζ"},
};

constexpr bool is_sorted_by_command() {
  for (std::size_t i = 1; i < std::size(symbols); ++i)
    if (!(symbols[i - 1].command < symbols[i].command)) return false;
  return true;
}
static_assert(is_sorted_by_command());

}  // namespace

std::optional<std::string_view> find_latex_symbol(std::string_view command) {
  const auto* const found =
      std::lower_bound(std::begin(symbols), std::end(symbols), command,
                       [](const Symbol& s, std::string_view name) { return s.command < name; });
  if (found == std::end(symbols) || found->command != command) return std::nullopt;
  return found->text;
}

}  // namespace kindred
