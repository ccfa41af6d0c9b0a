// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signal_facts.h"

#include "core/signals/signal_moves.h"
#include "core/strategy/assumption.h"
#include "ui/inspector/element_form.h"
#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/signals/assumption_list.h"
#include "ui/signals/facts_parts.h"
#include "ui/signals/heat_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::signals_page {

using basics::Elements, basics::Id, basics::RowId;
using strategy::Assumption;
using theme::TextStyle;
using widgets::Tone;

namespace {

/// Those that a person fills in; what comes of moves is read above them.
const std::vector<std::string_view> plainFields{"text",          "date",     "signal_kind", "strength",   "by",
                                                "account",       "market",   "offering",    "competitor", "challenges",
                                                "opportunities", "evidence", "hours_lost",  "matter"};

QWidget* freshPart(QVBoxLayout* column, int at, QVBoxLayout*& content) {
  auto* part = new QWidget;
  content = new QVBoxLayout(part);
  theme::space(content, 0, 14);
  column->insertWidget(at, part);
  return part;
}

} // namespace

SignalFacts::SignalFacts(session::Session& session, RowId id, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)),
      m_whyFixed(widgets::paragraph({}, TextStyle::Small, Tone::Muted)),
      m_form(new inspector::ElementForm(session, {&describe(basics::Tag<Signal>{}), id}, plainFields)) {
  theme::space(m_column, 0, 14);
  m_whyFixed->setObjectName("why-fixed");
  m_column->addWidget(m_whyFixed);
  m_column->addWidget(m_form);
}

/// What it is part of is no word of the reporter: anybody puts signals together.
void SignalFacts::allowChanges(const Signal& signal) {
  const auto may = field::mayChange(m_session.elements(), signal, m_session.me(), m_session.today());
  m_form->lock(may.refused(), {"matter"});
  m_whyFixed->setText(may.refused() && !m_session.readOnly() ? session::sentence(may.refusal()) : QString());
  m_whyFixed->setVisible(!m_whyFixed->text().isEmpty());
}

void SignalFacts::refresh(const Signal& signal, const field::KnownDeals& deals) {
  delete m_upper;
  delete m_lower;
  QVBoxLayout *upper = nullptr, *lower = nullptr;
  m_upper = freshPart(m_column, 0, upper);
  addChallenge(upper, signal);
  addStakes(upper, field::stakesOf({&signal}, deals), m_session.currency());
  addThread(upper, signal);
  m_upper->setVisible(upper->count() > 0);
  m_form->refresh();
  allowChanges(signal);
  m_lower = freshPart(m_column, -1, lower);
  addMatter(lower, signal);
  addErase(lower, signal);
  m_lower->setVisible(lower->count() > 0);
}

void SignalFacts::addChallenge(QVBoxLayout* column, const Signal& signal) {
  const Elements& elements = m_session.elements();
  const auto challenged = elements.locate(signal.challenges.value());
  if (!challenged)
    return;
  auto* section = addSection(column, tr("It challenges"));
  addLink(section, inspector::titleOf(elements, challenged), [this, id = challenged.id] { emit elementAsked(id); });
  if (const auto* assumption = elements.find(Id<Assumption>(challenged.id))) {
    const auto heat = field::heatOf(elements, *assumption, m_session.today());
    section->addWidget(widgets::paragraph(heatText(heat, m_session.today()), TextStyle::Small, Tone::Muted));
    section->addWidget(new HeatBar(heat));
  }
}

void SignalFacts::addThread(QVBoxLayout* column, const Signal& signal) {
  const Elements& elements = m_session.elements();
  const auto who = [&elements](Id<people::Person> by) {
    const QString name = personName(elements, by);
    return name.isEmpty() ? tr("somebody") : name;
  };
  const auto when = [this](const std::optional<basics::Instant>& at) {
    return at ? shortDay(at->date(), m_session.today()) : tr("day not known");
  };
  if (!signal.acknowledged && signal.answer.empty() && signal.reply.empty() && !signal.closed)
    return;
  auto* section = addSection(column, tr("What was said"));
  if (signal.acknowledged)
    section->addWidget(
        widgets::paragraph(tr("%1 acknowledged it, %2").arg(who(signal.acknowledgedBy), when(signal.acknowledged)),
                           TextStyle::Small, Tone::Muted));
  if (!signal.answer.empty()) {
    QString head = tr("%1 answered, %2").arg(who(signal.answeredBy), when(signal.answered));
    if (signal.strategy)
      head += QStringLiteral(": ") + (*signal.strategy == field::StrategyAnswer::Changes ? tr("the strategy changes")
                                                                                         : tr("the strategy stays"));
    section->addWidget(widgets::paragraph(head, TextStyle::Small, Tone::Muted));
    auto* answer = widgets::paragraph(text(signal.answer));
    answer->setObjectName("answer-given");
    section->addWidget(answer);
  }
  if (!signal.reply.empty()) {
    section->addWidget(widgets::paragraph(tr("%1 says to it").arg(who(signal.by)), TextStyle::Small, Tone::Muted));
    section->addWidget(widgets::paragraph(text(signal.reply)));
  }
  if (signal.closed)
    section->addWidget(widgets::paragraph(tr("Closed, %1").arg(when(signal.closed)), TextStyle::Small, Tone::Muted));
}

void SignalFacts::addMatter(QVBoxLayout* column, const Signal& signal) {
  const auto* matter = m_session.elements().find(signal.matter);
  if (matter) {
    auto* section = addSection(column, tr("Its matter"));
    addLink(section, tr("Case: %1").arg(brief(matter->name, 120)),
            [this, id = matter->id.value()] { emit matterAsked(id); });
  } else if (!m_session.readOnly()) {
    addLink(column, tr("Begin a matter with it..."), [this, id = signal.id.value()] { emit newMatterAsked(id); });
  }
}

void SignalFacts::addErase(QVBoxLayout* column, const Signal& signal) {
  if (signal.state == SignalState::New && !m_session.readOnly() &&
      field::mayChange(m_session.elements(), signal, m_session.me(), m_session.today()))
    addLink(column, tr("Delete this signal"), [this, id = signal.id.value()] {
      emit eraseAsked(id);
    })->setObjectName("delete-signal");
}

void SignalFacts::commitDrafts() {
  m_form->commitDrafts();
}

} // namespace baton::signals_page
