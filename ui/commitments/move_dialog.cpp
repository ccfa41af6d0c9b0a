// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/move_dialog.h"

#include "core/basics/text.h"
#include "core/people/presence.h"
#include "ui/commitments/terms_form.h"
#include "ui/commitments/terms_table.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::commitments_page {

using basics::Id;
using commitments::Cause, commitments::Terms;
using theme::TextStyle;
using widgets::Tone;

namespace {

QString titleOf(Move move, const LedgerRow* row) {
  const QString name = row ? inspector::text(row->standing.terms.statement).simplified() : QString();
  const QString brief = name.size() > 60 ? name.left(59) + QChar(0x2026) : name;
  switch (move) {
  case Move::Request:
    return MoveDialog::tr("Ask for a promise");
  case Move::Offer:
    return MoveDialog::tr("Offer a promise");
  default:
    QString word = moveWord(move);
    word.remove(QStringLiteral("..."));
    return MoveDialog::tr("%1: %2").arg(word, brief);
  }
}

/// "withdraw it"
QString wayBack(Move move) {
  QString words = session::word(commitments::ruleOf(move).wayBack);
  if (!words.isEmpty())
    words[0] = words[0].toLower();
  return words;
}

bool showsWhatWasSaid(Move move) {
  return move == Move::Accept || move == Move::AcceptTerms || move == Move::Report || move == Move::Satisfied;
}

QString explained(Move move) {
  switch (move) {
  case Move::Request:
    return MoveDialog::tr("Whom you ask answers: yes, other terms, or no. Until then nothing is promised.");
  case Move::Offer:
    return MoveDialog::tr("Whom you offer it to answers. Once it is accepted, you owe it.");
  case Move::Counter:
    return MoveDialog::tr("Yes, if these terms hold. The other side answers next.");
  case Move::Propose:
    return MoveDialog::tr("The agreed terms hold until the other side accepts new ones.");
  case Move::Revoke:
    return MoveDialog::tr("It can no longer be kept as agreed. Say why; the ledger keeps both.");
  case Move::Break:
    return MoveDialog::tr("Its date has passed and it is not done. What stood in the way is a place to begin talking.");
  case Move::Unsatisfied:
    return MoveDialog::tr("What is missing, so that it can be called done?");
  case Move::Accept:
    return MoveDialog::tr("You agree to this, as it stands here. It has no undo: later there are new terms, or it is "
                          "taken back with a reason.");
  case Move::AcceptTerms:
    return MoveDialog::tr("From now on the new terms hold in place of the old ones. It has no undo: to go back, the "
                          "terms as they were are proposed again.");
  default:
    return MoveDialog::tr("It has no undo. The way back: %1.").arg(wayBack(move));
  }
}

const std::vector<std::string_view> allTerms{"statement", "satisfaction", "due",    "confidence",
                                             "serves",    "depends_on",   "recurs", "until"};

} // namespace

