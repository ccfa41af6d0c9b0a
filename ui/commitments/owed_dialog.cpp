// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/owed_dialog.h"

#include "core/basics/text.h"
#include "core/people/presence.h"
#include "ui/commitments/promise_words.h"
#include "ui/commitments/terms_form.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::commitments_page {

using basics::Id, basics::Outcome;
using commitments::OwedDraft;
using theme::TextStyle;
using widgets::Tone;
using workspace::MoveAsked, workspace::Report, workspace::Workspace;

namespace {

constexpr int indent = 24; ///< px at 100 %: as far as the words beside a tick

QString introduction(const session::Session& session, bool asks, const QString& promisee) {
  const QString what = OwedDialog::tr("Sales tools that are not ready, and plays that have none, which nobody has "
                                      "promised yet.");
  const QString how =
      asks ? OwedDialog::tr("What you tick is asked for in your name, %1, in one step. Whom you ask answers.")
                 .arg(session.myName())
           : OwedDialog::tr("What you tick is offered by you, %1, to %2 in one step. Once it is accepted, you owe it.")
                 .arg(session.myName(), promisee);
  return what + QLatin1Char(' ') + how;
}

} // namespace

OwedDialog::OwedDialog(session::Session& session, workspace::OwedPromises owed, QWidget* window)
    : WindowDialog(window, tr("What leadership owes")), m_session(session), m_owed(std::move(owed)),
      m_ofDraft(m_owed.version.empty() || m_owed.ofVersion.empty()) {
  setObjectName("owed-dialog");
  setFrameWidth(600);
  const QString promisee = drafts().empty() ? QString() : nameOf(session.elements(), drafts().front().promisee);
  body()->addWidget(widgets::paragraph(introduction(session, asks(), promisee), TextStyle::Body, Tone::Muted));
  if (!m_owed.version.empty()) {
    auto* of = new widgets::SegmentedControl(
        tr("Named by"), {tr("Version %1, in force").arg(inspector::text(m_owed.version)), tr("Draft of the next")});
    of->setObjectName("owed-of");
    of->setCurrent(m_ofDraft ? 1 : 0);
    auto* line = new QHBoxLayout;
    theme::space(line, 0, 0);
    line->addWidget(of);
    line->addStretch(1);
    body()->addLayout(line);
    connect(of, &widgets::SegmentedControl::changed, this, [this](int which) {
      m_ofDraft = which == 1;
      buildRows();
    });
  }
  m_place = new QVBoxLayout;
  theme::space(m_place, 0, 0);
  body()->addLayout(m_place, 1);
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("owed-refusal");
  m_refusal->hide();
  body()->addWidget(m_refusal);
  m_cancel = widgets::button(tr("Cancel"));
  m_cancel->setObjectName("cancel");
  m_go = widgets::button({}, {}, widgets::ButtonKind::Primary);
  m_go->setObjectName("owed-now");
  addButton(m_cancel);
  addButton(m_go);
  connect(m_cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_go, &QPushButton::clicked, this, &OwedDialog::make);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  buildRows();
}

/// Somebody of Sales asks; somebody of leadership offers.
bool OwedDialog::asks() const {
  const auto* me = m_session.elements().find(m_session.me());
  return !me || me->side == people::Side::Sales;
}

const std::vector<OwedDraft>& OwedDialog::drafts() const {
  return m_ofDraft ? m_owed.ofDraft : m_owed.ofVersion;
}

void OwedDialog::buildRows() {
  delete m_list;
  m_rows.clear();
  setRefusal({});
  auto* column = new QVBoxLayout;
  theme::space(column, QMargins(0, 0, 4, 0), 6);
  if (drafts().empty())
    column->addWidget(widgets::paragraph(tr("Everything that it names is ready, or somebody has promised it."),
                                         TextStyle::Body, Tone::Muted));
  for (const OwedDraft& draft : drafts()) {
    if (!m_rows.empty())
      column->addWidget(widgets::horizontalLine());
    addRow(*column, draft);
  }
  m_list = new widgets::BodyScroll(column);
  m_place->addWidget(m_list);
  allow();
}

