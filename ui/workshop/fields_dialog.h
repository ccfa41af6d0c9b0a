// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

#include <QStringList>
#include <functional>
#include <map>
#include <memory>

class QPushButton;

namespace baton::inspector {
class FieldEditor;
}
namespace baton::widgets {
class FormField;
}

namespace baton::workshop_page {

/// Some fields of one element that is made or changed: a point of the agenda, a decision, a question. What is typed is
/// kept when it is taken, and not before.
class FieldsDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  struct Asked {
    std::string_view field;
    QString name;
  };
  /// The element with its values so far; must have its id.
  FieldsDialog(session::Session& session, const QString& title, basics::ElementRef element,
               std::shared_ptr<const void> values, const std::vector<Asked>& fields, QWidget* window);

  /// The word of the button that takes it.
  void setKeep(const QString& word);
  /// Without it the dialog is refused.
  void setNeeded(std::string_view field, const QString& otherwise);
  /// Written with it, as one change.
  void setMore(std::function<void(basics::Edits&)> more) { m_more = std::move(more); }
  void setLabel(const QString& label) { m_label = label; }
  void start();

signals:
  void kept();

private:
  struct Part {
    const basics::Field* field = nullptr;
    inspector::FieldEditor* editor = nullptr;
    widgets::FormField* box = nullptr;
    basics::Value value;
    QString needed, refused;
  };
  void add(const Asked& asked, const void* values);
  void keep();

  session::Session& m_session;
  basics::ElementRef m_element;
  std::shared_ptr<const void> m_values;
  std::vector<std::unique_ptr<Part>> m_parts;
  std::function<void(basics::Edits&)> m_more;
  QString m_label;
  QPushButton* m_keep = nullptr;
};

/// The same for an element of a kind that is known here.
template <class T>
FieldsDialog* fieldsDialog(session::Session& session, const QString& title, const T& element,
                           const std::vector<FieldsDialog::Asked>& fields, QWidget* window) {
  return new FieldsDialog(session, title, {&describe(basics::Tag<T>{}), element.id.value()},
                          std::make_shared<const T>(element), fields, window);
}

} // namespace baton::workshop_page
