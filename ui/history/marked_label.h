// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/word_difference.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace baton::history_page {

/// A text of which the words that another has not are marked: accent-soft ground, 600. Wraps to its width.
class MarkedLabel : public QWidget {
  Q_OBJECT
public:
  /// The text, marked against the other; unmarked where the other is empty.
  MarkedLabel(const QString& text, const QString& other, QWidget* parent = nullptr);
  QString text() const { return m_text; }
  /// The marked stretches, for those who read it otherwise.
  QStringList marked() const;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {40, theme::ink().line(theme::TextStyle::Body)}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_text;
  std::vector<handoff::WordRun> m_runs; ///< Added is marked
};

} // namespace baton::history_page
