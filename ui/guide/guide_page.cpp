// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_page.h"

#include "ui/guide/asked_elements.h"
#include "ui/guide/draft_pane.h"
#include "ui/guide/guide_words.h"
#include "ui/guide/question_pane.h"
#include "ui/guide/sold_pane.h"
#include "ui/guide/sort_pane.h"
#include "ui/guide/step_list.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::guide_page {

using guide::GuidePath, guide::Screen;
using strategy::WorkspaceSettings;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int listFrom = 860, widestAnswer = 760; ///< px at 100 %
constexpr int storedEvery = 10;                   ///< seconds

const QString soldPlace = QStringLiteral("sold"), sortPlace = QStringLiteral("sort"),
              draftPlace = QStringLiteral("draft");

const Screen* screenOf(const QString& place) {
  return guide::screenNamed(place.toStdString());
}

QString labelOf(const QString& place) {
  if (place == soldPlace)
    return GuidePage::tr("What you sold");
  if (place == sortPlace)
    return GuidePage::tr("Sort a document");
  if (place == draftPlace)
    return GuidePage::tr("The draft");
  return words(screenOf(place)->title);
}

} // namespace

session::PageEntry GuidePage::entry(const handoff_page::DrawFigures& draw) {
  return {"guide", tr("Guide"), "list-checks", {}, session::pageOf<GuidePage>(draw), {}};
}

GuidePage::GuidePage(session::Session& session, session::Surrounding& surrounding, handoff_page::DrawFigures draw,
                     QWidget* parent)
    : Page(session, surrounding, parent), m_memory(session), m_draw(std::move(draw)), m_seconds(m_memory.seconds()) {
  build();
  connect(&m_session, &session::Session::changed, this, [this] {
    if (isVisible()) // else when it is shown
      refresh();
  });
  m_clock.setInterval(1000);
  connect(&m_clock, &QTimer::timeout, this, &GuidePage::tick);
  const auto shortcut = [this](const char* keys, auto run) {
    connect(
        new QShortcut(QKeySequence(QString::fromLatin1(keys)), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
        &QShortcut::activated, this, run);
  };
  shortcut("Alt+Right", [this] { move(1); });
  shortcut("Alt+Left", [this] { move(-1); });
  const QString place = m_memory.place();
  const auto next = guide::progressOf(path(), session.elements()).next;
  go(places().contains(place)                                  ? place
     : !guide::progressOf(path(), session.elements()).answered ? soldPlace
     : next                                                    ? inspector::text(next->id)
                                                               : draftPlace);
}

void GuidePage::build() {
  setProperty("page", true);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(24, 0, 24, 0), 0);
  buildHeader();
  column->addWidget(m_header);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 20);
  m_steps = new StepList;
  theme::fixWidth(m_steps, 200);
  row->addWidget(m_steps);
  m_stack = new QStackedWidget;
  m_question = new QuestionPane(m_session, m_surrounding);
  m_sold = new SoldPane(m_session, m_surrounding);
  m_sort = new SortPane(m_session, m_surrounding);
  m_draft = new DraftPane(m_session, m_surrounding, m_draw);
  for (QWidget* pane : std::initializer_list<QWidget*>{m_question, m_sold, m_sort, m_draft}) {
    auto* scroll = new widgets::PageScroll;
    theme::space(scroll->content(), QMargins(2, 2, 10, 20), 0);
    if (pane == m_question)
      m_scroll = scroll;
    scroll->content()->addWidget(pane);
    if (pane == m_question || pane == m_draft) {
      scroll->content()->addStretch(1);
      scroll->setWidest(widestAnswer);
    }
    m_stack->addWidget(scroll);
  }
  row->addWidget(m_stack, 1);
  column->addLayout(row, 1);
  column->addWidget(buildFoot());
  connect(m_steps, &StepList::chosen, this, &GuidePage::go);
  connect(m_sold, &SoldPane::sortAsked, this, [this] { go(sortPlace); });
  connect(m_sold, &SoldPane::questionsAsked, this, [this] { show(0, QStringLiteral("questions")); });
  connect(m_draft, &DraftPane::screenAsked, this, &GuidePage::go);
  connect(m_draft, &DraftPane::putAwayAsked, this, &GuidePage::putAway);
}

