#include "search/split_compounds.h"

#include <algorithm>

namespace kindred {
namespace {

constexpr std::size_t part_bytes_min = 4;  // shorter ones are mostly chance

class CompoundSplitter {
 public:
  CompoundSplitter(const std::vector<Form>& forms, const std::vector<std::string>& links)
      : forms_(forms), links_(links) {
    links_.emplace_back();  // parts that just meet
  }

  // The terms of the parts of a word, and of their parts.
  std::vector<std::uint32_t> parts_of(std::string_view word) const {
    Split best;
    for (std::size_t at = part_bytes_min; at + part_bytes_min <= word.size(); ++at) {
      const Form* last = find(word.substr(at));
      if (!last) continue;
      for (const std::string& link : links_) {
        const Form* first = begin_of(word.substr(0, at), link);
        if (first && std::min(first->count, last->count) > best.count)
          best = {first, last, std::min(first->count, last->count)};
      }
    }
    std::vector<std::uint32_t> terms;
    if (!best.first) return terms;
    for (const Form* part : {best.first, best.last}) {
      terms.push_back(part->term);
      // Parts get ever shorter, so this ends.
      const std::vector<std::uint32_t> inner = parts_of(part->text);
      terms.insert(terms.end(), inner.begin(), inner.end());
    }
    return terms;
  }

 private:
  // Of several ways to cut a word, the one whose rarer part is commonest is right.
  struct Split {
    const Form* first = nullptr;
    const Form* last = nullptr;
    std::uint32_t count = 0;
  };

  const Form* find(std::string_view text) const {
    if (text.size() < part_bytes_min) return nullptr;
    const auto found = std::lower_bound(
        forms_.begin(), forms_.end(), text,
        [](const Form& form, std::string_view key) { return is_before_in_utf16(form.text, key); });
    const bool is_part = found != forms_.end() && found->text == text && !found->is_small;
    return is_part ? &*found : nullptr;
  }

  const Form* begin_of(std::string_view text, const std::string& link) const {
    return text.ends_with(link) ? find(text.substr(0, text.size() - link.size())) : nullptr;
  }

  const std::vector<Form>& forms_;
  std::vector<std::string> links_;
};

}  // namespace

void split_compounds(std::vector<Form>& forms, const std::vector<std::string>& links) {
  if (links.empty()) return;
  const CompoundSplitter splitter(forms, links);
  for (Form& form : forms)
    if (!form.is_pair && !form.is_small) form.parts = splitter.parts_of(form.text);
}

}  // namespace kindred
