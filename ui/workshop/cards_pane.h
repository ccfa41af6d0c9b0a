// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/workshop/live_session.h"

#include <QSet>
#include <QWidget>
#include <vector>

class QCheckBox;
class QLineEdit;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace baton::inspector {
class PickCombo;
}
namespace baton::widgets {
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::workshop_page {

/// The cards of the point that is on: written in seconds, put into groups, parked, made into what they are.
class CardsPane : public QWidget {
  Q_OBJECT
public:
  enum class Becomes { Market, Question, Promise, Signal, Decision };

  CardsPane(session::Session& session, LiveSession& live, QWidget* parent = nullptr);
  void show();
  QWidget* firstField() const;
  void commitDrafts();

signals:
  void becomesAsked(baton::basics::RowId card, baton::workshop_page::CardsPane::Becomes what);
  void elementAsked(baton::basics::RowId element);
  void editAsked(baton::basics::RowId card);

private:
  struct Line {
    const workshop::Card* card = nullptr;
    int dots = 0;
  };
  std::vector<Line> lines() const;
  void addCapture(QVBoxLayout* column);
  void addGrouping(QVBoxLayout* column);
  void fillPeople();
  void addRow(const Line& line);
  QMenu* menuFor(const workshop::Card& card, QWidget* parent);
  QString factsOf(const Line& line) const;
  void keepCard();
  void groupTicked();
  void set(basics::Id<workshop::Card> card, std::string_view field, basics::Value value, const QString& label);
  void erase(basics::Id<workshop::Card> card);
  bool showsAll() const;
  bool showsDots() const;

  session::Session& m_session;
  LiveSession& m_live;
  widgets::TextField* m_text = nullptr;
  inspector::PickCombo* m_by = nullptr;
  QPushButton *m_add = nullptr, *m_group = nullptr;
  QLineEdit* m_groupName = nullptr;
  QWidget *m_capture = nullptr, *m_grouping = nullptr;
  widgets::TextLabel* m_none = nullptr;
  QVBoxLayout* m_rows = nullptr;
  QSet<basics::RowId> m_ticked;
};

} // namespace baton::workshop_page
