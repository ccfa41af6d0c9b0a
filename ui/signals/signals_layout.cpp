// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out: header, line of capture, filters, and one of its views.
#include "ui/signals/capture_form.h"
#include "ui/signals/matters_table.h"
#include "ui/signals/pattern_table.h"
#include "ui/signals/signal_table.h"
#include "ui/signals/signals_page.h"
#include "ui/signals/signals_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::signals_page {

using theme::TextStyle;
using widgets::Tone;

void SignalsPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll;
  outer->addWidget(scroll);
  QVBoxLayout* column = scroll->content();
  theme::space(column, QMargins(24, 0, 24, 16), 12);
  m_header = new widgets::PageHeader(tr("Signals"));
  m_lossesButton = widgets::button(tr("Take loss reasons"), "download");
  m_lossesButton->setObjectName("losses");
  m_triage = widgets::button(tr("Triage"), "list-checks");
  m_triage->setObjectName("triage");
  m_header->addAction(m_lossesButton);
  m_header->addAction(m_triage);
  column->addWidget(m_header);
  column->addWidget(buildCapture());
  column->addWidget(m_filters = buildFilters());
  m_panel = new SignalsPanel(m_session);
  m_stack = new widgets::FittingStack;
  m_stack->addWidget(buildEmpty());
  m_stack->addWidget(framed(m_table = new SignalTable));
  m_stack->addWidget(framed(m_matters = new MattersTable));
  m_stack->addWidget(framed(m_pattern = new PatternTable));
  m_none = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_none->setObjectName("none");
  m_stack->addWidget(m_none);
  for (QWidget* list :
       {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_matters), static_cast<QWidget*>(m_pattern)})
    theme::leastHeight(list, 220);
  column->addWidget(m_stack, 1);
}

QWidget* SignalsPage::buildCapture() {
  auto* card = new QFrame;
  card->setProperty("card", true);
  auto* column = new QVBoxLayout(card);
  theme::space(column, QMargins(14, 12, 14, 12), 0);
  column->addWidget(m_capture = new CaptureForm(m_session, false));
  return card;
}

QWidget* SignalsPage::buildFilters() {
  auto* box = new QWidget;
  auto* row = new widgets::FlowLayout(box);
  theme::space(row, 0, 8);
  m_views = new widgets::SegmentedControl(tr("View"), {tr("List"), tr("Matters"), tr("Pattern")});
  m_views->setObjectName("views");
  m_which = new widgets::SegmentedControl(tr("Which signals"), {tr("Open"), tr("Answered"), tr("Closed"), tr("All")});
  m_which->setObjectName("which");
  m_which->setCurrent(All);
  m_key = new widgets::SegmentedControl(tr("Pattern by"), {tr("Kind"), tr("Market"), tr("Competitor")});
  m_key->setObjectName("pattern-by");
  m_market = new widgets::FilterCombo(tr("Market"));
  m_market->setObjectName("market");
  m_kind = new widgets::FilterCombo(tr("Kind"));
  m_kind->setObjectName("kind");
  m_find = new QLineEdit;
  m_find->setObjectName("find");
  m_find->setPlaceholderText(tr("Words in a signal"));
  m_find->setAccessibleName(tr("Words in a signal"));
  m_find->setClearButtonEnabled(true);
  theme::fixWidth(m_find, 168);
  m_newMatter = widgets::button(tr("New matter"), "plus");
  m_newMatter->setObjectName("new-matter");
  m_assumptions = widgets::button(tr("Assumptions"), "flag");
  m_assumptions->setObjectName("assumptions");
  m_clockNote = widgets::label({}, TextStyle::Small, Tone::Muted);
  for (QWidget* one :
       {static_cast<QWidget*>(m_views), static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_key),
        static_cast<QWidget*>(m_market), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_find),
        static_cast<QWidget*>(m_newMatter), static_cast<QWidget*>(m_assumptions), static_cast<QWidget*>(m_clockNote)})
    row->addWidget(one);
  return box;
}

QWidget* SignalsPage::buildEmpty() {
  auto* empty = new widgets::EmptyState(tr("Nothing heard from the field yet"),
                                        tr("Sellers learn first that the rules have changed. One sentence is enough; "
                                           "leadership owes it an answer, and the "
                                           "strategy changes or stays, with a reason."));
  auto* write = widgets::button(tr("Write down what you heard"), "radio-tower", widgets::ButtonKind::Primary);
  write->setObjectName("empty-write");
  empty->addButton(write);
  connect(write, &QPushButton::clicked, this, [this] { m_capture->firstField()->setFocus(Qt::OtherFocusReason); });
  return empty;
}

/// A table on a raised ground with a hairline around it.
QWidget* SignalsPage::framed(QWidget* table) {
  auto* card = new QFrame;
  card->setProperty("card", true);
  auto* column = new QVBoxLayout(card);
  theme::space(column, QMargins(1, 1, 1, 1), 0);
  column->addWidget(table);
  return card;
}

} // namespace baton::signals_page
