// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/field_editor.h"

class QCheckBox;

namespace baton::widgets {
class FilterCombo;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::inspector {

/// One of the words of a field; states carry their shape.
class ChoiceEditor : public FieldEditor {
  Q_OBJECT
public:
  ChoiceEditor(const basics::Kind& kind, const basics::Field& field, QObject* parent);
  QWidget* widget() const override;
  void setValue(const basics::Value& value) override;

private:
  widgets::FilterCombo* m_combo;
};

/// Yes, no, or not answered yet.
class AnswerEditor : public FieldEditor {
  Q_OBJECT
public:
  AnswerEditor(const basics::Field& field, QObject* parent);
  QWidget* widget() const override;
  void setValue(const basics::Value& value) override;

private:
  widgets::SegmentedControl* m_control;
};

class YesNoEditor : public FieldEditor {
  Q_OBJECT
public:
  YesNoEditor(const basics::Field& field, QObject* parent);
  QWidget* widget() const override;
  bool saysItsName() const override { return true; }
  void setValue(const basics::Value& value) override;

private:
  QCheckBox* m_box;
};

} // namespace baton::inspector
