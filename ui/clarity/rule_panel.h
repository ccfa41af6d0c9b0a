// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/rule_form.h"

#include <QAbstractTableModel>
#include <QFrame>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace baton::widgets {
class PageScroll;
class TextLabel;
} // namespace baton::widgets

namespace baton::clarity {

/// The rules as rows: name, and below it where each counts or how it was changed.
class RuleModel : public QAbstractTableModel {
  Q_OBJECT
public:
  using QAbstractTableModel::QAbstractTableModel;
  void set(std::vector<RuleFigures> rules);
  QString ruleAt(int row) const { return m_rules[std::size_t(row)].id; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::vector<RuleFigures> m_rules;
};

/// The panel at the right of the page: all rules with a line to search in, or one of them in full. Escape goes back,
/// then closes it.
class RulePanel : public QFrame {
  Q_OBJECT
public:
  explicit RulePanel(session::Session& session, QWidget* parent = nullptr);

  void openList();
  /// False for what is no rule.
  bool openRule(const QString& rule);
  void close();
  bool isOpen() const { return m_open; }
  RuleForm* form() const { return m_form; }

signals:
  void openChanged();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QWidget* buildHead();
  QWidget* buildList();
  void setOpen(bool open);
  void refresh();
  void refreshHead();
  void openChosen(const QModelIndex& index);

  session::Session& m_session;
  bool m_open = false;
  RuleModel* m_model;
  QSortFilterProxyModel* m_found;
  QStackedWidget* m_stack;
  QTableView* m_list = nullptr;
  QLineEdit* m_search = nullptr;
  widgets::PageScroll* m_scroll = nullptr;
  RuleForm* m_form = nullptr;
  QPushButton* m_back = nullptr;
  widgets::TextLabel *m_caption = nullptr, *m_title = nullptr;
};

} // namespace baton::clarity
