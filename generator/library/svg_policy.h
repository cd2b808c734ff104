#pragma once

// Which parts of a drawing (SVG 1.1, SVG 2) are published: those that draw, and those that browsers
// give no meaning. Everything else could run a script or ask another host for something. Lists of
// what is allowed, so that what browsers learn tomorrow stays out until someone has looked at it.

#include <string_view>

namespace kindred {

inline constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
inline constexpr std::string_view xlink_namespace = "http://www.w3.org/1999/xlink";
inline constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

// An element of the namespace of SVG that draws, groups, animates or explains.
bool is_svg_element(std::string_view name);
// An attribute without a namespace. `href`, `style` and those that hold text are among them.
bool is_svg_attribute(std::string_view name);
// One whose value is text, or of no meaning, so that it may hold anything.
bool is_svg_text_attribute(std::string_view name);

// A namespace that no browser implements, so that its elements are without behaviour (DOM, 4.9: an
// element of an unknown namespace has the interface `Element`): what drawing programs note down for
// themselves.
bool is_inert_namespace(std::string_view uri);

// Whether a style sheet, a declaration or the value of an attribute that is read as one stays
// inside the drawing. Only functions that load nothing may be called; escapes, which could hide
// one, are refused.
bool is_inert_style(std::string_view css);

// Whether the address of a `href` may stand on an element: a place in the drawing anywhere, a
// picture as data on `image` and `feImage`, a page on `a`.
bool is_sound_svg_address(std::string_view element, std::string_view address);

}  // namespace kindred
