// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_section_card.h"

#include "ui/inspector/field_edits.h"
#include "ui/inspector/order_edits.h"
#include "ui/inspector/words.h"
#include "ui/plan/plan_line_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_field.h"

#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::plan_page {

using basics::ElementRef, basics::Id;
using plan::PlanItem, plan::PlanItemKind;

namespace {

const basics::Kind& itemKind() {
  return describe(basics::Tag<PlanItem>{});
}

struct SectionWords {
  const char *title, *line, *hint;
};

SectionWords wordsFor(PlanItemKind kind) {
  static constexpr SectionWords all[] = {
      {QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Goals in own words"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Goal"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "What else is to be reached this year")},
      {QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Strategies"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Strategy"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "How the goals are reached")},
      {QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Actions"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Action"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "What is done next, by when")},
      {QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Obstacles"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Obstacle"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "What stands in the way")},
      {QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Development"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "Development"),
       QT_TRANSLATE_NOOP("baton::plan_page::PlanSectionCard", "What is learned this year, and how")}};
  return all[std::size_t(kind)];
}

} // namespace

PlanSectionCard::PlanSectionCard(session::Session& session, PlanItemKind kind, QWidget* parent)
    : Card(tr(wordsFor(kind).title), parent), m_session(session), m_kind(kind) {
  setObjectName("section-" + inspector::text(basics::wordOf(kind)));
  body()->setSpacing(theme::ink().whole(6));
  body()->addStretch(1);
  m_new = addRow(true);
  m_new->text()->setPlaceholderText(tr(wordsFor(kind).hint));
}

PlanLineRow* PlanSectionCard::addRow(bool isNew) {
  const QString line = tr(wordsFor(m_kind).line);
  auto* row = new PlanLineRow(m_kind, isNew ? tr("%1, new").arg(line) : tr("%1 %2").arg(line).arg(m_rows.size() + 1),
                              isNew, m_session.today());
  row->setReadOnly(m_session.readOnly());
  body()->insertWidget(int(m_rows.size()), row);
  if (isNew) {
    row->setVisible(!m_session.readOnly());
    connect(row, &PlanLineRow::written, this, &PlanSectionCard::add);
    return row;
  }
  connect(row, &PlanLineRow::written, this, [this, row](const QString& text) { write(*row, text); });
  connect(row, &PlanLineRow::dueGiven, this, [this, row](const basics::Value& value) { set(*row, "due", value); });
  connect(row, &PlanLineRow::doneGiven, this,
          [this, row](bool done) { set(*row, "done", basics::Value(std::int64_t(done))); });
  connect(row, &PlanLineRow::moveAsked, this, [this, row](int by) { move(*row, by); });
  connect(row, &PlanLineRow::removeAsked, this, [this, row] { remove(*row); });
  m_rows.append(row);
  return row;
}

void PlanSectionCard::show(const plan::PersonPlan& page) {
  if (std::exchange(m_person, page.person) != page.person || std::exchange(m_year, page.year) != page.year)
    m_new->text()->setValue({});
  m_year = page.year;
  const auto& lines = page.sections[std::size_t(m_kind)].lines;
  while (std::size_t(m_rows.size()) > lines.size()) {
    m_rows.last()->hide();
    m_rows.takeLast()->deleteLater(); // it may be the sender
  }
  while (std::size_t(m_rows.size()) < lines.size())
    addRow(false);
  for (std::size_t i = 0; i < lines.size(); ++i)
    m_rows[qsizetype(i)]->show(lines[i]);
  const auto open = std::ranges::count_if(lines, [](const auto& line) { return !line.done; });
  const auto late = std::ranges::count_if(lines, &plan::PersonPlanLine::late);
  if (m_kind != PlanItemKind::Action || lines.empty())
    setFacts({});
  else
    setFacts(late > 0 ? tr("%1 open, %2 past their date").arg(open).arg(late) : tr("%1 open").arg(open));
}

void PlanSectionCard::commit() {
  for (PlanLineRow* row : QVector<PlanLineRow*>(m_rows))
    row->commit();
  m_new->commit();
}

bool PlanSectionCard::goTo(Id<PlanItem> line) {
  for (PlanLineRow* row : m_rows)
    if (row->id() == line) {
      row->text()->setFocus(Qt::OtherFocusReason);
      return true;
    }
  return false;
}

std::vector<basics::RowId> PlanSectionCard::order() const {
  std::vector<basics::RowId> ids;
  for (const PlanLineRow* row : m_rows)
    ids.push_back(row->id().value());
  return ids;
}

void PlanSectionCard::add(const QString& typed) {
  const QString text = typed.trimmed();
  m_new->text()->setValue({});
  if (text.isEmpty() || !m_person)
    return;
  basics::Edits edits;
  const auto& elements = m_session.elements();
  PlanItem item;
  item.id = m_session.newId<PlanItem>();
  item.plan = plan::ensureBusinessPlan(edits, elements, m_person, m_year);
  item.itemKind = m_kind;
  item.text = text.toStdString();
  edits.put(item); // its place is given where it is written: after all others
  m_session.change(tr("add %1").arg(tr(wordsFor(m_kind).line).toLower()), edits);
}

void PlanSectionCard::write(PlanLineRow& row, const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty())
    return remove(row);
  set(row, "text", basics::Value(text.toStdString()));
}

void PlanSectionCard::set(const PlanLineRow& row, std::string_view field, const basics::Value& value) {
  basics::Edits edits;
  edits.set(row.id(), field, value);
  const ElementRef ref{&itemKind(), row.id().value()};
  const bool done = field == "done" && value == basics::Value(std::int64_t(1));
  m_session.change(field == "done" ? (done ? tr("mark as done: %1") : tr("mark as open: %1"))
                                         .arg(inspector::shortTitle(m_session.elements(), ref))
                                   : inspector::editLabel(m_session.elements(), ref, *itemKind().field(field), value),
                   edits);
}

void PlanSectionCard::move(const PlanLineRow& row, int by) {
  auto ids = order();
  const auto from = std::ranges::find(ids, row.id().value()) - ids.begin();
  const auto to = from + by;
  if (to < 0 || to >= std::ssize(ids) || m_session.readOnly())
    return;
  std::swap(ids[std::size_t(from)], ids[std::size_t(to)]);
  basics::Edits edits;
  inspector::putBetween(edits, m_session.elements(), itemKind(), ids, std::size_t(to));
  const auto id = row.id();
  m_session.change(inspector::moveLabel(m_session.elements(), {&itemKind(), id.value()}, by < 0), edits,
                   [card = QPointer(this), &session = m_session, id](const basics::Outcome<workspace::Report>& done) {
                     if (done.refused())
                       return session.refuse(done.refusal());
                     if (card)
                       card->goTo(id);
                   });
}

void PlanSectionCard::remove(const PlanLineRow& row) {
  basics::Edits edits;
  edits.erase(row.id());
  m_session.change(inspector::deleteLabel(m_session.elements(), {&itemKind(), row.id().value()}), edits);
}

} // namespace baton::plan_page
