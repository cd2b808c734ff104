#pragma once

// What Kindred tells a writer about a fault, as values: collected, sorted and printed once by the
// command line.
//
// Functions that meet a fault add a Diagnostic and go on with their best value, so that one run
// finds every fault. A Diagnostics is not thread-safe: each parallel item has its own, and they are
// merged in order.

#include <string>
#include <vector>

#include "base/diagnostic_code.h"
#include "base/source.h"

namespace kindred {

struct Diagnostic {
  Code code;
  Severity severity;
  SourceSpan span;      // where; `span.file` is null for a fault of the whole knowledge base
  std::string message;  // one line, no full stop; names in `backticks`
  std::string label;    // a few words beside the caret; may be empty
  std::vector<std::string> help;  // what to do; one line each
};

class Diagnostics {
 public:
  // Adds a fault with the severity of its code. The reference is valid until the next call.
  Diagnostic& add(Code code, SourceSpan span, std::string message);
  void merge(Diagnostics&& other);

  // Orders by file, place, code and message, and drops exact repetitions.
  void sort();
  // Makes every error a warning: for folders without `kindred.toml`, which must build as they are.
  void soften();
  // Makes every warning an error (`--strict`); advice stays advice.
  void harden();

  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::Error) > 0; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace kindred
