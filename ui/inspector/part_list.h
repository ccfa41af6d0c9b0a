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

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QString m_facts;
  std::optional<widgets::ChipKind> m_mark;
};

/// The parts of an element, of one kind: five of them, and the rest when asked.
class PartList : public QWidget {
  Q_OBJECT
public:
  PartList(const basics::Kind& part, QWidget* parent = nullptr);
  void show(const basics::Elements& elements, const std::vector<basics::RowId>& parts, const Findings& findings);

signals:
  void opened(const baton::basics::ElementRef& part);

private:
  void rebuild();
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
};

/// Two facts about an element in one muted line: what its first filled fields after the title say.
QString factsLine(const basics::Elements& elements, basics::ElementRef ref, std::string_view withoutField = {},
                  int facts = 2);

} // namespace baton::inspector
