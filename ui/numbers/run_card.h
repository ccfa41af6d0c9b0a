// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/chart_book.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QPushButton;

namespace baton::numbers {

class FiguresView;
class RunBar;

/// Something that is reckoned beside the window until it is done or nobody wants it any more.
struct Run {
  std::atomic<bool> wanted = true;
  std::atomic<double> share = 0;
  std::atomic<std::int64_t> trials = 0; ///< done, of what counts trials
};

/// A card whose figures are reckoned beside the window, at the press of a button and with a way to stop it, and are
/// there as a table.
class RunCard : public widgets::Card {
  Q_OBJECT
public:
  /// What its parts are called as objects; the table says what it is to those who do not see it.
  struct Names {
    QString button, progress, table, tableIs;
  };
  RunCard(session::Session& session, const QString& title, QPushButton* run, const Names& names, QWidget* parent);
  ~RunCard() override;

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

protected:
  virtual void run() = 0;
  /// Nobody wants it any more.
  void stop();
  /// Work ends early, with nothing, once the run is no longer wanted; its answer is taken where it still is. How far it
  /// has got is asked now and then.
  template <class T>
  void start(std::function<double(const Run&)> share, std::function<std::optional<T>(Run&)> work,
             std::function<void(std::optional<T>)> take) {
    const auto now = begin(std::move(share));
    m_session.compute<std::optional<T>>(
        this, [now, work = std::move(work)] { return work(*now); },
        [this, now, take = std::move(take)](std::optional<T> answer) {
          if (now != m_now)
            return;
          stop();
          take(std::move(answer));
        });
  }

  session::Session& session() { return m_session; }
  QPushButton* button() { return m_button; }
  RunBar* bar() { return m_bar; }
  FiguresView* table() { return m_table; }
  /// The reading stays for what runs beside the window.
  std::shared_ptr<const RecordReading> m_reading;
  Filter m_filter;
  FiguresTable m_figures; ///< the whole table

private:
  std::shared_ptr<Run> begin(std::function<double(const Run&)> share);

  session::Session& m_session;
  QPushButton* m_button;
  RunBar* m_bar;
  FiguresView* m_table;
  std::shared_ptr<Run> m_now;
};

} // namespace baton::numbers
