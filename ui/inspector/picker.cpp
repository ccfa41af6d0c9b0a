// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/picker.h"

#include "ui/session/finding_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::inspector {

namespace {

constexpr int leastWidth = 300; ///< px at 100 %: a name and what is known of it

} // namespace

class Picker::Found : public QSortFilterProxyModel {
public:
  using QSortFilterProxyModel::QSortFilterProxyModel;
  void narrow(const QString& typed) {
    m_typed = typed;
    invalidateFilter();
  }

protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    return session::fits(sourceModel()->index(row, 0, parent).data().toString(), m_typed);
  }

private:
  QString m_typed;
};

Picker::Picker(const QString& name, const QVector<Option>& options, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_new(widgets::smallButton({}, QStringLiteral("plus"), widgets::ButtonKind::Link)),
      m_hint(widgets::paragraph({}, theme::TextStyle::Small, widgets::Tone::Muted)), m_search(new QLineEdit(this)),
      m_list(new QListView(this)), m_model(new QStandardItemModel(this)), m_found(new Found(this)) {
  setObjectName("picker");
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_StyledBackground);
  setProperty("dialogFrame", true);
  m_search->setObjectName("picker-search");
  m_search->setPlaceholderText(tr("Search"));
  m_search->setAccessibleName(name);
  m_list->setObjectName("picker-list");
  m_list->setAccessibleName(name);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setItemDelegate(new widgets::CellDelegate(widgets::CellDelegate::Rows::Normal, m_list));
  for (const Option& option : options) {
    auto* item = new QStandardItem(option.title);
    item->setData(QVariant::fromValue(qlonglong(option.id)), Qt::UserRole);
    m_model->appendRow(item);
  }
  m_found->setSourceModel(m_model);
  m_list->setModel(m_found);
  auto* column = new QVBoxLayout(this);
  theme::space(column, 8, 6);
  column->addWidget(m_search);
  column->addWidget(m_list, 1);
  column->addWidget(m_hint);
  column->addWidget(m_new, 0, Qt::AlignLeft);
  column->addStretch();
  m_new->setObjectName("picker-new");
  m_new->hide();
  m_hint->setObjectName("picker-hint");
  m_hint->setVisible(options.isEmpty());
  m_hint->setText(tr("There is nothing to choose from yet."));
  m_search->installEventFilter(this);
  connect(m_new, &QPushButton::clicked, this, &Picker::addNew);
  connect(m_search, &QLineEdit::textChanged, this, &Picker::narrow);
  connect(m_list, &QListView::clicked, this, &Picker::pick);
  narrow({});
}

void Picker::openBelow(const QWidget& anchor) {
  const theme::Ink& ink = theme::ink();
  const int wide = std::max(anchor.width(), ink.whole(leastWidth));
  const int rows = std::clamp(m_model->rowCount(), 1, 8);
  const int foot = m_noun.isEmpty() ? 0 : ink.whole(26 + 6), hint = m_hint->isHidden() ? 0 : ink.whole(36 + 6);
  resize(wide, ink.whole(16 + 32 + 6) + rows * std::max(m_list->sizeHintForRow(0), ink.whole(20)) + 4 + foot + hint);
  QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
  if (at.x() + wide > anchor.window()->mapToGlobal(anchor.window()->rect().bottomRight()).x())
    at.setX(anchor.mapToGlobal(QPoint(anchor.width() - wide, 0)).x()); // towards the middle of the window
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
  m_found->narrow(words);
  m_list->setCurrentIndex(m_found->index(0, 0));
  if (m_model->rowCount() > 0) { // in the room of the list, so that the frame stays as it is
    const bool none = m_found->rowCount() == 0;
    m_list->setHidden(none);
    m_hint->setVisible(none);
    m_hint->setText(m_ofPeople ? tr("Nobody by that name.") : tr("Nothing by that name."));
  }
  const QString name = words.simplified();
  m_new->setVisible(!m_noun.isEmpty() && !name.isEmpty() && !isThere(name));
  m_new->setText(tr("Add %1 “%2”").arg(m_noun, name.size() <= 32 ? name : name.left(31) + QChar(0x2026)));
  m_new->setAccessibleName(m_new->text());
}

void Picker::offerNew(const QString& noun) {
  m_noun = noun;
  m_search->setPlaceholderText(m_model->rowCount() == 0 ? tr("Name") : tr("Search, or a new name"));
  if (!m_hint->isHidden())
    m_hint->setText(tr("Nobody is here yet. Write a name to add one."));
}

bool Picker::isThere(const QString& name) const {
  return !m_model->findItems(name, Qt::MatchFixedString).isEmpty();
}

void Picker::addNew() {
  const QString name = m_search->text().simplified();
  close();
  emit newAsked(name);
}

void Picker::pick() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid()) {
    if (!m_new->isHidden())
      addNew();
    else
      m_search->selectAll(); // the next letter begins anew
    return;
  }
  const basics::RowId id = index.data(Qt::UserRole).toLongLong();
  close();
  emit picked(id);
}

void Picker::moveCurrent(int by) {
  const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_found->rowCount() - 1));
  m_list->setCurrentIndex(m_found->index(row, 0));
}

/// Without a choice, unless there is something here to go to.
bool Picker::leave() {
  if (!m_new->isHidden())
    return false;
  close();
  return true;
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
  case Qt::Key_Tab:
  case Qt::Key_Backtab:
    return leave();
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
  if (m_options.size() < searchedFrom && m_noun.isEmpty())
    return FilterCombo::showPopup();
  QVector<Option> options = m_options;
  if (!m_nothing.isEmpty())
    options.prepend({0, m_nothing});
  auto* picker = new Picker(accessibleName(), options, this);
  connect(picker, &Picker::picked, this, [this](basics::RowId id) {
    setChosen(id);
    emit chosenByPerson(id);
  });
  picker->setOfPeople(m_ofPeople);
  if (!m_noun.isEmpty())
    picker->offerNew(m_noun);
  connect(picker, &Picker::newAsked, this, &PickCombo::newAsked);
  picker->openBelow(*this);
}

} // namespace baton::inspector
