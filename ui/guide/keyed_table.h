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

signals:
  void keyed(QChar letter);
  void moved(int row);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
  QString m_letters;
};

} // namespace baton::guide_page
