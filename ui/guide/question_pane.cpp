// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/question_pane.h"

#include "core/guide/spoken_summary.h"
#include "core/strategy/strategy.h"
#include "ui/guide/answer_examples.h"
#include "ui/guide/asked_elements.h"
#include "ui/guide/asked_form.h"
#include "ui/guide/guide_words.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/strategy/fit_grid.h"
#include "ui/strategy/grid_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::guide_page {

using basics::ElementRef;
using guide::Ask, guide::Scope, guide::Screen;
using theme::TextStyle;
using widgets::Tone;

QuestionPane::QuestionPane(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_column(new QVBoxLayout(this)) {
  theme::space(m_column, 0, 0);
}

void QuestionPane::show(const Screen& screen) {
  m_screen = &screen;
  rebuild();
}

void QuestionPane::rebuild() {
  if (m_body) {
    m_body->hide();
    m_body->deleteLater();
    m_column->removeWidget(m_body);
  }
  m_groups.clear();
  m_grid = nullptr;
  m_compose = nullptr;
  m_body = new QWidget;
  auto* column = new QVBoxLayout(m_body);
  theme::space(column, 0, 16);
  auto* head = new QVBoxLayout;
  theme::space(head, 0, 6);
  auto* question = widgets::paragraph(words(m_screen->question), TextStyle::PageTitle);
  question->setObjectName("question");
  head->addWidget(question);
  head->addWidget(widgets::paragraph(words(m_screen->help), TextStyle::Body, Tone::Muted));
  column->addLayout(head);
  auto* examples = new AnswerExamples(words(m_screen->good), words(m_screen->bad), words(m_screen->why));
  examples->setOpen(m_examplesOpen);
  connect(examples, &AnswerExamples::openChanged, this, [this](bool open) { m_examplesOpen = open; });
  column->addWidget(examples);
  m_missing = widgets::paragraph({}, TextStyle::Body, Tone::Warn);
  m_missing->setObjectName("missing-before");
  column->addWidget(m_missing);
  m_column->addWidget(m_body);
  m_places = new QVBoxLayout;
  theme::space(m_places, 0, 16);
  column->addLayout(m_places);
  arrangeForms();
  if (m_screen->asks.front().scope == Scope::Grid)
    addGrid();
  if (m_screen->id == "summary")
    addSummary();
  showMissing();
}

QWidget* QuestionPane::groupFor(const Ask& ask, ElementRef place) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, 0, 8);
  auto* whole = widgets::paragraph({}, TextStyle::Title);
  whole->setObjectName("asked-place");
  whole->setVisible(bool(place));
  column->addWidget(whole);
  m_groups.push_back({&ask, place, box, new AskedForm(m_session, m_surrounding, ask, place)});
  column->addWidget(m_groups.back().form);
  return box;
}

/// One group for each place of each ask; those that are there stay, so that nobody loses a field that they are in.
void QuestionPane::arrangeForms() {
  std::vector<Group> before = std::exchange(m_groups, {});
  int at = 0;
  for (const Ask& ask : m_screen->asks) {
    if (ask.scope == Scope::Grid)
      continue;
    for (const ElementRef& place : placesOf(ask, m_session.elements())) {
      const auto there = std::ranges::find_if(
          before, [&](const Group& group) { return group.ask == &ask && group.place == place && group.box; });
      QWidget* box = there == before.end() ? groupFor(ask, place) : std::exchange(there->box, nullptr);
      if (there != before.end())
        m_groups.push_back({&ask, place, box, there->form});
      if (m_places->indexOf(box) != at)
        m_places->insertWidget(at, box);
      ++at;
      if (place)
        box->findChild<widgets::TextLabel*>("asked-place")
            ->setText(tr("%1: %2").arg(session::word(kindOf(ask).plural),
                                       inspector::shortTitle(m_session.elements(), place, 120)));
    }
  }
  for (const Group& group : before)
    if (group.box) {
      group.box->hide();
      group.box->deleteLater(); // one of its fields may be the sender
    }
}

void QuestionPane::addGrid() {
  m_grid = new strategy_page::FitGrid(m_session);
  m_body->layout()->addWidget(m_grid);
}

void QuestionPane::addSummary() {
  m_compose = widgets::button(tr("Compose it from the answers"), "sparkles");
  m_compose->setObjectName("compose");
  static_cast<QVBoxLayout*>(m_body->layout())->addWidget(m_compose, 0, Qt::AlignLeft);
  connect(m_compose, &QPushButton::clicked, this, [this] {
    basics::Edits edits;
    edits.set<strategy::Strategy>(basics::Id<strategy::Strategy>(kindOf(m_screen->asks.front()).singleton), "summary",
                                  guide::spokenSummary(m_session.elements()));
    m_session.change(tr("compose the summary"), edits);
  });
}

/// A question about what is not there yet says what comes first.
void QuestionPane::showMissing() {
  QString missing;
  const auto& elements = m_session.elements();
  for (const Ask& ask : m_screen->asks) {
    const bool ofMarkets = ask.scope == Scope::Selected || ask.scope == Scope::PartsOfMarket;
    const bool nothing = ask.scope == Scope::PartsOfMarket || ask.scope == Scope::PartsOfEach
                             ? placesOf(ask, elements).empty()
                             : !canAdd(ask) && ask.scope != Scope::Grid && askedAt(ask, {}, elements).empty();
    if (nothing && ofMarkets)
      missing = tr("No market is selected yet. The question \"%1\" comes first.")
                    .arg(words(guide::screenNamed("order")->title));
    else if (nothing && missing.isEmpty() && ask.kind != "advantage")
      missing = tr("There is nothing yet that this could be asked of. The question before comes first.");
  }
  if (m_grid) {
    m_grid->setVisible(!m_grid->model().isEmpty());
    if (m_grid->model().isEmpty())
      missing = tr("The grid opens with the first market that is selected or open and the first offering.");
  }
  m_missing->setText(missing);
  m_missing->setVisible(!missing.isEmpty());
  if (m_compose)
    widgets::setWhyDisabled(m_compose, guide::spokenSummary(elements).empty()
                                           ? tr("There is no answer to compose it from yet")
                                           : QString());
}

void QuestionPane::refresh() {
  if (!m_screen)
    return;
  arrangeForms();
  for (const Group& group : m_groups)
    group.form->refresh();
  showMissing();
}

void QuestionPane::commitDrafts() {
  for (const Group& group : m_groups)
    group.form->commitDrafts();
}

void QuestionPane::takeFocus() {
  if (m_grid && m_grid->isVisibleTo(this))
    return m_grid->view().setFocus(Qt::TabFocusReason);
  for (const Group& group : m_groups)
    if (group.form->takeFocus())
      return;
}

} // namespace baton::guide_page
