// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/field_editor.h"
#include "ui/inspector/picker.h"

#include <QAbstractButton>

class QPushButton;

namespace baton::widgets {
class FlowLayout;
class TextLabel;
} // namespace baton::widgets

namespace baton::inspector {

/// What a field may refer to, in the order in which people put it. A field that takes any kind names the kinds.
QVector<Option> optionsFor(const basics::Elements& elements, const basics::Field& field);

class ReferenceEditor : public FieldEditor {
  Q_OBJECT
public:
  ReferenceEditor(const basics::Field& field, ElementsNow elements, QObject* parent);
  QWidget* widget() const override { return m_combo; }
  void setValue(const basics::Value& value) override;

private:
  const basics::Field& m_field;
  ElementsNow m_elements;
  PickCombo* m_combo;
};

/// An element as a chip with a cross; clicked, or with Delete, it is taken out.
class RemovableChip : public QAbstractButton {
  Q_OBJECT
public:
  explicit RemovableChip(const QString& title, QWidget* parent = nullptr);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  QString shown() const;
};

/// A set of elements.
class ReferencesEditor : public FieldEditor {
  Q_OBJECT
public:
  ReferencesEditor(const basics::Field& field, ElementsNow elements, QObject* parent);
  QWidget* widget() const override { return m_box; }
  QWidget* labelTool() const override;
  QWidget* focusTarget() const override { return m_box; }
  void setValue(const basics::Value& value) override;

private:
  void pick();
  void tell();
  void rebuild();
  const basics::Field& m_field;
  ElementsNow m_elements;
  QWidget* m_box;
  widgets::FlowLayout* m_flow;
  QPushButton* m_add;
  std::vector<basics::RowId> m_ids;
  QVector<Option> m_shown;
};

} // namespace baton::inspector
