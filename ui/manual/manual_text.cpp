// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_text.h"

#include "ui/manual/manual_pages.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <vector>

namespace baton::manual {
namespace {

using theme::Role, theme::TextStyle;

constexpr double ofText = 150, ofTables = 130, ofHeadings = 120; ///< distance of lines, %

TextStyle styleOf(const QTextBlock& block) {
  switch (block.blockFormat().headingLevel()) {
  case 0:
    return TextStyle::Body;
  case 1:
    return TextStyle::PageTitle;
  case 2:
    return TextStyle::Section;
  default:
    return TextStyle::Title;
  }
}

bool isCodeBlock(const QTextBlock& block) {
  return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
         block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

QTextCharFormat codeFormat(const theme::Ink& ink, bool hasGround) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(ink.whole(12));
  QTextCharFormat format;
  format.setFont(font);
  format.setForeground(ink.colour(Role::Text));
  if (hasGround)
    format.setBackground(ink.colour(Role::SurfaceSunken));
  return format;
}

QTextCharFormat formatOf(const QTextCharFormat& written, const QTextBlock& block, bool isHead, const theme::Ink& ink) {
  if (isCodeBlock(block) || written.fontFixedPitch())
    return codeFormat(ink, !isCodeBlock(block));
  QFont font = ink.font(styleOf(block));
  if (isHead || written.fontWeight() > QFont::Medium)
    font.setWeight(theme::fontWeight(600));
  font.setItalic(written.fontItalic());
  QTextCharFormat format;
  format.setFont(font);
  format.setForeground(ink.colour(Role::Text));
  if (written.isAnchor() && placeOf(written.anchorHref()).isInManual()) {
    format.setAnchor(true);
    format.setAnchorHref(written.anchorHref());
    format.setForeground(ink.colour(Role::Accent));
    format.setFontUnderline(ink.scheme == theme::Scheme::HighContrast);
  }
  return format;
}

/// The pieces of a block stand still while they are read, and are changed afterwards.
void giveType(const QTextBlock& block, bool isHead, const theme::Ink& ink) {
  struct Piece {
    int from, length;
    QTextCharFormat format;
  };
  std::vector<Piece> pieces;
  for (auto part = block.begin(); !part.atEnd(); ++part)
    if (const QTextFragment fragment = part.fragment(); fragment.isValid())
      pieces.push_back({fragment.position(), fragment.length(), formatOf(fragment.charFormat(), block, isHead, ink)});
  for (const Piece& piece : pieces) {
    QTextCursor cursor(block);
    cursor.setPosition(piece.from);
    cursor.setPosition(piece.from + piece.length, QTextCursor::KeepAnchor);
    cursor.setCharFormat(piece.format);
  }
}

void giveRoom(const QTextBlock& block, bool isInTable, const theme::Ink& ink) {
  QTextBlockFormat format = block.blockFormat();
  const int level = format.headingLevel();
  format.setLineHeight(level > 0 ? ofHeadings : isInTable ? ofTables : ofText, QTextBlockFormat::ProportionalHeight);
  format.setTopMargin(level == 0 || block.blockNumber() == 0 ? 0 : ink.px(level == 1 ? 24 : 20));
  const bool goesOn = block.textList() && block.next().textList();
  format.setBottomMargin(isInTable ? 0 : ink.px(level > 0 ? 6 : goesOn ? 4 : 10));
  if (isCodeBlock(block)) {
    const bool isLast = !isCodeBlock(block.next());
    format.setBackground(ink.colour(Role::SurfaceSunken));
    format.setBottomMargin(isLast ? ink.px(10) : 0);
    format.setNonBreakableLines(false);
  }
  QTextCursor(block).setBlockFormat(format);
}

void giveLook(QTextTable& table, const theme::Ink& ink) {
  QTextTableFormat format = table.format();
  format.setBorder(0);
  format.setCellSpacing(0);
  format.setCellPadding(ink.px(6));
  format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
  format.setTopMargin(ink.px(2));
  format.setBottomMargin(ink.px(12));
  table.setFormat(format);
  for (int row = 0; row < table.rows(); ++row)
    for (int column = 0; column < table.columns(); ++column) {
      QTextTableCell cell = table.cellAt(row, column);
      QTextTableCellFormat line;
      line.setBottomBorder(1);
      line.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
      line.setBottomBorderBrush(ink.colour(row == 0 ? Role::BorderStrong : Role::Border));
      if (column == 0)
        line.setLeftPadding(0); // begins where the text does
      cell.setFormat(line);
      for (auto part = cell.begin(); !part.atEnd(); ++part)
        if (const QTextBlock block = part.currentBlock(); block.isValid()) {
          giveType(block, row == 0, ink);
          giveRoom(block, true, ink);
        }
    }
}

void giveLook(QTextFrame& frame, const theme::Ink& ink) {
  for (auto part = frame.begin(); !part.atEnd(); ++part)
    if (auto* table = qobject_cast<QTextTable*>(part.currentFrame())) {
      giveLook(*table, ink);
    } else if (part.currentFrame()) {
      giveLook(*part.currentFrame(), ink);
    } else if (const QTextBlock block = part.currentBlock(); block.isValid()) {
      giveType(block, false, ink);
      giveRoom(block, false, ink);
    }
}

} // namespace

void setPage(QTextDocument& document, const QString& markdown, const theme::Ink& ink) {
  document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
  giveLook(document, ink);
}

void giveLook(QTextDocument& document, const theme::Ink& ink) {
  document.setDefaultFont(ink.font(TextStyle::Body));
  document.setIndentWidth(ink.px(22));
  document.setDocumentMargin(0);
  giveLook(*document.rootFrame(), ink);
}

QTextBlock headingAt(const QTextDocument& document, const QString& anchor) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
    if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == anchor)
      return block;
  return {};
}

} // namespace baton::manual
