#pragma once

// The web edition: every page of the contract, the assets of the theme, the images and the search
// index, in memory. Pure; pages are made in parallel and the bytes do not depend on it.
//
// Every link names a file and is relative, so that the site works from a folder, below any path of
// a host and on a stick. The one exception is `404.html`, which a host shows at any address: its
// links start with `base_url` where that is set. Without it they are relative to the root.

#include "publish/output_tree.h"
#include "site/site.h"
#include "theme/theme.h"

namespace kindred {

struct WebOptions {
  unsigned threads = 0;  // as in parallel_for
};

OutputTree render_web(const Site& site, const Theme& theme, const WebOptions& options);

}  // namespace kindred
