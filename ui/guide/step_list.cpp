// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/step_list.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace baton::guide_page {
namespace {

using theme::Role, theme::TextStyle;

enum StepRole { IdRole = Qt::UserRole + 1, DoneRole, AsideRole };

class StepDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    const auto& ink = theme::ink();
    return {ink.whole(160), ink.whole(30)};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto& ink = theme::ink();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(2, 1, -2, -1);
    const bool current = option.state & QStyle::State_Selected;
    if (current || (option.state & QStyle::State_MouseOver)) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(ink.colour(current ? Role::AccentSoft : Role::SurfaceSunken));
      painter->drawRoundedRect(row, ink.px(6), ink.px(6));
    }
    if (current && (option.state & QStyle::State_HasFocus)) {
      painter->setPen(QPen(ink.colour(Role::Focus), 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), ink.px(6), ink.px(6));
    }
    const double side = ink.px(14);
    const QRectF icon(row.left() + ink.px(10), row.center().y() - side / 2, side, side);
    const bool done = index.data(DoneRole).toBool(), aside = index.data(AsideRole).toBool();
    if (done || !aside)
      theme::paintIcon(*painter, icon, done ? QStringLiteral("circle-check") : QStringLiteral("circle"),
                       ink.colour(done ? Role::Ok : Role::BorderStrong));
    painter->setFont(ink.font(current ? TextStyle::BodyStrong : TextStyle::Body));
    painter->setPen(ink.colour(Role::Text));
    const double indent = aside && !done ? ink.px(10) : ink.px(34);
    widgets::drawOneLine(*painter, row.adjusted(indent, 0, -ink.px(6), 0), index.data().toString());
    painter->restore();
  }
};

} // namespace

StepList::StepList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
  setObjectName("guide-steps");
  setAccessibleName(tr("Questions of the guide"));
  setModel(m_model);
  setItemDelegate(new StepDelegate(this));
  setEditTriggers(NoEditTriggers);
  setSelectionMode(SingleSelection);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setMouseTracking(true);
  setProperty("clearGround", true);
}

void StepList::setSteps(const QVector<Step>& steps) {
  if (steps == m_steps)
    return;
  const QString current = currentIndex().data(IdRole).toString();
  m_quiet = true;
  m_steps = steps;
  m_model->clear();
  for (const Step& step : steps) {
    auto* item = new QStandardItem(step.label);
    item->setData(step.id, IdRole);
    item->setData(step.isDone, DoneRole);
    item->setData(step.isAside, AsideRole);
    item->setAccessibleText(step.isAside  ? step.label
                            : step.isDone ? tr("%1, answered").arg(step.label)
                                          : tr("%1, not answered").arg(step.label));
    m_model->appendRow(item);
  }
  m_quiet = false;
  setCurrent(current);
}

void StepList::setCurrent(const QString& id) {
  m_quiet = true;
  for (int row = 0; row < m_model->rowCount(); ++row)
    if (m_steps[row].id == id)
      setCurrentIndex(m_model->index(row, 0));
  m_quiet = false;
}

void StepList::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  QListView::currentChanged(now, before);
  if (!m_quiet && now.isValid())
    emit chosen(now.data(IdRole).toString());
}

} // namespace baton::guide_page
