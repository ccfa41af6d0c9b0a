// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copied_cells.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace baton::widgets {
namespace {

struct CopiedWords {
  Q_DECLARE_TR_FUNCTIONS(CopiedWords)
};

constexpr auto oursFormat = "application/x-baton-cells";

std::vector<QStringList> linesOf(const QString& text) {
  std::vector<QStringList> lines{{}};
  QString cell;
  bool quoted = false;
  const auto endCell = [&] { lines.back().append(std::exchange(cell, {})); };
  for (qsizetype at = 0; at < text.size(); ++at) {
    const QChar sign = text[at];
    if (quoted && sign == QLatin1Char('"') && at + 1 < text.size() && text[at + 1] == QLatin1Char('"'))
      cell += text[++at];
    else if (sign == QLatin1Char('"') && (quoted || cell.isEmpty()))
      quoted = !quoted;
    else if (!quoted && sign == QLatin1Char('\t'))
      endCell();
    else if (!quoted && sign == QLatin1Char('\n')) {
      endCell();
      lines.emplace_back();
    } else if (quoted || sign != QLatin1Char('\r'))
      cell += sign;
  }
  if (!cell.isEmpty() || !lines.back().isEmpty())
    endCell();
  if (lines.back().isEmpty())
    lines.pop_back();
  return lines;
}

/// How a cell writes its number, as far as that says what the sign before the last three digits means.
enum class Writes { NoNumber, EitherWay, AsHere };
Writes writes(const QString& cell, const QLocale& locale) {
  const QString point = QRegularExpression::escape(locale.decimalPoint()),
                group = QRegularExpression::escape(locale.groupSeparator());
  const auto is = [&](const QString& form) {
    return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(cell.trimmed()).hasMatch();
  };
  if (is(QStringLiteral("-?[1-9]\\d{0,2}%1\\d{3}").arg(point)))
    return Writes::EitherWay;
  const bool separates = is(QStringLiteral("-?\\d+%1\\d+").arg(point)) ||
                         is(QStringLiteral("-?\\d{1,3}(%2\\d{3})+(%1\\d+)?").arg(point, group));
  return separates ? Writes::AsHere : Writes::NoNumber;
}

} // namespace

QString forSpreadsheet(QString shown) {
  static const QRegularExpression beforePercent(QStringLiteral("[\\x{00A0}\\x{202F} ]+(?=%$)"));
  return shown.replace(QChar(0x2212), QLatin1Char('-')).remove(beforePercent);
}

void copyCells(const QString& text) {
  auto* data = new QMimeData;
  data->setText(text);
  data->setData(QLatin1String(oursFormat), "1");
  QGuiApplication::clipboard()->setMimeData(data);
}

CopiedCells CopiedCells::onClipboard() {
  const QMimeData* data = QGuiApplication::clipboard()->mimeData();
  CopiedCells cells(data ? data->text() : QString());
  cells.ours = data && data->hasFormat(QLatin1String(oursFormat));
  return cells;
}

QString CopiedCells::readTwoWays() const {
  if (ours)
    return {};
  const QLocale locale;
  QString first;
  for (const QStringList& row : rows)
    for (const QString& cell : row)
      switch (writes(cell, locale)) {
      case Writes::AsHere:
        return {};
      case Writes::EitherWay:
        first = first.isEmpty() ? cell.trimmed() : first;
        break;
      case Writes::NoNumber:
        break;
      }
  if (first.isEmpty())
    return {};
  const double as = locale.toDouble(first);
  return CopiedWords::tr("“%1” can be read as %2 and as %3. Nothing was pasted: in the spreadsheet, show the numbers "
                         "without a sign between the thousands, and copy them again.")
      .arg(first, locale.toString(as, 'g', QLocale::FloatingPointShortest), locale.toString(as * 1000, 'f', 0));
}

CopiedCells::CopiedCells(const QString& text) : rows(linesOf(text)) {
  if (rows.size() == 1 && rows[0].size() == 1) { // a blank one as well: it empties what is chosen
    columns = 1;
    return;
  }
  std::size_t last = 0;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (int column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].trimmed().isEmpty()) {
        last = row + 1;
        columns = std::max(columns, column + 1);
      }
  rows.resize(last);
}

} // namespace baton::widgets
