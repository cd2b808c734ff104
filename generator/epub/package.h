#pragma once

// The package document, package.opf: metadata, manifest, spine, and the guide for older systems.

#include <string>

#include "epub/book.h"

namespace kindred {

std::string render_package(const Book& book);

// META-INF/container.xml, which leads to the package.
std::string render_container();

}  // namespace kindred
