// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/change_view.h"

#include "ui/history/marked_label.h"
#include "ui/history/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace baton::history_page {

using theme::TextStyle;
using widgets::Tone;
using workspace::Act, workspace::ChangedField;

namespace {

constexpr std::size_t fieldsShown = 40;

QWidget* textPart(const QString& caption, const QString& words, const QString& other) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 1);
  column->addWidget(widgets::label(caption, TextStyle::Caption, Tone::Muted));
  column->addWidget(new MarkedLabel(words, other));
  return part;
}

} // namespace

QString whyNotTakenBack(const workspace::HistoryRow& row) {
  if (row.act == Act::Undo || row.act == Act::Redo)
    return ChangeView::tr("An undo is taken back by redo, or by making the change again");
  if (row.act == Act::Import)
    return ChangeView::tr("An import is undone under Imports");
  if (!row.undoable)
    return ChangeView::tr("This has no undo: a version is recalled, an answer is given anew");
  return {};
}

ChangeView::ChangeView(const ChangeFacts& facts, const basics::Elements& elements, const QString& whyNot,
                       QWidget* parent)
    : QWidget(parent), m_facts(facts), m_elements(elements), m_whyNot(whyNot) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  basics::ElementRef above;
  for (std::size_t i = 0; i < std::min(facts.fields.size(), fieldsShown); ++i) {
    if (facts.fields[i].element != above)
      column->addWidget(elementHead(above = facts.fields[i].element));
    column->addWidget(fieldPart(facts.fields[i]));
  }
  if (facts.fields.size() > fieldsShown)
    column->addWidget(
        widgets::paragraph(tr("and %1 more").arg(facts.fields.size() - fieldsShown), TextStyle::Small, Tone::Muted));
  if (facts.fields.empty())
    column->addWidget(
        widgets::paragraph(tr("Nothing is written under it that a person could read."), TextStyle::Body, Tone::Muted));
}

void ChangeView::offerTakingBack(const workspace::HistoryRow& row) {
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addWidget(widgets::horizontalLine());
  const QString why = m_whyNot.isEmpty() ? whyNotTakenBack(row) : m_whyNot;
  auto* back = widgets::button(tr("Take this change back"), QStringLiteral("undo-2"));
  back->setObjectName("take-back");
  widgets::setWhyDisabled(back, why);
  connect(back, &QPushButton::clicked, this, [this, entry = row.entry] { emit takeBackAsked(entry); });
  column->addWidget(back, 0, Qt::AlignLeft);
  column->addWidget(widgets::paragraph(why.isEmpty() ? tr("As a new change. What somebody wrote since stays.") : why,
                                       TextStyle::Small, Tone::Muted));
}

QWidget* ChangeView::elementHead(basics::ElementRef element) {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  theme::space(row, QMargins(0, 4, 0, 0), 8);
  row->addWidget(widgets::paragraph(placeOf(m_facts.named, element), TextStyle::BodyStrong), 1);
  if (m_elements.find(*element.kind, element.id)) {
    auto* go = widgets::smallButton(tr("Go there"), {}, widgets::ButtonKind::Link);
    go->setObjectName("go-there");
    go->setAccessibleName(tr("Go to %1").arg(placeOf(m_facts.named, element)));
    connect(go, &QPushButton::clicked, this, [this, element] { emit elementAsked(element, {}); });
    row->addWidget(go, 0, Qt::AlignTop);
  } else {
    row->addWidget(widgets::label(tr("deleted"), TextStyle::Small, Tone::Muted), 0, Qt::AlignTop);
  }
  return head;
}

QString ChangeView::whyNotRestored(const ChangedField& field) const {
  if (!m_whyNot.isEmpty())
    return m_whyNot;
  if (!m_elements.find(*field.element.kind, field.element.id))
    return tr("It is deleted; take the change back that deleted it");
  if (field.element.kind->writtenOnce || field.field->traits.key)
    return tr("It is written once and then stays");
  return {};
}

QWidget* ChangeView::fieldPart(const ChangedField& field) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 4);
  if (!field.field) {
    const bool made = field.after == basics::Value(std::int64_t{1});
    column->addWidget(widgets::paragraph(made ? tr("Made") : tr("Deleted"), TextStyle::Body, Tone::Muted));
    return part;
  }
  column->addWidget(widgets::label(fieldName(field.field), TextStyle::Label));
  const bool set = field.field->isSet();
  const QString before = valueOf(m_facts.named, field.element, field.field, field.before),
                after = valueOf(m_facts.named, field.element, field.field, field.after);
  const bool both = !basics::isNull(field.before) && !basics::isNull(field.after);
  const bool marks = both && !set && field.field->type == basics::FieldType::Text;
  if (!basics::isNull(field.before))
    column->addWidget(textPart(set ? tr("Taken out") : tr("Before"), before, marks ? after : QString()));
  if (!basics::isNull(field.after) || !set)
    column->addWidget(textPart(set ? tr("Added") : tr("After"), after, marks ? before : QString()));
  if (!field.stands)
    column->addWidget(widgets::paragraph(tr("Written again since."), TextStyle::Caption, Tone::Muted));
  if (!basics::isNull(field.before) || set) {
    auto* restore = widgets::smallButton(tr("Restore this value"), QStringLiteral("undo-2"));
    restore->setObjectName("restore-value");
    restore->setAccessibleName(tr("Restore %1: %2").arg(fieldName(field.field), before));
    widgets::setWhyDisabled(restore, whyNotRestored(field));
    connect(restore, &QPushButton::clicked, this, [this, field] { emit restoreAsked(field); });
    column->addWidget(restore, 0, Qt::AlignLeft);
  }
  return part;
}

} // namespace baton::history_page
