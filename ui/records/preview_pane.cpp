// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/preview_pane.h"

#include "ui/records/import_model.h"
#include "ui/records/preview_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int busyAfter = 300; ///< ms before it is said that something runs

} // namespace

PreviewPane::PreviewPane(ImportModel& import, QWidget* parent)
    : QWidget(parent), m_import(import), m_model(new PreviewTableModel(this)), m_table(new QTableView),
      m_counts(new widgets::SegmentedControl(tr("Rows"), {tr("All"), tr("Ready"), tr("Worth a look"), tr("Rejected")})),
      m_save(widgets::linkButton(tr("Save rejected rows with their reasons..."))),
      m_again(widgets::smallButton(tr("Read the rows again"))), m_busy(new QWidget), m_progress(new QProgressBar),
      m_nothing(widgets::paragraph("", TextStyle::Body, Tone::Muted)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  auto* head = new widgets::FlowLayout;
  head->setLastAtEnd();
  theme::space(head, 0, 8);
  head->addWidget(widgets::label(tr("Preview"), TextStyle::Title));
  m_counts->setSmall();
  m_counts->setObjectName("row-filter");
  head->addWidget(m_counts);
  auto* busy = new QHBoxLayout(m_busy);
  theme::space(busy, 0, 8);
  m_progress->setTextVisible(false);
  m_progress->setAccessibleName(tr("Rows read"));
  theme::fixWidth(m_progress, 120);
  busy->addWidget(widgets::label(tr("Reading the rows"), TextStyle::Small, Tone::Muted));
  busy->addWidget(m_progress);
  auto* stop = widgets::linkButton(tr("Stop"));
  connect(stop, &QPushButton::clicked, &m_import, &ImportModel::stop);
  busy->addWidget(stop);
  m_busy->hide();
  head->addWidget(m_busy);
  m_save->setObjectName("save-rejected");
  head->addWidget(m_save);
  column->addLayout(head);

  auto* frame = new QFrame;
  frame->setProperty("card", true);
  m_stack = new QStackedLayout(frame);
  m_stack->setContentsMargins(1, 1, 1, 1);
  m_table->setObjectName("preview");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Rows as they will be read"), widgets::CellDelegate::Rows::Compact);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->horizontalHeader()->setStretchLastSection(true);
  auto* nothing = new QWidget;
  auto* middle = new QVBoxLayout(nothing);
  theme::space(middle, 16, 8);
  middle->addWidget(m_nothing);
  m_again->setObjectName("read-again");
  connect(m_again, &QPushButton::clicked, &m_import, &ImportModel::readAgain);
  middle->addWidget(m_again, 0, Qt::AlignLeft);
  middle->addStretch();
  m_stack->addWidget(m_table);
  m_stack->addWidget(nothing);
  column->addWidget(frame, 1);

  connect(m_counts, &widgets::SegmentedControl::changed, this, &PreviewPane::filter);
  connect(m_save, &QPushButton::clicked, this, &PreviewPane::saveRejected);
  connect(&m_import, &ImportModel::previewChanged, this, &PreviewPane::refresh);
  connect(&m_import, &ImportModel::fileChanged, this, &PreviewPane::refresh);
  auto* slow = new QTimer(this);
  slow->setInterval(busyAfter);
  connect(slow, &QTimer::timeout, this, &PreviewPane::showBusy);
  connect(&m_import, &ImportModel::busyChanged, this, [this, slow] {
    if (m_import.isBusy()) {
      slow->start();
    } else {
      slow->stop();
      m_busy->hide();
      refreshState();
    }
  });
  refresh();
}

void PreviewPane::showBusy() {
  m_progress->setValue(m_import.progress());
  m_busy->show();
}

void PreviewPane::refresh() {
  const ImportPreview* preview = m_import.preview();
  const auto rows = preview ? preview->rows : nullptr;
  m_model->setRows(rows);
  const auto word = [](const QString& name, std::size_t count) {
    return name + QLatin1Char(' ') + widgets::whole(std::int64_t(count));
  };
  const auto count = [&](RowState state) { return rows ? rows->count(state) : 0; };
  m_counts->setEnabled(rows != nullptr);
  m_counts->setWord(0, word(tr("All"), rows ? rows->size() : 0));
  m_counts->setWord(1, word(tr("Ready"), count(RowState::Ready)));
  m_counts->setWord(2, word(tr("Worth a look"), count(RowState::Warning)));
  m_counts->setWord(3, word(tr("Rejected"), count(RowState::Rejected)));
  m_save->setVisible(count(RowState::Rejected) > 0);
  refreshState();
  if (!rows)
    return;
  m_table->setMinimumHeight(theme::ink().whole(112));
  m_table->resizeColumnsToContents();
  // What is rejected stands in bold, which is wider than what was measured.
  const int most = theme::ink().whole(220), more = theme::ink().whole(12);
  for (int i = 0; i < m_model->columnCount(); ++i)
    m_table->setColumnWidth(i, std::min(m_table->columnWidth(i) + more, most));
}

/// What stands where no rows can be shown.
void PreviewPane::refreshState() {
  const ImportPreview* preview = m_import.preview();
  m_stack->setCurrentIndex(preview && preview->rows ? 0 : 1);
  const bool isStopped = !preview && !m_import.isBusy() && m_import.state() == ImportModel::State::Ready;
  m_again->setVisible(isStopped);
  if (!preview)
    m_nothing->setText(isStopped ? tr("Reading was stopped.") : QString());
  else
    m_nothing->setText(preview->plan.refused() ? tr("The rows are shown once the columns are clear.")
                                               : tr("The rows are shown once the question above is answered."));
}

void PreviewPane::filter(int choice) {
  m_model->setFilter(choice == 0 ? std::nullopt : std::optional(RowState(choice - 1)));
}

void PreviewPane::saveRejected() {
  if (!m_import.preview() || m_import.preview()->plan.refused())
    return;
  const QString name = QFileInfo(m_import.fileName()).completeBaseName() + tr(" rejected") + QStringLiteral(".csv");
  const QString path = QFileDialog::getSaveFileName(this, tr("Save the rejected rows"), name, tr("CSV files (*.csv)"));
  if (path.isEmpty())
    return;
  QSaveFile file(path);
  const std::string bytes = rejectsFile(*m_import.preview()->plan);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) < 0 || !file.commit())
    emit m_import.refused(tr("%1 cannot be written").arg(QFileInfo(path).fileName()), tr("Choose another folder"));
}

} // namespace baton::records
