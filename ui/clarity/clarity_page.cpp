// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/clarity_page.h"

#include "core/clarity/settings.h"
#include "core/plan/goal.h"
#include "ui/clarity/finding_list.h"
#include "ui/clarity/finding_table.h"
#include "ui/clarity/gate_card.h"
#include "ui/clarity/index_card.h"
#include "ui/clarity/rule_panel.h"
#include "ui/inspector/put_aside.h"
#include "ui/session/live_check.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QDate>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::clarity {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int bothIndices = 1060; ///< px at 100 % for both in a row

QString dayText(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

bool isAbout(const PutAside& aside, const FindingRow& row) {
  return aside.rule == row.rule.toStdString() && aside.element.value() == row.element &&
         (aside.field.empty() || aside.field == row.field.toStdString());
}

} // namespace

session::PageEntry ClarityPage::entry() {
  return {"clarity",
          tr("Clarity"),
          "scan-eye",
          tr("Strategy"),
          session::pageOf<ClarityPage>(),
          [](const session::Session& session) {
            const auto* live = session::LiveCheck::madeFor(session);
            return live ? live->toSettle() : 0;
          },
          {{tr("Enter"), tr("goes to the place of the finding")},
           {tr("Menu, Shift+F10"), tr("what can be done with the finding: see the rule, let it stand")},
           {tr("Esc"), tr("closes the rule")}},
          {{"copy-findings", tr("Copy the findings as a list"), "copy"}}};
}

ClarityPage::ClarityPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  build();
  connect(&session::LiveCheck::of(session), &session::LiveCheck::checked, this, &ClarityPage::outdate);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &ClarityPage::arrange);
  refresh();
}

void ClarityPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll(this);
  outer->addWidget(scroll);
  buildHeader();
  scroll->content()->addWidget(m_header);

  m_stack = new widgets::FittingStack;
  m_stack->addWidget(new QWidget); // until the first check is back
  m_stack->addWidget(new widgets::EmptyState(tr("Nothing to measure yet"),
                                             tr("Clarity is measured from the first market and the first offering on. "
                                                "Until then there is nothing to measure.")));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_gateGrid = new QGridLayout;
  theme::space(m_gateGrid, 0, 16);
  for (std::size_t gate = 0; gate < m_gates.size(); ++gate) {
    m_gates[gate] = new GateCard;
    m_gates[gate]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all as wide as one another
    m_gates[gate]->setObjectName(QStringLiteral("gate-%1").arg(gate));
  }
  column->addLayout(m_gateGrid);
  m_indexGrid = new QGridLayout;
  theme::space(m_indexGrid, 0, 16);
  m_clarity = new IndexCard(tr("Clarity index"), tr("100 less the points lost"));
  m_focus = new IndexCard(tr("Focus index"), tr("100 × √(choice × adherence)"));
  connect(m_focus, &IndexCard::recordsAsked, this,
          [this] { emit m_surrounding.openPage(QStringLiteral("numbers"), 0, {}); });
  column->addLayout(m_indexGrid);
  column->addWidget(buildFindings());
  m_ownRules = new widgets::Card(tr("Rules changed here"));
  m_ownRules->setObjectName("own-rules");
  column->addWidget(m_ownRules);
  column->addStretch();
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack);
  scroll->content()->addWidget(buildPlan()); // a plan can be judged before there is a strategy to measure
  scroll->content()->addStretch(1);
  arrange();
}

void ClarityPage::buildHeader() {
  m_header = new widgets::PageHeader(tr("Clarity"), tr("Checking"));
  m_rulesButton = widgets::button(tr("Rules"), QStringLiteral("list-checks"));
  m_rulesButton->setObjectName("rules-button");
  m_copy = widgets::button(tr("Copy as list"), QStringLiteral("copy"));
  m_copy->setObjectName("copy-list");
  m_header->addAction(m_rulesButton);
  m_header->addAction(m_copy);
  m_rules = new RulePanel(m_session, this);
  connect(m_rulesButton, &QPushButton::clicked, m_rules, &RulePanel::openList);
  connect(m_copy, &QPushButton::clicked, this, &ClarityPage::copyAsList);
  connect(m_rules, &RulePanel::openChanged, this, [this] {
    if (!m_rules->isOpen() && isVisible())
      m_rulesButton->setFocus(Qt::OtherFocusReason);
  });
}

