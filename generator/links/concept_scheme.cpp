#include "links/concept_scheme.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "links/similar_names.h"

namespace kindred {
namespace {

// A concept with the entry that declares it.
struct Declared {
  const ConceptEntry* entry;
  ArticleId home;
};

// Everything that looking up one concept from another needs.
class SchemeBuilder {
 public:
  SchemeBuilder(const Library& library, Diagnostics& diagnostics)
      : library_(library), diagnostics_(diagnostics) {
    collect();
    index_names();
  }

  ConceptScheme build() {
    for (std::size_t i = 0; i < declared_.size(); ++i) scheme_.concepts.push_back(make_concept(i));
    for (std::size_t i = 0; i < declared_.size(); ++i) connect(ConceptId(i));
    drop_cycles();
    for (Concept& item : scheme_.concepts)
      for (std::vector<ConceptId>* list : {&item.broader, &item.narrower, &item.related})
        make_set(*list);
    for (std::size_t i = 0; i < declared_.size(); ++i) check_related(ConceptId(i));
    list_by_article();
    return std::move(scheme_);
  }

 private:
  // All declared concepts by term; a second one with a known id is told and left out.
  void collect() {
    for (std::size_t i = 0; i < library_.articles.size(); ++i)
      for (const ConceptEntry& entry : library_.articles[i].meta.concepts)
        declared_.push_back({&entry, ArticleId(i)});
    std::map<std::string_view, const ConceptEntry*> ids;
    std::erase_if(declared_, [&](const Declared& item) {
      const auto [first, is_new] = ids.emplace(item.entry->id, item.entry);
      if (is_new) return false;
      const SourceSpan where = item.entry->id_span.file ? item.entry->id_span : item.entry->span;
      const std::string& file = first->second->span.file->path();
      if (fold_name(first->second->term) == fold_name(item.entry->term))
        diagnostics_
            .add(Code::ConceptDuplicateTerm, where,
                 "the concept `" + item.entry->term + "` is already explained in `" + file + "`")
            .help.push_back("explain a concept in one article only, and link to it as `[[" +
                            item.entry->term + "]]` in others");
      else
        diagnostics_
            .add(Code::ConceptDuplicateId, where,
                 "the id `" + item.entry->id + "` already belongs to the concept `" +
                     first->second->term + "` of `" + file + "`")
            .help.push_back("give this concept another `id`");
      return true;
    });
    std::vector<std::pair<std::string, Declared>> keyed;
    for (const Declared& item : declared_) keyed.emplace_back(fold_plain(item.entry->term), item);
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second.entry->id) < std::tie(b.first, b.second.entry->id);
    });
    for (std::size_t i = 0; i < keyed.size(); ++i) declared_[i] = keyed[i].second;
  }

  // Names in order of rank: ids before terms before aliases; within a rank, two concepts may not
  // claim one.
  void index_names() {
    for (std::size_t i = 0; i < declared_.size(); ++i)
      ids_.emplace(fold_name(declared_[i].entry->id), ConceptId(i));
    for (const Declared& item : declared_) known_.add(item.entry->id);
    for (const Declared& item : declared_) known_.add(item.entry->term);
    for (std::size_t i = 0; i < declared_.size(); ++i)
      claim(declared_[i].entry->term, declared_[i].entry->span, ConceptId(i), "term");
    for (std::size_t i = 0; i < declared_.size(); ++i)
      for (const PlacedText& alias : declared_[i].entry->aliases)
        claim(alias.text, alias.span, ConceptId(i), "alias");
  }

  void claim(const std::string& name, SourceSpan span, ConceptId id, const char* what) {
    const auto [first, is_new] = names_.emplace(fold_name(name), id);
    if (is_new || first->second == id) return;
    const ConceptEntry& other = *declared_[first->second.index].entry;
    Diagnostic& fault = diagnostics_.add(Code::ConceptDuplicateTerm, span,
                                         std::string("the ") + what + " `" + name +
                                             "` already belongs to the concept `" + other.term +
                                             "` of `" + other.span.file->path() + "`");
    fault.help.push_back("keep the name for one of the two concepts");
  }

  std::optional<ConceptId> look_up(const std::string& name) const {
    const std::string folded = fold_name(name);
    if (const auto id = ids_.find(folded); id != ids_.end()) return id->second;
    if (const auto id = names_.find(folded); id != names_.end()) return id->second;
    return std::nullopt;
  }

  std::optional<ConceptId> find(const PlacedText& name) {
    if (const auto id = look_up(name.text)) return id;
    Diagnostic& fault = diagnostics_.add(Code::ConceptUnknownReference, name.span,
                                         "no concept is called `" + name.text + "`");
    if (const auto near = known_.nearest(name.text))
      fault.help.push_back("there is a concept with a similar name: `" + *near + "`");
    else
      fault.help.push_back("declare it under `concepts` in the article that explains it");
    return std::nullopt;
  }

  Concept make_concept(std::size_t i) const {
    const ConceptEntry& entry = *declared_[i].entry;
    Concept item;
    item.id = entry.id;
    item.term = entry.term;
    item.definition = entry.definition;
    item.home = declared_[i].home;
    item.is_exact = entry.is_exact;
    item.links_aliases = entry.links_aliases;
    for (const PlacedText& alias : entry.aliases) item.aliases.push_back(alias.text);
    return item;
  }

  // Writes each relation of a concept down at both its ends.
  void connect(ConceptId id) {
    const ConceptEntry& entry = *declared_[id.index].entry;
    for (const PlacedText& name : entry.broader) {
      const auto other = find(name);
      if (!other) continue;
      if (*other == id) {
        complain_about_cycle(id, {id.index});
        continue;
      }
      at(id).broader.push_back(*other);
      at(*other).narrower.push_back(id);
    }
    for (const PlacedText& name : entry.related) {
      const auto other = find(name);
      if (!other || *other == id) continue;
      at(id).related.push_back(*other);
      at(*other).related.push_back(id);
    }
    for (const auto& [relation, names] : entry.relations) {
      for (const PlacedText& name : names) {
        const auto other = find(name);
        if (!other || *other == id) continue;
        relate(id, relation, false, *other);
        relate(*other, relation, true, id);
      }
    }
  }

  void relate(ConceptId from, const std::string& relation, bool is_inverse, ConceptId to) {
    const auto& known = library_.config.relations;
    const auto row = std::find_if(known.begin(), known.end(),
                                  [&](const RelationConfig& r) { return r.id == relation; });
    if (row == known.end()) return;  // told when the front matter was read
    std::vector<TypedRelation>& own = at(from).relations;
    const auto rank = [&](const TypedRelation& r) {
      const auto place =
          std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.id == r.id; });
      return std::pair(place - known.begin(), r.is_inverse);
    };
    TypedRelation wanted{relation, is_inverse ? row->inverse : row->label, is_inverse, {}};
    auto at_place =
        std::lower_bound(own.begin(), own.end(), wanted,
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    if (at_place == own.end() || rank(*at_place) != rank(wanted))
      at_place = own.insert(at_place, std::move(wanted));
    at_place->others.push_back(to);
    make_set(at_place->others);
  }

  // Removes the edge that closes each cycle of `broader`, going through the concepts in order.
  void drop_cycles() {
    enum class Mark { New, Open, Done };
    std::vector<Mark> marks(declared_.size(), Mark::New);
    for (std::size_t root = 0; root < declared_.size(); ++root) {
      if (marks[root] != Mark::New) continue;
      // Concepts with their next edges, on a stack of their own: a chain may be as long as it
      // likes.
      std::vector<std::pair<std::size_t, std::size_t>> open = {{root, 0}};
      marks[root] = Mark::Open;
      while (!open.empty()) {
        auto& [current, edge] = open.back();
        std::vector<ConceptId>& broader = scheme_.concepts[current].broader;
        if (edge == broader.size()) {
          marks[current] = Mark::Done;
          open.pop_back();
        } else if (const std::size_t up = broader[edge].index; marks[up] == Mark::Open) {
          std::vector<std::size_t> way;
          for (const auto& [concept_on_way, next] : open) {
            if (way.empty() && concept_on_way != up) continue;
            way.push_back(concept_on_way);
          }
          complain_about_cycle(ConceptId(current), way);
          std::erase(scheme_.concepts[up].narrower, ConceptId(current));
          broader.erase(broader.begin() + static_cast<std::ptrdiff_t>(edge));
        } else {
          ++edge;
          if (marks[up] == Mark::New) {
            marks[up] = Mark::Open;
            open.emplace_back(up, 0);
          }
        }
      }
    }
  }

  // `way` leads up from the concept that `id` names as broader, to `id`.
  void complain_about_cycle(ConceptId id, const std::vector<std::size_t>& way) {
    constexpr std::size_t shown_max = 8;
    const ConceptEntry& entry = *declared_[id.index].entry;
    SourceSpan span = entry.span;
    for (const PlacedText& name : entry.broader)
      if (const auto other = look_up(name.text); other && other->index == way.front())
        span = name.span;
    Diagnostic& fault =
        diagnostics_.add(Code::ConceptBroaderCycle, span,
                         "`" + entry.term + "` is, by way of `broader`, broader than itself");
    std::string names = "`" + entry.term + "`";
    if (way.size() <= shown_max)
      for (const std::size_t step : way) names += " → `" + declared_[step].entry->term + "`";
    fault.help.push_back(way.size() > 1 && way.size() <= shown_max
                             ? "take out one `broader` on the way round: " + names
                             : "take out one `broader` of the concepts on the way round");
  }

  // What is broader is related already, as SKOS has it (S27).
  void check_related(ConceptId id) {
    const Concept& own = at(id);
    const auto has = [](const std::vector<ConceptId>& list, ConceptId wanted) {
      return std::binary_search(list.begin(), list.end(), wanted);
    };
    for (const PlacedText& name : declared_[id.index].entry->related) {
      const auto other = look_up(name.text);
      if (!other) continue;
      const bool is_above = has(own.broader, *other);
      if (!is_above && !has(own.narrower, *other)) continue;
      Diagnostic& fault =
          diagnostics_.add(Code::ConceptRelatedTwice, name.span,
                           "`" + at(*other).term + "` is " + (is_above ? "broader" : "narrower") +
                               " than `" + own.term + "`, so it is related already");
      fault.help.push_back("take it out of `related`, or out of `broader`");
    }
  }

  void list_by_article() {
    scheme_.by_article.resize(library_.articles.size());
    for (std::size_t i = 0; i < declared_.size(); ++i)
      scheme_.by_article[declared_[i].home.index].emplace_back(i);
    // The entries of one article lie in one vector, in the order in which they were written.
    for (std::vector<ConceptId>& concepts : scheme_.by_article)
      std::sort(concepts.begin(), concepts.end(), [&](ConceptId a, ConceptId b) {
        return declared_[a.index].entry < declared_[b.index].entry;
      });
  }

  static void make_set(std::vector<ConceptId>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  Concept& at(ConceptId id) { return scheme_.concepts[id.index]; }

  const Library& library_;
  Diagnostics& diagnostics_;
  std::vector<Declared> declared_;  // by ConceptId
  std::map<std::string, ConceptId> ids_;
  std::map<std::string, ConceptId> names_;
  SimilarNames known_;
  ConceptScheme scheme_;
};

}  // namespace

ConceptScheme make_concept_scheme(const Library& library, Diagnostics& diagnostics) {
  return SchemeBuilder(library, diagnostics).build();
}

}  // namespace kindred
