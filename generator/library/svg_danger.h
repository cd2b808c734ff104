#pragma once

// SVG is a document: opened on its own, a browser runs its scripts and loads what it names. Only
// drawings that can do neither are published.

#include <string>
#include <string_view>

namespace kindred {

// Why a drawing must not be published ("could run a script"), or empty. Refuses too much rather
// than too little: it looks at the characters, without regard to case, after character references
// are read, and takes only UTF-8, so that no other encoding can hide anything.
std::string svg_danger(std::string_view svg);

}  // namespace kindred
