#include "bibliography/entry_type.h"

#include <map>

namespace kindred {
namespace {

using Types = std::map<std::string, WorkType, std::less<>>;

const Types& work_types() {
  using enum WorkType;
  static const Types types = {{"article", Article},
                              {"suppperiodical", Article},
                              {"review", Article},
                              {"book", Book},
                              {"mvbook", Book},
                              {"booklet", Book},
                              {"manual", Book},
                              {"inbook", Chapter},
                              {"bookinbook", Chapter},
                              {"suppbook", Chapter},
                              {"incollection", Chapter},
                              {"suppcollection", Chapter},
                              {"inreference", Chapter},
                              {"inproceedings", Chapter},
                              {"conference", Chapter},
                              {"collection", Collection},
                              {"mvcollection", Collection},
                              {"reference", Collection},
                              {"mvreference", Collection},
                              {"proceedings", Collection},
                              {"mvproceedings", Collection},
                              {"periodical", Collection},
                              {"report", Report},
                              {"techreport", Report},
                              {"standard", Report},
                              {"thesis", Thesis},
                              {"phdthesis", Thesis},
                              {"mastersthesis", Thesis},
                              {"online", Online},
                              {"electronic", Online},
                              {"www", Online},
                              {"misc", Misc},
                              {"unpublished", Misc},
                              {"artwork", Misc},
                              {"audio", Misc},
                              {"bibnote", Misc},
                              {"commentary", Misc},
                              {"dataset", Misc},
                              {"image", Misc},
                              {"jurisdiction", Misc},
                              {"legal", Misc},
                              {"legislation", Misc},
                              {"letter", Misc},
                              {"movie", Misc},
                              {"music", Misc},
                              {"patent", Misc},
                              {"performance", Misc},
                              {"set", Misc},
                              {"software", Misc},
                              {"video", Misc},
                              {"xdata", Misc}};
  return types;
}

}  // namespace

std::optional<WorkType> find_work_type(std::string_view name) {
  const auto found = work_types().find(name);
  if (found == work_types().end()) return std::nullopt;
  return found->second;
}

const std::vector<std::string>& work_type_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& [name, type] : work_types()) all.push_back(name);
    return all;
  }();
  return names;
}

}  // namespace kindred
