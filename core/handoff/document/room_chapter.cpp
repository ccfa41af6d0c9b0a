// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"

#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements;
using strategy::Extension, strategy::Guardrail, strategy::GuardrailKind;

report::ColumnOfBlocks guardrailColumn(const Elements& strategy, GuardrailKind kind, const std::string& title,
                                       const std::string& nothing) {
  report::ColumnOfBlocks column;
  column.blocks.push_back(heading(3, title));
  std::vector<report::Text> items;
  for (const Guardrail* guardrail : guardrails(strategy, kind))
    items.push_back(asSentence(guardrail->statement));
  if (items.empty())
    column.blocks.push_back(quietly(nothing));
  else
    column.blocks.push_back(report::BulletList{.items = std::move(items)});
  return column;
}

void addGuardrailsWithoutKind(Blocks& blocks, const Elements& strategy) {
  std::vector<report::Text> items;
  for (const Guardrail* guardrail : strategy.inOrder<Guardrail>())
    if (!guardrail->guardrailKind)
      items.push_back(asSentence(guardrail->statement));
  addList(blocks, "Also agreed", std::move(items));
}

void addExtensions(Blocks& blocks, const Elements& strategy) {
  const auto extensions = strategy.inOrder<Extension>();
  if (extensions.empty())
    return;
  blocks.push_back(heading(3, "What Sales proposes to add"));
  report::Table table;
  table.columns = {{.label = "Proposal", .weight = 4},
                   {.label = "By", .weight = 1.6},
                   {.label = "State", .weight = 0},
                   {.label = "Answer", .weight = 4}};
  for (const Extension* extension : extensions)
    table.rows.push_back({.cells = {strong(extension->statement), personName(strategy, extension->proposedBy),
                                    wordInWords(basics::wordOf(extension->state)), extension->answer}});
  addTable(blocks, std::move(table));
}

} // namespace

std::optional<report::Section> roomChapter(const DocumentSource& source) {
  report::Section section = chapter("Room to run", "Room to run");
  Blocks& blocks = section.blocks;
  if (source.strategy.count<Guardrail>() == 0) {
    blocks.push_back(paragraph("What Sales may decide alone is not written down yet."));
  } else {
    blocks.push_back(report::Columns{
        .columns = {guardrailColumn(source.strategy, GuardrailKind::MayDecide, "Sales may decide", "Nothing yet."),
                    guardrailColumn(source.strategy, GuardrailKind::MustAsk, "Sales asks first", "Nothing."),
                    guardrailColumn(source.strategy, GuardrailKind::MustNot, "Closed", "Nothing.")}});
    addGuardrailsWithoutKind(blocks, source.strategy);
  }
  addExtensions(blocks, source.strategy);
  return section;
}

} // namespace baton::handoff