QWidget* ClarityPage::buildFindings() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 8);
  auto* row = new widgets::FlowLayout;
  theme::space(row, 0, 12);
  row->addWidget(widgets::label(tr("Findings"), TextStyle::Title));
  m_severity = new widgets::SegmentedControl(
      tr("Severity"), {tr("All"), session::severityWord(Severity::Blocker), session::severityWord(Severity::Warning),
                       session::severityWord(Severity::Hint), tr("Left standing")});
  m_severity->setObjectName("severity");
  m_severity->setSmall();
  connect(m_severity, &widgets::SegmentedControl::changed, this, &ClarityPage::refreshFindings);
  row->addWidget(m_severity);
  column->addLayout(row);
  auto* card = new widgets::Card;
  card->setPadding(1, 1);
  m_findings = new FindingTable;
  m_findings->setObjectName("findings");
  connect(m_findings, &FindingTable::placeAsked, this, &ClarityPage::go);
  connect(m_findings, &FindingTable::menuAsked, this, &ClarityPage::offer);
  card->body()->addWidget(m_findings);
  m_nothing = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_nothing->setContentsMargins(12, 12, 12, 12);
  card->body()->addWidget(m_nothing);
  column->addWidget(card);
  m_following = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_following->setObjectName("following");
  column->addWidget(m_following);
  return part;
}

/// Not part of the check: a strategy can be clear while the plan for it does not add up.
QWidget* ClarityPage::buildPlan() {
  m_plan = new QWidget;
  m_plan->setObjectName("plan-part");
  m_plan->hide();
  auto* column = new QVBoxLayout(m_plan);
  theme::space(column, QMargins(0, 16, 0, 0), 8);
  column->addWidget(widgets::label(tr("Does the plan add up?"), TextStyle::Title));
  m_planCard = new widgets::Card;
  m_planCard->setPadding(1, 1);
  m_planFindings = new FindingTable;
  m_planFindings->setObjectName("plan-findings");
  m_planFindings->setAccessibleName(tr("Where the plan does not add up"));
  connect(m_planFindings, &FindingTable::placeAsked, this, &ClarityPage::go);
  connect(m_planFindings, &FindingTable::menuAsked, this, &ClarityPage::offer);
  m_planCard->body()->addWidget(m_planFindings);
  column->addWidget(m_planCard);
  m_planNothing = widgets::paragraph(tr("It does, as far as its goals and what people did so far say."),
                                     TextStyle::Body, Tone::Muted);
  column->addWidget(m_planNothing);
  return m_plan;
}

void ClarityPage::refreshPlan() {
  m_planRows = planRowsOf(session::LiveCheck::of(m_session).plan(), m_session.elements());
  m_plan->setVisible(m_session.elements().count<plan::Goal>() > 0);
  m_planCard->setVisible(!m_planRows.empty());
  m_planNothing->setVisible(m_planRows.empty());
  m_planFindings->show(m_planRows);
}

void ClarityPage::refresh() {
  const Check* checked = session::LiveCheck::of(m_session).check();
  if (!checked)
    return;
  m_view = clarityViewOf(*checked, m_session.elements(), session::LiveCheck::of(m_session).versions());
  refreshPlan();
  const bool nothing = m_view.tooEarly && m_planRows.empty(); // a plan can have faults before there is a strategy
  m_stack->setCurrentIndex(nothing ? 1 : 2);
  const QString rules = m_view.inUse == m_view.rules ? tr("%1 rules, all in use").arg(m_view.rules)
                                                     : tr("%1 rules, %2 in use").arg(m_view.rules).arg(m_view.inUse);
  m_header->setFacts(nothing ? rules
                             : tr("%1 of 4 gates open · %2 · checked as of %3")
                                   .arg(QString::number(m_view.openGates()), rules, dayText(m_session.today())));
  m_rulesButton->setText(m_view.changed > 0 ? tr("Rules changed: %1").arg(m_view.changed) : tr("Rules"));
  widgets::setWhyDisabled(m_copy, m_view.tooEarly ? tr("There is nothing to measure yet") : QString());
  if (nothing)
    return;
  for (std::size_t gate = 0; gate < m_gates.size(); ++gate)
    m_gates[gate]->show(m_view.gates[gate]);
  arrange();
  m_clarity->show(m_view.clarity);
  m_focus->show(m_view.focus);
  refreshOwnRules();
  refreshFindings();
}

