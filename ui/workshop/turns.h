// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/playback.h"
#include "core/workshop/votes.h"
#include "ui/session/session.h"

#include <QWidget>
#include <vector>

class QCheckBox;
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

/// What one person does while they hold the laptop. It is made anew for each person, and nothing of the one before is
/// in it.
class Turn : public QWidget {
  Q_OBJECT
public:
  using QWidget::QWidget;
  /// What the button says that ends it.
  virtual QString done() const = 0;
  virtual QWidget* firstField() = 0;
  /// Hands over what was entered.
  virtual void giveTo(workshop::SecretPhase& phase) = 0;
};

/// A few cards, one thought each.
class CardsTurn : public Turn {
  Q_OBJECT
public:
  explicit CardsTurn(const std::string& topic);
  QString done() const override;
  QWidget* firstField() override;
  void giveTo(workshop::SecretPhase& phase) override;

private:
  std::string m_topic;
  std::vector<widgets::TextField*> m_fields;
};

/// Dots on cards: + and - or the numbers of the dots; what is left is said.
class BallotTurn : public Turn {
  Q_OBJECT
public:
  BallotTurn(const std::vector<const workshop::Card*>& cards, int dots);
  QString done() const override;
  QWidget* firstField() override;
  void giveTo(workshop::SecretPhase& phase) override;
  const workshop::Ballot& ballot() const { return m_ballot; }

private:
  void addRow(QVBoxLayout* column, const workshop::Card& card);
  void showLeft();
  struct Row {
    basics::Id<workshop::Card> card;
    QPushButton *more, *fewer;
    widgets::TextLabel* dots;
  };
  workshop::Ballot m_ballot;
  std::vector<Row> m_rows;
  widgets::TextLabel* m_left;
};

/// Five questions from memory, then choices.
class PlaybackTurn : public Turn {
  Q_OBJECT
public:
  PlaybackTurn(const basics::Elements& elements, const workshop::PlaybackKey& key, const workshop::Session& session);
  QString done() const override;
  QWidget* firstField() override;
  void giveTo(workshop::SecretPhase& phase) override;
  /// What was entered so far.
  workshop::PlaybackAnswer answer() const;

private:
  void addMemory(QVBoxLayout* column);
  void addChoices(QVBoxLayout* column);
  void addRanking(QVBoxLayout* column);
  void showOrder();
  void addTicks(QVBoxLayout* column, const QString& title, const std::vector<std::pair<basics::RowId, QString>>& ticks,
                std::vector<std::pair<QCheckBox*, basics::RowId>>& into);
  void addName(QVBoxLayout* column);

  const basics::Elements m_elements;
  const workshop::PlaybackKey m_key;
  const basics::Id<workshop::Session> m_session;
  const bool m_anonymous;
  std::vector<widgets::TextField*> m_said;
  std::vector<std::pair<QPushButton*, basics::RowId>> m_markets;
  std::vector<basics::RowId> m_order; ///< markets as they were pressed
  std::vector<std::pair<QCheckBox*, basics::RowId>> m_fits, m_differences;
  inspector::PickCombo *m_side = nullptr, *m_name = nullptr;
};

} // namespace baton::workshop_page
