// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace baton::widgets {
class TextLabel;
}

namespace baton::shell {

/// Asks who sits at this laptop. The answer is kept with the program's settings; it signs what is changed here.
class WhoDialog : public QDialog {
  Q_OBJECT
public:
  explicit WhoDialog(const session::Session& session, QWidget* parent = nullptr);
  basics::Id<people::Person> chosen() const;

  /// Asks, and tells the session.
  static void ask(session::Session& session, QWidget* parent);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fill(const session::Session& session);
  void showOnly(const QString& text);
  QListWidget* m_list;
  QLineEdit* m_find = nullptr;
  widgets::TextLabel* m_nobody;
};

} // namespace baton::shell
