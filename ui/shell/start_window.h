// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace baton::shell {

class MainWindow;

/// Where Baton begins: the workspaces opened lately, and three ways to start one.
class StartWindow : public QWidget {
  Q_OBJECT
public:
  StartWindow(std::vector<session::PageEntry> pages, std::optional<basics::Date> today, QWidget* parent = nullptr);

  /// Opens a workspace in a window of its own; says why where it cannot.
  bool openWorkspace(const QString& path);
  MainWindow* window() const { return m_window; }

protected:
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  QWidget* buildSide();
  QWidget* buildStarts();
  void listRecent();
  void chooseFile();
  void startFrom(const QString& templateName);
  void fail(const QString& cause, const QString& remedy);

  std::vector<session::PageEntry> m_pages;
  std::optional<basics::Date> m_today;
  QVBoxLayout* m_recent = nullptr;
  QWidget* m_failure = nullptr;
  QPointer<MainWindow> m_window;
};

} // namespace baton::shell
