// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/screen.h"
#include "ui/session/page.h"

class QPushButton;
class QVBoxLayout;

namespace baton::inspector {
class ElementForm;
}

namespace baton::guide_page {

/// The elements that one ask of a question is about at one place, each with the fields that it asks for, and the link
/// that adds one more. The fields are those of the inspector: stored when they are left, judged while they are typed.
class AskedForm : public QWidget {
  Q_OBJECT
public:
  AskedForm(session::Session& session, session::Surrounding& surrounding, const guide::Ask& ask,
            basics::ElementRef whole, QWidget* parent = nullptr);

  basics::ElementRef whole() const { return m_whole; }
  void refresh();
  void commitDrafts();
  /// The keyboard to the first field, or to the link that adds the first element; false where there is neither.
  bool takeFocus();

private:
  struct Shown {
    basics::ElementRef ref;
    QWidget* box = nullptr;
    inspector::ElementForm* form = nullptr;
  };
  Shown make(basics::ElementRef ref);
  QWidget* heading(basics::ElementRef ref);
  QString headingOf(basics::ElementRef ref, std::size_t number) const;
  void add();
  QString addWords() const;

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  const guide::Ask& m_ask;
  basics::ElementRef m_whole;
  QVBoxLayout* m_column;
  std::vector<Shown> m_shown;
  QPushButton* m_add = nullptr;
  basics::RowId m_opening = 0; ///< added here; gets the keyboard when it is there
};

} // namespace baton::guide_page
