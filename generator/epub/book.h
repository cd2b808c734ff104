#pragma once

// A book before it is packed: its files, its contents and what is said about it. Made from a Site
// by `make_book`, packed by `render_epub`.
//
// Invariants: paths and ids are ASCII and unique; ids of files begin with "i-" and those of
// metadata with "m-", so the two never meet; every entry of `contents` and `landmarks` leads to a
// file of the book; every relative link in a page leads to a file and an element of the book.

#include <string>
#include <utility>
#include <vector>

#include "config/config.h"

namespace kindred {

// A file below EPUB/ in the archive.
struct BookFile {
  std::string path;        // "text/a-types-emotional-intimacy.xhtml"
  std::string media_type;  // "application/xhtml+xml"
  std::string properties;  // "nav", "cover-image" …; may be empty
  bool is_in_spine = false;
  std::string bytes;

  std::string id() const;  // "i-" and the file name
};

// A line of the table of contents.
struct ContentsEntry {
  std::string title;
  std::string path;
  std::string fragment;  // empty: the file as such
  std::vector<ContentsEntry> children;
};

// A place that reading systems look for, by its `epub:type`.
struct Landmark {
  std::string type;
  std::string title;
  std::string path;
};

// What the package says about the book. Empty texts are left out.
struct BookMetadata {
  std::string identifier;
  std::string title;
  std::string subtitle;
  std::string language;
  std::string direction;  // "ltr" or "rtl"
  std::vector<Person> creators;
  std::vector<Person> contributors;
  std::string publisher;
  std::string description;
  std::string rights;
  std::string source;
  std::string whole;  // of an edition: the identifier of the whole book
  std::string series;
  std::string position;  // in the series
  std::vector<std::string> subjects;
  std::string date;      // of the newest text, YYYY-MM-DD
  std::string modified;  // YYYY-MM-DDThh:mm:ssZ
  // Properties of the accessibility vocabulary and their values, in the order of the package.
  std::vector<std::pair<std::string, std::string>> accessibility;
  std::string conforms_to;
  std::string certified_by;

  std::string creator_names() const;  // with commas
};

struct Book {
  BookMetadata metadata;
  std::vector<BookFile> files;  // those of the spine in reading order
  std::vector<ContentsEntry> contents;
  std::vector<Landmark> landmarks;
};

}  // namespace kindred
