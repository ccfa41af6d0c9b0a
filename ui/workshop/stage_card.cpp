// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/stage_card.h"

#include "core/workshop/round.h"
#include "ui/session/day_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/coding_pane.h"
#include "ui/workshop/personal_copy.h"
#include "ui/workshop/projector_window.h"
#include "ui/workshop/review_words.h"
#include "ui/workshop/room_words.h"
#include "ui/workshop/round_pane.h"
#include "ui/workshop/workshop_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::workshop_page {

using theme::TextStyle;
using widgets::Tone;
using workshop::Activity, workshop::Phase;

namespace {

bool hasCards(Activity activity) {
  return activity == Activity::Cards || activity == Activity::Dots || activity == Activity::Group ||
         activity == Activity::Answers;
}

bool showsFigures(Activity activity) {
  return activity == Activity::Results || activity == Activity::Pipeline || activity == Activity::Findings ||
         activity == Activity::Gap;
}

/// Where two levels trade, every throw and catch leaves something: what lies on the table is settled or carried up.
bool settlesCards(const workshop::Session* session, Activity activity) {
  return session && session->sessionKind == workshop::SessionKind::Catchball && activity == Activity::Promises;
}

bool hasDecisions(Activity activity) {
  return activity == Activity::Answers || activity == Activity::Dots || activity == Activity::Promises ||
         activity == Activity::Verdicts || activity == Activity::Talk || showsFigures(activity);
}

} // namespace

StageCard::StageCard(session::Session& session, LiveSession& live, QWidget* parent)
    : Card({}, parent), m_session(session), m_live(live), m_place(widgets::label({}, TextStyle::Small, Tone::Muted)),
      m_title(widgets::paragraph({}, TextStyle::Section)), m_clock(widgets::figure({}, TextStyle::Figure)),
      m_clockNote(widgets::label({}, TextStyle::Small, Tone::Muted)),
      m_notes(widgets::paragraph({}, TextStyle::Body, Tone::Muted)), m_result(widgets::paragraph({}, TextStyle::Body)),
      m_state(widgets::paragraph({}, TextStyle::Body, Tone::Muted)), m_cards(new CardsPane(session, live)),
      m_coding(new CodingPane(session)), m_round(new RoundPane(session, live)), m_preview(new ProjectorPreview) {
  setObjectName("stage");
  m_clock->setObjectName("clock");
  m_notes->setObjectName("notes");
  addHead();
  body()->addWidget(m_notes);
  m_state->setObjectName("stage-state");
  body()->addWidget(m_state);
  m_decoys = widgets::smallButton(tr("Look-alikes..."), "list-checks");
  m_decoys->setObjectName("decoys");
  body()->addWidget(m_decoys, 0, Qt::AlignLeft);
  body()->addWidget(m_coding);
  body()->addWidget(m_result);
  m_ranking = widgets::smallButton({}, "arrow-up-down");
  m_ranking->setObjectName("ranking");
  body()->addWidget(m_ranking, 0, Qt::AlignLeft);
  connect(m_ranking, &QPushButton::clicked, this, [this] { m_live.showRanking(!m_live.showsRanking()); });
  body()->addWidget(m_round);
  body()->addWidget(m_cards);
  addDecisions();
  body()->addStretch();
  m_wall = new QWidget;
  auto* wall = new QVBoxLayout(m_wall);
  theme::space(wall, 0, 6);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 6);
  row->addWidget(widgets::label(tr("What the room sees"), TextStyle::Label, Tone::Muted));
  row->addStretch();
  m_earlier = widgets::smallButton(tr("Page back"));
  m_later = widgets::smallButton(tr("Next page"));
  row->addWidget(m_earlier);
  row->addWidget(m_later);
  wall->addLayout(row);
  wall->addWidget(m_preview);
  theme::fixWidth(m_preview, 360);
  theme::fixHeight(m_preview, 203);
  body()->addWidget(m_wall);
  connect(m_earlier, &QPushButton::clicked, this, [this] { emit pageAsked(-1); });
  connect(m_later, &QPushButton::clicked, this, [this] { emit pageAsked(1); });
  connect(m_decoys, &QPushButton::clicked, this, &StageCard::decoysAsked);
  connect(m_round, &RoundPane::answersAsked, this, &StageCard::answersAsked);
}

