// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPushButton;

namespace baton::guide_page {

/// A good and a bad answer, folded out where a person wants to see them.
class AnswerExamples : public QWidget {
  Q_OBJECT
public:
  AnswerExamples(const QString& good, const QString& bad, const QString& why, QWidget* parent = nullptr);
  bool isOpen() const;
  void setOpen(bool open);

signals:
  void openChanged(bool open);

private:
  QPushButton* m_toggle;
  QWidget* m_both;
};

} // namespace baton::guide_page
