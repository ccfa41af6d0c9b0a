// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/who_dialog.h"

#include "core/basics/text.h"
#include "ui/session/finding_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::shell {

WhoDialog::WhoDialog(const session::Session& session, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Who sits here?"));
  setObjectName("who-dialog");
  theme::fixWidth(this, 420);
  auto* column = new QVBoxLayout(this);
  theme::space(column, 24, 12);
  column->addWidget(widgets::label(tr("Who sits here?"), theme::TextStyle::PageTitle));
  column->addWidget(widgets::paragraph(
      tr("Your name signs what you change and decides what the pages show you first. It stays on this laptop."),
      theme::TextStyle::Body, widgets::Tone::Muted));
  auto* find = new QLineEdit(this);
  find->setObjectName("find");
  find->setPlaceholderText(tr("Find a name"));
  find->setAccessibleName(tr("Find a name"));
  column->addWidget(find);
  m_list = new QListWidget(this);
  m_list->setObjectName("people");
  m_list->setAccessibleName(tr("People"));
  m_list->setItemDelegate(new widgets::CellDelegate(widgets::CellDelegate::Rows::TwoLines, m_list));
  m_list->setMinimumHeight(theme::ink().whole(96));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  fill(session);
  column->addWidget(m_list, 1);
  m_nobody = widgets::paragraph(m_list->count() == 0 ? tr("There are no people yet. Load them from a list first.")
                                                     : tr("Nobody by that name."),
                                theme::TextStyle::Body, widgets::Tone::Muted);
  m_nobody->setObjectName("nobody");
  m_nobody->setVisible(m_list->count() == 0);
  column->addWidget(m_nobody);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  row->addStretch();
  auto* cancel = widgets::button(tr("Cancel"));
  auto* accept = widgets::button(tr("This is me"), "check", widgets::ButtonKind::Primary);
  accept->setObjectName("accept");
  accept->setDefault(true);
  row->addWidget(cancel);
  row->addWidget(accept);
  column->addLayout(row);

  const auto allow = [this, accept] {
    accept->setEnabled(m_list->currentItem() && !m_list->currentItem()->isHidden());
  };
  connect(m_list, &QListWidget::currentItemChanged, this, allow);
  connect(find, &QLineEdit::textChanged, this, [this, allow](const QString& text) {
    showOnly(text);
    allow();
  });
  m_find = find;
  find->installEventFilter(this);
  connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
  connect(accept, &QPushButton::clicked, this, &QDialog::accept);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  allow();
  resize(width(), std::min(theme::ink().whole(560), screen()->availableGeometry().height() - 60));
}

void WhoDialog::fill(const session::Session& session) {
  std::vector<people::Person> people;
  for (const people::Person& person : session.elements().all<people::Person>())
    if (!person.left || *person.left > session.today())
      people.push_back(person);
  std::ranges::sort(people, {}, [](const people::Person& person) { return basics::nameKey(person.name); });
  for (const people::Person& person : people) {
    const QString name = QString::fromStdString(person.name), title = QString::fromStdString(person.title);
    auto* item = new QListWidgetItem(name, m_list);
    item->setData(Qt::UserRole, qlonglong(person.id.value()));
    item->setData(widgets::SecondLineRole, title);
    item->setData(widgets::SideRole,
                  int(person.side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales));
    item->setData(Qt::AccessibleTextRole, title.isEmpty() ? name : tr("%1, %2").arg(name, title));
    if (person.id == session.me())
      m_list->setCurrentItem(item);
  }
}

/// The choice stays where it can be seen.
void WhoDialog::showOnly(const QString& text) {
  QListWidgetItem* first = nullptr;
  for (int i = 0; i < m_list->count(); ++i) {
    QListWidgetItem* item = m_list->item(i);
    const bool fits = session::fits(item->data(Qt::AccessibleTextRole).toString(), text);
    item->setHidden(!fits);
    if (fits && !first)
      first = item;
  }
  m_nobody->setVisible(!first);
  if (!text.isEmpty() && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
    m_list->setCurrentItem(first);
}

/// From the name that is typed, the arrows move in the list.
bool WhoDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_find && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
      QApplication::sendEvent(m_list, event);
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

basics::Id<people::Person> WhoDialog::chosen() const {
  const QListWidgetItem* item = m_list->currentItem();
  return basics::Id<people::Person>(item ? item->data(Qt::UserRole).toLongLong() : 0);
}

void WhoDialog::ask(session::Session& session, QWidget* parent) {
  WhoDialog dialog(session, parent);
  if (dialog.exec() == QDialog::Accepted && dialog.chosen())
    session.setMe(dialog.chosen());
}

} // namespace baton::shell
