// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/rule_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::clarity {

using theme::TextStyle;
using widgets::Tone;

void RuleModel::set(std::vector<RuleFigures> rules) {
  beginResetModel();
  m_rules = std::move(rules);
  endResetModel();
}

int RuleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rules.size());
}

int RuleModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1;
}

QVariant RuleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || std::size_t(index.row()) >= m_rules.size())
    return {};
  const RuleFigures& rule = m_rules[std::size_t(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    return rule.name;
  case widgets::SecondLineRole:
    return rule.facts;
  case Qt::ToolTipRole:
    return widgets::plainToolTip(rule.name + '\n' + rule.facts);
  case Qt::AccessibleTextRole:
    return rule.name + QStringLiteral(". ") + rule.facts;
  case widgets::IconRole:
    return rule.off         ? QVariant(QStringLiteral("eye-off"))
           : rule.changed() ? QVariant(QStringLiteral("pencil"))
                            : QVariant();
  default:
    return {};
  }
}

RulePanel::RulePanel(session::Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_model(new RuleModel(this)), m_found(new QSortFilterProxyModel(this)),
      m_stack(new QStackedWidget) {
  setObjectName("rule-panel");
  setProperty("inspector", true);
  setAccessibleName(tr("Rules"));
  theme::fixWidth(this, 348);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(1, 0, 0, 0), 0);
  column->addWidget(buildHead());
  m_stack->addWidget(buildList());
  m_scroll = new widgets::PageScroll;
  theme::space(m_scroll->content(), QMargins(16, 0, 16, 16), 12);
  m_stack->addWidget(m_scroll);
  column->addWidget(m_stack, 1);
  connect(&session, &session::Session::changed, this, &RulePanel::refresh);
  hide();
}

QWidget* RulePanel::buildHead() {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  theme::space(column, QMargins(16, 14, 10, 12), 2);
  auto* line = new QHBoxLayout;
  theme::space(line, 0, 8);
  m_back = widgets::smallButton(tr("All rules"), QStringLiteral("chevron-left"), widgets::ButtonKind::Link);
  m_back->setObjectName("rule-back");
  m_caption = widgets::label(tr("Rule"), TextStyle::Caption, Tone::Muted);
  auto* closing = widgets::toolButton(QStringLiteral("x"), tr("Close the panel (Escape)"));
  closing->setObjectName("rule-close");
  line->addWidget(m_back);
  line->addWidget(m_caption);
  line->addStretch(1);
  line->addWidget(closing);
  column->addLayout(line);
  m_title = widgets::paragraph({}, TextStyle::Title);
  m_title->setObjectName("rule-title");
  column->addWidget(m_title);
  connect(m_back, &QPushButton::clicked, this, &RulePanel::openList);
  connect(closing, &QToolButton::clicked, this, &RulePanel::close);
  return head;
}

QWidget* RulePanel::buildList() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 8);
  m_search = new QLineEdit;
  m_search->setObjectName("rule-search");
  m_search->setPlaceholderText(tr("Search"));
  m_search->setAccessibleName(tr("Search the rules"));
  m_search->installEventFilter(this);
  auto* searchRow = new QHBoxLayout;
  theme::space(searchRow, QMargins(16, 0, 16, 0), 0);
  searchRow->addWidget(m_search);
  column->addLayout(searchRow);
  m_found->setSourceModel(m_model);
  m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_list = new QTableView;
  m_list->setObjectName("rules");
  m_list->setModel(m_found);
  widgets::styleTable(m_list, tr("Rules"), widgets::CellDelegate::Rows::TwoLines);
  m_list->horizontalHeader()->hide();
  m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_list->setSelectionMode(QAbstractItemView::SingleSelection);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_list, 1);
  connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
  connect(m_list, &QTableView::clicked, this, &RulePanel::openChosen);
  connect(m_list, &QTableView::activated, this, &RulePanel::openChosen);
  return part;
}

void RulePanel::openChosen(const QModelIndex& index) {
  openRule(m_model->ruleAt(m_found->mapToSource(index).row()));
}

void RulePanel::openList() {
  if (m_form) {
    m_form->hide();
    m_form->deleteLater(); // one of its buttons may be the sender
    m_form = nullptr;
  }
  m_stack->setCurrentIndex(0);
  setOpen(true);
  refresh();
  m_search->setFocus(Qt::OtherFocusReason);
}

bool RulePanel::openRule(const QString& rule) {
  const auto figures = ruleFigures(m_session.elements(), rule);
  if (!figures)
    return false;
  while (QLayoutItem* item = m_scroll->content()->takeAt(0)) {
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  m_form = new RuleForm(m_session, *figures);
  m_scroll->content()->addWidget(m_form);
  m_scroll->content()->addStretch(1);
  m_stack->setCurrentIndex(1);
  setOpen(true);
  refreshHead();
  m_back->setFocus(Qt::OtherFocusReason);
  return true;
}

void RulePanel::close() {
  if (m_open)
    setOpen(false);
}

void RulePanel::setOpen(bool open) {
  m_open = open;
  setVisible(open);
  emit openChanged();
}

void RulePanel::refresh() {
  if (!m_open)
    return;
  const int row = m_list->currentIndex().row();
  m_model->set(ruleFigures(m_session.elements()));
  if (row >= 0)
    m_list->setCurrentIndex(m_found->index(std::min(row, m_found->rowCount() - 1), 0));
  if (m_form)
    if (const auto figures = ruleFigures(m_session.elements(), m_form->rule()))
      m_form->show(*figures);
  refreshHead();
}

void RulePanel::refreshHead() {
  m_back->setVisible(m_form != nullptr);
  m_caption->setVisible(m_form == nullptr);
  if (m_form)
    if (const auto figures = ruleFigures(m_session.elements(), m_form->rule())) {
      m_title->setText(figures->name);
      return;
    }
  m_caption->setText(tr("Clarity"));
  m_title->setText(tr("Rules"));
}

void RulePanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape)
    return QFrame::keyPressEvent(event);
  if (m_form)
    openList();
  else
    close();
}

/// From the line to search in, Down goes into the list and Enter opens the first that was found.
bool RulePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down && m_found->rowCount() > 0) {
      m_list->setCurrentIndex(m_found->index(0, 0));
      m_list->setFocus(Qt::TabFocusReason);
      return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_found->rowCount() > 0) {
      openChosen(m_found->index(0, 0));
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

} // namespace baton::clarity
