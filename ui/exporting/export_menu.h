// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVector>

class QMenu;

namespace baton::exporting {

class Saving;

/// The button "Export" of a page with its menu: what can be exported, and in which forms. While a file is being written
/// it says how far that has got, and its menu ends it.
class ExportMenu : public QObject {
  Q_OBJECT
public:
  /// A heading and what stands under it; the ids are those of the page's commands.
  struct Group {
    QString title; ///< empty: none
    QVector<session::PageCommand> items = {};
  };
  explicit ExportMenu(const QVector<Group>& groups, QObject* parent = nullptr);

  QPushButton* button() const { return m_button; }
  /// What can be exported.
  QMenu* menu() const { return m_menu; }
  /// Enabled where the reason is empty.
  void setWhyDisabled(const QString& reason);
  void follow(Saving& saving);

signals:
  void chosen(const QString& id);

private:
  void show(bool busy);
  void showShare();
  QPushButton* m_button;
  QMenu *m_menu, *m_ending;
  QPointer<Saving> m_saving;
  QTimer m_timer;
  QString m_reason;
};

} // namespace baton::exporting
