// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/field_editor.h"
#include "ui/inspector/findings.h"
#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>
#include <map>
#include <set>

class QVBoxLayout;

namespace baton::widgets {
class FormField;
}

namespace baton::inspector {

class ComposedStory;
class PartList;

/// The fields of one element of any kind, made from its description, with what the check has to say under each of
/// them. Every change is stored when it is made.
class ElementForm : public QWidget {
  Q_OBJECT
public:
  /// With names, only those fields and no parts.
  ElementForm(session::Session& session, basics::ElementRef ref, const std::vector<std::string_view>& only = {},
              QWidget* parent = nullptr);

  basics::ElementRef element() const { return m_ref; }
  /// Takes the stored values over; what is being typed stays.
  void refresh();
  /// The fields are only read, but for those; what was being typed is taken first.
  void lock(bool locked, const std::vector<std::string_view>& but = {});
  void commitDrafts();
  bool hasDraft() const;
  /// The keyboard to a field or to where parts of a kind are added, or to the first field where the name is empty;
  /// false where there is no such field.
  bool focusField(const QString& name);
  widgets::FormField* fieldNamed(std::string_view name) const;

signals:
  void partOpened(const baton::basics::ElementRef& part);
  void partAsked(const baton::basics::Kind* part);
  void partDeleteAsked(const baton::basics::ElementRef& part);
  void ruleAsked(const QString& rule);
  void switchOffAsked(const QString& rule, const QString& field);
  /// Something was added beside the element itself; undo takes it away.
  void said(const QString& sentence);

private:
  struct Part {
    const basics::Field* field = nullptr;
    FieldEditor* editor = nullptr;
    widgets::FormField* box = nullptr;
  };
  void build(const std::vector<std::string_view>& only);
  Part addField(const basics::Field& field);
  void addParts(const basics::Kind& part);
  void movePart(basics::ElementRef part, int place);
  void addPerson(const basics::Field& field, const QString& name);
  void store(const Part& part, const basics::Value& value);
  void draft(const basics::Field& field, const basics::Value& value);
  void checkDraft();
  void refreshFindings();
  void showFindings(const std::vector<clarity::Finding>& findings, const basics::Elements& elements);

  session::Session& m_session;
  Findings& m_findings;
  basics::ElementRef m_ref;
  QVBoxLayout* m_column;
  QVBoxLayout* m_aboutAll;
  QString m_shownAboutAll;
  std::vector<Part> m_parts;
  std::vector<std::pair<const basics::Kind*, PartList*>> m_lists;
  ComposedStory* m_story = nullptr;
  bool m_locked = false;
  std::set<const basics::Field*> m_refused; ///< what was typed there is kept, though it was not taken
  std::map<const basics::Field*, basics::Value> m_drafts;
  QTimer m_checkSoon;
};

} // namespace baton::inspector
