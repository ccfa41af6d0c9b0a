// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_file.h"

#include "core/basics/fingerprint.h"
#include "core/basics/sha256.h"
#include "core/basics/text.h"
#include "core/exchange/csv_divider.h"
#include "core/exchange/text_encoding.h"
#include "core/exchange/xlsx_sheet.h"
#include "core/exchange/xlsx_table.h"
#include "core/exchange/zip_part.h"

#include <algorithm>
#include <optional>

namespace baton::exchange {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;

constexpr std::size_t headSize = (1u << 20) + 1; ///< what csvLayout looks at

/// What is to be known of all bytes before any row is read.
struct FirstLook {
  std::string sha256, sum, head;
  std::optional<EncodingLook::Found> encoding;
};

Outcome<FirstLook> lookAt(const ByteSource& bytes, const CsvFormat& format) {
  FirstLook look;
  basics::Sha256 sha256;
  basics::ByteSum sum;
  EncodingLook encoding;
  const auto read = bytes.each([&](std::string_view piece) {
    sha256.add(piece);
    sum.add(piece);
    encoding.take(piece);
    if (look.head.size() < headSize)
      look.head.append(piece.substr(0, headSize + 3 - look.head.size())); // a mark is no text
    return true;
  });
  if (!read)
    return read.refusal();
  look.sha256 = basics::hexOf(sha256.sum());
  look.sum = sum.sum();
  look.encoding = encoding.found(format.encoding);
  return look;
}

Refusal changed() {
  return {"The file changed while it was being read", "Try again once no other program writes to it"};
}

} // namespace

struct RowFile::State {
  explicit State(ByteSource source) : bytes(std::move(source)) {}

  ByteSource bytes; ///< of the text, or of the workbook
  CsvFormat format; ///< as it was asked for
  std::vector<std::string> header;
  std::string sha256, sum;
  EncodingLook::Found encoding;
  CsvLayout layout;
  std::string package; ///< of a workbook
  std::optional<XlsxSheet> sheet;
  std::uint64_t size = 0;

  std::optional<int> headerRow() const { return sheet ? format.headerRow : layout.headerRow; }
  Outcome<Done> read(TableRows& rows, std::uint64_t& done) const;
  Outcome<Done> readText(TableRows& rows, std::uint64_t& done) const;
  Outcome<Done> findLayout(const FirstLook& look);
  Outcome<Done> findHeader();
};

Outcome<Done> RowFile::State::read(TableRows& rows, std::uint64_t& done) const {
  if (!sheet)
    return readText(rows, done);
  return sheet->read(rows, [&](std::size_t unpacked) { done = std::min<std::uint64_t>(unpacked, size); });
}

Outcome<Done> RowFile::State::readText(TableRows& rows, std::uint64_t& done) const {
  CsvDivider divider(layout.delimiter, rows);
  basics::ByteSum seen;
  std::string converted;
  std::size_t mark = encoding.markSize;
  const auto read = bytes.each([&](std::string_view piece) {
    seen.add(piece);
    done += piece.size();
    const std::size_t skipped = std::min(mark, piece.size());
    mark -= skipped;
    divider.take(decodedPiece(piece.substr(skipped), encoding.encoding, converted));
    return rows.wantsMore() || rows.refusal(); // what is refused may stand in a file that changed
  });
  if (!read)
    return read.refusal();
  if (!rows.wantsMore() && !rows.refusal())
    return Done{};
  if (seen.sum() != sum)
    return changed();
  divider.finish();
  return Done{};
}

/// Of a file without names of columns, the widest row says how many there are.
Outcome<Done> RowFile::State::findHeader() {
  TableRows rows(headerRow());
  if (headerRow() == 0)
    rows.showTo([](const Row&) { return true; });
  else
    rows.showTo([](const Row&) { return false; });
  std::uint64_t done = 0;
  if (const auto found = read(rows, done); found.refused())
    return found.refusal();
  auto names = rows.header();
  if (!names)
    return names.refusal();
  header = std::move(*names);
  return Done{};
}

Outcome<Done> RowFile::State::findLayout(const FirstLook& look) {
  std::string converted;
  std::string_view text;
  std::optional<DecodedText> decoded;
  if (look.encoding) {
    encoding = *look.encoding;
    text = decodedPiece(std::string_view(look.head).substr(encoding.markSize), encoding.encoding, converted);
  }
  // What is refused is said by who sees all of it; and text may begin far behind blanks.
  std::string whole;
  if (!look.encoding || basics::trimmed(text).empty()) {
    auto all = bytes.whole();
    if (!all)
      return all.refusal();
    whole = std::move(*all);
    auto read = decode(whole, format.encoding);
    if (!read)
      return read.refusal();
    decoded = std::move(*read);
    text = decoded->text;
    bytes = ByteSource(std::string(text));
    encoding = {"UTF-8", 0};
    format.encoding = encoding.encoding;
    sum = basics::ByteSum().add(text).sum();
    size = text.size();
  }
  const auto found = csvLayout(text, format);
  if (!found)
    return found.refusal();
  layout = *found;
  return Done{};
}

Outcome<RowFile> RowFile::open(const ByteSource& bytes, const CsvFormat& format) {
  auto look = lookAt(bytes, format);
  if (!look)
    return look.refusal();
  auto state = std::make_shared<State>(bytes);
  state->format = format;
  state->sha256 = std::move(look->sha256);
  state->sum = std::move(look->sum);
  state->size = bytes.size();
  if (isZip(look->head)) {
    auto package = bytes.whole();
    if (!package)
      return package.refusal();
    state->package = std::move(*package);
    if (basics::ByteSum().add(state->package).sum() != state->sum)
      return changed();
    auto sheet = XlsxSheet::open(state->package, format);
    if (!sheet)
      return sheet.refusal();
    state->sheet = std::move(*sheet);
    state->size = sizeOfZipPart(state->package, state->sheet->part());
  } else if (const auto found = state->findLayout(*look); found.refused()) {
    return found.refusal();
  }
  if (const auto found = state->findHeader(); found.refused())
    return found.refusal();
  RowFile file;
  file.m_state = std::move(state);
  return file;
}

const std::vector<std::string>& RowFile::header() const {
  return m_state->header;
}
const std::string& RowFile::sha256() const {
  return m_state->sha256;
}
bool RowFile::isOfWorkbook() const {
  return m_state->sheet.has_value();
}
std::uint64_t RowFile::size() const {
  return m_state->size;
}

Outcome<Done> RowFile::each(const Take& take) const {
  TableRows rows(m_state->headerRow());
  std::uint64_t done = 0;
  rows.showTo([&](const Row& row) { return take(row, done); }, m_state->header.size());
  if (const auto read = m_state->read(rows, done); read.refused())
    return read.refusal();
  return rows.refusal() ? Outcome<Done>(*rows.refusal()) : Done{};
}

Outcome<CsvTable> RowFile::table() const {
  if (m_state->sheet)
    return readTable(m_state->package, m_state->format);
  const auto whole = m_state->bytes.whole();
  if (!whole)
    return whole.refusal();
  if (basics::ByteSum().add(*whole).sum() != m_state->sum)
    return changed();
  return readTable(*whole, m_state->format);
}

} // namespace baton::exchange
