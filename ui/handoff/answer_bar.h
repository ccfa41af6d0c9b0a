// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/acknowledging.h"

#include <QWidget>

namespace baton::handoff_page {

/// How the receivers have answered, as one bar; the counts stand below it in the same order.
class AnswerBar : public QWidget {
  Q_OBJECT
public:
  explicit AnswerBar(QWidget* parent = nullptr);
  void show(const handoff::AnswerSummary& answers);
  /// "11 accepted, 1 with a reservation, 2 silent"
  QStringList counts() const;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  struct Part {
    std::optional<handoff::Verdict> verdict;
    int count = 0;
  };
  std::vector<Part> m_parts;
};

} // namespace baton::handoff_page
