// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/terms_table.h"

#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QGridLayout>
#include <QPushButton>

namespace baton::commitments_page {

using commitments::CommitmentEvent, commitments::Terms;
using theme::TextStyle;
using widgets::Tone;

namespace {

struct Column {
  QString title;
  Terms terms;
};

/// The terms as they stood before those that wait, where there were any.
std::vector<Column> columnsOf(const LedgerRow& row) {
  const auto& standing = row.standing;
  if (standing.proposed)
    return {{TermsTable::tr("Agreed"), standing.terms}, {TermsTable::tr("Proposed"), *standing.proposed}};
  std::vector<Column> columns;
  if (standing.state == commitments::State::Countered)
    for (const CommitmentEvent* event : standing.moves)
      if (event != standing.termsFrom &&
          (event->move == Move::Request || event->move == Move::Offer || event->move == Move::Counter))
        columns = {{event->move == Move::Request ? TermsTable::tr("Asked")
                    : event->move == Move::Offer ? TermsTable::tr("Offered")
                                                 : TermsTable::tr("Before"),
                    commitments::termsOf(*event)}};
  columns.push_back({standing.wasAgreed() ? TermsTable::tr("Agreed") : TermsTable::tr("On the table"), standing.terms});
  return columns;
}

QString dueText(const Terms& terms) {
  if (!terms.due)
    return TermsTable::tr("no day yet");
  QString words = session::longDay(*terms.due);
  if (terms.recurs)
    words += QStringLiteral(", ") + recurrenceWord(*terms.recurs);
  if (terms.recurs && terms.until)
    words += TermsTable::tr(" until %1").arg(session::longDay(*terms.until));
  return words;
}

QString sureText(const Terms& terms) {
  return terms.confidence ? widgets::percent(*terms.confidence / 100.0, 0) : TermsTable::tr("not said");
}

} // namespace

TermsTable::TermsTable(const Ledger& ledger, const LedgerRow& row, Shows shows, QWidget* parent) : QFrame(parent) {
  setProperty("card", true);
  m_grid = new QGridLayout(this);
  m_grid->setContentsMargins(theme::ink().whole(12), theme::ink().whole(8), theme::ink().whole(12),
                             theme::ink().whole(10));
  m_grid->setHorizontalSpacing(theme::ink().whole(12));
  m_grid->setVerticalSpacing(theme::ink().whole(6));
  const auto columns = columnsOf(row);
  const auto each = [&columns](const auto& tell) {
    QStringList values;
    for (const Column& column : columns)
      values += tell(column.terms);
    return values;
  };
  for (const Column& column : columns)
    m_titles += column.title;
  const QStringList statements = each([](const Terms& terms) { return inspector::text(terms.statement).simplified(); });
  const bool whole = shows == Shows::Whole;
  if (whole)
    addRow(tr("Who"), {tr("%1 to %2")
                           .arg(nameOf(ledger.elements(), row.commitment->promisor),
                                nameOf(ledger.elements(), row.commitment->promisee))});
  if (whole || statements.first() != statements.last())
    addRow(tr("Promise"), statements);
  addRow(tr("Done means"), each([](const Terms& terms) { return inspector::text(terms.satisfaction).simplified(); }));
  addRow(tr("Due"), each(dueText));
  addRow(tr("How sure"), each(sureText));
  if (whole)
    addStandsOn(ledger, columns.back().terms);
  addServes(ledger, columns.back().terms, shows);
  m_grid->setColumnStretch(1, 1);
}

/// What is another stands out below what it was.
void TermsTable::addRow(const QString& name, const QStringList& values) {
  auto* column = addName(name);
  if (values.first() == values.last()) {
    column->addWidget(widgets::paragraph(values.first()));
  } else {
    column->addWidget(
        widgets::paragraph(m_titles.first() + QStringLiteral(": ") + values.first(), TextStyle::Small, Tone::Muted));
    column->addWidget(widgets::paragraph(m_titles.last() + QStringLiteral(": ") + values.last(), TextStyle::BodyStrong,
                                         Tone::Accent));
  }
}

/// Where what it names is put.
QVBoxLayout* TermsTable::addName(const QString& name) {
  m_grid->addWidget(widgets::label(name, TextStyle::Label, Tone::Muted), m_rows, 0, Qt::AlignTop | Qt::AlignLeft);
  auto* column = new QVBoxLayout;
  theme::space(column, 0, 2);
  m_grid->addLayout(column, m_rows++, 1);
  return column;
}

/// "If you deliver this": what has to come first.
void TermsTable::addStandsOn(const Ledger& ledger, const Terms& terms) {
  if (terms.dependsOn.empty())
    return;
  auto* column = addName(tr("Only if"));
  for (const auto id : terms.dependsOn)
    if (const LedgerRow* other = ledger.find(id))
      column->addWidget(widgets::paragraph(standsOnText(ledger, *other)));
}

void TermsTable::addServes(const Ledger& ledger, const Terms& terms, Shows shows) {
  if (terms.serves.empty())
    return addRow(tr("Serves"), {tr("nothing named yet")});
  auto* column = addName(tr("Serves"));
  for (const auto id : terms.serves) {
    const auto ref = ledger.elements().locate(id.value());
    if (!ref)
      continue;
    const QString title = inspector::titleOf(ledger.elements(), ref);
    if (shows == Shows::Whole) {
      column->addWidget(widgets::paragraph(title));
      continue;
    }
    auto* link = new widgets::WrappedLink(title);
    column->addWidget(link);
    connect(link, &QPushButton::clicked, this, [this, id] { emit elementAsked(id.value()); });
  }
}

} // namespace baton::commitments_page
