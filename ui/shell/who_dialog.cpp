// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/who_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
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
  find->setPlaceholderText(tr("Find a name"));
  find->setAccessibleName(tr("Find a name"));
  column->addWidget(find);
  m_list = new QListWidget(this);
  m_list->setAccessibleName(tr("People"));
  m_list->setMinimumHeight(theme::ink().whole(280));
  std::vector<people::Person> people;
  for (const people::Person& person : session.elements().all<people::Person>())
    if (!person.left)
      people.push_back(person);
  std::ranges::sort(people, {}, &people::Person::name);
  for (const people::Person& person : people) {
    auto* item = new QListWidgetItem(QString::fromStdString(person.name), m_list);
    item->setData(Qt::UserRole, qlonglong(person.id.value()));
    if (!person.title.empty())
      item->setText(item->text() + QStringLiteral("   ") + QString::fromStdString(person.title));
    if (person.id == session.me())
      m_list->setCurrentItem(item);
  }
  column->addWidget(m_list, 1);
  if (people.empty())
    column->addWidget(widgets::paragraph(tr("There are no people yet. Load them from a list first."),
                                         theme::TextStyle::Body, widgets::Tone::Muted));
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

  connect(find, &QLineEdit::textChanged, this, [this](const QString& text) {
    for (int i = 0; i < m_list->count(); ++i)
      m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
  });
  const auto allow = [this, accept] {
    accept->setEnabled(m_list->currentItem() && !m_list->currentItem()->isHidden());
  };
  connect(m_list, &QListWidget::currentItemChanged, this, allow);
  connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
  connect(accept, &QPushButton::clicked, this, &QDialog::accept);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  allow();
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
