// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/import_source.h"

#include "app/batonctl/command.h"
#include "core/basics/text.h"
#include "core/records/crm_mappings.h"
#include "core/records/mapping_suggestion.h"
#include "core/records/source_table.h"

#include <fmt/format.h>

namespace baton::batonctl {
namespace {

/// A file is read piece by piece; what comes through a pipe comes only once.
exchange::ByteSource bytesAt(const std::string& path) {
  std::error_code trouble;
  if (path != "-" && std::filesystem::is_regular_file(path, trouble))
    if (auto source = exchange::ByteSource::ofFile(path))
      return *source;
  return exchange::ByteSource(bytesOf(path));
}

} // namespace

ImportSource::ImportSource(const std::string& path)
    : m_bytes(bytesAt(path)), m_name(path == "-" ? "standard input" : std::filesystem::path(path).filename().string()) {
}

basics::Outcome<exchange::RowFile> ImportSource::openSheet(exchange::CsvFormat& format,
                                                           const records::FitsHeader& fits) const {
  auto first = exchange::RowFile::open(m_bytes, format);
  if (format.sheet || (first && (!first->isOfWorkbook() || fits(first->header()))))
    return first;
  auto others = records::otherSheets(m_bytes, format, fits);
  if (others.size() > 1)
    throw SheetUnclear{std::move(others)};
  if (others.empty())
    return first;
  format.sheet = others.front();
  return exchange::RowFile::open(m_bytes, format);
}

records::ColumnMapping ImportSource::mappingFor(const exchange::RowFile& file, std::string_view name,
                                                const exchange::CsvFormat& format) const {
  auto mapping = valueOrFail(records::builtInMapping(name, valueOrFail(file.table())));
  mapping.sheet = format.sheet;
  mapping.seal();
  return mapping;
}

records::ColumnMapping ImportSource::recognisedMapping() const {
  exchange::CsvFormat format;
  const auto isKnown = [](const std::vector<std::string>& header) { return !records::recognised(header).empty(); };
  if (const auto file = openSheet(format, isKnown); file && isKnown(file->header()))
    return mappingFor(*file, records::recognised(file->header()), format);
  fail("An import needs a mapping: what each column means",
       "Give --mapping FILE.json, or a name that mappings lists; a file that Baton or a usual CRM wrote needs none");
}

records::ColumnMapping ImportSource::builtInMapping(std::string_view name) const {
  exchange::CsvFormat format;
  const auto isItsOwn = [name](const std::vector<std::string>& header) {
    return basics::sameName(records::recognised(header), name);
  };
  return mappingFor(valueOrFail(openSheet(format, isItsOwn)), name, format);
}

exchange::RowFile ImportSource::open(records::ColumnMapping& mapping) const {
  exchange::CsvFormat format = records::formatOf(mapping);
  const bool isNamed = format.sheet.has_value();
  auto file =
      openSheet(format, [&mapping](const std::vector<std::string>& header) { return records::fits(mapping, header); });
  if (!file)
    fail(fmt::format("{}: {}", m_name, file.refusal().cause), file.refusal().remedy);
  if (!isNamed && format.sheet) {
    mapping.sheet = format.sheet;
    mapping.seal();
  }
  return *std::move(file);
}

} // namespace baton::batonctl
