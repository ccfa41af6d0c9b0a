// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "core/strategy/workspace_settings.h"
#include "core/workspace/backups.h"
#include "ui/shell/look_settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>
#include <array>

namespace baton::shell {
namespace {

using theme::Look, theme::TextStyle, widgets::Tone;

constexpr std::array looks{Look::Light, Look::Dark, Look::HighContrast, Look::System};
constexpr std::array percents{80, 90, 100, 110, 125, 150, 175, 200};

struct Backups {
  QString folder;
  int count = 0;
  QDateTime newest;
};

Backups backupsAt(const workspace::Workspace& workspace) {
  Backups found;
  const auto all = workspace::backupsOf(workspace);
  found.count = int(all.size());
  if (!all.empty()) {
    found.folder = QString::fromStdString(all.front().path.parent_path().string());
    found.newest = QDateTime::fromString(QString::fromStdString(all.front().at.iso()), Qt::ISODate).toLocalTime();
  }
  return found;
}

/// One line of the dialog: what, then what there is, then what can be done.
void addLine(QGridLayout* grid, const QString& name, QWidget* what, QWidget* action = nullptr) {
  const int line = grid->rowCount();
  auto* label = widgets::paragraph(name, TextStyle::Label, Tone::Muted);
  theme::fixWidth(label, 90);
  grid->addWidget(label, line, 0, Qt::AlignVCenter);
  grid->addWidget(what, line, 1, 1, action ? 1 : 2, action ? Qt::Alignment() : Qt::AlignVCenter);
  if (action)
    grid->addWidget(action, line, 2, Qt::AlignRight | Qt::AlignVCenter);
}

widgets::TextLabel* fact(const QString& name) {
  auto* label = widgets::paragraph({});
  label->setObjectName(name);
  return label;
}

QPushButton* opensFolder(const QString& name, const QString& words) {
  auto* made = widgets::smallButton(SettingsDialog::tr("Open the folder"), "folder-open");
  made->setObjectName(name);
  made->setAccessibleName(words);
  return made;
}

} // namespace

SettingsDialog::SettingsDialog(session::Session& session, QWidget* window)
    : WindowDialog(window, tr("Settings")), m_session(session) {
  setObjectName("settings");
  setFrameWidth(600);
  auto* grid = new QGridLayout;
  theme::space(grid, 0, 12);
  grid->setColumnStretch(1, 1);
  addLook(grid);
  addPerson(grid);
  addFacts(grid);
  body()->addLayout(grid);
  auto* done = widgets::button(tr("Done"), {}, widgets::ButtonKind::Primary);
  done->setObjectName("settings-done");
  connect(done, &QPushButton::clicked, this, &SettingsDialog::dismiss);
  addButton(done);
  connect(&session, &session::Session::meChanged, this, &SettingsDialog::refresh);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &SettingsDialog::refresh);
}

void SettingsDialog::addLook(QGridLayout* grid) {
  m_look =
      new widgets::SegmentedControl(tr("Look"), {tr("Light"), tr("Dark"), tr("High contrast"), tr("As the desktop")});
  m_look->setObjectName("look");
  m_look->setBreaking();
  connect(m_look, &widgets::SegmentedControl::changed, this, [](int index) { keepLook(looks[std::size_t(index)]); });
  addLine(grid, tr("Look"), m_look);
  m_zoom = new widgets::FilterCombo({});
  m_zoom->setObjectName("text-size");
  m_zoom->setAccessibleName(tr("Size of the text"));
  for (const int percent : percents)
    m_zoom->addItem(tr("%1 %").arg(percent), percent);
  connect(m_zoom, &QComboBox::activated, this, [this] { keepZoom(m_zoom->currentData().toDouble() / 100); });
  addLine(grid, tr("Size of the text"), m_zoom);
}

void SettingsDialog::addPerson(QGridLayout* grid) {
  m_who = fact("settings-who");
  auto* change = widgets::smallButton(tr("Change"), "user");
  change->setObjectName("change-who");
  change->setAccessibleName(tr("Change who sits here"));
  connect(change, &QPushButton::clicked, this, &SettingsDialog::whoAsked);
  addLine(grid, tr("Who sits here"), m_who, change);
}

void SettingsDialog::addFacts(QGridLayout* grid) {
  addLine(grid, tr("Today"), m_day = fact("settings-day"));
  addLine(grid, tr("Language"), m_language = fact("settings-language"));
  m_openFile = opensFolder("open-file-folder", tr("Open the folder of the workspace"));
  connect(m_openFile, &QPushButton::clicked, this, [this] {
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(QFileInfo(QString::fromStdString(m_session.path().string())).absolutePath()));
  });
  addLine(grid, tr("Workspace"), m_file = fact("settings-file"), m_openFile);
  m_openBackups = opensFolder("open-backup-folder", tr("Open the folder of the backups"));
  connect(m_openBackups, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_backupFolder)); });
  addLine(grid, tr("Backups"), m_backups = fact("settings-backups"), m_openBackups);
}

void SettingsDialog::ask() {
  refresh();
  showBackups();
  open();
}

void SettingsDialog::refresh() {
  const auto& look = theme::Theme::start();
  const QSignalBlocker shown(m_look); // what is only shown is not chosen
  m_look->setCurrent(int(std::find(looks.begin(), looks.end(), look.look()) - looks.begin()));
  const int percent = int(std::lround(look.zoom() * 100));
  if (m_zoom->findData(percent) < 0) // reached by the keys, in steps of ten
    m_zoom->addItem(tr("%1 %").arg(percent), percent);
  m_zoom->setCurrentIndex(m_zoom->findData(percent));
  m_who->setText(m_session.myName().isEmpty() ? tr("Nobody has said so yet") : m_session.myName());
  const basics::Date day = m_session.today();
  const QString date = QLocale().toString(QDate(day.year(), day.month(), day.day()), QLocale::LongFormat);
  const bool fixed = m_session.elements().only<strategy::WorkspaceSettings>().asOf.has_value();
  m_day->setText(fixed ? tr("%1, as the workspace has it").arg(date) : date);
  m_language->setText(tr("English; dates and numbers as in %1: %2, %3")
                          .arg(QLocale().nativeCountryName(),
                               QLocale().toString(QDate(2026, 12, 31), QLocale::ShortFormat),
                               QLocale().toString(12345.5, 'f', 1)));
  m_file->setText(QDir::toNativeSeparators(QString::fromStdString(m_session.path().string())));
}

void SettingsDialog::showBackups() {
  m_openBackups->setVisible(false);
  m_backups->setText(tr("Looking for them"));
  m_session.ask<Backups>(this, backupsAt, [this](const Backups& found) {
    m_backupFolder = found.folder;
    m_openBackups->setVisible(found.count > 0);
    if (found.count == 0)
      return m_backups->setText(tr("None yet. One is made before the first change and at most once an hour."));
    m_backups->setText(
        tr("%n, the newest of %1, in %2", nullptr, found.count)
            .arg(QLocale().toString(found.newest, QLocale::ShortFormat), QDir::toNativeSeparators(found.folder)));
  });
}

} // namespace baton::shell
