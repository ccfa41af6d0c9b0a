// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/give_dialog.h"

#include "core/workspace/giving.h"
#include "ui/session/session.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::exporting {

using basics::Done, basics::Outcome, basics::Refusal;

GiveDialog::GiveDialog(session::Session& session, QWidget* window)
    : WindowDialog(window, tr("Give a copy")), m_session(session) {
  setObjectName("give-dialog");
  setFrameWidth(560);
  keepWork();
  body()->addWidget(widgets::paragraph(
      tr("A copy is a file of its own. Whoever has it works without a network; what comes back is merged, and nothing "
         "is lost. The note travels in it and is shown when it is opened and when it comes back."),
      theme::TextStyle::Body, widgets::Tone::Muted));
  addFields();
  addPlace();
  body()->addWidget(widgets::paragraph(tr("Whoever has it can read all of it. Private notes stay here."),
                                       theme::TextStyle::Small, widgets::Tone::Muted));
  auto* cancel = widgets::button(tr("Cancel"));
  cancel->setObjectName("cancel");
  m_give = widgets::button(tr("Give the copy"), QStringLiteral("send"), widgets::ButtonKind::Primary);
  m_give->setObjectName("give");
  addButton(cancel);
  addButton(m_give);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_give, &QPushButton::clicked, this, &GiveDialog::give);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  offer(givePlaces());
  suggestName();
}

void GiveDialog::start() {
  open(m_receiver);
}

void GiveDialog::addFields() {
  m_receiver = new QComboBox;
  m_receiver->setObjectName("receiver");
  m_receiver->setEditable(true);
  m_receiver->setInsertPolicy(QComboBox::NoInsert);
  QStringList names;
  for (const people::Person& person : m_session.elements().all<people::Person>())
    if (person.id != m_session.me() && !person.left)
      names += QString::fromStdString(person.name);
  names.sort(Qt::CaseInsensitive);
  m_receiver->addItems(names);
  m_receiver->setCurrentIndex(-1);
  m_receiver->setEditText({});
  body()->addWidget(new widgets::FormField(tr("For whom"), m_receiver));
  m_purpose = new widgets::TextField(tr("What it is for"), widgets::TextField::Lines::Many);
  m_purpose->setObjectName("purpose");
  m_purpose->setRows(2, 5);
  body()->addWidget(new widgets::FormField(tr("What it is for"), m_purpose));
  connect(m_receiver, &QComboBox::editTextChanged, this, &GiveDialog::suggestName);
}

void GiveDialog::addPlace() {
  auto* across = new QWidget;
  auto* row = new QHBoxLayout(across);
  theme::space(row, 0, 8);
  m_place = new QComboBox;
  m_place->setObjectName("place");
  m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_place->setAccessibleName(tr("Where it goes"));
  row->addWidget(m_place, 1);
  auto* choose = widgets::button(tr("Choose..."));
  choose->setAccessibleName(tr("Choose a folder"));
  row->addWidget(choose);
  connect(choose, &QPushButton::clicked, this, &GiveDialog::chooseFolder);
  body()->addWidget(new widgets::FormField(tr("Where it goes: a folder, or a stick"), across));
  m_file = new QLineEdit;
  m_file->setObjectName("file");
  body()->addWidget(new widgets::FormField(tr("Name of the file"), m_file));
}

void GiveDialog::offer(const std::vector<GivePlace>& places) {
  m_place->clear();
  for (const GivePlace& place : places)
    m_place->addItem(place.name, place.folder);
}

void GiveDialog::chooseFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Where the copy goes"), m_place->currentData().toString());
  if (folder.isEmpty())
    return;
  if (m_place->findData(folder) < 0)
    m_place->addItem(QDir::toNativeSeparators(folder), folder);
  m_place->setCurrentIndex(m_place->findData(folder));
}

/// Until somebody wrote another one.
void GiveDialog::suggestName() {
  if (!m_file->isModified())
    m_file->setText(QString::fromStdString(workspace::nameOfCopy(m_session.path(), receiver().toStdString())));
}

QString GiveDialog::receiver() const {
  return m_receiver->currentText().trimmed();
}

QString GiveDialog::target() const {
  QString name = m_file->text().trimmed();
  if (!name.endsWith(QStringLiteral(".baton"), Qt::CaseInsensitive))
    name += QStringLiteral(".baton");
  return QDir(m_place->currentData().toString()).filePath(name);
}

QString GiveDialog::problem() const {
  if (receiver().isEmpty() && m_purpose->value().trimmed().isEmpty())
    return tr("Say for whom it is, or what it is for.");
  if (m_file->text().trimmed().isEmpty() || m_file->text().contains('/'))
    return tr("The file needs a name, without a folder.");
  const QFileInfo folder(m_place->currentData().toString());
  if (!folder.isDir() || !folder.isWritable())
    return tr("Nothing can be stored there. Choose another folder, or plug the stick in again.");
  if (QFileInfo::exists(target()))
    return tr("%1 is there already; nothing is ever overwritten.").arg(QFileInfo(target()).fileName());
  return {};
}

void GiveDialog::give() {
  const QString why = problem();
  setRefusal(why);
  if (!why.isEmpty())
    return;
  widgets::setWhyDisabled(m_give, tr("The copy is being written"));
  write();
}

/// As it stands now; a stick may take its time, and the work goes on meanwhile.
void GiveDialog::write() {
  journal::Given given{receiver().toStdString(), m_purpose->value().trimmed().toStdString(), {}, m_session.now()};
  if (m_session.me())
    given.by = m_session.author();
  using Copy = std::shared_ptr<const workspace::TemporaryCopy>;
  m_session.ask<Outcome<Copy>>(
      this,
      [](const workspace::Workspace& workspace) -> Outcome<Copy> {
        try {
          return Copy(std::make_shared<const workspace::TemporaryCopy>(workspace));
        } catch (const storage::StorageError& error) { // of the place for what is temporary
          return Refusal{error.what(), error.remedy()};
        }
      },
      [this, given, path = target().toStdString()](const Outcome<Copy>& copy) {
        if (copy.refused())
          return finish(copy.refusal());
        m_session.compute<Outcome<Done>>(
            this, [copy = *copy, path, given] { return workspace::giveCopy(*copy, path, given); },
            [this](const Outcome<Done>& outcome) { finish(outcome); });
      });
}

void GiveDialog::finish(const Outcome<Done>& outcome) {
  widgets::setWhyDisabled(m_give, {});
  if (outcome.refused())
    return setRefusal(session::sentence(outcome.refusal()));
  const QFileInfo file(target());
  rememberGiveFolder(file.absolutePath());
  const QString sentence =
      tr("%1 is written, whole, in %2").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath()));
  dismiss();
  emit given(sentence);
}

} // namespace baton::exporting
