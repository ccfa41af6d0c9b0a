// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/run_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>
#include <cmath>

namespace baton::numbers {
namespace {

constexpr int barWidth = 160, askedEvery = 80, whole = 1000;

} // namespace

RunBar::RunBar(const QString& name, QWidget* parent) : QWidget(parent), m_bar(new QProgressBar) {
  auto* row = new QHBoxLayout(this);
  theme::space(row, 0, 8);
  m_bar->setObjectName(name);
  m_bar->setRange(0, whole);
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Progress"));
  theme::fixWidth(m_bar, barWidth);
  row->addWidget(m_bar);
  auto* cancel = widgets::button(tr("Cancel"), "x");
  cancel->setObjectName("cancel-" + name);
  connect(cancel, &QPushButton::clicked, this, &RunBar::cancelled);
  row->addWidget(cancel);
  m_timer.setInterval(askedEvery);
  connect(&m_timer, &QTimer::timeout, this, &RunBar::showShare);
  hide();
}

void RunBar::start(std::function<double()> share) {
  m_share = std::move(share);
  m_running = true;
  showShare();
  m_timer.start();
  show();
}

void RunBar::end() {
  m_running = false;
  m_timer.stop();
  m_share = {};
  hide();
}

void RunBar::showShare() {
  if (m_share)
    m_bar->setValue(int(std::lround(std::clamp(m_share(), 0.0, 1.0) * whole)));
}

} // namespace baton::numbers