void StageCard::addHead() {
  auto* across = new QHBoxLayout;
  theme::space(across, 0, 12);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  words->addWidget(m_place);
  words->addWidget(m_title);
  across->addLayout(words, 1);
  auto* time = new QVBoxLayout;
  theme::space(time, 0, 0);
  time->addWidget(m_clock, 0, Qt::AlignRight);
  time->addWidget(m_clockNote, 0, Qt::AlignRight);
  across->addLayout(time);
  m_pause = widgets::button(tr("Pause"), "pause");
  m_pause->setObjectName("pause");
  m_more = widgets::button(tr("+ 5 min"));
  m_more->setObjectName("five-more");
  across->addWidget(m_pause);
  across->addWidget(m_more);
  body()->addLayout(across);
  connect(m_pause, &QPushButton::clicked, this, [this] { m_live.togglePause(); });
  connect(m_more, &QPushButton::clicked, this, [this] { m_live.extend(5 * 60); });
}

void StageCard::addDecisions() {
  m_decisions = new QWidget;
  auto* column = new QVBoxLayout(m_decisions);
  theme::space(column, 0, 6);
  column->addWidget(widgets::label(tr("Decided in this session"), TextStyle::Label, Tone::Muted));
  m_decisionRows = new QVBoxLayout;
  theme::space(m_decisionRows, 0, 2);
  column->addLayout(m_decisionRows);
  m_decide = widgets::smallButton(tr("Write down a decision"), "pencil");
  m_decide->setObjectName("decide");
  column->addWidget(m_decide, 0, Qt::AlignLeft);
  body()->addWidget(m_decisions);
  connect(m_decide, &QPushButton::clicked, this, [this] { emit decisionAsked(0); });
}

void StageCard::showDecisions() {
  while (QLayoutItem* item = m_decisionRows->takeAt(0)) {
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater();
    }
    delete item;
  }
  for (const auto* decision : workshop::ofSession<workshop::Decision>(m_session.elements(), m_live.id())) {
    QStringList facts{text(decision->text)};
    if (const auto* owner = m_session.elements().find(decision->owner))
      facts += text(owner->name);
    if (decision->due)
      facts += session::longDay(*decision->due);
    auto* link = widgets::linkButton(facts.join(QStringLiteral(" · ")));
    connect(link, &QPushButton::clicked, this, [this, id = decision->id.value()] { emit decisionAsked(id); });
    m_decisionRows->addWidget(link, 0, Qt::AlignLeft);
  }
}

/// What the point shows, in full and with names: who holds the sitting sees more than the room.
QStringList StageCard::shownLines(Activity activity) const {
  using Body = workshop::RoomView::Body;
  if (activity == Activity::Gap)
    return gapLines(m_session.elements());
  if (!workshop::answersOf(m_session.elements(), m_live.id()).empty() && activity == Activity::Results)
    return playbackLines();
  const auto* session = m_live.session();
  if (!session || session->sessionKind != workshop::SessionKind::PlanReview)
    return {};
  if (!m_live.review())
    return {tr("Reading the records...")};
  return reviewLines(activity == Activity::Results    ? Body::Results
                     : activity == Activity::Pipeline ? Body::Pipeline
                                                      : Body::Findings,
                     *m_live.review());
}

QStringList StageCard::playbackLines() const {
  const auto result = workshop::playbackOf(m_session.elements(), m_live.id(),
                                           workshop::playbackKey(m_session.elements(), m_session.today()));
  QStringList lines;
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question)
    lines += tr("%1: %2 of %3 right, authors %4 of %5, sellers %6 of %7")
                 .arg(Words::question(clarity::PlaybackQuestion(question)))
                 .arg(result.all.right[question])
                 .arg(result.all.people)
                 .arg(result.leadership.right[question])
                 .arg(result.leadership.people)
                 .arg(result.sales.right[question])
                 .arg(result.sales.people);
  if (result.all.recall)
    lines += tr("Named of what is there: %1; three or more by %2 of %3")
                 .arg(widgets::percent(*result.all.recall))
                 .arg(result.all.threeOrMore)
                 .arg(result.all.people);
  if (result.overlap)
    lines += tr("Authors and sellers name the same: %1").arg(widgets::percent(*result.overlap));
  if (result.kappa.raw)
    lines += tr("Ticked alike: %1 (Fleiss' kappa %2)")
                 .arg(widgets::percent(*result.kappa.raw))
                 .arg(result.kappa.value ? widgets::exact(*result.kappa.value, 2) : widgets::notDefined());
  if (result.kendallW)
    lines += tr("Order of the markets: %1 of 1 (Kendall's W)").arg(widgets::exact(*result.kendallW, 2));
  if (!result.enough)
    lines += tr("With fewer than five people single answers could be guessed: the projector shows no figures.");
  return lines;
}

void StageCard::showResult() {
  const auto* item = m_live.current();
  const Activity activity = item ? workshop::activityOf(*item) : Activity::Talk;
  const QStringList lines = item && showsFigures(activity) ? shownLines(activity) : QStringList();
  m_result->setVisible(!lines.isEmpty());
  m_result->setText(lines.join(QLatin1Char('\n')));
}

