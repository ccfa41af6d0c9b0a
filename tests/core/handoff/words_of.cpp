// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/handoff/words_of.h"

namespace baton::tests {
namespace {

using namespace report;

class Reader {
public:
  void read(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      std::visit([this](const auto& one) { add(one); }, static_cast<const AnyBlock&>(block));
  }
  std::string words;
  std::vector<Table> tables;

private:
  void line(const std::string& text) { words += text + "\n"; }
  void lines(const std::vector<Text>& texts) {
    for (const Text& text : texts)
      line(text.plain());
  }
  void add(const Paragraph& paragraph) { line(paragraph.text.plain()); }
  void add(const Heading& heading) { line(heading.text.plain()); }
  void add(const BulletList& list) { lines(list.items); }
  void add(const NumberedList& list) { lines(list.items); }
  void add(const Callout& callout) {
    line(callout.title);
    lines(callout.paragraphs);
  }
  void add(const Table& table) {
    tables.push_back(table);
    line(table.caption);
    for (const TableColumn& column : table.columns)
      line(column.label);
    for (const TableRow& row : table.rows)
      lines(row.cells);
    if (table.total)
      lines(table.total->cells);
  }
  void add(const Facts& facts) {
    for (const Fact& fact : facts.facts)
      line(fact.label + "\n" + fact.value + "\n" + fact.detail);
  }
  void add(const FormField& field) { line(field.label); }
  void add(const TickBoxes& boxes) {
    line(boxes.label);
    for (const std::string& choice : boxes.choices)
      line(choice);
  }
  void add(const Columns& columns) {
    for (const ColumnOfBlocks& column : columns.columns)
      read(column.blocks);
  }
  void add(const Figure& figure) { line(figure.caption + "\n" + figure.alt); }
  void add(const PageBreak&) {}
  void add(const Spacer&) {}
};

const Heading* numberedHeading(const Section& section) {
  const auto* heading = section.blocks.empty() ? nullptr : std::get_if<Heading>(&section.blocks.front());
  return heading && heading->numbered ? heading : nullptr;
}

} // namespace

std::string wordsOf(const std::vector<Block>& blocks) {
  Reader reader;
  reader.read(blocks);
  return reader.words;
}

std::string wordsOf(const Document& document) {
  std::string words = document.title + "\n" + document.lead + "\n";
  for (const Section& section : document.sections)
    words += wordsOf(section.blocks);
  return words;
}

std::string wordsOfChapters(const Document& document) {
  std::string words;
  for (const Section& section : document.sections)
    if (numberedHeading(section))
      words += wordsOf(section.blocks);
  return words;
}

std::string wordsOfChapter(const Document& document, const std::string& title) {
  for (const Section& section : document.sections)
    if (const Heading* heading = numberedHeading(section); heading && heading->text.plain() == title)
      return wordsOf(section.blocks);
  return {};
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

std::vector<Table> tablesOf(const Document& document) {
  Reader reader;
  for (const Section& section : document.sections)
    reader.read(section.blocks);
  return reader.tables;
}

} // namespace baton::tests
