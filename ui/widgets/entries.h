// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QModelIndex>
#include <QString>

namespace baton::widgets {

/// What a model says, besides Qt's own, of a table that is typed into where it stands. Reasons are sentences.
class Entries {
public:
  virtual ~Entries() = default;
  /// Why what is typed in a cell is not taken; empty where it is.
  virtual QString refusalOf(const QModelIndex& index, const QString& typed) const = 0;
  /// Why nothing can be typed in a cell; empty where something can.
  virtual QString whyFixed(const QModelIndex& index) const = 0;
};

} // namespace baton::widgets