/// Each with its reason, as the handoff prints it; its name opens it.
void ClarityPage::refreshOwnRules() {
  while (QLayoutItem* item = m_ownRules->body()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const RuleFigures& rule : ruleFigures(m_session.elements())) {
    if (!rule.changed())
      break;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    theme::space(row, 0, 12);
    auto* name = widgets::linkButton(rule.name);
    name->setObjectName(QStringLiteral("own-rule-") + rule.id);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(widgets::paragraph(rule.facts), 1);
    m_ownRules->body()->addWidget(line);
    connect(name, &QPushButton::clicked, m_rules, [this, id = rule.id] { m_rules->openRule(id); });
  }
  m_ownRules->setVisible(m_ownRules->body()->count() > 0);
}

void ClarityPage::refreshFindings() {
  const int shownPart = m_severity->current(), standing = 4;
  m_severity->setWord(0, tr("All %1").arg(m_view.waiting()));
  for (const Severity severity : {Severity::Blocker, Severity::Warning, Severity::Hint})
    m_severity->setWord(int(severity) + 1,
                        tr("%1 %2").arg(session::severityWord(severity)).arg(m_view.count(severity)));
  m_severity->setWord(standing, tr("Left standing %1").arg(m_view.standing()));
  std::vector<FindingRow> shown;
  for (const FindingRow& finding : m_view.findings)
    if (shownPart == standing ? finding.aside
                              : !finding.aside && (shownPart == 0 || int(finding.severity) + 1 == shownPart))
      shown.push_back(finding);
  m_nothing->setVisible(shown.empty());
  m_nothing->setText(shownPart == 0          ? tr("No rule has anything to say. That means nothing open that can be "
                                                           "checked, not that the strategy is right.")
                     : shownPart == standing ? tr("Nothing is left standing. Where the check is wrong about a text, "
                                                  "let it stand with a reason that the handoff prints.")
                                             : tr("No finding of this kind."));
  m_following->setVisible(m_view.following > 0 && shownPart == 0);
  m_following->setText(m_view.following == 1
                           ? tr("One more rule cannot judge anything before these are mended.")
                           : tr("%1 more rules cannot judge anything before these are mended.").arg(m_view.following));
  m_findings->setVisible(!shown.empty());
  m_findings->show(std::move(shown));
}

void ClarityPage::go(const FindingRow& row) {
  const QString plan = QStringLiteral("plan"); // what a goal says is seen in the numbers, and mended in the plan
  const bool toPlan = row.page == QLatin1String("numbers") && m_surrounding.hasPage(plan);
  if (!row.page.isEmpty())
    emit m_surrounding.openPage(toPlan ? plan : row.page, row.element, row.target);
}

void ClarityPage::offer(const FindingRow& row, const QPoint& global) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("finding-menu");
  const auto add = [menu, this](const QString& name, const QString& words, auto done) {
    QAction* action = menu->addAction(words, this, done);
    action->setObjectName(name);
    return action;
  };
  add("go", tr("Go there\tEnter"), [this, row] { go(row); })->setEnabled(!row.page.isEmpty());
  if (row.ofPlan)
    return menu->popup(global);
  add("rule", tr("See the rule"), [this, row] { m_rules->openRule(row.rule); });
  menu->addSeparator();
  const bool closed = m_session.readOnly();
  if (!row.aside) {
    add("let-stand", tr("Let this stand here..."), [this, row] { letStand(row); })->setEnabled(!closed);
    return menu->popup(global);
  }
  const basics::RowId me = m_session.me().value();
  if (row.clearTo != 0 && row.clearTo == me)
    add("not-clear", tr("Not clear to me after all"), [this, row] { sayClear(row, false); })->setEnabled(!closed);
  else
    add("clear",
        me == 0             ? tr("Clear to me (say first who sits here)")
        : me == row.asideBy ? tr("Clear to me (for a receiver to say)")
                            : tr("Clear to me"),
        [this, row] { sayClear(row, true); })
        ->setEnabled(!closed && me != 0 && me != row.asideBy);
  add("take-up", tr("Take it up again"), [this, row] { takeUp(row); })->setEnabled(!closed);
  menu->popup(global);
}

