// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/document_pane.h"

#include "ui/exporting/page_canvas.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace baton::handoff_page {

using exporting::Fit, exporting::PageCanvas;
using theme::Role, theme::TextStyle;

DocumentPane::DocumentPane(session::Session& session, const DrawFigures& draw, QWidget* parent)
    : QFrame(parent), m_source(session, draw), m_canvas(new PageCanvas(m_source)) {
  setObjectName("document-pane");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 1, 0);
  column->addWidget(buildBar());
  column->addWidget(m_canvas, 1);
  m_canvas->setNotice(tr("Setting the pages"));
  connect(m_canvas, &PageCanvas::pageChanged, this, &DocumentPane::showPage);
  connect(m_canvas, &PageCanvas::changeAsked, this, &DocumentPane::changeAsked);
  connect(&m_source, &PageSource::refused, this, [this](const QString& cause, const QString& remedy) {
    m_canvas->setNotice(remedy.isEmpty() ? cause : tr("%1. %2.").arg(cause, remedy));
    m_title->setText(cause);
  });
  showPage();
}

QWidget* DocumentPane::buildBar() {
  auto* bar = new QWidget;
  auto* line = new widgets::FlowLayout(bar);
  line->setLastAtEnd();
  theme::space(line, QMargins(12, 8, 8, 8), 6);
  m_title = widgets::label({}, TextStyle::Label);
  m_title->setElided();
  line->addWidget(m_title);
  auto* tools = new QWidget;
  auto* row = new QHBoxLayout(tools);
  theme::space(row, 0, 6);
  line->addWidget(tools);
  m_before = widgets::toolButton("chevron-left", tr("Previous page"));
  m_before->setObjectName("previous-page");
  m_page = widgets::figure({}, TextStyle::Small);
  m_page->setObjectName("page-of");
  m_next = widgets::toolButton("chevron-right", tr("Next page"));
  m_next->setObjectName("next-page");
  row->addWidget(m_before);
  row->addWidget(m_page);
  row->addWidget(m_next);
  m_fit = new widgets::FilterCombo({});
  m_fit->setObjectName("fit");
  m_fit->setAccessibleName(tr("How the page fits"));
  m_fit->addItems({tr("Fit width"), tr("Whole page")});
  m_paper = new widgets::FilterCombo({});
  m_paper->setObjectName("paper-size");
  m_paper->setAccessibleName(tr("Paper"));
  m_paper->addItems({tr("A4"), tr("Letter")});
  for (auto* combo : {m_fit, m_paper}) {
    combo->setSmall();
    row->addWidget(combo);
  }
  m_change = widgets::toolButton("pencil", tr("Change what it says"));
  m_change->setObjectName("change");
  row->addWidget(m_change);
  connect(m_before, &QToolButton::clicked, this, [this] { m_canvas->turn(-1); });
  connect(m_next, &QToolButton::clicked, this, [this] { m_canvas->turn(1); });
  connect(m_fit, &QComboBox::currentIndexChanged, this,
          [this](int index) { m_canvas->setFit(index == 0 ? Fit::Width : Fit::Whole); });
  connect(m_paper, &QComboBox::activated, this, [this](int index) { emit paperChosen(index == 1); });
  connect(m_change, &QToolButton::clicked, this, &DocumentPane::changeAsked);
  return bar;
}

void DocumentPane::open(const DocumentChoice& choice, const QString& title) {
  m_title->setText(title);
  m_canvas->setWhat(title);
  m_paper->setCurrentIndex(choice.letter ? 1 : 0);
  if (choice == m_source.choice() && (m_source.count() > 0 || m_source.isSetting()))
    return;
  m_canvas->setPage(0);
  m_source.open(choice);
  m_canvas->setNotice(tr("Setting the pages"));
  showPage();
}

void DocumentPane::refresh() {
  m_source.open(m_source.choice());
}

void DocumentPane::showPage() {
  const int count = m_source.count(), page = m_canvas->page();
  m_page->setText(count > 0 ? tr("Page %1 of %2").arg(page + 1).arg(count) : QString());
  m_before->setEnabled(page > 0);
  m_next->setEnabled(page + 1 < count);
}

void DocumentPane::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme::ink().colour(Role::Border), 1));
  painter.setBrush(theme::ink().colour(Role::SurfaceRaised));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace baton::handoff_page
