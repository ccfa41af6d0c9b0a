// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "ui/widgets/filter_combo.h"

#include <QFrame>
#include <QVector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace baton::inspector {

/// One element that can be referred to.
struct Option {
  basics::RowId id = 0;
  QString title;

  friend bool operator==(const Option&, const Option&) = default;
};

/// A small list with a line to search in, below what opened it. Enter or a click picks, Escape closes.
class Picker : public QFrame {
  Q_OBJECT
public:
  Picker(const QString& name, const QVector<Option>& options, QWidget* parent);
  void openBelow(const QWidget& anchor);

signals:
  void picked(baton::basics::RowId id);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void narrow(const QString& words);
  void pick();
  void moveCurrent(int by);

  QLineEdit* m_search;
  QListView* m_list;
  QStandardItemModel* m_model;
  QSortFilterProxyModel* m_found;
};

/// A combo whose list can be searched when it is long.
class PickCombo : public widgets::FilterCombo {
  Q_OBJECT
public:
  static constexpr int searchedFrom = 12;

  explicit PickCombo(const QString& name, QWidget* parent = nullptr);
  /// The first choice is nothing; without its words there is none.
  void setOptions(const QString& nothing, const QVector<Option>& options);
  void setChosen(basics::RowId id);
  basics::RowId chosen() const;
  void showPopup() override;

signals:
  void chosenByPerson(baton::basics::RowId id);

private:
  QVector<Option> m_options;
  QString m_nothing;
};

} // namespace baton::inspector