void GuidePage::buildHeader() {
  m_header = new widgets::PageHeader(tr("Guide"));
  m_combo = new widgets::FilterCombo({});
  m_combo->setObjectName("guide-combo");
  m_combo->setAccessibleName(tr("Questions of the guide"));
  m_combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_header->addBesideTitle(m_combo);
  connect(m_combo, &QComboBox::activated, this, [this] { go(m_combo->currentData().toString()); });
  m_paths = new widgets::SegmentedControl(tr("Path"), {tr("Short, %1 min").arg(guide::minutesOf(GuidePath::Short)),
                                                       tr("Full, %1 min").arg(guide::minutesOf(GuidePath::Full))});
  m_paths->setObjectName("guide-path");
  m_header->addAction(m_paths);
  connect(m_paths, &widgets::SegmentedControl::changed, this,
          [this](int index) { setPath(index == 0 ? GuidePath::Short : GuidePath::Full); });
}

QWidget* GuidePage::buildFoot() {
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  theme::space(column, QMargins(0, 8, 0, 12), 8);
  m_bar = new QProgressBar;
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Questions answered"));
  column->addWidget(m_bar);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  m_where = widgets::label({}, TextStyle::Label, Tone::Muted);
  m_where->setObjectName("guide-where");
  m_where->setElided();
  row->addWidget(m_where, 1);
  m_back = widgets::button(tr("Back"), "chevron-left");
  m_back->setObjectName("guide-back");
  m_skip = widgets::button(tr("Skip"));
  m_skip->setObjectName("guide-skip");
  m_next = widgets::button(tr("Next"), "arrow-right", widgets::ButtonKind::Primary);
  m_next->setObjectName("guide-next");
  for (QPushButton* one : {m_back, m_skip, m_next})
    row->addWidget(one);
  connect(m_back, &QPushButton::clicked, this, [this] { move(-1); });
  connect(m_skip, &QPushButton::clicked, this, [this] { move(1); });
  connect(m_next, &QPushButton::clicked, this, [this] { move(1); });
  column->addLayout(row);
  return foot;
}

GuidePath GuidePage::path() const {
  return m_session.elements().only<WorkspaceSettings>().guide.value_or(m_looked);
}

QStringList GuidePage::places() const {
  QStringList all{soldPlace, sortPlace};
  for (const Screen* screen : guide::screensOf(path()))
    all += inspector::text(screen->id);
  return all << draftPlace;
}

void GuidePage::show(basics::RowId element, const QString& field) {
  Q_UNUSED(element);
  const auto next = guide::progressOf(path(), m_session.elements()).next;
  if (field == QLatin1String("questions")) {
    if (!m_session.elements().only<WorkspaceSettings>().guide)
      setPath(path());
    return go(next ? inspector::text(next->id) : draftPlace);
  }
  if (field.startsWith(QLatin1String("sort:"))) {
    go(sortPlace);
    return m_sort->openFile(field.mid(5));
  }
  go(field);
}

void GuidePage::go(const QString& place) {
  const QStringList all = places();
  const Screen* asked = screenOf(place);
  if (!all.contains(place) && !asked)
    return;
  if (!m_place.isEmpty() && m_place != place)
    leave();
  if (asked && asked->minutes(path()) == 0) { // asked by name, though the short path leaves it out
    if (m_session.elements().only<WorkspaceSettings>().guide)
      setPath(GuidePath::Full);
    m_looked = GuidePath::Full;
  }
  m_place = place;
  m_memory.setPlace(place);
  if (asked) {
    m_question->show(*asked);
    m_scroll->verticalScrollBar()->setValue(0);
  } else if (place == draftPlace) {
    m_draft->show(path());
  }
  m_stack->setCurrentIndex(asked ? 0 : place == soldPlace ? 1 : place == sortPlace ? 2 : 3);
  refresh();
  if (!isVisible() || m_steps->hasFocus())
    return;
  if (asked)
    m_question->takeFocus();
  else if (place == soldPlace)
    m_sold->takeFocus();
  else if (place == sortPlace)
    m_sort->takeFocus();
  else
    m_draft->takeFocus();
}

/// Sorting a document stands beside the questions: from there the first question follows.
void GuidePage::move(int by) {
  const QStringList all = places();
  const auto at = all.indexOf(m_place);
  auto to = at + by;
  if (all.value(to) == sortPlace)
    to += by;
  if (to >= 0 && to < all.size())
    go(all[to]);
}

void GuidePage::leave() {
  commitDrafts();
  if (path() != GuidePath::Short || m_session.readOnly())
    return;
  // The short path does not ask for the grid.
  if (const auto core = onlyPairIsCore(m_session.elements()); !core.empty())
    m_session.change(tr("make the only pair core"), core);
}

