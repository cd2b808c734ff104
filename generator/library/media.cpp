#include "library/media.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "library/read_svg.h"

namespace kindred {
namespace {

struct TypeRow {
  std::string_view extension;
  std::string_view media_type;
};

constexpr std::array<TypeRow, 20> types = {{
    {"csv", "text/csv"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"epub", "application/epub+zip"},
    {"gif", "image/gif"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"m4a", "audio/mp4"},
    {"mp3", "audio/mpeg"},
    {"mp4", "video/mp4"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"ogg", "audio/ogg"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"svg", "image/svg+xml"},
    {"txt", "text/plain"},
    {"webm", "video/webm"},
    {"webp", "image/webp"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"zip", "application/zip"},
}};

struct Size {
  int width = 0;
  int height = 0;
};

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

Size make_size(std::uint32_t width, std::uint32_t height) {
  constexpr std::uint32_t pixels_max = 100'000;  // more is damage or malice
  if (width > pixels_max || height > pixels_max) return {};
  return {static_cast<int>(width), static_cast<int>(height)};
}

// PNG (ISO/IEC 15948): signature, then IHDR with width and height.
std::optional<Size> png_size(std::string_view b) {
  if (b.size() < 24 || !b.starts_with("\x89PNG\r\n\x1A\n") || b.substr(12, 4) != "IHDR")
    return std::nullopt;
  return make_size(big_endian(b, 16, 4), big_endian(b, 20, 4));
}

std::optional<Size> gif_size(std::string_view b) {
  if (b.size() < 10 || !(b.starts_with("GIF87a") || b.starts_with("GIF89a"))) return std::nullopt;
  return make_size(little_endian(b, 6, 2), little_endian(b, 8, 2));
}

// JPEG (ITU T.81): walks the segments to the first start-of-frame.
std::optional<Size> jpeg_size(std::string_view b) {
  if (b.size() < 4 || !b.starts_with("\xFF\xD8")) return std::nullopt;
  for (std::size_t at = 2; at + 9 < b.size();) {
    if (b[at] != '\xFF') return std::nullopt;
    const auto marker = static_cast<unsigned char>(b[at + 1]);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return make_size(big_endian(b, at + 7, 2), big_endian(b, at + 5, 2));
    at += 2 + std::max<std::uint32_t>(2, big_endian(b, at + 2, 2));
  }
  return std::nullopt;
}

// WebP: RIFF container with a VP8, VP8L or VP8X chunk first.
std::optional<Size> webp_size(std::string_view b) {
  if (b.size() < 30 || !b.starts_with("RIFF") || b.substr(8, 4) != "WEBP") return std::nullopt;
  const std::string_view chunk = b.substr(12, 4);
  if (chunk == "VP8X") return make_size(little_endian(b, 24, 3) + 1, little_endian(b, 27, 3) + 1);
  if (chunk == "VP8L") {
    const std::uint32_t bits = little_endian(b, 21, 4);
    return make_size((bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1);
  }
  if (chunk == "VP8 ")
    return make_size(little_endian(b, 26, 2) & 0x3FFFU, little_endian(b, 28, 2) & 0x3FFFU);
  return std::nullopt;
}

// 0 for what is no size.
int pixels(double number) {
  return number > 0.0 && number <= 100'000.0 ? static_cast<int>(number) : 0;
}

// The number at the head of a length; 0 for a percentage.
int svg_length(const std::string& value) {
  if (value.find('%') != std::string::npos) return 0;
  return pixels(std::strtod(value.c_str(), nullptr));
}

Size svg_size(const SvgReading& drawing) {
  const Size size{svg_length(drawing.width), svg_length(drawing.height)};
  if (size.width > 0 && size.height > 0) return size;
  const char* at = drawing.view_box.c_str();
  double value[4] = {};
  for (double& number : value) {
    char* end = nullptr;
    number = std::strtod(at, &end);
    at = *end == ',' ? end + 1 : end;
  }
  return {pixels(value[2]), pixels(value[3])};
}

std::optional<Size> size_of(std::string_view media_type, std::string_view bytes) {
  if (media_type == "image/png") return png_size(bytes);
  if (media_type == "image/gif") return gif_size(bytes);
  if (media_type == "image/jpeg") return jpeg_size(bytes);
  if (media_type == "image/webp") return webp_size(bytes);
  return Size{};
}

}  // namespace

std::string_view media_type_of(std::string_view path) {
  const std::string wanted = lower_case(extension(path));
  const auto row = std::lower_bound(
      types.begin(), types.end(), wanted,
      [](const TypeRow& type, std::string_view name) { return type.extension < name; });
  return row != types.end() && row->extension == wanted ? row->media_type : std::string_view();
}

bool is_image_type(std::string_view media_type) { return media_type.starts_with("image/"); }

MediaResult read_media(std::string path, std::string bytes) {
  MediaResult result;
  const std::string_view media_type = media_type_of(path);
  std::optional<Size> size;
  if (media_type == "image/svg+xml") {
    SvgReading drawing = read_svg(bytes);
    size = svg_size(drawing);
    for (const auto& [begin, end] : drawing.unsound_ids)
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                bytes.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    result.fault = std::move(drawing.fault);
  } else {
    size = size_of(media_type, bytes);
    if (media_type.empty())
      result.fault = unpublished_kind;
    else if (!size)
      result.fault = "is damaged, or not the kind of image that its name says";
  }
  result.file = {std::move(path), std::string(media_type), std::move(bytes), size ? size->width : 0,
                 size ? size->height : 0};
  return result;
}

}  // namespace kindred
