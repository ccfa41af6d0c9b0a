// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive.h"

#include <memory>
#include <zip.h>

namespace baton::report {
namespace {

constexpr zip_uint16_t firstDayOfZip = (1 << 5) | 1; // 1 January 1980, where the calendar of zip begins

} // namespace

Archive::Archive() {
  open(nullptr, 0, ZIP_TRUNCATE);
}

Archive::Archive(const std::string& bytes) {
  open(bytes.data(), bytes.size(), 0);
}

void Archive::open(const char* bytes, std::size_t size, int how) {
  zip_error_t error;
  zip_error_init(&error);
  m_source = zip_source_buffer_create(bytes, size, 0, &error);
  zip_source_keep(m_source);
  m_archive = zip_open_from_source(m_source, how, &error);
  zip_error_fini(&error);
}

Archive::~Archive() {
  if (m_archive != nullptr)
    zip_discard(m_archive);
  zip_source_free(m_source);
}

std::string Archive::trouble() const {
  return m_archive != nullptr ? zip_strerror(m_archive) : "no room";
}

std::string Archive::part(const std::string& name) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(m_archive, name.c_str(), 0, &stat) != 0)
    return {};
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(m_archive, name.c_str(), 0), zip_fclose);
  std::string bytes(stat.size, '\0');
  if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != zip_int64_t(bytes.size()))
    return {};
  return bytes;
}

bool Archive::add(const std::string& name, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(m_archive, bytes.data(), bytes.size(), 0);
  const zip_int64_t index = zip_file_add(m_archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(m_archive, zip_uint64_t(index), 0, firstDayOfZip, 0) == 0;
}

bool Archive::replace(const std::string& name, const std::string& bytes) {
  const zip_int64_t index = zip_name_locate(m_archive, name.c_str(), 0);
  zip_source_t* source = zip_source_buffer(m_archive, bytes.data(), bytes.size(), 0);
  if (index < 0 || zip_file_replace(m_archive, zip_uint64_t(index), source, 0) != 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(m_archive, zip_uint64_t(index), 0, firstDayOfZip, 0) == 0;
}

std::string Archive::closed() {
  if (zip_close(m_archive) != 0)
    return {};
  m_archive = nullptr;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(m_source, &stat) != 0 || zip_source_open(m_source) != 0)
    return {};
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_source_read(m_source, bytes.data(), bytes.size());
  zip_source_close(m_source);
  return read == zip_int64_t(bytes.size()) ? bytes : std::string();
}

} // namespace baton::report
