// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>

class QWidget;

namespace baton::inspector {

struct DayNear;

/// Where editors find what can be referred to: the elements as they are now.
using ElementsNow = std::function<const basics::Elements&()>;

/// Edits one field of one element. It knows neither the file nor the element: it is given the stored value, and tells
/// what a person made of it. The widget belongs to whoever places it.
class FieldEditor : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

  /// The editor that suits a field. Editable is false for what only follows from elsewhere.
  static FieldEditor* make(const basics::Kind& kind, const basics::Field& field, const ElementsNow& elements,
                           QObject* parent);
  /// It only follows from elsewhere: nobody types it.
  static bool isFixed(const basics::Field& field);

  virtual QWidget* widget() const = 0;
  /// What stands at the right of the label, such as "Add"; null for none.
  virtual QWidget* labelTool() const { return nullptr; }
  /// The widget that takes the keyboard.
  virtual QWidget* focusTarget() const { return widget(); }
  /// The label is part of the widget.
  virtual bool saysItsName() const { return false; }
  /// The value as it is stored. What is being typed stays.
  virtual void setValue(const basics::Value& value) = 0;
  virtual bool hasDraft() const { return false; }
  /// Tells what is being typed, as if the field were left.
  virtual void commit() {}
  virtual void setReadOnly(bool readOnly);
  /// A day is taken without its year from now on.
  virtual void setNear(const DayNear&) {}

signals:
  /// Once for each change: a text when it is left, a choice when it is made.
  void committed(const baton::basics::Value& value);
  /// With every key, for what can be checked while it is typed.
  void drafted(const baton::basics::Value& value);
  /// Somebody is to be chosen who is not there yet.
  void newAsked(const QString& name);
  /// Why what was typed is not taken; empty when that is over.
  void refused(const QString& reason);
};

/// The name on screen of a field, without what only its form needs.
QString fieldName(const basics::Field& field);

} // namespace baton::inspector
