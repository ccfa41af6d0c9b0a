// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_list.h"

#include "ui/records/opportunity_list.h"
#include "ui/records/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_text.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

QString momentText(basics::Instant at) {
  const QDateTime moment = QDateTime::fromSecsSinceEpoch(at.seconds()).toLocalTime();
  return QLocale().toString(moment.date(), QLocale::LongFormat) + QLatin1Char(' ') + widgets::timeOfDay(moment.time());
}

} // namespace

ImportList::ImportList(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  setObjectName("imports");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 12);
  head->addWidget(widgets::label(tr("Taken in before"), TextStyle::Title), 1);
  auto* deals = widgets::smallButton(tr("Opportunities and their history"), "history");
  deals->setObjectName("opportunities-at-hand");
  connect(deals, &QPushButton::clicked, this, [this] {
    auto* list = new OpportunityList(m_session, window());
    list->open(list->firstField());
  });
  m_deals = deals;
  head->addWidget(deals);
  column->addLayout(head);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls before what is around it does
  scroll->setMinimumHeight(theme::ink().whole(120));
  auto* inside = new QWidget;
  inside->setProperty("ground", "raised");
  m_rows = new QVBoxLayout(inside);
  theme::space(m_rows, 0, 0);
  scroll->setWidget(inside);
  column->addWidget(scroll, 1);
  connect(&session, &session::Session::changed, this, &ImportList::refresh);
  refresh();
}

void ImportList::refresh() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  std::vector<const ImportBatch*> batches;
  for (const ImportBatch& batch : m_session.elements().all<ImportBatch>())
    batches.push_back(&batch);
  std::ranges::sort(batches, [](const ImportBatch* a, const ImportBatch* b) {
    return std::pair(a->at, a->id) > std::pair(b->at, b->id);
  });
  m_deals->setVisible(std::ranges::any_of(batches, [](const ImportBatch* batch) {
    return batch->recordKind == RecordKind::Opportunities && !batch->undone;
  }));
  // Shown before it has a parent, it would be a window of its own.
  if (batches.empty())
    hide();
  else if (parentWidget())
    show();
  for (const ImportBatch* batch : batches) {
    if (m_rows->count() > 0)
      m_rows->addWidget(widgets::horizontalLine());
    m_rows->addWidget(rowFor(*batch));
  }
  m_rows->addStretch();
}

QWidget* ImportList::rowFor(const ImportBatch& batch) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  theme::space(line, QMargins(0, 8, 12, 8), 12);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  words->addWidget(widgets::elidedLabel(text(batch.file), TextStyle::BodyStrong));
  QStringList facts{kindWord(batch.recordKind), widgets::counted(batch.rows.value_or(0), tr("1 row"), tr("%1 rows"))};
  if (batch.rejected.value_or(0) > 0)
    facts += tr("%1 rejected").arg(widgets::whole(*batch.rejected));
  if (batch.at)
    facts += momentText(*batch.at);
  if (!batch.by.empty() && batch.by != "unnamed")
    facts += text(batch.by);
  words->addWidget(widgets::elidedLabel(facts.join(QStringLiteral(" · ")), TextStyle::Small, Tone::Muted));
  line->addLayout(words, 1);
  if (batch.undone) {
    line->addWidget(new widgets::Chip(widgets::ChipKind::Rejected, tr("Undone")));
    return row;
  }
  auto* undo = widgets::smallButton(tr("Undo this import"), "undo-2");
  undo->setObjectName("undo-import-" + text(batch.id.text()));
  undo->setAccessibleName(tr("Undo the import of %1").arg(text(batch.file)));
  widgets::setWhyDisabled(undo, m_session.readOnly() ? tr("The workspace is open for reading only") : QString());
  connect(undo, &QPushButton::clicked, this, [this, batch] { this->undo(batch); });
  line->addWidget(undo);
  return row;
}

void ImportList::undo(const ImportBatch& batch) {
  using workspace::UndoneImport;
  m_session.undoImport(
      batch.id, [self = QPointer(this), file = text(batch.file)](const basics::Outcome<UndoneImport>& undone) {
        if (!self)
          return;
        if (undone.refused())
          return emit self->undone(session::sentence(undone.refusal()), false);
        QString sentence = tr("The import of %1 is undone: %2 removed").arg(file, widgets::whole(undone->removed));
        if (undone->restored > 0)
          sentence += tr(", %1 as before").arg(widgets::whole(undone->restored));
        if (!undone->kept.empty())
          sentence += tr(", %1 kept since others refer to them").arg(widgets::whole(std::int64_t(undone->kept.size())));
        emit self->undone(sentence, true);
      });
}

} // namespace baton::records
