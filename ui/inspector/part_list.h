// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <optional>

class QVBoxLayout;

namespace baton::inspector {

class Findings;

/// One element in a compact list: its title, a muted line, and the gravest finding; opens on a click.
class ElementRow : public QAbstractButton {
  Q_OBJECT
public:
  ElementRow(const QString& title, const QString& facts, std::optional<widgets::ChipKind> mark,
             QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
  void moveAsked(int by);
  void deleteAsked();
  void menuAsked(const QPoint& global);
  /// It is being dragged to another place.
  void dragged();

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  QPoint m_pressed;
  QString m_facts;
  std::optional<widgets::ChipKind> m_mark;
};

/// The parts of an element, of one kind: five of them, and the rest when asked. Alt+Up and Alt+Down or the mouse put
/// one to another place, Delete takes it away.
class PartList : public QWidget {
  Q_OBJECT
public:
  PartList(const basics::Kind& part, QWidget* parent = nullptr);
  void show(const basics::Elements& elements, const std::vector<basics::RowId>& parts, const Findings& findings);
  void setReadOnly(bool readOnly) { m_fixed = readOnly; }

signals:
  void opened(const baton::basics::ElementRef& part);
  /// To a place among the parts, counted without itself.
  void moveAsked(const baton::basics::ElementRef& part, int place);
  void deleteAsked(const baton::basics::ElementRef& part);

protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void rebuild();
  ElementRow* addRow(int at);
  void moveTo(int from, int place);
  void offer(int at, const QPoint& global);
  void drag(int at);
  struct Row {
    basics::RowId id = 0;
    QString title, facts;
    std::optional<widgets::ChipKind> mark;
    friend bool operator==(const Row&, const Row&) = default;
  };
  const basics::Kind& m_part;
  QVBoxLayout* m_column;
  QVector<Row> m_rows;
  bool m_all = false;
  bool m_built = false;
  bool m_fixed = false; ///< the file is open for reading only
};

/// Two facts about an element in one muted line: what its first filled fields after the title say.
QString factsLine(const basics::Elements& elements, basics::ElementRef ref, std::string_view withoutField = {},
                  int facts = 2);

} // namespace baton::inspector
