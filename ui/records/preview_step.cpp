// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/preview_step.h"

#include "core/records/booking_view.h"
#include "ui/records/import_model.h"
#include "ui/records/names_step.h"
#include "ui/records/notice.h"
#include "ui/records/preview_pane.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::records {
namespace {

using theme::TextStyle;

} // namespace

PreviewStep::PreviewStep(ImportModel& import, QWidget* parent)
    : QWidget(parent), m_import(import), m_sum(widgets::paragraph("", TextStyle::Title)), m_notice(new Notice),
      m_kept(widgets::paragraph("", TextStyle::Body, widgets::Tone::Warn)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  m_sum->setObjectName("sum");
  m_sum->setTabular();
  column->addWidget(m_sum);
  m_notice->setObjectName("outcome");
  column->addWidget(m_notice);
  m_kept->setObjectName("kept-names");
  column->addWidget(m_kept);
  column->addWidget(new PreviewPane(import), 1);
  connect(&m_import, &ImportModel::previewChanged, this, &PreviewStep::refresh);
  connect(&m_import, &ImportModel::mappingChanged, this, &PreviewStep::refresh);
  refresh();
}

void PreviewStep::refresh() {
  m_notice->tell(Notice::Tone::Info, {});
  m_kept->setText(keptNames(m_import).join(QLatin1Char('\n')));
  m_kept->setVisible(!m_kept->text().isEmpty());
  const ImportPreview* preview = m_import.preview();
  if (!preview || preview->plan.refused())
    return m_sum->setText({});
  const ImportPlan& plan = *preview->plan;
  m_sum->setText(tr("%1 rows: %2 new, %3 changed, %4 as before, %5 rejected")
                     .arg(widgets::whole(plan.rows), widgets::whole(plan.stored), widgets::whole(plan.updated),
                          widgets::whole(plan.unchanged), widgets::whole(std::int64_t(plan.rejected.size()))));
  if (plan.alreadyThere)
    m_notice->tell(Notice::Tone::Info, tr("This file was taken in before, read in the same way."),
                   tr("Taking it in once more would change nothing."));
  else if (plan.stored + plan.updated == 0)
    m_notice->tell(plan.unchanged > 0 ? Notice::Tone::Info : Notice::Tone::Bad,
                   plan.unchanged > 0 ? tr("Nothing would change: everything in this file is here already.")
                                      : tr("No row of this file can be taken."),
                   plan.unchanged > 0 ? QString()
                                      : tr("The last column says why; go back and change what a column means."));
  else if (!plan.missing.empty())
    m_notice->tell(Notice::Tone::Info, missingSentence(plan.batch.recordKind, plan.missing.size()),
                   saysMissingIsGone(plan.batch)
                       ? tr("They count no longer, for the mapping says that what is missing is gone.")
                       : tr("They stay as they are."));
}

} // namespace baton::records