void ClarityPage::letStand(const FindingRow& row) {
  const auto& elements = m_session.elements();
  inspector::askPutAside(m_session, window(), row.rule,
                         row.element ? elements.locate(row.element) : basics::ElementRef(), row.field);
}

void ClarityPage::takeUp(const FindingRow& row) {
  basics::Edits edits;
  for (const PutAside& aside : m_session.elements().all<PutAside>())
    if (isAbout(aside, row))
      edits.erase(aside.id);
  m_session.change(tr("take up again: %1").arg(row.ruleName), edits);
}

void ClarityPage::sayClear(const FindingRow& row, bool clear) {
  basics::Edits edits;
  for (PutAside aside : m_session.elements().all<PutAside>())
    if (isAbout(aside, row)) {
      aside.clearTo = clear ? m_session.me() : basics::Id<people::Person>();
      edits.put(aside);
    }
  m_session.change(clear ? tr("say that it is clear: %1").arg(row.ruleName)
                         : tr("say that it is not clear: %1").arg(row.ruleName),
                   edits);
}

void ClarityPage::copyAsList() {
  renew();
  QGuiApplication::clipboard()->setText(asList(m_view, m_planRows, m_session.name(), dayText(m_session.today())));
  const std::size_t copied = m_view.findings.size() + m_planRows.size();
  emit m_surrounding.say(
      copied == 1 ? tr("1 finding copied as a list") : tr("%1 findings copied as a list").arg(copied), false);
}

void ClarityPage::show(basics::RowId element, const QString& field) {
  if (element == 0) {
    m_rules->openRule(field);
    return;
  }
  renew();
  m_severity->setCurrent(0);
  for (FindingTable* table : {m_findings, m_planFindings})
    if (table->select(element, field))
      return table->setFocus(Qt::OtherFocusReason);
}

/// Once the check has answered: a list of nothing would say that all is clear.
void ClarityPage::run(const QString&) {
  if (session::LiveCheck::of(m_session).check())
    return copyAsList();
  connect(&session::LiveCheck::of(m_session), &session::LiveCheck::checked, this, &ClarityPage::copyAsList,
          Qt::SingleShotConnection);
}

QWidget* ClarityPage::inspector() {
  return m_rules;
}

bool ClarityPage::inspectorWanted() const {
  return m_rules->isOpen();
}

void ClarityPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_rules->isOpen())
    m_rules->close();
  else
    Page::keyPressEvent(event);
}

/// As many gates in a row as have room for their names, so that all are equally wide; both indices where their sums
/// are still easy to read.
void ClarityPage::arrange() {
  const theme::Ink& ink = theme::ink();
  int gate = 0;
  for (const GateCard* card : m_gates)
    gate = std::max(gate, card->neededWidth());
  const int room = width() - ink.whole(2 * 24 + 12), gap = ink.whole(16);
  const int gates = room >= 4 * gate + 3 * gap ? 4 : room >= 2 * gate + gap ? 2 : 1;
  const int indices = room >= ink.whole(bothIndices) ? 2 : 1;
  if (gates != m_gateColumns)
    for (int i = 0; i < 4; ++i) {
      m_gateGrid->removeWidget(m_gates[std::size_t(i)]);
      m_gateGrid->addWidget(m_gates[std::size_t(i)], i / gates, i % gates);
      m_gateGrid->setColumnStretch(i, i < gates ? 1 : 0);
    }
  if (indices != m_indexColumns) {
    m_indexGrid->removeWidget(m_clarity);
    m_indexGrid->removeWidget(m_focus);
    m_indexGrid->addWidget(m_clarity, 0, 0);
    m_indexGrid->addWidget(m_focus, 2 - indices, indices - 1);
    for (int i = 0; i < 2; ++i)
      m_indexGrid->setColumnStretch(i, i < indices ? 1 : 0);
  }
  m_gateColumns = gates;
  m_indexColumns = indices;
}

void ClarityPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

} // namespace baton::clarity
