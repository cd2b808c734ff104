#include "bibliography/field_name.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

#include "base/nearest_name.h"

namespace kindred {
namespace {

const std::map<std::string, std::string>& older_names() {
  static const std::map<std::string, std::string> names = {{"journal", "journaltitle"},
                                                           {"address", "location"},
                                                           {"school", "institution"},
                                                           {"annote", "annotation"},
                                                           {"archiveprefix", "eprinttype"},
                                                           {"primaryclass", "eprintclass"},
                                                           {"key", "sortkey"},
                                                           {"pdf", "file"},
                                                           {"hyphenation", "langid"}};
  return names;
}

// What a reference can be made of; a slip in one of these is missed by readers.
const std::vector<std::string>& useful_names() {
  static const std::vector<std::string> names = {
      "author",       "editor",       "translator",   "title",       "subtitle",  "booktitle",
      "booksubtitle", "journal",      "journaltitle", "date",        "year",      "month",
      "volume",       "volumes",      "number",       "issue",       "pages",     "edition",
      "publisher",    "location",     "address",      "institution", "school",    "organization",
      "series",       "howpublished", "type",         "doi",         "url",       "urldate",
      "eprint",       "eprinttype",   "isbn",         "issn",        "origdate",  "pubstate",
      "crossref",     "entrysubtype", "eventtitle",   "langid",      "shorthand", "sortkey"};
  return names;
}

// Fields of BibLaTeX and of reference managers that are like a useful one and no slip of it.
bool is_other_field(std::string_view name) {
  static constexpr std::string_view names[] = {
      "addendum",      "authortype",  "bookauthor",   "bookpagination", "chapter",
      "day",           "editora",     "editorb",      "editorc",        "editortype",
      "editoratype",   "eid",         "eissn",        "eventdate",      "holder",
      "indextitle",    "isan",        "ismn",         "isrn",           "iswc",
      "issuetitle",    "keywords",    "langidopts",   "language",       "mainsubtitle",
      "maintitle",     "nameaddon",   "options",      "origlanguage",   "origlocation",
      "origpublisher", "origtitle",   "pagetotal",    "pagination",     "part",
      "related",       "relatedtype", "reprinttitle", "shortauthor",    "shorteditor",
      "shortjournal",  "shortseries", "shorttitle",   "sortname",       "sorttitle",
      "sortyear",      "subtype",     "titleaddon",   "venue",          "version",
      "xdata",         "xref",        "editors"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

}  // namespace

std::string biblatex_name(const std::string& name) {
  const auto found = older_names().find(name);
  return found == older_names().end() ? name : found->second;
}

bool is_for_editors(std::string_view name) {
  static constexpr std::string_view names[] = {"note", "annotation", "abstract",  "keywords",
                                               "file", "owner",      "timestamp", "groups"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_verbatim(std::string_view name) {
  static constexpr std::string_view names[] = {"url", "doi", "eprint", "isbn", "issn"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::optional<std::string> misspelt_field(const std::string& name) {
  const std::vector<std::string>& useful = useful_names();
  const bool is_known = older_names().count(name) > 0 || is_for_editors(name) ||
                        is_other_field(name) ||
                        std::find(useful.begin(), useful.end(), name) != useful.end();
  return is_known ? std::nullopt : nearest_name(name, useful);
}

}  // namespace kindred