void OwedDialog::addRow(QVBoxLayout& column, const OwedDraft& draft) {
  const auto& elements = m_session.elements();
  const QString place = QStringLiteral("owed-%1").arg(m_rows.size());
  Row row;
  row.draft = draft;
  row.choice = new QCheckBox(
      inspector::text(draft.terms.statement).simplified().replace(QLatin1Char('&'), QStringLiteral("&&")));
  row.choice->setObjectName(place);
  column.addWidget(row.choice);
  auto* part = new QWidget;
  auto* inside = new QVBoxLayout(part);
  theme::space(inside, QMargins(indent, 0, 0, 6), 8);
  inside->addWidget(widgets::paragraph(tr("Done means: %1").arg(inspector::text(draft.terms.satisfaction)),
                                       TextStyle::Small, Tone::Muted));
  auto* line = new QHBoxLayout;
  theme::space(line, 0, 12);
  line->addWidget(promisorField(row), 3, Qt::AlignTop);
  row.promisor->setObjectName(place + QStringLiteral("-by"));
  row.terms = new TermsForm([this]() -> const basics::Elements& { return m_session.elements(); }, {"due"}, draft.terms,
                            m_session.today());
  row.terms->setObjectName(place + QStringLiteral("-due"));
  line->addWidget(row.terms, 2, Qt::AlignTop);
  inside->addLayout(line);
  row.why = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  row.why->setObjectName(place + QStringLiteral("-why"));
  inside->addWidget(row.why);
  column.addWidget(part);
  row.choice->setAccessibleDescription(
      tr("%1, for %2").arg(inspector::text(draft.terms.satisfaction), inspector::titleOf(elements, draft.from)));
  m_rows.push_back(row);
  allowRow(m_rows.back());
  row.choice->setChecked(row.choice->isEnabled() && draft.promisor && draft.terms.due);
  connect(row.choice, &QCheckBox::toggled, this, &OwedDialog::allow);
  connect(row.promisor, &QComboBox::currentIndexChanged, this, [this, at = m_rows.size() - 1] {
    allowRow(m_rows[at]);
    allow();
  });
}

/// Those of leadership who work here now.
QWidget* OwedDialog::promisorField(Row& row) {
  std::vector<const Person*> people;
  for (const Person& person : m_session.elements().all<Person>())
    if (person.side == people::Side::Leadership && people::isActive(person, m_session.today()))
      people.push_back(&person);
  std::ranges::sort(people, {}, [](const Person* person) { return basics::nameKey(person->name); });
  QVector<inspector::Option> options;
  for (const Person* person : people)
    options.push_back({person->id.value(), inspector::text(person->name).simplified()});
  row.promisor = new inspector::PickCombo(tr("Promised by"));
  row.promisor->setOfPeople();
  row.promisor->setOptions(tr("Choose a person"), options);
  row.promisor->setChosen(row.draft.promisor.value());
  return new widgets::FormField(tr("Promised by"), row.promisor);
}

/// Nobody offers in another one's name.
void OwedDialog::allowRow(const Row& row) {
  const Id<Person> by(row.promisor->chosen());
  const bool mine = asks() || by == m_session.me();
  row.why->setText(by ? tr("%1 offers it, or Sales asks for it.").arg(nameOf(m_session.elements(), by))
                      : tr("Nobody is named who could promise it."));
  row.why->setVisible(!mine);
  row.choice->setEnabled(mine);
  if (!mine)
    row.choice->setChecked(false);
}

void OwedDialog::allow() {
  const auto ticked =
      std::ranges::count_if(m_rows, [](const Row& row) { return row.choice && row.choice->isChecked(); });
  m_go->setText(ticked == 0 ? (asks() ? tr("Ask for promises") : tr("Offer promises"))
                : asks()    ? widgets::counted(ticked, tr("Ask for 1 promise"), tr("Ask for %1 promises"))
                            : widgets::counted(ticked, tr("Offer 1 promise"), tr("Offer %1 promises")));
  widgets::setWhyDisabled(m_go, ticked > 0 ? QString() : tr("Tick a promise first"));
}

MoveAsked OwedDialog::moveOf(const Row& row) const {
  MoveAsked asked;
  asked.move = asks() ? Move::Request : Move::Offer;
  asked.by = m_session.me();
  asked.to = asks() ? Id<Person>(row.promisor->chosen()) : row.draft.promisee;
  asked.today = m_session.today();
  asked.terms = row.terms->terms();
  return asked;
}

/// Who or when is not said; empty where both are.
QString OwedDialog::missingIn(const MoveAsked& asked) const {
  const QString name = inspector::text(asked.terms->statement).simplified();
  if (!asked.to)
    return asks() ? tr("Say who promises it: %1").arg(name) : tr("Nobody leads Sales: add that person under Strategy");
  return asked.terms->due ? QString() : tr("Say by which day: %1").arg(name);
}

void OwedDialog::make() {
  setRefusal({});
  std::vector<MoveAsked> all;
  for (const Row& row : m_rows) {
    if (!row.choice->isChecked())
      continue;
    all.push_back(moveOf(row));
    if (const QString missing = missingIn(all.back()); !missing.isEmpty())
      return setRefusal(missing);
  }
  m_session.perform([all](Workspace& workspace) { return workspace::beginPromises(workspace, all); },
                    [self = QPointer(this), count = int(all.size())](const Outcome<Report>& done) {
                      if (!self)
                        return;
                      if (!done)
                        return self->setRefusal(session::sentence(done.refusal()));
                      self->dismiss();
                      emit self->made(count);
                    });
}

void OwedDialog::setRefusal(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

void OwedDialog::start() {
  const auto first = std::ranges::find_if(m_rows, [](const Row& row) { return row.choice->isEnabled(); });
  open(first == m_rows.end() ? static_cast<QWidget*>(m_cancel) : first->choice);
}

} // namespace baton::commitments_page
