// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_page.h"

#include "ui/exporting/export_menu.h"
#include "ui/exporting/saving.h"
#include "ui/session/copies.h"
#include "ui/session/day_text.h"
#include "ui/session/places.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/workshop/agenda_card.h"
#include "ui/workshop/live_session.h"
#include "ui/workshop/memory_card.h"
#include "ui/workshop/pass_window.h"
#include "ui/workshop/personal_copy.h"
#include "ui/workshop/projector_window.h"
#include "ui/workshop/room_card.h"
#include "ui/workshop/room_words.h"
#include "ui/workshop/session_dialog.h"
#include "ui/workshop/session_list.h"
#include "ui/workshop/stage_card.h"
#include "ui/workshop/workshop_exports.h"
#include "ui/workshop/workshop_words.h"

#include <QPushButton>

namespace baton::workshop_page {

using basics::Id, basics::RowId;
using workshop::Activity, workshop::Phase;

namespace {

constexpr int emptyPart = 0, listPart = 1, heldPart = 2;
constexpr int narrowBelow = 1000; // px at 100 %
constexpr int dotsWithoutLimit = 3;

} // namespace

session::PageEntry WorkshopPage::entry() {
  std::vector<session::PageCommand> commands{{"new", tr("New session..."), "presentation"},
                                             {"projector", tr("Projector on or off"), "monitor"},
                                             {"pass", tr("Pass the laptop round"), "laptop"}};
  for (session::PageCommand& command : exporting::exportCommands(sessionOffers()))
    commands.push_back(std::move(command));
  return {"workshop",
          tr("Workshop"),
          "presentation",
          tr("Together"),
          session::pageOf<WorkshopPage>(),
          {},
          {{tr("Enter"), tr("in the line for cards: keeps the card; on a session: opens it")},
           {tr("0 to 9"), tr("while answers are sorted: ticks what was named")}},
          commands};
}

WorkshopPage::WorkshopPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent), m_live(LiveSession::of(session)) {
  build();
  m_saving = new exporting::Saving(this, surrounding);
  m_export->follow(*m_saving);
  connectParts();
  arrange();
  WorkshopPage::refresh();
}

WorkshopPage::~WorkshopPage() = default;

void WorkshopPage::connectParts() {
  connect(&m_session, &session::Session::changed, this, &WorkshopPage::outdate);
  connect(&session::Copies::of(m_session), &session::Copies::looked, this, &WorkshopPage::outdate);
  connect(&m_live, &LiveSession::changed, this, &WorkshopPage::outdate);
  connect(&m_live, &LiveSession::ticked, this, &WorkshopPage::showTime);
  connect(m_back, &QPushButton::clicked, this, [this] { openSession({}); });
  connect(m_pass, &QPushButton::clicked, this, &WorkshopPage::passLaptop);
  connect(m_wall, &QPushButton::clicked, this, &WorkshopPage::toggleProjector);
  connect(m_next, &QPushButton::clicked, this, [this] {
    if (!m_live.session())
      return newSession();
    m_stage->commitDrafts();
    if (m_passing)
      m_passing->close();
    m_live.advance();
  });
  connect(m_list, &SessionList::opened, this, [this](RowId id) { openSession(Id<workshop::Session>(id)); });
  connect(m_agenda, &AgendaCard::editAsked, this, &WorkshopPage::editPoint);
  connect(m_room, &RoomCard::editAsked, this, &WorkshopPage::editPerson);
  connect(m_details, &QPushButton::clicked, this, &WorkshopPage::editSession);
  connect(m_stage, &StageCard::answersAsked, this, &WorkshopPage::recordAnswers);
  connect(m_stage, &StageCard::decisionAsked, this, &WorkshopPage::editDecision);
  connect(m_stage, &StageCard::decoysAsked, this, &WorkshopPage::editDecoys);
  connect(m_stage, &StageCard::pageAsked, this, [this](int by) {
    if (m_projector)
      m_projector->turn(by);
    showWall();
  });
  connect(&m_stage->cards(), &CardsPane::becomesAsked, this, &WorkshopPage::become);
  connect(&m_stage->cards(), &CardsPane::editAsked, this, &WorkshopPage::editCard);
  connect(&m_stage->cards(), &CardsPane::elementAsked, this, [this](RowId id) {
    if (const auto ref = m_session.elements().locate(id))
      if (const QString page = session::pageShowing(ref.kind->name, m_surrounding); !page.isEmpty())
        emit m_surrounding.openPage(page, id, {});
  });
  connect(m_export, &exporting::ExportMenu::chosen, this, &WorkshopPage::run);
}

void WorkshopPage::openSession(Id<workshop::Session> session) {
  if (m_live.holdsSecrets() && session != m_live.id())
    return emit m_surrounding.say(tr("Close this point first: what was handed in is not written yet"), false);
  m_live.open(session);
  refresh();
}

void WorkshopPage::refresh() {
  const bool isHeld = m_live.session() != nullptr;
  m_list->show();
  if (!isHeld)
    m_memory->show();
  m_stack->setCurrentIndex(isHeld ? heldPart : m_list->count() > 0 ? listPart : emptyPart);
  if (isHeld) {
    m_agenda->show();
    m_stage->show();
    m_room->show();
  }
  showHeader();
  showWall();
}

