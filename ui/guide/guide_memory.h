// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <QString>

namespace baton::guide_page {

/// What the guide keeps for the person at this machine, with the program's settings: where they were, and how long they
/// have been at it. What is answered is not kept; it is read from the strategy.
class GuideMemory {
public:
  explicit GuideMemory(const session::Session& session);

  QString place() const;
  void setPlace(const QString& place) const;
  int seconds() const;
  void setSeconds(int seconds) const;

private:
  QString m_key;
  bool m_keeps; ///< who only reads, or takes a picture, leaves no trace
};

} // namespace baton::guide_page
