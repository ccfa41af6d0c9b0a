// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/run_card.h"

#include "ui/numbers/figures_view.h"
#include "ui/numbers/run_bar.h"
#include "ui/widgets/buttons.h"

#include <QPushButton>
#include <QToolButton>

namespace baton::numbers {

RunCard::RunCard(session::Session& session, const QString& title, QPushButton* run, const Names& names, QWidget* parent)
    : Card(title, parent), m_session(session), m_button(run), m_bar(new RunBar(names.progress)),
      m_table(new FiguresView(names.tableIs)) {
  m_button->setObjectName(names.button);
  m_table->setObjectName(names.table);
  auto* asTable = widgets::toolButton("table-2", tr("Show as table"));
  connect(asTable, &QToolButton::clicked, this, [this] { emit tableAsked(m_figures); });
  addTool(asTable);
  connect(m_button, &QPushButton::clicked, this, [this] { this->run(); });
  connect(m_bar, &RunBar::cancelled, this, &RunCard::stop);
}

RunCard::~RunCard() {
  stop();
}

void RunCard::stop() {
  if (m_now)
    m_now->wanted = false;
  m_now.reset();
  m_bar->end();
  m_button->setEnabled(true);
}

std::shared_ptr<Run> RunCard::begin(std::function<double(const Run&)> share) {
  stop();
  m_now = std::make_shared<Run>();
  m_button->setEnabled(false);
  m_bar->start([now = m_now, share = std::move(share)] { return share(*now); });
  return m_now;
}

} // namespace baton::numbers