void GuidePage::setPath(GuidePath path) {
  if (m_session.readOnly() || m_session.elements().only<WorkspaceSettings>().guide == path)
    return;
  basics::Edits edits;
  edits.set<WorkspaceSettings>(basics::Id<WorkspaceSettings>(describe(basics::Tag<WorkspaceSettings>{}).singleton),
                               "guide", std::string(basics::wordOf(path)));
  m_session.change(
      path == GuidePath::Short ? tr("take the short path of the guide") : tr("take the full path of the guide"), edits);
}

void GuidePage::putAway() {
  commitDrafts();
  basics::Edits edits;
  edits.set<WorkspaceSettings>(basics::Id<WorkspaceSettings>(describe(basics::Tag<WorkspaceSettings>{}).singleton),
                               "guide", basics::Value());
  m_session.change(tr("put the guide away"), edits);
  emit m_surrounding.say(tr("The guide is put away. The menu brings it back."), true);
  emit m_surrounding.openPage(QStringLiteral("home"), 0, {});
}

void GuidePage::refresh() {
  m_question->refresh();
  if (m_place == soldPlace)
    m_sold->refresh();
  m_sort->refresh();
  m_draft->show(path());
  refreshHeader();
  refreshSteps();
}

void GuidePage::refreshHeader() {
  const auto progress = guide::progressOf(path(), m_session.elements());
  m_header->setFacts(tr("%1 of %2 questions answered · %3 of %4 minutes used")
                         .arg(progress.answered)
                         .arg(progress.asked)
                         .arg(m_seconds / 60)
                         .arg(guide::minutesOf(path())));
  {
    const QSignalBlocker quiet(m_paths);
    m_paths->setCurrent(path() == GuidePath::Short ? 0 : 1);
  }
  m_paths->setEnabled(!m_session.readOnly());
  m_bar->setRange(0, progress.asked);
  m_bar->setValue(progress.answered);
  m_bar->setAccessibleDescription(tr("%1 of %2").arg(progress.answered).arg(progress.asked));
  const Screen* asked = screenOf(m_place);
  const auto screens = guide::screensOf(path());
  const auto number = std::find(screens.begin(), screens.end(), asked) - screens.begin() + 1;
  m_where->setText(!asked ? QString()
                          : tr("Question %1 of %2, about %3 min")
                                .arg(number)
                                .arg(screens.size())
                                .arg(std::max(1, asked->minutes(path()))));
  const bool answered = asked && asked->isAnswered(m_session.elements());
  m_back->setVisible(m_place != soldPlace);
  m_skip->setVisible(asked && !answered);
  m_next->setVisible(m_place != draftPlace);
  m_next->setText(m_place == soldPlace || m_place == sortPlace ? tr("To the questions")
                  : asked && asked == screens.back()           ? tr("To the draft")
                                                               : tr("Next"));
  m_next->setAccessibleName(m_next->text());
}

void GuidePage::refreshSteps() {
  QVector<Step> steps;
  const QSignalBlocker quiet(m_combo);
  m_combo->clear();
  for (const QString& place : places()) {
    const Screen* screen = screenOf(place);
    const bool done = screen && screen->isAnswered(m_session.elements());
    steps.push_back({place, labelOf(place), done, !screen});
    m_combo->addItem(done ? tr("%1 ✓").arg(labelOf(place)) : labelOf(place), place);
  }
  m_steps->setSteps(steps);
  m_steps->setCurrent(m_place);
  m_combo->setCurrentIndex(m_combo->findData(m_place));
}

void GuidePage::commitDrafts() {
  m_question->commitDrafts();
  m_sold->commitDrafts();
}

void GuidePage::tick() {
  if (!isActiveWindow())
    return;
  ++m_seconds;
  if (m_seconds % storedEvery == 0)
    m_memory.setSeconds(m_seconds);
  if (m_seconds % 60 == 0)
    refreshHeader();
}

void GuidePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  m_clock.start();
  refresh();
}

void GuidePage::hideEvent(QHideEvent* event) {
  Page::hideEvent(event);
  m_clock.stop();
  m_memory.setSeconds(m_seconds);
}

void GuidePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const auto& ink = theme::ink();
  const bool wide = width() >= ink.whole(listFrom);
  m_steps->setVisible(wide);
  m_combo->setVisible(!wide);
}

} // namespace baton::guide_page
