// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_part.h"

#include <memory>
#include <zip.h>

namespace baton::exchange {
namespace {

using basics::Outcome, basics::Refusal;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

constexpr int mostParts = 10'000;

Refusal damaged() {
  return {"The file is damaged", "Open it in the program it was written with and save it again"};
}

std::unique_ptr<zip_t, Discard> opened(std::string_view package) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(package.data(), package.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (source && !archive)
    zip_source_free(source);
  zip_error_fini(&error);
  return std::unique_ptr<zip_t, Discard>(archive);
}

} // namespace

Outcome<bool> readZipPart(std::string_view package, const std::string& name, std::size_t atMost,
                          const std::function<bool(std::string_view)>& take) {
  const auto archive = opened(package);
  if (!archive || zip_get_num_entries(archive.get(), 0) > mostParts)
    return damaged();
  const zip_int64_t index = zip_name_locate(archive.get(), name.c_str(), 0);
  if (index < 0)
    return false;
  const std::unique_ptr<zip_file_t, Discard> file(zip_fopen_index(archive.get(), zip_uint64_t(index), 0));
  if (!file)
    return damaged();
  std::size_t size = 0;
  char buffer[1 << 16];
  while (const zip_int64_t read = zip_fread(file.get(), buffer, sizeof buffer)) {
    if (read < 0)
      return damaged();
    size += std::size_t(read);
    if (size > atMost)
      return Refusal{"The text of the file is too large", "Split it into several documents"};
    if (!take({buffer, std::size_t(read)}))
      break;
  }
  return true;
}

std::uint64_t sizeOfZipPart(std::string_view package, const std::string& name) {
  const auto archive = opened(package);
  zip_stat_t said;
  zip_stat_init(&said);
  const bool isKnown = archive && zip_stat(archive.get(), name.c_str(), 0, &said) == 0;
  return isKnown && (said.valid & ZIP_STAT_SIZE) != 0 ? said.size : 0;
}

Outcome<std::optional<std::string>> zipPart(std::string_view package, const std::string& name, std::size_t atMost) {
  std::string bytes;
  const auto found = readZipPart(package, name, atMost, [&bytes](std::string_view piece) {
    bytes.append(piece);
    return true;
  });
  if (!found)
    return found.refusal();
  return *found ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace baton::exchange
