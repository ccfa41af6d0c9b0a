// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::shell {

/// What a new workspace needs to know: whose it is, its currency and fiscal year, and where its file goes. The example
/// brings its own and asks for the place only.
class NewDialog : public QDialog {
  Q_OBJECT
public:
  explicit NewDialog(const QString& templateName, QWidget* parent = nullptr);

  QString path() const;
  workspace::Workspace::Settings settings() const;

private:
  /// Why it cannot be made like this; empty where it can, or nothing was typed yet.
  QString problem() const;
  void check();
  bool m_asksSettings;
  QLineEdit* m_name;
  QComboBox* m_currency = nullptr;
  QComboBox* m_month = nullptr;
  QLineEdit* m_folder;
  widgets::TextLabel* m_problem;
  QPushButton* m_accept;
};

} // namespace baton::shell
