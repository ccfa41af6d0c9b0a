// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QVector>

class QWidget;

namespace baton::shell {

/// Where the keyboard is, so that there is a way back once that is gone: what stands around it, from the inside out,
/// and the place in the window.
class FocusPlace {
public:
  FocusPlace() = default;
  explicit FocusPlace(QWidget& focused);
  /// Itself, or what is nearest to its place in the innermost part of the window that is still there; null where
  /// nothing is.
  QWidget* find() const;

private:
  QPointer<QWidget> m_widget;
  QVector<QPointer<QWidget>> m_around;
  QPoint m_place;
};

/// The keyboard is somewhere at any time: what it was on may go away, as a row does that was answered, and a dialog may
/// have been opened from it. Then it goes to what is nearest.
class FocusKeeper : public QObject {
  Q_OBJECT
public:
  explicit FocusKeeper(QWidget* window);

private:
  void follow(QWidget* now);
  void bringBack();
  QWidget* m_window;
  FocusPlace m_last, m_behind; ///< the second one outside of dialogs
};

/// The next of sidebar, page and panel, with the keyboard on what it was on there before; a step of -1 goes back.
void goToPart(QWidget& window, int step);

} // namespace baton::shell
