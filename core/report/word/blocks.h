// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/word/paragraph.h"

#include <vector>

// Blocks as Word has them, one function for each kind.
namespace baton::report::word {

void addBlocks(const std::vector<Block>& blocks, Draft& draft, const Spot& spot);

void addBlock(const Paragraph& paragraph, Draft& draft, const Spot& spot);
void addBlock(const Heading& heading, Draft& draft, const Spot& spot);
void addBlock(const BulletList& list, Draft& draft, const Spot& spot);
void addBlock(const NumberedList& list, Draft& draft, const Spot& spot);
void addBlock(const Table& table, Draft& draft, const Spot& spot);
void addBlock(const Callout& callout, Draft& draft, const Spot& spot);
void addBlock(const Figure& figure, Draft& draft, const Spot& spot);
void addBlock(const Facts& facts, Draft& draft, const Spot& spot);
void addBlock(const FormField& field, Draft& draft, const Spot& spot);
void addBlock(const TickBoxes& boxes, Draft& draft, const Spot& spot);
void addBlock(const PageBreak& pageBreak, Draft& draft, const Spot& spot);
void addBlock(const Spacer& spacer, Draft& draft, const Spot& spot);
void addBlock(const Columns& columns, Draft& draft, const Spot& spot);

/// "Caption", or "CaptionCompact" where small type is asked for.
std::string styleAt(const Spot& spot, std::string style);

} // namespace baton::report::word
