// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "ui/widgets/filter_combo.h"

#include <QFrame>
#include <QVector>

class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace baton::widgets {
class TextLabel;
}

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

  /// What is typed and found nowhere may be added, as one of this kind ("person").
  void offerNew(const QString& noun);
  /// The names are those of people: where nothing is found, there is nobody.
  void setOfPeople(bool ofPeople) { m_ofPeople = ofPeople; }

signals:
  void picked(baton::basics::RowId id);
  void newAsked(const QString& name);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void narrow(const QString& words);
  void pick();
  void addNew();
  void moveCurrent(int by);
  bool isThere(const QString& name) const;
  bool leave();

  class Found;
  QString m_noun;
  bool m_ofPeople = false;
  QPushButton* m_new;
  widgets::TextLabel* m_hint;
  QLineEdit* m_search;
  QListView* m_list;
  QStandardItemModel* m_model;
  Found* m_found;
};

/// A combo whose list can be searched when it is long.
class PickCombo : public widgets::FilterCombo {
  Q_OBJECT
public:
  static constexpr int searchedFrom = 12;

  explicit PickCombo(const QString& name, QWidget* parent = nullptr);
  /// The first choice is nothing; without its words there is none.
  void setOptions(const QString& nothing, const QVector<Option>& options);
  /// What is not there yet may be added; the list is then always one that is searched.
  void offerNew(const QString& noun) { m_noun = noun; }
  /// The options are people.
  void setOfPeople() { m_ofPeople = true; }
  void setChosen(basics::RowId id);
  basics::RowId chosen() const;
  void showPopup() override;

signals:
  void chosenByPerson(baton::basics::RowId id);
  void newAsked(const QString& name);

private:
  QVector<Option> m_options;
  QString m_nothing, m_noun;
  bool m_ofPeople = false;
};

} // namespace baton::inspector
