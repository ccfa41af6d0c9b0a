// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace baton::theme {

/// Shows where the keyboard is: a ring of 2 px, 2 px away from buttons, switches and every widget whose property
/// "focusRing" is true, and only when the focus came by key: by Tab, or back
/// from what a key opened. Fields, lists and charts draw their own. The ring is one
/// widget of the window above the focused one, since no widget can paint outside of itself.
class FocusRing : public QObject {
  Q_OBJECT
public:
  explicit FocusRing(QApplication& app);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void show(QWidget* target);
  void hide();
  void place();

  QPointer<QWidget> m_target;
  QPointer<QWidget> m_frame;
  bool m_byKey = false; ///< what was done last
};

} // namespace baton::theme
