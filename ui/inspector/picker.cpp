// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/picker.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::inspector {

Picker::Picker(const QString& name, const QVector<Option>& options, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)), m_found(new QSortFilterProxyModel(this)) {
  setObjectName("picker");
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("dialogFrame", true);
  m_search->setObjectName("picker-search");
  m_search->setPlaceholderText(tr("Search"));
  m_search->setAccessibleName(name);
  m_list->setObjectName("picker-list");
  m_list->setAccessibleName(name);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setUniformItemSizes(true);
  for (const Option& option : options) {
    auto* item = new QStandardItem(option.title);
    item->setData(QVariant::fromValue(qlonglong(option.id)), Qt::UserRole);
    m_model->appendRow(item);
  }
  m_found->setSourceModel(m_model);
  m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_list->setModel(m_found);
  auto* column = new QVBoxLayout(this);
  theme::space(column, 8, 6);
  column->addWidget(m_search);
  column->addWidget(m_list);
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, &Picker::narrow);
  connect(m_list, &QListView::clicked, this, &Picker::pick);
  narrow({});
}

void Picker::openBelow(const QWidget& anchor) {
  const theme::Ink& ink = theme::ink();
  const int wide = std::max(anchor.width(), ink.whole(260));
  const int rows = std::clamp(m_model->rowCount(), 1, 8);
  resize(wide, ink.whole(16 + 32 + 6) + rows * std::max(m_list->sizeHintForRow(0), ink.whole(20)) + 4);
  QPoint at = anchor.mapToGlobal(QPoint(anchor.width() - wide, anchor.height() + 2));
  if (const QScreen* screen = anchor.screen()) {
    const QRect room = screen->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - wide)));
    if (at.y() + height() > room.bottom())
      at.setY(std::max(room.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - height() - 2));
  }
  move(at);
  show();
  m_search->setFocus(Qt::PopupFocusReason);
}

void Picker::narrow(const QString& words) {
  m_found->setFilterFixedString(words.trimmed());
  m_list->setCurrentIndex(m_found->index(0, 0));
}

void Picker::pick() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid())
    return;
  const basics::RowId id = index.data(Qt::UserRole).toLongLong();
  close();
  emit picked(id);
}

void Picker::moveCurrent(int by) {
  const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_found->rowCount() - 1));
  m_list->setCurrentIndex(m_found->index(row, 0));
}

bool Picker::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress)
    return QFrame::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
  case Qt::Key_Down:
    moveCurrent(1);
    return true;
  case Qt::Key_Up:
    moveCurrent(-1);
    return true;
  case Qt::Key_PageDown:
    moveCurrent(8);
    return true;
  case Qt::Key_PageUp:
    moveCurrent(-8);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    pick();
    return true;
  case Qt::Key_Escape:
    close();
    return true;
  default:
    return false;
  }
}

PickCombo::PickCombo(const QString& name, QWidget* parent) : FilterCombo({}, parent) {
  setAccessibleName(name);
  connect(this, &QComboBox::activated, this, [this] { emit chosenByPerson(chosen()); });
}

void PickCombo::setOptions(const QString& nothing, const QVector<Option>& options) {
  if (options == m_options && nothing == m_nothing && count() > 0)
    return;
  m_options = options;
  m_nothing = nothing;
  const basics::RowId before = chosen();
  clear();
  if (!nothing.isEmpty())
    addItem(nothing, QVariant::fromValue(qlonglong(0)));
  for (const Option& option : options)
    addItem(option.title, QVariant::fromValue(qlonglong(option.id)));
  setChosen(before);
}

void PickCombo::setChosen(basics::RowId id) {
  setCurrentIndex(findData(QVariant::fromValue(qlonglong(id))));
}

basics::RowId PickCombo::chosen() const {
  return currentData().toLongLong();
}

void PickCombo::showPopup() {
  if (m_options.size() < searchedFrom)
    return FilterCombo::showPopup();
  QVector<Option> options = m_options;
  if (!m_nothing.isEmpty())
    options.prepend({0, m_nothing});
  auto* picker = new Picker(accessibleName(), options, this);
  connect(picker, &Picker::picked, this, [this](basics::RowId id) {
    setChosen(id);
    emit chosenByPerson(id);
  });
  picker->openBelow(*this);
}

} // namespace baton::inspector
