#include "library/svg_policy.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

// Words between blanks.
constexpr const char* elements =
    "a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform "
    "circle clipPath defs desc discard ellipse feBlend feColorMatrix feComponentTransfer "
    "feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow "
    "feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode "
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter "
    "flowDiv flowPara flowRegion flowRoot flowSpan font font-face font-face-name font-face-src g "
    "glyph glyphRef hatch hatchpath hkern image line linearGradient marker mask mesh meshgradient "
    "meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline radialGradient "
    "rect set solidcolor stop style svg switch symbol text textPath title tref tspan use view "
    "vkern";
constexpr const char* attributes =
    "accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent "
    "attributeName attributeType azimuth baseFrequency baseProfile baseline-shift bbox begin bias "
    "block-progression by calcMode cap-height clip clip-path clip-rule clipPathUnits color "
    "color-interpolation color-interpolation-filters color-profile color-rendering "
    "contentScriptType contentStyleType cursor cx cy d descent diffuseConstant direction display "
    "divisor dominant-baseline dur dx dy edgeMode elevation enable-background end exponent "
    "externalResourcesRequired fill fill-opacity fill-rule filter filterRes filterUnits "
    "flood-color flood-opacity focusable font font-family font-feature-settings font-kerning "
    "font-size font-size-adjust font-stretch font-style font-variant font-variant-ligatures "
    "font-weight format fr from fx fy g1 g2 glyph-orientation-horizontal "
    "glyph-orientation-vertical glyphRef gradientTransform gradientUnits hanging height "
    "horiz-adv-x horiz-origin-x horiz-origin-y href ideographic image-rendering in in2 intercept "
    "isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes "
    "lengthAdjust letter-spacing lighting-color limitingConeAngle line-height line-spacing local "
    "marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask "
    "mask-type maskContentUnits maskUnits mathematical max media method min mix-blend-mode mode "
    "numOctaves offset opacity operator order orient orientation origin overflow "
    "overline-position overline-thickness paint-order panose-1 path pathLength "
    "patternContentUnits patternTransform patternUnits pitch pointer-events points pointsAtX "
    "pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY "
    "rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures requiredFonts "
    "restart result rotate rx ry scale seed shape-inside shape-padding shape-rendering side slope "
    "snapshotTime solid-color solid-opacity spacing specularConstant specularExponent "
    "spreadMethod startOffset stdDeviation stemh stemv stitchTiles stop-color stop-opacity "
    "strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset "
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style "
    "surfaceScale systemLanguage tabindex tableValues target targetX targetY text-align "
    "text-anchor text-decoration text-indent text-orientation text-overflow text-rendering "
    "textLength timelineBegin to transform transform-box transform-origin type u1 u2 "
    "underline-position underline-thickness unicode-bidi unicode-range units-per-em v-alphabetic "
    "v-hanging v-ideographic v-mathematical values vector-effect version vert-adv-y vert-origin-x "
    "vert-origin-y viewBox viewTarget visibility white-space width widths word-spacing "
    "writing-mode x x-height x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan";
constexpr const char* text_attributes =
    "alt class content glyph-name host id label lang name p-id role t title unicode";
constexpr const char* functions =
    "blur brightness calc circle clamp color color-mix conic-gradient contrast cos counter "
    "cubic-bezier device-cmyk dir drop-shadow ellipse format grayscale has hsl hsla hue-rotate "
    "hwb icc-color inset invert is lab lang lch light-dark linear linear-gradient local matrix "
    "matrix3d max media min minmax not nth-child nth-last-child nth-last-of-type nth-of-type "
    "oklab oklch opacity path perspective polygon radial-gradient repeating-linear-gradient rgb "
    "rgba rotate rotate3d rotatex rotatey rotatez round saturate scale scale3d scalex scaley "
    "scalez sepia sin skew skewx skewy steps supports translate translate3d translatex translatey "
    "translatez url var where";

constexpr auto picture_data = std::to_array<std::string_view>(
    {"data:image/gif", "data:image/jpeg", "data:image/jpg", "data:image/png", "data:image/webp"});
constexpr auto font_data = std::to_array<std::string_view>(
    {"data:application/font-", "data:application/x-font-", "data:font/"});
// Of all the namespaces of the W3C, those of notes about a work; others may gain a meaning.
constexpr const char* inert_w3c_namespaces =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns# http://www.w3.org/2000/01/rdf-schema#";

using Words = std::set<std::string_view>;

Words make_words(const char* list) {
  const auto words = split(list, ' ');
  return {words.begin(), words.end()};
}

template <std::size_t size>
bool begins_with_any(const std::array<std::string_view, size>& heads, std::string_view text) {
  return std::any_of(heads.begin(), heads.end(),
                     [&](std::string_view head) { return starts_with_ignoring_case(text, head); });
}

// Every byte of a character beyond ASCII belongs to a name of CSS.
bool is_name_byte(char c) {
  return is_ascii_lower(c) || is_ascii_digit(c) || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether the argument of `url(` is a place in the drawing, or a picture or font as data.
bool is_sound_url(std::string_view argument) {
  argument.remove_prefix(std::min(argument.find_first_not_of(" \t\r\n\f"), argument.size()));
  if (argument.starts_with('"') || argument.starts_with('\'')) argument.remove_prefix(1);
  return argument.starts_with('#') || begins_with_any(picture_data, argument) ||
         begins_with_any(font_data, argument);
}

bool is_sound_link(std::string_view address) {
  static const Words schemes = make_words("http https mailto tel");
  const bool has_control = std::any_of(address.begin(), address.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  const std::size_t colon = address.find_first_of(":/?#");
  if (has_control) return false;
  return colon == std::string_view::npos || address[colon] != ':' ||
         schemes.contains(lower_case(address.substr(0, colon)));
}

}  // namespace

bool is_svg_element(std::string_view name) {
  static const Words words = make_words(elements);
  return words.contains(name);
}

bool is_svg_attribute(std::string_view name) {
  static const Words words = make_words(attributes);
  return words.contains(name) || is_svg_text_attribute(name);
}

bool is_svg_text_attribute(std::string_view name) {
  static const Words words = make_words(text_attributes);
  return words.contains(name) || name.starts_with("aria-") || name.starts_with("data-");
}

bool is_inert_namespace(std::string_view uri) {
  static const Words inert = make_words(inert_w3c_namespaces);
  const bool is_of_browsers = uri.empty() || uri.find("w3.org/") != std::string_view::npos ||
                              uri.find("mozilla.org/") != std::string_view::npos;
  return !is_of_browsers || inert.contains(uri);
}

bool is_inert_style(std::string_view css) {
  static const Words callable = make_words(functions);
  if (css.find('\\') != std::string_view::npos) return false;
  const std::string lower = lower_case(css);
  const std::string_view text = lower;
  if (text.find("@import") != std::string_view::npos) return false;
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_name_byte(text[begin - 1])) --begin;
    const std::string_view name = text.substr(begin, at - begin);
    if (name.empty()) continue;
    if (!callable.contains(name) || (name == "url" && !is_sound_url(text.substr(at + 1))))
      return false;
  }
  return true;
}

bool is_sound_svg_address(std::string_view element, std::string_view address) {
  address = trim(address);
  if (address.empty() || address.starts_with('#')) return true;
  if (element == "a") return is_sound_link(address);
  return (element == "image" || element == "feImage") && begins_with_any(picture_data, address);
}

}  // namespace kindred
