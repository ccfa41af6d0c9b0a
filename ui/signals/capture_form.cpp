// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/capture_form.h"

#include "core/signals/owed_answers.h"
#include "core/strategy/assumption.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/signals/drafts.h"
#include "ui/signals/names_at_hand.h"
#include "ui/signals/signal_words.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QPointer>
#include <algorithm>

namespace baton::signals_page {

using basics::Elements, basics::Id, basics::RowId;
using inspector::Option, inspector::PickCombo;

namespace {

/// Those that have a name, in the order that people gave them.
template <class T, class Name> QVector<Option> optionsOf(const Elements& elements, Name name) {
  QVector<Option> options;
  for (const T* one : elements.inOrder<T>())
    if (const QString title = brief((*one).*name); !title.isEmpty())
      options.push_back({one->id.value(), title});
  return options;
}

QVector<Option> kinds() {
  QVector<Option> options;
  for (std::size_t kind = 0; kind < basics::wordsOf<SignalKind>.size(); ++kind)
    options.push_back({RowId(kind + 1), kindWord(SignalKind(kind))});
  return options;
}

} // namespace

CaptureForm::CaptureForm(session::Session& session, bool alwaysOpen, QWidget* parent)
    : QWidget(parent), m_session(session), m_alwaysOpen(alwaysOpen) {
  build();
  fillChoices();
  offerAccounts();
  takeUp();
  arrange();
  auto& names = NamesAtHand::of(session);
  connect(&names, &NamesAtHand::changed, this, [this] {
    offerAccounts();
    guess();
  });
  connect(&session, &session::Session::changed, this, &CaptureForm::fillChoices);
}

QWidget* CaptureForm::firstField() const {
  return m_words;
}

bool CaptureForm::hasDraft() const {
  return !m_words->text().trimmed().isEmpty();
}

void CaptureForm::fillChoices() {
  const Elements& elements = m_session.elements();
  const QString none = tr("none");
  m_parts[Kind]->setOptions(tr("not said"), kinds());
  m_parts[Market]->setOptions(none, optionsOf<strategy::Market>(elements, &strategy::Market::name));
  m_parts[Offering]->setOptions(none, optionsOf<strategy::Offering>(elements, &strategy::Offering::name));
  m_parts[Competitor]->setOptions(none, competitors());
  m_parts[Challenges]->setOptions(none, optionsOf<strategy::Assumption>(elements, &strategy::Assumption::statement));
}

QVector<Option> CaptureForm::competitors() const {
  auto options = optionsOf<strategy::Competitor>(m_session.elements(), &strategy::Competitor::name);
  const auto isNew = [this](const Option& one) { return one.id == m_newCompetitor.id; };
  if (m_newCompetitor.id != 0 && std::ranges::none_of(options, isNew))
    options.push_back(m_newCompetitor);
  return options;
}

/// It comes into the workspace with the signal, as one change.
void CaptureForm::addCompetitor(const QString& name) {
  if (name.simplified().isEmpty())
    return;
  m_newCompetitor = {m_session.newId<strategy::Competitor>().value(), name.simplified()};
  fillChoices();
  m_parts[Competitor]->setChosen(m_newCompetitor.id);
  change(Competitor, m_newCompetitor.id);
}

void CaptureForm::offerAccounts() {
  const QString before = account();
  m_accounts.clear();
  QVector<Option> options;
  for (const std::string& name : NamesAtHand::of(m_session).guesser().accounts())
    m_accounts += text(name).simplified();
  if (!before.isEmpty() && !m_accounts.contains(before))
    m_accounts += before;
  for (int n = 0; n < m_accounts.size(); ++n)
    options.push_back({RowId(n + 1), m_accounts[n]});
  m_parts[Account]->setOptions(tr("none"), options);
  m_parts[Account]->setChosen(RowId(m_accounts.indexOf(before) + 1));
}

void CaptureForm::addAccount(const QString& name) {
  const QString plain = name.simplified();
  if (plain.isEmpty())
    return;
  QVector<Option> options;
  if (!m_accounts.contains(plain))
    m_accounts += plain;
  for (int n = 0; n < m_accounts.size(); ++n)
    options.push_back({RowId(n + 1), m_accounts[n]});
  m_parts[Account]->setOptions(tr("none"), options);
  m_parts[Account]->setChosen(RowId(m_accounts.indexOf(plain) + 1));
  change(Account, m_parts[Account]->chosen());
}

QString CaptureForm::account() const {
  const auto at = m_parts[Account]->chosen();
  return at > 0 && at <= m_accounts.size() ? m_accounts[int(at) - 1] : QString();
}

/// Follows every key; what a person chose stays.
void CaptureForm::guess() {
  setRefusal({});
  const auto& guesser = NamesAtHand::of(m_session).guesser();
  const field::Guess guessed = guesser.guess(m_words->text().toStdString());
  const auto put = [this](Part part, RowId id) {
    if (!m_chosen[part])
      m_parts[part]->setChosen(id);
  };
  put(Kind, guessed.kind ? RowId(int(*guessed.kind) + 1) : 0);
  put(Account, RowId(m_accounts.indexOf(text(guessed.account).simplified()) + 1));
  put(Market, guessed.market.value());
  if (m_chosen[Account])
    if (const auto market = guesser.marketOf(account().toStdString()))
      put(Market, market.value());
  put(Offering, guessed.offering.value());
  put(Competitor, guessed.competitor.value());
  put(Challenges, guessed.challenges.value());
  arrange();
  putDown();
}

void CaptureForm::change(Part part, RowId) {
  m_chosen[part] = true;
  if (part == Account)
    guess();
  putDown();
}

/// What was begun before, with what a person chose; the rest is guessed again.
void CaptureForm::takeUp() {
  const auto& begun = Drafts::of(m_session).capture;
  if (!m_alwaysOpen || !begun)
    return;
  const Drafts::Capture draft = *begun;
  if (!draft.newCompetitor.isEmpty())
    addCompetitor(draft.newCompetitor);
  if (!draft.signal.account.empty() && std::ranges::count(draft.chosen, int(Account)) > 0)
    addAccount(text(draft.signal.account));
  const field::Signal& made = draft.signal;
  const std::array<RowId, PartCount> ids{made.signalKind ? RowId(int(*made.signalKind) + 1) : 0,
                                         m_parts[Account]->chosen(),
                                         made.market.value(),
                                         made.offering.value(),
                                         made.competitor.value(),
                                         made.challenges.value()};
  for (const int part : draft.chosen) {
    m_chosen[std::size_t(part)] = true;
    if (part != Account && (part != Competitor || draft.newCompetitor.isEmpty()))
      m_parts[std::size_t(part)]->setChosen(ids[std::size_t(part)]);
  }
  m_words->setText(text(made.text));
}

void CaptureForm::putDown() {
  if (!m_alwaysOpen)
    return;
  auto& begun = Drafts::of(m_session).capture;
  begun.reset();
  if (!hasDraft())
    return;
  begun.emplace();
  begun->signal = signal();
  for (int part = 0; part < PartCount; ++part)
    if (m_chosen[std::size_t(part)])
      begun->chosen.push_back(part);
  if (m_newCompetitor.id != 0 && m_parts[Competitor]->chosen() == m_newCompetitor.id)
    begun->newCompetitor = m_newCompetitor.title;
}

field::Signal CaptureForm::signal() const {
  field::Signal made;
  made.id = m_session.newId<Signal>();
  made.date = m_session.today();
  made.by = m_session.me();
  made.text = m_words->text().trimmed().toStdString();
  made.account = account().toStdString();
  made.market = Id<strategy::Market>(m_parts[Market]->chosen());
  made.offering = Id<strategy::Offering>(m_parts[Offering]->chosen());
  made.competitor = Id<strategy::Competitor>(m_parts[Competitor]->chosen());
  made.challenges = Id<basics::Anything>(m_parts[Challenges]->chosen());
  if (const RowId kind = m_parts[Kind]->chosen())
    made.signalKind = SignalKind(int(kind) - 1);
  return made;
}

void CaptureForm::keep() {
  if (m_session.readOnly())
    return;
  if (!hasDraft()) {
    setRefusal(tr("Write what you heard first; one sentence is enough."));
    return m_words->setFocus();
  }
  if (!m_session.me())
    return emit whoAsked();
  const field::Signal made = signal();
  const auto owed = field::owedAnswer(made, field::answerDays(m_session.elements()));
  const QString said = owed ? tr("Kept. Leadership answers by %1.").arg(session::longDay(owed->due)) : tr("Kept.");
  basics::Edits edits;
  edits.put(made);
  if (made.competitor && made.competitor.value() == m_newCompetitor.id) {
    strategy::Competitor competitor;
    competitor.id = made.competitor;
    competitor.name = m_newCompetitor.title.toStdString();
    edits.put(competitor);
  }
  m_session.change(tr("report %1").arg(brief(made.text, 48)), edits,
                   [self = QPointer(this), id = made.id.value(), said](const auto& done) {
                     if (!self)
                       return;
                     if (done.refused())
                       return self->setRefusal(session::sentence(done.refusal()));
                     self->clear();
                     emit self->kept(id, said);
                   });
}

void CaptureForm::clear() {
  m_chosen.fill(false);
  m_newCompetitor = {};
  m_words->clear();
  guess();
}

void CaptureForm::setRefusal(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

} // namespace baton::signals_page
