// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/marked_label.h"

#include <QPainter>
#include <QTextLayout>
#include <cmath>
#include <memory>

namespace baton::history_page {

using handoff::RunKind;
using theme::Role, theme::TextStyle;

namespace {

struct Lines {
  std::unique_ptr<QTextLayout> layout;
  double height = 0;
};

Lines broken(const std::vector<handoff::WordRun>& runs, double width) {
  const auto& ink = theme::ink();
  QString words;
  QVector<QTextLayout::FormatRange> marks;
  for (const auto& run : runs) {
    const QString piece = QString::fromStdString(run.text);
    QTextCharFormat format;
    format.setForeground(ink.colour(Role::Text));
    if (run.kind == RunKind::Added) {
      format.setBackground(ink.colour(Role::AccentSoft));
      format.setFontWeight(theme::fontWeight(600));
    }
    marks.push_back({int(words.size()), int(piece.size()), format});
    words += piece;
  }
  words.replace('\n', QChar::LineSeparator);
  Lines lines{std::make_unique<QTextLayout>(words, ink.font(TextStyle::Body)), 0};
  lines.layout->setFormats(marks);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  lines.layout->setTextOption(option);
  lines.layout->beginLayout();
  for (QTextLine line = lines.layout->createLine(); line.isValid(); line = lines.layout->createLine()) {
    line.setLineWidth(std::max(20.0, width));
    line.setPosition({0, lines.height + (ink.line(TextStyle::Body) - line.height()) / 2});
    lines.height += ink.line(TextStyle::Body);
  }
  lines.layout->endLayout();
  return lines;
}

} // namespace

MarkedLabel::MarkedLabel(const QString& text, const QString& other, QWidget* parent) : QWidget(parent), m_text(text) {
  if (other.isEmpty() || other == text)
    m_runs = {{RunKind::Equal, text.toStdString()}};
  else
    m_runs = handoff::wordDifference(other.toStdString(), text.toStdString());
  std::erase_if(m_runs, [](const handoff::WordRun& run) { return run.kind == RunKind::Removed; });
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(text);
}

QStringList MarkedLabel::marked() const {
  QStringList marked;
  for (const auto& run : m_runs)
    if (run.kind == RunKind::Added)
      marked += QString::fromStdString(run.text).trimmed();
  return marked;
}

int MarkedLabel::heightForWidth(int width) const {
  return int(std::ceil(broken(m_runs, width).height));
}

QSize MarkedLabel::sizeHint() const {
  const int width = theme::ink().whole(160);
  return {width, heightForWidth(width)};
}

void MarkedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  broken(m_runs, width()).layout->draw(&painter, QPointF(0, 0));
}

} // namespace baton::history_page
