// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

#include <utility>
#include <vector>

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
  /// name: where there is no room for that, columns fold away; where none may, the table scrolls.
  void arrange(int nameColumn);
  /// Columns that go where there is no room for them; the model is told, to say below the name what they said.
  void setFolding(std::vector<int> columns) { m_folding = std::move(columns); }

signals:
  void keyed(QChar letter);
  void moved(int row);
  void folded(bool fold);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
  int widthBeside(int nameColumn) const;
  void fold(bool fold);
  QString m_letters;
  std::vector<int> m_folding;
  int m_nameColumn = -1;
};

} // namespace baton::guide_page
