// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/field_editor.h"
#include "ui/inspector/value_text.h"
#include "ui/widgets/text_field.h"

#include <QLineEdit>
#include <QVector>

class QVBoxLayout;
class QPushButton;

namespace baton::inspector {

/// A text of one line or of several sentences.
class TextEditor : public FieldEditor {
  Q_OBJECT
public:
  TextEditor(const basics::Field& field, QObject* parent);
  QWidget* widget() const override { return m_text; }
  void setValue(const basics::Value& value) override;
  bool hasDraft() const override { return m_text->hasDraft(); }
  void commit() override { m_text->commit(); }
  void setReadOnly(bool readOnly) override { m_text->setReadOnly(readOnly); }

private:
  widgets::TextField* m_text;
};

/// A line that is read when it is left: Enter or leaving takes it, Escape brings the stored text back.
class TypedLine : public QLineEdit {
  Q_OBJECT
public:
  using QLineEdit::QLineEdit;
  void setStored(const QString& shown);
  bool hasDraft() const { return text() != m_stored; }
  /// From now on the present text is what is stored.
  void take() { m_stored = text(); }

signals:
  void left();
  void takenBack();
  void calendarAsked();

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  QString m_stored;
};

/// A date, a number, an amount: typed as the locale has it. Bad input is refused and its text kept.
class TypedEditor : public FieldEditor {
  Q_OBJECT
public:
  TypedEditor(const basics::Field& field, QObject* parent);
  QWidget* widget() const override { return m_line; }
  void setValue(const basics::Value& value) override;
  bool hasDraft() const override { return m_line->hasDraft(); }
  void commit() override;
  void setNear(const DayNear& near) override { m_near = near; }

private:
  void openCalendar();
  const basics::Field& m_field;
  std::optional<DayNear> m_near;
  TypedLine* m_line;
  bool m_refused = false;
};

/// A list of short texts, one a line, with lines added and removed.
class TextListEditor : public FieldEditor {
  Q_OBJECT
public:
  TextListEditor(const basics::Field& field, QObject* parent);
  QWidget* widget() const override { return m_box; }
  QWidget* labelTool() const override;
  void setValue(const basics::Value& value) override;
  bool hasDraft() const override;
  void commit() override;

private:
  struct Line {
    QWidget* row = nullptr;
    widgets::TextField* text = nullptr;
  };
  std::vector<std::string> texts() const;
  void tell();
  Line& addLine();
  void removeLine(const QWidget* row);
  void setTexts(const std::vector<std::string>& texts);

  QString m_name;
  QString m_objectName;
  QWidget* m_box;
  QVBoxLayout* m_column;
  QPushButton* m_add;
  QVector<Line> m_lines;
  std::vector<std::string> m_stored;
};

} // namespace baton::inspector
