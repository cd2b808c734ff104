#pragma once

// From a view's one field list to what a template is filled with and to what a template may name.
//
// A view is a plain struct with a function beside it that lists its fields:
//
//   template <class Fields>
//   void list_fields(Fields& fields, const LinkView& view) {
//     fields("title", view.title, "what the link says");
//   }
//
// `make_data` and `make_names` both read that list, so a template can name exactly what is there.
// The phrase tells people who make themes what the name stands for (themes/README.md).
// Each list `x` brings a flag `has_x` with it, for the heading that stands before a list.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "theme/contract.h"
#include "theme/template_data.h"

namespace kindred {

template <class View>
TemplateData make_data(const View& view);
template <class View>
ContractNames make_names();

// Collects the values of a view.
struct DataFields {
  TemplateData::Object object;

  void operator()(const char* name, const std::string& text, const char*) { add(name, {text}); }
  void operator()(const char* name, const Markup& markup, const char*) { add(name, {markup}); }
  void operator()(const char* name, bool flag, const char*) { add(name, {flag}); }
  void operator()(const char* name, const std::vector<std::string>& texts, const char*) {
    TemplateData::List list;
    for (const std::string& text : texts) list.push_back({text});
    add_list(name, std::move(list));
  }
  template <class View>
  void operator()(const char* name, const std::vector<View>& views, const char*) {
    TemplateData::List list;
    list.reserve(views.size());
    for (const View& view : views) list.push_back(make_data(view));
    add_list(name, std::move(list));
  }
  template <class View>
  void operator()(const char* name, const std::optional<View>& view, const char*) {
    add(name, view ? make_data(*view) : TemplateData{});
  }
  template <class View>
  void operator()(const char* name, const View& view, const char*) {
    add(name, make_data(view));
  }

 private:
  void add(std::string name, TemplateData data) {
    object.push_back({std::move(name), std::move(data)});
  }
  void add_list(const char* name, TemplateData::List list) {
    add(std::string("has_") + name, {!list.empty()});
    add(name, {std::move(list)});
  }
};

// Collects the names of a view.
struct NameFields {
  ContractNames names;

  void operator()(const char* name, const std::string&, const char* meaning) {
    add(name, NameKind::Text, {}, meaning);
  }
  void operator()(const char* name, const Markup&, const char* meaning) {
    add(name, NameKind::Markup, {}, meaning);
  }
  void operator()(const char* name, bool, const char* meaning) {
    add(name, NameKind::Flag, {}, meaning);
  }
  void operator()(const char* name, const std::vector<std::string>&, const char* meaning) {
    add_list(name, {}, meaning);
  }
  template <class View>
  void operator()(const char* name, const std::vector<View>&, const char* meaning) {
    add_list(name, make_names<View>(), meaning);
  }
  template <class View>
  void operator()(const char* name, const std::optional<View>&, const char* meaning) {
    add(name, NameKind::Object, make_names<View>(), meaning);
  }
  template <class View>
  void operator()(const char* name, const View&, const char* meaning) {
    add(name, NameKind::Object, make_names<View>(), meaning);
  }

 private:
  void add(std::string name, NameKind kind, ContractNames inner, const char* meaning) {
    names.push_back({std::move(name), kind, std::move(inner), meaning});
  }
  void add_list(const char* name, ContractNames inner, const char* meaning) {
    add(std::string("has_") + name, NameKind::Flag, {}, "whether the list has items");
    add(name, NameKind::List, std::move(inner), meaning);
  }
};

template <class View>
TemplateData make_data(const View& view) {
  DataFields fields;
  list_fields(fields, view);
  return {std::move(fields.object)};
}

template <class View>
ContractNames make_names() {
  NameFields fields;
  list_fields(fields, View{});
  return std::move(fields.names);
}

}  // namespace kindred
