// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_stack.h"

#include <QVBoxLayout>

namespace baton::widgets {

FittingStack::FittingStack(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
}

void FittingStack::addWidget(QWidget* part) {
  if (m_column->count() != m_current) // the other comes with us: to be shown alone it would be laid out alone
    part->hide();
  m_column->addWidget(part);
}

void FittingStack::setCurrentIndex(int index) {
  if (index == m_current)
    return;
  m_column->itemAt(m_current)->widget()->hide();
  m_current = index;
  m_column->itemAt(m_current)->widget()->show();
}

} // namespace baton::widgets
