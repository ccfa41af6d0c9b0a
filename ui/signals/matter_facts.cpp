// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/matter_facts.h"

#include "ui/inspector/element_form.h"
#include "ui/inspector/words.h"
#include "ui/signals/facts_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace baton::signals_page {

using basics::Elements, basics::RowId;
using field::Matter, field::MatterCase;
using theme::TextStyle;
using widgets::Tone;

QString caseText(const MatterCase& made, basics::Date today) {
  if (made.reports.empty())
    return Words::tr("No signal is part of it yet");
  QStringList facts{widgets::counted(std::int64_t(made.reports.size()), Words::tr("1 signal"), Words::tr("%1 signals")),
                    widgets::counted(made.reporters, Words::tr("1 reporter"), Words::tr("%1 reporters"))};
  if (made.first && made.last)
    facts += *made.first == *made.last
                 ? shortDay(*made.first, today)
                 : Words::tr("%1 to %2").arg(shortDay(*made.first, today), shortDay(*made.last, today));
  return facts.join(QStringLiteral(", "));
}

MatterFacts::MatterFacts(session::Session& session, RowId id, QWidget* parent)
    : QWidget(parent), m_session(session), m_id(id), m_column(new QVBoxLayout(this)),
      m_form(new inspector::ElementForm(session, {&describe(basics::Tag<Matter>{}), id}, {"name", "note"})) {
  theme::space(m_column, 0, 14);
  m_column->addWidget(m_form);
  if (!session.readOnly())
    addLink(m_column, tr("Delete this matter, not its signals"), [this] { emit eraseAsked(m_id); });
}

void MatterFacts::refresh(const MatterCase& made) {
  delete m_upper;
  m_upper = new QWidget;
  auto* column = new QVBoxLayout(m_upper);
  theme::space(column, 0, 14);
  m_column->insertWidget(0, m_upper);
  column->addWidget(widgets::paragraph(caseText(made, m_session.today())));
  addStakes(column, made.stakes, m_session.currency());
  addWhere(column, made);
  if (!made.challenges.empty()) {
    auto* section = addSection(column, tr("What it contradicts"));
    for (const auto& challenged : made.challenges)
      addLink(section, inspector::titleOf(m_session.elements(), challenged),
              [this, id = challenged.id] { emit elementAsked(id); });
  }
  addSeen(column, made);
  m_form->refresh();
}

void MatterFacts::addWhere(QVBoxLayout* column, const MatterCase& made) {
  QStringList places;
  for (const auto market : made.markets)
    if (const auto* found = m_session.elements().find(market))
      places += text(found->name).simplified();
  for (const std::string& account : made.accounts)
    places += text(account).simplified();
  if (!places.isEmpty())
    addSection(column, tr("Where"))->addWidget(widgets::paragraph(places.join(QStringLiteral(" · "))));
  if (made.hoursLost)
    addSection(column, tr("Hours lost in our own house"))
        ->addWidget(widgets::paragraph(widgets::exact(made.hoursLost->number(), 1)));
}

void MatterFacts::addSeen(QVBoxLayout* column, const MatterCase& made) {
  if (made.reports.empty())
    return;
  auto* section = addSection(column, tr("What was seen"));
  for (const Signal* signal : made.reports) {
    const QString by = personName(m_session.elements(), signal->by);
    const QString day = signal->date ? shortDay(*signal->date, m_session.today()) : tr("no date");
    addLink(section, brief(signal->text, 120), [this, id = signal->id.value()] { emit signalAsked(id); });
    section->addWidget(widgets::paragraph(
        QStringList{day, by.isEmpty() ? tr("nobody in particular") : by, stateWord(signal->state)}.join(
            QStringLiteral(" · ")),
        TextStyle::Small, Tone::Muted));
  }
}

void MatterFacts::commitDrafts() {
  m_form->commitDrafts();
}

} // namespace baton::signals_page