MoveDialog::MoveDialog(session::Session& session, const Ledger* ledger, const LedgerRow* row, Move move,
                       QWidget* window, const Terms& draft)
    : WindowDialog(window, titleOf(move, row)), m_session(session), m_move(move) {
  setObjectName("move-dialog");
  setFrameWidth(560);
  if (row)
    m_promise = row->id();
  m_column = new QVBoxLayout;
  theme::space(m_column, QMargins(0, 0, 4, 0), 12);
  m_column->addWidget(widgets::paragraph(explained(move), TextStyle::Body, Tone::Muted));
  const auto& rule = commitments::ruleOf(move);
  if (begins())
    addPerson();
  if (rule.terms == commitments::OnTerms::Puts)
    addTerms(row ? commitments::termsToChange(row->standing) : draft);
  if (rule.needsCause)
    addCause();
  if (move == Move::Offer)
    addCondition();
  if (row && showsWhatWasSaid(move))
    addWhole(*ledger, *row);
  addNote();
  if (row && (move == Move::Withdraw || move == Move::Decline))
    addEndings(*ledger, *row);
  body()->addLayout(m_column);
  addButtons();
  keepWork();
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

/// Those who work here now, without whoever sits here.
QWidget* MoveDialog::personField(const QString& name, const char* objectName, inspector::PickCombo*& combo) {
  std::vector<const Person*> people;
  for (const Person& person : m_session.elements().all<Person>())
    if (person.id != m_session.me() && people::isActive(person, m_session.today()))
      people.push_back(&person);
  std::ranges::sort(people, {}, [](const Person* person) { return basics::nameKey(person->name); });
  QVector<inspector::Option> options;
  for (const Person* person : people)
    options.push_back({person->id.value(), inspector::text(person->name).simplified()});
  combo = new inspector::PickCombo(name);
  combo->setOfPeople();
  combo->setObjectName(QString::fromLatin1(objectName));
  combo->setOptions(tr("Choose a person"), options);
  return new widgets::FormField(name, combo);
}

void MoveDialog::addPerson() {
  m_column->addWidget(m_move == Move::Request ? personField(tr("Of whom"), "move-to", m_to)
                                              : personField(tr("To whom"), "move-to", m_to));
}

void MoveDialog::addTerms(const Terms& terms) {
  m_terms = new TermsForm([this]() -> const basics::Elements& { return m_session.elements(); }, allTerms, terms,
                          m_session.today());
  m_column->addWidget(m_terms);
}

void MoveDialog::addWhole(const Ledger& ledger, const LedgerRow& row) {
  auto* terms = new TermsTable(ledger, row, TermsTable::Shows::Whole);
  terms->setObjectName("move-terms");
  m_column->addWidget(terms);
}

/// What was asked for so that this could be promised, and is wanted by nothing else.
void MoveDialog::addEndings(const Ledger& ledger, const LedgerRow& row) {
  for (const commitments::EndingToo& ending : commitments::endingWith(ledger, row, m_session.me())) {
    const LedgerRow& asked = *ledger.find(ending.asked);
    const QString name = inspector::text(asked.standing.terms.statement).simplified();
    const QString brief = name.size() > 60 ? name.left(59) + QChar(0x2026) : name;
    auto* box = new QCheckBox(
        tr("Take back too what you asked of %1 for it:").arg(nameOf(ledger.elements(), asked.commitment->promisor)));
    box->setObjectName(QStringLiteral("move-together-%1").arg(ending.asked.value()));
    box->setAccessibleDescription(name);
    box->setChecked(true);
    auto* words = widgets::paragraph(QStringLiteral("“%1”").arg(brief));
    words->setContentsMargins(24, 0, 0, 0);
    m_column->addWidget(box);
    m_column->addWidget(words);
    m_endings.emplace_back(box, ending);
  }
}

void MoveDialog::addCause() {
  m_cause = new widgets::FilterCombo({});
  m_cause->setObjectName("move-cause");
  m_cause->setAccessibleName(tr("What stood in the way"));
  m_cause->addItem(tr("Choose what it was"), -1); // what is proposed would be taken
  for (std::size_t n = 0; n < basics::wordsOf<Cause>.size(); ++n)
    m_cause->addItem(causeWord(Cause(n)), int(n));
  m_column->addWidget(m_causeField = new widgets::FormField(tr("What stood in the way"), m_cause));
  connect(m_cause, &QComboBox::currentIndexChanged, this, [this] { m_causeField->setRefusal({}); });
}

void MoveDialog::addNote() {
  const QString name = commitments::ruleOf(m_move).needsNote ? tr("Say why") : tr("Note (may stay empty)");
  m_note = new widgets::TextField(name, widgets::TextField::Lines::Many);
  m_note->setObjectName("move-note");
  m_note->setRows(2, 6);
  m_column->addWidget(new widgets::FormField(name, m_note));
}

/// "If you deliver this, I commit that."
void MoveDialog::addCondition() {
  m_onCondition = new QCheckBox(tr("On condition that somebody delivers something first"));
  m_onCondition->setObjectName("move-condition");
  auto* whole = new QWidget;
  auto* both = new QVBoxLayout(whole);
  theme::space(both, 0, 12);
  both->addWidget(m_onCondition);
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, QMargins(24, 0, 0, 0), 12);
  column->addWidget(personField(tr("Who delivers"), "condition-from", m_from));
  m_condition = new TermsForm([this]() -> const basics::Elements& { return m_session.elements(); },
                              {"statement", "satisfaction", "due"}, {}, m_session.today());
  column->addWidget(m_condition);
  column->addWidget(widgets::paragraph(tr("It is asked in the same step, and your promise stands on it."),
                                       TextStyle::Small, Tone::Muted));
  both->addWidget(part);
  part->hide();
  m_terms->insertBelow("due", whole);
  connect(m_onCondition, &QCheckBox::toggled, part, &QWidget::setVisible);
}

void MoveDialog::addButtons() {
  auto* cancel = widgets::button(tr("Cancel"));
  QString word = moveWord(m_move);
  word.remove(QStringLiteral("..."));
  auto* go = widgets::button(word, {}, widgets::ButtonKind::Primary);
  go->setObjectName("move-now");
  addButton(cancel);
  addButton(go);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(go, &QPushButton::clicked, this, &MoveDialog::go);
}

/// Nothing is sent while a field refuses what stands in it, or a day is over before it is promised.
void MoveDialog::go() {
  const Answer made = answer(); // takes what is being typed
  if (m_terms) {
    const auto& due = made.move.terms->due;
    m_terms->setRefusal("due", due && *due < m_session.today() ? tr("This day is over") : QString());
    if (made.condition) {
      const auto& first = made.condition->terms->due;
      m_condition->setRefusal("due", first && *first < m_session.today() ? tr("This day is over")
                                     : first && due && *due < *first     ? tr("Your own promise is due before it")
                                                                         : QString());
    }
  }
  if (m_causeField && !made.move.cause)
    m_causeField->setRefusal(tr("Choose what stood in the way"));
  if (isFilledIn())
    emit answered();
}

MoveDialog::Answer MoveDialog::answer() {
  Answer made;
  made.move.move = m_move;
  made.move.commitment = m_promise;
  made.move.by = m_session.me();
  made.move.today = m_session.today();
  made.move.note = m_note->value().trimmed().toStdString();
  if (m_to)
    made.move.to = Id<Person>(m_to->chosen());
  if (m_terms)
    made.move.terms = m_terms->terms();
  if (const int cause = m_cause ? m_cause->currentData().toInt() : -1; cause >= 0)
    made.move.cause = Cause(cause);
  if (m_onCondition && m_onCondition->isChecked()) {
    made.condition.emplace(made.move);
    made.condition->move = Move::Request;
    made.condition->to = Id<Person>(m_from->chosen());
    made.condition->note.clear();
    made.condition->terms = m_condition->terms();
  }
  for (const auto& [box, ending] : m_endings)
    if (box->isChecked()) {
      workspace::MoveAsked& other = made.together.emplace_back(made.move);
      other.move = ending.move;
      other.commitment = ending.asked;
    }
  return made;
}

void MoveDialog::start() {
  open(m_to      ? static_cast<QWidget*>(m_to)
       : m_terms ? m_terms->firstField()
       : m_cause ? static_cast<QWidget*>(m_cause)
                 : m_note);
}

} // namespace baton::commitments_page