void WorkshopPage::showHeader() {
  const workshop::Session* session = m_live.session();
  m_header->setTitle(session ? text(session->name) : tr("Workshop"));
  QStringList facts;
  if (session) {
    if (session->date)
      facts += session::longDay(*session->date);
    const auto people = workshop::ofSession<workshop::Participant>(m_session.elements(), session->id).size();
    facts += widgets::counted(std::int64_t(people), tr("1 person in the room"), tr("%1 people in the room"));
    if (const auto* facilitator = m_session.elements().find(session->facilitator))
      facts += tr("held by %1").arg(text(facilitator->name));
  } else {
    facts += tr("Ready agendas, a clock, a projector, and a laptop that goes round. No network is needed");
  }
  m_header->setFacts(facts.join(QStringLiteral(" · ")));
  const QString lead = session ? m_live.lead() : QString();
  const QString readOnly = m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
  const QString closed = session && lead.isEmpty() ? tr("All points are closed") : QString();
  m_next->setVisible(session != nullptr || m_list->count() > 0);
  m_next->setText(!session ? tr("New session") : lead.isEmpty() ? closed : lead);
  m_next->setIcon(theme::icon(session ? "arrow-right" : "plus", theme::Role::OnAccent));
  widgets::setWhyDisabled(m_next, readOnly.isEmpty() ? closed : readOnly);
  m_pass->setVisible(session != nullptr && m_live.takesSecrets() && !m_session.readOnly() &&
                     personalCopyOf(m_session).isEmpty());
  m_wall->setVisible(session != nullptr);
  m_wall->setText(m_projector ? tr("Projector off") : tr("Projector on"));
  widgets::setWhyDisabled(m_details, readOnly);
  m_tools->setVisible(session != nullptr);
}

void WorkshopPage::showTime() {
  if (isVisible()) {
    m_agenda->showTime();
    m_stage->showTime();
    m_room->showCount();
  }
  showWall();
}

/// The wall goes on while other pages are looked at.
void WorkshopPage::showWall() {
  const ProjectorView view = projectorOf(m_live, m_session.elements(), m_session.name(), m_session.today());
  if (m_projector)
    m_projector->setView(view);
  if (isVisible())
    m_stage->showRoom(view, m_projector ? m_projector->page() : 0);
}

ProjectorWindow* WorkshopPage::projector() const {
  return m_projector;
}

PassWindow* WorkshopPage::passing() const {
  return m_passing;
}

void WorkshopPage::toggleProjector() {
  if (!m_live.session())
    return;
  if (m_projector) {
    m_projector->close();
    return;
  }
  m_projector = new ProjectorWindow(window());
  m_projector->setAttribute(Qt::WA_DeleteOnClose);
  connect(m_projector, &ProjectorWindow::turned, this, &WorkshopPage::showWall);
  connect(m_projector, &ProjectorWindow::closed, this, [this] {
    m_projector.clear();
    showHeader();
  });
  showWall();
  m_projector->present();
  showHeader();
}

Turn* WorkshopPage::makeTurn() {
  const auto& elements = m_session.elements();
  const auto* item = m_live.current();
  const auto* session = m_live.session();
  if (workshop::activityOf(*item) == Activity::Playback) {
    return new PlaybackTurn(elements, workshop::playbackKey(elements, m_session.today()), *session);
  }
  if (item->phase == Phase::Write)
    return new CardsTurn(item->title);
  std::vector<const workshop::Card*> cards;
  for (const auto* card : workshop::ofSession<workshop::Card>(elements, session->id))
    if (card->topic == item->title && !card->parked)
      cards.push_back(card);
  return new BallotTurn(cards, session->dots.value_or(dotsWithoutLimit));
}

/// Only on a laptop that is passed round something can be secret; whoever enters it in a copy of their own signs it
/// with that copy.
void WorkshopPage::passLaptop() {
  if (!m_live.session() || !m_live.takesSecrets() || m_passing || m_session.readOnly())
    return;
  if (const QString whose = personalCopyOf(m_session); !whose.isEmpty())
    return emit m_surrounding.say(noSecretIn(whose), false);
  m_passing = new PassWindow(
      text(m_live.current()->title), m_live.secret(), [this] { return makeTurn(); }, window());
  connect(m_passing, &PassWindow::handedIn, &m_live, &LiveSession::ticked);
  connect(m_passing, &PassWindow::finished, &m_live, &LiveSession::ticked);
  m_passing->start();
}

void WorkshopPage::newSession() {
  auto* dialog = new SessionDialog(m_session, window());
  connect(dialog, &SessionDialog::made, this, [this](RowId id) { openSession(Id<workshop::Session>(id)); });
  dialog->start();
}

void WorkshopPage::show(RowId element, const QString& field) {
  if (element == 0)
    return run(field);
  const auto& elements = m_session.elements();
  Id<workshop::Session> session(element);
  if (const auto* card = elements.find(Id<workshop::Card>(element)))
    session = card->session;
  else if (const auto* decision = elements.find(Id<workshop::Decision>(element)))
    session = decision->session;
  else if (const auto* item = elements.find(Id<workshop::AgendaItem>(element)))
    session = item->session;
  if (elements.find(session))
    openSession(session);
}

void WorkshopPage::run(const QString& command) {
  if (command == QLatin1String("new"))
    newSession();
  else if (command == QLatin1String("projector"))
    toggleProjector();
  else if (command == QLatin1String("pass"))
    passLaptop();
  else
    exportSession(command, m_live.session() ? m_live.id() : Id<workshop::Session>(m_list->selected()), m_session,
                  *m_saving);
}

void WorkshopPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  window()->installEventFilter(this);
}

/// What people handed in is not lost with the window.
bool WorkshopPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Close && watched == window()) {
    m_live.writeSecrets();
    m_live.keepTime();
  }
  return Page::eventFilter(watched, event);
}

void WorkshopPage::commitDrafts() {
  m_stage->commitDrafts();
}

void WorkshopPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool narrow = width() < theme::ink().whole(narrowBelow);
  if (narrow != m_isNarrow) {
    m_isNarrow = narrow;
    arrange();
  }
}

} // namespace baton::workshop_page
