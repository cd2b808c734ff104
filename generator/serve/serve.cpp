#include "serve/serve.h"

#include <chrono>
#include <csignal>
#include <map>
#include <mutex>
#include <string_view>

#include <httplib.h>

#include "base/error.h"
#include "base/escape.h"
#include "base/parallel.h"
#include "base/site_path.h"
#include "library/media.h"

namespace kindred {
namespace {

constexpr std::chrono::milliseconds watch_interval(400);
constexpr const char* version_path = "/.kindred/version";

volatile std::sig_atomic_t stop_requested = 0;

// Asks for the version of the site every second and loads the page anew when it changes.
constexpr std::string_view reload_script =
    "<script>(function(){var seen;function ask(){var r=new "
    "XMLHttpRequest();r.open('GET','/.kindred/version');"
    "r.onload=function(){if(seen&&seen!==r.responseText)location.reload();seen=r.responseText;};r."
    "send();}"
    "ask();setInterval(ask,1000);})();</script>";

// Everything that a build may depend on in the folder: names, sizes and times of its files.
std::string fingerprint(const FileSystem& files, const BuildOptions& options) {
  const std::string output = output_inside(options);
  std::string print;
  for (const FileEntry& entry : files.list(options.folder)) {
    if (!output.empty() && entry.path.starts_with(output + "/")) continue;
    print += entry.path + '\0' + std::to_string(entry.size) + '\0' +
             std::to_string(entry.modified) + '\n';
  }
  return print;
}

// Whether the request was made for this machine by name: a page of elsewhere that has its own name
// lead here (DNS rebinding) may read nothing.
bool is_for_this_machine(const httplib::Request& request) {
  const std::string host = request.get_header_value("Host");
  const std::string name = host.substr(0, host.rfind(':'));
  return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

// Shown while there is no site yet.
std::string fault_page(const Diagnostics& diagnostics) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Not built</title>"
      "<body style=\"max-width:50em;margin:2em auto;padding:0 1em;font:1rem/1.5 sans-serif\">"
      "<h1>The site cannot be built yet</h1>\n<ul>\n";
  for (const Diagnostic& fault : diagnostics.all()) {
    if (fault.severity != Severity::Error) continue;
    page += "<li>";
    if (fault.span.file)
      page += "<code>" + escape_markup(fault.span.file->path()) + ":" +
              std::to_string(fault.span.file->position(fault.span.begin).line) + "</code> ";
    page += escape_markup(fault.message) + "\n";
  }
  return page + "</ul>\n<p>This page loads anew when they are mended.</p>" +
         std::string(reload_script) + "</body></html>\n";
}

class Preview {
 public:
  Preview(const ServeOptions& options, FileSystem& files, const ServeEvents& events)
      : options_(options), files_(files), events_(events) {}

  // Throws Error when the machine fails.
  void build_once() {
    seen_ = fingerprint(files_, options_.build);  // before the build: what changes meanwhile counts
    Sources sources;
    Diagnostics diagnostics;
    const BuildSummary summary = build(options_.build, files_, sources, diagnostics);
    if (summary.is_published) ++version_;
    {
      const std::lock_guard<std::mutex> lock(fault_page_mutex_);
      fault_page_ = fault_page(diagnostics);
    }
    if (events_.on_built) events_.on_built(summary, diagnostics);
  }

  void watch() {
    while (stop_requested == 0) {
      pause_thread(watch_interval);
      try {
        if (fingerprint(files_, options_.build) != seen_) build_once();
      } catch (const Error& error) {  // a file may vanish while an editor saves it
        if (events_.on_failed) events_.on_failed(error.what());
      }
    }
  }

  void answer(const httplib::Request& request, httplib::Response& response) const {
    if (!is_for_this_machine(request)) {
      response.status = 403;
      return;
    }
    if (request.path == version_path) {
      response.set_content(std::to_string(version_.load()), "text/plain");
      return;
    }
    std::string wanted = request.path;
    wanted.erase(0, wanted.find_first_not_of('/'));
    if (wanted.empty() || wanted.ends_with('/')) wanted += "index.html";
    const auto path = normalize_path(wanted);
    if (path && send_file(*path, response)) return;
    if (path && files_.is_folder(site_path(*path))) {
      response.set_redirect("/" + escape_url_path(*path) + "/");
      return;
    }
    response.status = 404;
    if (send_file("404.html", response)) return;
    const std::lock_guard<std::mutex> lock(fault_page_mutex_);
    response.set_content(fault_page_, "text/html; charset=utf-8");
  }

 private:
  std::string site_path(const std::string& path) const {
    return options_.build.output + "/site/" + path;
  }

  bool send_file(const std::string& path, httplib::Response& response) const {
    const std::string file = site_path(path);
    if (!files_.exists(file) || files_.is_folder(file)) return false;
    std::string bytes = files_.read(file);
    if (extension(path) == "html") {
      const auto end = bytes.rfind("</body>");
      bytes.insert(end == std::string::npos ? bytes.size() : end, reload_script);
    }
    response.set_header("Cache-Control", "no-store");
    response.set_content(bytes, media_type(path));
    return true;
  }

  // Of pages and of what they are made with; the rest is media of the knowledge base.
  static std::string media_type(const std::string& path) {
    static const std::map<std::string_view, const char*> types = {
        {"css", "text/css; charset=utf-8"},
        {"html", "text/html; charset=utf-8"},
        {"js", "text/javascript; charset=utf-8"},
        {"txt", "text/plain; charset=utf-8"},
        {"woff2", "font/woff2"},
        {"xml", "application/xml"}};
    if (const auto known = types.find(extension(path)); known != types.end()) return known->second;
    const std::string_view media = media_type_of(path);
    return std::string(media.empty() ? "application/octet-stream" : media);
  }

  const ServeOptions& options_;
  FileSystem& files_;
  const ServeEvents& events_;
  std::string seen_;  // the fingerprint of what was built last
  Counter version_;
  mutable std::mutex fault_page_mutex_;
  std::string fault_page_;  // of the last build
};

}  // namespace

void request_stop() { stop_requested = 1; }

void serve(const ServeOptions& options, FileSystem& files, const ServeEvents& events) {
  stop_requested = 0;
  Preview preview(options, files, events);
  httplib::Server server;
  server.Get(".*", [&](const httplib::Request& request, httplib::Response& response) {
    try {
      preview.answer(request, response);
    } catch (const Error&) {  // the file went away between two steps of a publication
      response.status = 503;
    }
  });
  // The library's own options let two previews share a port, and each get some of the requests.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  // Only this machine may look: drafts are nobody else's business.
  if (!server.bind_to_port("127.0.0.1", options.port))
    throw Error("cannot listen on port " + std::to_string(options.port) +
                "; choose another with `--port`");
  preview.build_once();
  if (events.on_listening)
    events.on_listening("http://127.0.0.1:" + std::to_string(options.port) + "/");
  run_beside([&] { server.listen_after_bind(); },
             [&] {
               preview.watch();
               server.stop();
             });
}

}  // namespace kindred
