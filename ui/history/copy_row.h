// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/copies.h"

#include <QWidget>

class QVBoxLayout;

namespace baton::history_page {

/// One copy: what it is called and what it was given out for, who wrote what in it, and what can be done with it.
class CopyRow : public QWidget {
  Q_OBJECT
public:
  CopyRow(const workspace::CopyBeside& copy, bool isTicked, QWidget* parent = nullptr);

signals:
  void ticked(bool on);
  void leaveAsked();
  void trashAsked();

private:
  void addLines(QVBoxLayout& column, const workspace::CopyBeside& copy);
  void addWays(QVBoxLayout& column, const workspace::CopyBeside& copy);
};

} // namespace baton::history_page
