// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/screen.h"
#include "ui/exporting/saving.h"
#include "ui/handoff/document_choice.h"
#include "ui/session/page.h"

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class Card;
class TextLabel;
} // namespace baton::widgets

namespace baton::guide_page {

/// The end of the guide: what stands, what is still open, and the draft for comment to look at and to print.
class DraftPane : public QWidget {
  Q_OBJECT
public:
  DraftPane(session::Session& session, session::Surrounding& surrounding, handoff_page::DrawFigures draw,
            QWidget* parent = nullptr);

  void show(guide::GuidePath path);
  void refresh();
  void takeFocus();
  /// Asks where to write: the window's file dialog, unless a test says otherwise. Empty: nowhere.
  void setFileChooser(exporting::Saving::Choose choose) { m_saving->setChooser(std::move(choose)); }

signals:
  void screenAsked(const QString& id);
  void putAwayAsked();

private:
  void print(handoff_page::Printed printed);
  void showOpen();

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  handoff_page::DrawFigures m_draw;
  exporting::Saving* m_saving;
  guide::GuidePath m_path = guide::GuidePath::Short;
  widgets::TextLabel *m_facts = nullptr, *m_ask = nullptr;
  widgets::Card* m_open = nullptr;
  QString m_shownOpen;
  QPushButton *m_print = nullptr, *m_onePage = nullptr, *m_putAway = nullptr;
};

} // namespace baton::guide_page
