// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QBoxLayout;

namespace baton::shell {

/// The ways to begin a workspace as three cards, and below them what somebody comes for who has one already.
class WaysToStart : public QWidget {
  Q_OBJECT
public:
  explicit WaysToStart(QWidget* parent = nullptr);
  /// The cards one under another, where there is no room for them side by side.
  void setStacked(bool stacked);

signals:
  /// "guided", "blank" or "example".
  void startAsked(const QString& templateName);
  void mergeAsked();
  void restoreAsked();
  void manualAsked();

private:
  QWidget* card(const QString& id, const QString& title, const QString& text, const QString& verb, const QString& icon);
  QWidget* buildLinks();
  QBoxLayout* m_cards;
};

} // namespace baton::shell
