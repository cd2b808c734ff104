#include "epub/archive.h"

#include <cstdint>
#include <memory>

#include <zip.h>

#include "base/error.h"

namespace kindred {
namespace {

constexpr zip_uint16_t dos_time = 0;               // midnight
constexpr zip_uint16_t dos_date = (1U << 5U) | 1;  // 1 January 1980, the oldest there is
constexpr zip_uint32_t regular_file = 0100644U << 16U;
constexpr zip_uint32_t best_compression = 9;

struct CloseSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

[[noreturn]] void fail(zip_t* archive) {
  throw Error(std::string("the archive of the book cannot be made: ") + zip_strerror(archive));
}

void require(bool is_done, zip_t* archive) {
  if (!is_done) fail(archive);
}

void add_entry(zip_t* archive, const ArchiveEntry& entry) {
  // libzip copies nothing: `entry` lives until the archive is closed.
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  require(source != nullptr, archive);
  const zip_int64_t added = zip_file_add(archive, entry.path.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) zip_source_free(source);
  require(added >= 0, archive);
  const auto index = static_cast<zip_uint64_t>(added);
  const zip_int32_t method = entry.is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  const zip_uint32_t level = entry.is_stored ? 0 : best_compression;
  require(zip_set_file_compression(archive, index, method, level) == 0, archive);
  require(zip_file_set_dostime(archive, index, dos_time, dos_date, 0) == 0, archive);
  require(zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, regular_file) == 0,
          archive);
}

std::string read_all(zip_source_t* source) {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
    throw Error("the archive of the book cannot be read back");
  std::string bytes(about.size, '\0');
  const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count < 0 || static_cast<std::uint64_t>(count) != bytes.size())
    throw Error("the archive of the book cannot be read back");
  return bytes;
}

}  // namespace

std::string write_archive(std::vector<ArchiveEntry> entries) {
  zip_error_t error;
  zip_error_init(&error);
  const Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) throw Error("no memory for the archive of the book");
  zip_source_keep(buffer.get());  // the archive gives up its own share when it is closed
  Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(buffer.get());
    throw Error("the archive of the book cannot be opened");
  }
  for (const ArchiveEntry& entry : entries) add_entry(archive.get(), entry);
  if (zip_close(archive.get()) != 0) fail(archive.get());
  static_cast<void>(archive.release());  // closing has freed it
  entries.clear();
  return read_all(buffer.get());
}

}  // namespace kindred
