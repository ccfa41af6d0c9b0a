// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/element_form.h"
#include "ui/session/page.h"

#include <QFrame>

class QPushButton;

namespace baton::widgets {
class PageScroll;
class TextLabel;
} // namespace baton::widgets

namespace baton::inspector {

class ReconfirmNotes;
class StandsOn;

/// The panel of the selected element at the right of a page: its kind, its name and every field. Parts of it open in
/// the same panel, with a way back. Escape closes it.
///
///   auto* panel = new Inspector(session, surrounding);
///   panel->open({&describe(Tag<Market>{}), id});
class Inspector : public QFrame {
  Q_OBJECT
public:
  Inspector(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  /// Shows an element from now on; where it is open already, nothing is lost.
  void open(basics::ElementRef ref);
  /// The same, with the keyboard in a field: the named one, else the first; or at what stands on it.
  void openAt(basics::ElementRef ref, const QString& field = {});
  /// Opens an element inside the one that is open, with a way back.
  void openPart(basics::ElementRef part, const QString& field = {});
  void close();
  bool isOpen() const { return !m_trail.empty(); }
  basics::ElementRef current() const { return m_trail.empty() ? basics::ElementRef() : m_trail.back(); }
  /// The element at the beginning of the way.
  basics::ElementRef first() const { return m_trail.empty() ? basics::ElementRef() : m_trail.front(); }
  ElementForm* form() const { return m_form; }
  void commitDrafts();

  /// What the page has to add above the fields of an element; null where nothing. Whom it is given to owns it.
  using Addition = std::function<QWidget*(basics::ElementRef, QWidget* parent)>;
  void setAddition(Addition addition) { m_addition = std::move(addition); }
  QWidget* addition() const { return m_added; }

  /// Deletes an element and says what went with it; for every page.
  static void erase(session::Session& session, session::Surrounding& surrounding, basics::ElementRef ref);

signals:
  /// Something else is open, or nothing.
  void openChanged();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* buildHead();
  QWidget* buildFoot();
  void show(std::vector<basics::ElementRef> trail);
  void rebuild();
  void refresh();
  void refreshHead();
  void back();
  void showStanding();
  void addPart(const basics::Kind& part);
  void ask(const QString& rule, const QString& field);

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  std::vector<basics::ElementRef> m_trail;
  ElementForm* m_form = nullptr;
  QPushButton *m_back = nullptr, *m_delete = nullptr;
  widgets::TextLabel *m_kind = nullptr, *m_name = nullptr;
  ReconfirmNotes* m_notes = nullptr;
  StandsOn* m_stands = nullptr;
  Addition m_addition;
  QWidget* m_added = nullptr;
  widgets::PageScroll* m_scroll = nullptr;
};

} // namespace baton::inspector
