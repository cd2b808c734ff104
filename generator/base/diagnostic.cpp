#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace kindred {
namespace {

auto sort_key(const Diagnostic& d) {
  const std::string_view path =
      d.span.file ? std::string_view(d.span.file->path()) : std::string_view();
  return std::tuple(path, d.span.begin, d.span.end, d.code, std::string_view(d.message));
}

}  // namespace

Diagnostic& Diagnostics::add(Code code, SourceSpan span, std::string message) {
  all_.push_back({code, code_row(code).severity, span, std::move(message), {}, {}});
  return all_.back();
}

void Diagnostics::merge(Diagnostics&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
  other.all_.clear();
}

void Diagnostics::sort() {
  std::stable_sort(all_.begin(), all_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a) < sort_key(b);
  });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a) == sort_key(b);
  };
  all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
}

void Diagnostics::soften() {
  for (Diagnostic& d : all_)
    if (d.severity == Severity::Error) d.severity = Severity::Warning;
}

void Diagnostics::harden() {
  for (Diagnostic& d : all_)
    if (d.severity == Severity::Warning) d.severity = Severity::Error;
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

}  // namespace kindred
