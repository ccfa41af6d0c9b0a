// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QWidget>

class QPainter;

namespace baton::widgets {

/// What a chip says without its colour: each kind has its own shape.
enum class ChipKind {
  Ok,         ///< disc with tick
  Warn,       ///< triangle
  Bad,        ///< octagon
  Info,       ///< ring with i
  None,       ///< dashed ring: none yet, candidate, silent
  Paused,     ///< ring with pause: deferred, superseded
  Rejected,   ///< ring with slash
  Closed,     ///< lock: a gate that is closed
  Open,       ///< open lock
  Leadership, ///< square
  Sales,      ///< disc
  Person,     ///< a person, neutral
  Plain,      ///< no shape, neutral
};

/// For delegates: the same chip without a widget. Height is always 20 px at 100 %.
QSizeF chipSize(ChipKind kind, const QString& word, const theme::Ink& ink);
void paintChip(QPainter& painter, const QPointF& topLeft, ChipKind kind, const QString& word, const theme::Ink& ink);
/// The shape alone, in its colour.
void paintChipShape(QPainter& painter, const QRectF& where, ChipKind kind, const theme::Ink& ink);
/// The colour of its word and shape.
theme::Role chipInk(ChipKind kind);
theme::Role chipGround(ChipKind kind);
/// The icon that is its shape; empty for Leadership, Sales and Plain, which are painted.
QString chipIcon(ChipKind kind);

/// A status in a word and a shape, 20 high.
class Chip : public QWidget {
  Q_OBJECT
public:
  Chip(ChipKind kind, const QString& word, QWidget* parent = nullptr);
  void set(ChipKind kind, const QString& word);
  ChipKind kind() const { return m_kind; }
  QString word() const { return m_word; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  ChipKind m_kind;
  QString m_word;
};

} // namespace baton::widgets
