#include "theme/template.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <kainjow/mustache.hpp>

#include "base/escape.h"
#include "base/text.h"
#include "theme/contract.h"

namespace kindred {
namespace {

namespace mustache = kainjow::mustache;

// The library's values own everything they hold and its setters copy, so values are moved into
// their place instead of being set.
struct ToMustache {
  mustache::data operator()(std::monostate) const { return mustache::data(false); }
  mustache::data operator()(bool flag) const { return mustache::data(flag); }
  // To the library an empty text is true; here it is not, so that `{{#summary}}` asks for one.
  mustache::data operator()(const std::string& text) const {
    return text.empty() ? mustache::data(false) : mustache::data(text);
  }
  mustache::data operator()(const Markup& markup) const { return (*this)(markup.html); }
  mustache::data operator()(const TemplateData::List& list) const {
    mustache::data result(mustache::data::type::list);
    for (const TemplateData& item : list) result.push_back(std::visit(*this, item.value));
    return result;
  }
  mustache::data operator()(const TemplateData::Object& object) const {
    mustache::data result(mustache::data::type::object);
    for (const auto& [name, item] : object) result[name] = std::visit(*this, item.value);
    return result;
  }
};

// Looks names up by the rule of contract.h: the library's own context would climb to the parents,
// so that an item without a title would show the page's.
class StrictContext : public mustache::basic_context<std::string> {
 public:
  explicit StrictContext(const mustache::data* root) : root_(root) { items_.push_back(root); }

  void push(const mustache::data* item) override { items_.push_back(item); }
  void pop() override { items_.pop_back(); }

  const mustache::data* get(const std::string& name) const override {
    if (name == ".") return items_.back();
    const auto names = split(name, '.');
    const mustache::data* value = is_page_wide(names.front()) ? root_ : scope();
    for (const std::string_view part : names) {
      if (!value) return nullptr;
      value = value->get(std::string(part));
    }
    return value;
  }
  const mustache::data* get_partial(const std::string&) const override { return nullptr; }

 private:
  // Flags and texts open sections, but no scope of their own.
  const mustache::data* scope() const {
    const auto object = std::find_if(items_.rbegin(), items_.rend(),
                                     [](const mustache::data* item) { return item->is_object(); });
    return object == items_.rend() ? nullptr : *object;
  }

  const mustache::data* root_;
  std::vector<const mustache::data*> items_;
};

}  // namespace

// Rendering is not const in the library, but without lambdas and changes of delimiters it writes
// nothing to the parsed text, so threads may share it.
struct Template::Parsed {
  mutable mustache::mustache text;
};

Template::Template() = default;

Template::Template(const std::string& text) {
  mustache::mustache parsed(text);
  if (!parsed.is_valid()) return;
  parsed.set_custom_escape([](const std::string& value) { return escape_markup(value); });
  parsed_ = std::make_shared<const Parsed>(Parsed{std::move(parsed)});
}

std::string Template::render(const TemplateData& data) const {
  if (!parsed_) return {};
  const mustache::data root = std::visit(ToMustache{}, data.value);
  StrictContext context(&root);
  return parsed_->text.render(context);
}

}  // namespace kindred
