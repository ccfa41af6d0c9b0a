// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/workshop/cards_pane.h"

#include <QPointer>

class QPushButton;
class QTableView;

namespace baton::exporting {
class ExportMenu;
class Saving;
} // namespace baton::exporting
namespace baton::widgets {
class FittingStack;
class PageHeader;
class TextLabel;
} // namespace baton::widgets

namespace baton::workshop_page {

class AgendaCard;
class FieldsDialog;
class LiveSession;
class MemoryCard;
class PassWindow;
class ProjectorWindow;
class RoomCard;
class SessionList;
class StageCard;
class Turn;

/// Sittings: made from ready agendas, held with a clock, a wall and a laptop that goes round, and what they leave.
class WorkshopPage : public session::Page {
  Q_OBJECT
public:
  WorkshopPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  ~WorkshopPage() override;
  static session::PageEntry entry();

  LiveSession& live() { return m_live; }
  StageCard& stage() { return *m_stage; }
  ProjectorWindow* projector() const;
  PassWindow* passing() const;
  void openSession(basics::Id<workshop::Session> session);
  void newSession();
  void passLaptop();
  void toggleProjector();

  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  void commitDrafts() override;
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void build();
  QWidget* buildEmpty();
  QWidget* buildLists();
  QWidget* buildHeld();
  void connectParts();
  void arrange();
  void showHeader();
  void showTime();
  void showWall();
  Turn* makeTurn();
  void editPoint(basics::RowId item);
  void editCard(basics::RowId card);
  void editDecision(basics::RowId decision);
  FieldsDialog* askDecision(const QString& title, const workshop::Decision& decision);
  void editDecoys();
  void editPerson(basics::RowId participant);
  void editSession();
  void recordAnswers();
  void become(basics::RowId card, CardsPane::Becomes what);
  void becomeQuestion(const workshop::Card& card);
  void becomePromise(const workshop::Card& card);
  void becomeDecision(const workshop::Card& card);
  void exportAs(const QString& id);

  LiveSession& m_live;
  widgets::PageHeader* m_header = nullptr;
  QPushButton *m_pass = nullptr, *m_wall = nullptr, *m_next = nullptr, *m_back = nullptr, *m_details = nullptr;
  exporting::ExportMenu* m_export = nullptr;
  exporting::Saving* m_saving = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  SessionList* m_list = nullptr;
  MemoryCard* m_memory = nullptr;
  QWidget *m_held = nullptr, *m_tools = nullptr;
  AgendaCard* m_agenda = nullptr;
  StageCard* m_stage = nullptr;
  RoomCard* m_room = nullptr;
  QPointer<ProjectorWindow> m_projector;
  QPointer<PassWindow> m_passing;
  bool m_isNarrow = false;
};

} // namespace baton::workshop_page
