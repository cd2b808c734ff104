#include "cli/run.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/wrong_usage.h"
#include "config/read_config.h"

namespace kindred {
namespace {

namespace fs = std::filesystem;

// The themes lie beside the program: `bin/kindred` and `share/kindred/themes`, in a build tree as
// where it is installed.
std::string themes_folder() {
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  return (program.parent_path().parent_path() / "share" / "kindred" / "themes").string();
}

// The current folder if it is a knowledge base, else ./content.
std::string default_folder() {
  std::error_code code;
  return fs::exists("kindred.toml", code) ? "." : "content";
}

struct Arguments {
  BuildOptions build;
  std::string folder;
  std::string output = "output";
  std::string only;
  std::string base_url;
  std::string format = "human";
  int port = 8000;
  NewOptions article;
  std::string code;
  std::string help_of;
};

// What the help shows behind the name of an option is given with each: CLI11's own words are for
// programmers.
void add_folder(CLI::App& command, Arguments& arguments) {
  command.add_option("FOLDER", arguments.folder, "the knowledge base (default: . or ./content)")
      ->type_name("");
}

void add_output(CLI::App& command, Arguments& arguments) {
  command.add_option("-o,--output", arguments.output, "where the editions go (default: output)")
      ->option_text("DIR");
}

void add_drafts(CLI::App& command, Arguments& arguments) {
  command.add_flag("--drafts", arguments.build.with_drafts, "with articles that are drafts");
}

void add_strict_and_threads(CLI::App& command, Arguments& arguments) {
  command.add_flag("--strict", arguments.build.is_strict, "make warnings errors");
  command.add_option("-j,--threads", arguments.build.threads, "threads (default: one per core)")
      ->check(number_between(1, 1024))
      ->option_text("N");
}

void add_build(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("build", "render a knowledge base as a site and a book");
  add_folder(*command, arguments);
  add_output(*command, arguments);
  command->add_option("--only", arguments.only, "make one edition")
      ->check(one_of({"site", "epub"}))
      ->option_text("site|epub");
  command
      ->add_option("--path", arguments.build.path,
                   "with --only epub: make the book of one reading path, by its id")
      ->option_text("ID");
  command->add_option("--theme", arguments.build.theme, "a theme's name, or the folder of one")
      ->option_text("NAME|DIR");
  command->add_option("--base-url", arguments.base_url, "the address the site will have")
      ->option_text("URL");
  add_drafts(*command, arguments);
  add_strict_and_threads(*command, arguments);
}

void add_check(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("check", "find every fault and write nothing");
  add_folder(*command, arguments);
  command->add_option("--format", arguments.format, "how faults are printed (default: human)")
      ->check(one_of({"human", "json", "github", "sarif"}))
      ->option_text("human|json|github|sarif");
  add_drafts(*command, arguments);
  add_strict_and_threads(*command, arguments);
}

void add_serve(CLI::App& app, Arguments& arguments) {
  CLI::App* command =
      app.add_subcommand("serve", "show the site on this machine and build again at each change");
  add_folder(*command, arguments);
  add_output(*command, arguments);
  command->add_option("--port", arguments.port, "the port to listen on (default: 8000)")
      ->check(number_between(1, 65535))
      ->option_text("N");
  add_drafts(*command, arguments);
}

void add_others(CLI::App& app, Arguments& arguments) {
  CLI::App* article = app.add_subcommand("new", "start an article");
  article->add_option("SECTION/SLUG", arguments.article.path, "where it goes")
      ->type_name("")
      ->required();
  article->add_option("--title", arguments.article.title, "its title")->option_text("TITLE");
  article->add_option("--kind", arguments.article.kind, "the id of its kind")->option_text("KIND");
  CLI::App* explain = app.add_subcommand("explain", "say what a code means and how to mend it");
  explain->add_option("CODE", arguments.code, "such as link/unresolved")->type_name("")->required();
  CLI::App* help = app.add_subcommand("help", "list the commands, or show what one takes");
  help->add_option("COMMAND", arguments.help_of, "the command")->type_name("");
}

// The whole command line. `arguments` must outlive the parsing.
std::unique_ptr<CLI::App> make_command_line(Arguments& arguments) {
  auto app = std::make_unique<CLI::App>(
      "Kindred turns a folder of Markdown articles into a site and a book.", "kindred");
  app->set_version_flag("--version", "kindred " KINDRED_VERSION);
  app->require_subcommand(1);
  add_build(*app, arguments);
  add_check(*app, arguments);
  add_serve(*app, arguments);
  add_others(*app, arguments);
  return app;
}

DiagnosticFormat format_of(const std::string& name) {
  if (name == "json") return DiagnosticFormat::Json;
  if (name == "github") return DiagnosticFormat::Github;
  return name == "sarif" ? DiagnosticFormat::Sarif : DiagnosticFormat::Human;
}

int usage_error(const CLI::App& app, const std::string& message) {
  const CLI::App* const command = named_command(app);
  const bool has_help = command && command->get_name() != "help";
  std::fprintf(stderr, "kindred: %s\nsee `kindred help%s`\n", message.c_str(),
               has_help ? (" " + command->get_name()).c_str() : "");
  return 2;
}

// Throws UsageError when there is no command `name`.
void require_command(const CLI::App& app, const std::string& name) {
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands({})) known.push_back(command->get_name());
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  throw UsageError("there is no command `" + name + "`" + near_name_hint(name, known));
}

// A command line that has been parsed shows the help of its command alone, so this makes another.
int help_command(const std::string& name) {
  Arguments unused;
  const auto app = make_command_line(unused);
  if (!name.empty()) require_command(*app, name);
  print(stdout, name.empty() ? app->help() : app->get_subcommand(name)->help("kindred"));
  return 0;
}

int dispatch(const CLI::App& app, Arguments& arguments) {
  if (app.got_subcommand("help")) return help_command(arguments.help_of);
  if (app.got_subcommand("explain")) return explain_command(arguments.code);
  BuildOptions& options = arguments.build;
  options.folder = arguments.folder.empty() ? default_folder() : arguments.folder;
  while (options.folder.size() > 1 && options.folder.ends_with('/')) options.folder.pop_back();
  std::error_code code;
  if (!fs::is_directory(options.folder, code))
    throw UsageError(arguments.folder.empty()
                         ? "there is neither a `kindred.toml` nor a folder `content` here: name "
                           "the folder of the knowledge base"
                         : "there is no folder `" + options.folder + "`");
  if (app.got_subcommand("new")) return new_command(options.folder, arguments.article);
  options.themes_folder = themes_folder();
  if (app.got_subcommand("check")) return check_command(options, format_of(arguments.format));
  options.output = arguments.output;
  if (options.output.empty()) throw UsageError("`-o` names no folder");
  if (!options.path.empty() && arguments.only != "epub")
    throw UsageError("`--path` makes a book: say `--only epub` as well");
  options.with_site = arguments.only != "epub";
  options.with_book = arguments.only != "site";
  if (!arguments.base_url.empty()) {
    options.base_url = site_address(arguments.base_url);
    if (!options.base_url)
      throw UsageError("`" + arguments.base_url +
                       "` is no address of a site, such as `https://example.org/guide/`");
  }
  options.is_durable = !app.got_subcommand("serve");
  if (app.got_subcommand("serve")) return serve_command(options, arguments.port);
  return build_command(options);
}

}  // namespace

int run(int argc, const char* const* argv) {
  Arguments arguments;
  const auto app = make_command_line(arguments);
  try {
    if (argc < 2) return usage_error(*app, "name a command\n\n" + app->help());
    if (argv[1][0] != '-') require_command(*app, argv[1]);
    app->parse(argc, argv);
    return dispatch(*app, arguments);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return usage_error(*app, describe_fault(*app, error));
    app->exit(error);  // --help and --version
    return 0;
  } catch (const UsageError& error) {
    return usage_error(*app, error.what());
  } catch (const Error& error) {
    std::fprintf(stderr, "kindred: %s\n", error.what());
  } catch (const std::bad_alloc&) {
    std::fputs("kindred: out of memory\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "kindred: this should not happen, please report it: %s\n", error.what());
  }
  return 3;
}

}  // namespace kindred
