// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

namespace baton::guide_page {

/// A table of rows on which single letters decide.
class KeyedTable : public QTableView {
  Q_OBJECT
public:
  KeyedTable(const QString& objectName, const QString& name, QWidget* parent = nullptr);
  void setKeys(const QString& letters) { m_letters = letters; }
  /// The rows that are marked, in order; without a mark the current one.
  std::vector<int> rows() const;
  void goTo(int row);
  /// As high as its rows, up to ten of them. The named column takes what the others leave, and is never narrower than a
  /// name: where there is no room for that, the table scrolls.
  void arrange(int nameColumn);

signals:
  void keyed(QChar letter);
  void moved(int row);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
  QString m_letters;
  int m_nameColumn = -1;
};

} // namespace baton::guide_page
