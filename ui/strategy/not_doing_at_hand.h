// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/not_doing.h"
#include "ui/session/session.h"

#include <QObject>

namespace baton::strategy_page {

/// What is pursued although it was decided not to, and the elements that it refers to.
struct NotDoingRead {
  basics::Elements elements;
  std::vector<clarity::NotDoing> lists; ///< one for each exclusion, in their order

  const clarity::NotDoing* of(basics::RowId exclusion) const;
};

/// Read beside the window when it is first asked for, and again when something that decides it has changed. One for a
/// session.
class NotDoingAtHand : public QObject {
  Q_OBJECT
public:
  static NotDoingAtHand& of(session::Session& session);
  const NotDoingRead& read() const { return *m_read; }

signals:
  void changed();

private:
  explicit NotDoingAtHand(session::Session& session);
  void ask();
  session::Session& m_session;
  std::shared_ptr<const NotDoingRead> m_read = std::make_shared<const NotDoingRead>();
  bool m_asking = false, m_again = false;
};

/// "3 opportunities, 1 target account outside · 240k open · 108 orders booked, 1.39M · 2 let through"; empty where
/// nothing is pursued.
QString pursuedFacts(const clarity::NotDoing& list);

} // namespace baton::strategy_page