QString StageCard::unsettledText() const {
  const auto cards = workshop::ofSession<workshop::Card>(m_session.elements(), m_live.id());
  const auto open = std::ranges::count_if(cards, [this](const auto* card) {
    return !card->became && !card->parked && !workshop::isSaidInARound(m_session.elements(), *card);
  });
  return open == 0 ? tr("Everything that was said has led to something.")
                   : widgets::counted(open,
                                      tr("1 card has led to nothing yet: it becomes a decision, a promise or a "
                                         "question, or is parked."),
                                      tr("%1 cards have led to nothing yet: each becomes a decision, a promise or a "
                                         "question, or is parked."));
}

void StageCard::show() {
  const auto* item = m_live.current();
  const auto items = m_live.items();
  const bool isThere = item != nullptr;
  const Activity activity = isThere ? workshop::activityOf(*item) : Activity::Talk;
  const auto at = std::ranges::find(items, item);
  m_place->setText(isThere ? tr("Point %1 of %2").arg(at - items.begin() + 1).arg(items.size()) +
                                 QStringLiteral(" · ") + Words::activity(activity)
                           : QString());
  m_title->setText(isThere ? text(item->title) : tr("The agenda is empty"));
  m_notes->setText(isThere ? text(item->notes) : QString());
  m_notes->setVisible(!m_notes->text().isEmpty());
  const bool isPlayback = activity == Activity::Playback, isOn = isThere && item->started;
  const bool answered = !workshop::answersOf(m_session.elements(), m_live.id()).empty();
  const QString whose = m_live.takesSecrets() ? personalCopyOf(m_session) : QString();
  m_state->setText(!whose.isEmpty()                           ? noSecretIn(whose)
                   : settlesCards(m_live.session(), activity) ? unsettledText()
                   : isPlayback && isOn && item->phase == Phase::Write
                       ? tr("Pass the laptop round. Each person answers five questions from memory, then the choices; "
                            "the cover is between people.")
                       : QString());
  m_state->setVisible(!m_state->text().isEmpty());
  m_decoys->setVisible(isPlayback && !m_session.readOnly());
  const bool sorts = answered && (activity == Activity::Pairs || activity == Activity::Results ||
                                  (isPlayback && isThere && item->phase == Phase::Close));
  m_coding->setVisible(sorts && activity != Activity::Results);
  if (m_coding->isVisibleTo(this))
    m_coding->show(m_live.id());
  showResult();
  m_round->setVisible(isOn && activity == Activity::Verdicts);
  if (m_round->isVisibleTo(this))
    m_round->show();
  m_ranking->setVisible(answered && isOn && activity == Activity::Results);
  m_ranking->setText(m_live.showsRanking() ? tr("Show what is remembered") : tr("Show the order of the markets"));
  const bool settles = isOn && settlesCards(m_live.session(), activity);
  m_cards->setVisible((isThere && hasCards(activity) && (isOn || activity == Activity::Group)) || settles);
  m_cards->show();
  m_decisions->setVisible(isThere && isOn && hasDecisions(activity));
  showDecisions();
  const QString readOnly = m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
  widgets::setWhyDisabled(m_decide, readOnly);
  showTime();
}

void StageCard::showTime() {
  const SessionClock& clock = m_live.clock();
  const auto* item = m_live.current();
  const bool isOn = item && item->started && item->phase != Phase::Close && clock.isStarted();
  for (QWidget* part : {static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_clock),
                        static_cast<QWidget*>(m_clockNote)})
    part->setVisible(isOn);
  if (!isOn)
    return;
  m_clock->setText(clock.planned() > 0 ? clockText(clock.left()) : clockText(clock.taken()));
  m_clock->setTone(clock.isOver() ? Tone::Bad : Tone::Plain);
  m_clockNote->setText(clock.isOver()        ? tr("over the time")
                       : clock.planned() > 0 ? tr("left of %1").arg(clockText(clock.planned()))
                                             : tr("so far"));
  m_clockNote->setTone(clock.isOver() ? Tone::Bad : Tone::Muted);
  m_pause->setText(clock.isRunning() ? tr("Pause") : tr("Go on"));
  m_pause->setIcon(theme::icon(clock.isRunning() ? "pause" : "play"));
}

void StageCard::showRoom(const ProjectorView& view, int page) {
  m_preview->setView(view, page);
  const int pages = projectorPages(view);
  m_earlier->setVisible(pages > 1);
  m_later->setVisible(pages > 1);
}

void StageCard::commitDrafts() {
  m_cards->commitDrafts();
  m_round->commitDrafts();
}

} // namespace baton::workshop_page
