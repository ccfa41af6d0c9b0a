// SPDX-License-Identifier: GPL-3.0-or-later
// What the window can do, once: the registry that feeds the menu, the palette, the sheet of keys and the manual.
#include "core/workspace/merge_account.h"
#include "ui/exporting/give_dialog.h"
#include "ui/manual/manual_window.h"
#include "ui/monday/monday_dialog.h"
#include "ui/palette/palette.h"
#include "ui/records/import_entry.h"
#include "ui/session/copies.h"
#include "ui/session/naming.h"
#include "ui/shell/focus_keeper.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/look_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/printing.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/who_dialog.h"
#include "ui/widgets/question.h"
#include "ui/widgets/window_dialog.h"

#include <QApplication>
#include <QPushButton>
#include <map>

namespace baton::shell {
namespace {

/// What the palette shows of an action: without the mark of a menu's letter, and its first keys.
palette::Command commandOf(const ActionRegistry::Description& description, QAction* action) {
  const QString keys =
      description.shortcuts.isEmpty() ? QString() : description.shortcuts.first().toString(QKeySequence::NativeText);
  const auto plain = [](QString text) { return text.replace(QStringLiteral("&&"), QStringLiteral("&")); };
  return {description.id,
          description.icon.isEmpty() ? QStringLiteral("sun-moon") : description.icon,
          plain(action->text()),
          description.group,
          keys,
          description.words.isEmpty() ? plain(description.label) : plain(description.label) + ' ' + description.words,
          [action] { action->trigger(); },
          description.isView};
}

/// The icons of pages' commands tell: a file or the clipboard.
bool leavesTheWindow(const session::PageCommand& command) {
  return command.icon == QLatin1String("upload") || command.icon == QLatin1String("copy");
}

/// What somebody may call it who does not know its name: the sheet and the menu say the name only.
QString otherWords(const QString& id) {
  static const std::map<QString, const char*> words{
      {"larger", QT_TR_NOOP("text size, zoom in, font")},
      {"smaller", QT_TR_NOOP("text size, zoom out, font")},
      {"normal", QT_TR_NOOP("text size, zoom, font")},
      {"manual", QT_TR_NOOP("help, how to, documentation")},
      {"keys", QT_TR_NOOP("keyboard shortcuts, help")},
      {"settings", QT_TR_NOOP("text size, language, appearance, preferences")},
      {"look-light", QT_TR_NOOP("theme, appearance")},
      {"look-dark", QT_TR_NOOP("theme, appearance, night")},
      {"look-contrast", QT_TR_NOOP("theme, appearance")},
      {"look-system", QT_TR_NOOP("theme, appearance")},
      {"import", QT_TR_NOOP("load a file, CSV, Excel, CRM, records, people, goals")},
      {"who", QT_TR_NOOP("me, sign in, user")},
      {"name-version", QT_TR_NOOP("save")},
      {"give-copy", QT_TR_NOOP("stick, USB, hand out, laptop, send the file, share")},
      {"page-handoff", QT_TR_NOOP("publish, acknowledge, sign")},
      {"page-clarity", QT_TR_NOOP("findings, gates, rules, focus")},
      {"page-commitments", QT_TR_NOOP("ledger, promises")},
      {"page-signals", QT_TR_NOOP("voice of the field")},
      {"page-people", QT_TR_NOOP("talent")},
      {"page-history", QT_TR_NOOP("journal, restore")}};
  const auto found = words.find(id);
  return found == words.end() ? QString() : MainWindow::tr(found->second);
}

/// Everything is saved when it is made; what a person means by saving is a name for the present state.
void nameVersion(session::Session& session, session::Surrounding& surrounding, QWidget* window) {
  if (session.readOnly() || window->findChild<QWidget*>("name-version-dialog"))
    return;
  widgets::askFor(window, QStringLiteral("name-version-dialog"), MainWindow::tr("Name this version"),
                  MainWindow::tr("Everything is saved already. With a name you find the present state again under "
                                 "History, see what is different since, and can go back to it."),
                  MainWindow::tr("Name"), {}, false, MainWindow::tr("Name it"),
                  [&session, &surrounding](const QString& name) {
                    session::nameVersion(session, name, [&session, &surrounding, name](const auto& outcome) {
                      if (outcome)
                        emit surrounding.say(MainWindow::tr("This version is named %1").arg(name), true);
                      else
                        session.refuse(outcome.refusal());
                    });
                  });
}

} // namespace

void MainWindow::add(const char* id, const QString& label, const QString& icon, const QString& group,
                     const QList<QKeySequence>& keys, std::function<void()> run) {
  m_actions->add({QString::fromLatin1(id), label, icon, group, keys, otherWords(QString::fromLatin1(id))},
                 std::move(run));
}

void MainWindow::addActions() {
  addWorkspaceActions();
  addLookActions();
  addPageActions();
  addPageCommands();
  addHelpActions();
  for (const char* id : {"larger", "smaller", "normal", "print", "manual", "keys"})
    m_actions->action(id)->setProperty(widgets::WindowDialog::heardOverDialogs, "all");
  m_actions->action("palette")->setProperty(widgets::WindowDialog::heardOverDialogs, "palette"); // closes it again
}

void MainWindow::addWorkspaceActions() {
  const QString group = tr("Workspace");
  add("palette", tr("Search or run a command"), "search", group, {QKeySequence("Ctrl+K")}, [this] { askPalette({}); });
  add("undo", tr("Undo"), "undo-2", group, {QKeySequence::Undo}, [this] {
    commitDrafts();
    undo();
  });
  add("redo", tr("Redo"), "redo-2", group, {QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")}, [this] {
    commitDrafts();
    m_session->redo();
  });
  add("name-version", tr("Name this version..."), "flag", group, {QKeySequence::Save},
      [this] { nameVersion(*m_session, *m_surrounding, this); });
  if (m_surrounding->hasPage(QStringLiteral("history")))
    add("merge-copy", tr("Merge a copy..."), "git-merge", group, {}, [this] {
      if (session::Page* history = open(QStringLiteral("history")))
        history->run(QStringLiteral("merge-copy"));
    });
  add("import", tr("Import..."), "download", group, {QKeySequence("Ctrl+I")}, [this] {
    commitDrafts();
    m_import->open();
  });
  add("paste-table", tr("Import copied cells"), "clipboard-list", group, {QKeySequence::Paste}, [this] {
    commitDrafts();
    m_import->paste();
  });
  if (m_surrounding->hasPage(QStringLiteral("signals")))
    add("report-signal", tr("Report a signal..."), "radio-tower", group, {QKeySequence("Ctrl+Shift+N")}, [this] {
      commitDrafts();
      made(QStringLiteral("signals"))->run(QStringLiteral("capture")); // over the page that is open
    });
  add("monday", tr("Monday sheet"), "calendar", group, {QKeySequence("Ctrl+Shift+M")}, [this] { showMonday(); });
  add("print", tr("Print..."), "printer", group, {QKeySequence::Print}, [this] { print(); });
  add("open", tr("Open or start a workspace..."), "folder-open", group, {QKeySequence::Open},
      [this] { emit startPageAsked(); });
  add("give-copy", tr("Give a copy..."), "send", group, {}, [this] {
    commitDrafts();
    auto* dialog = new exporting::GiveDialog(*m_session, centralWidget());
    connect(dialog, &exporting::GiveDialog::given, this, [this](const QString& sentence) { say(sentence, false); });
    dialog->start();
  });
  add("save-copy", tr("Save a copy..."), "copy", group, {QKeySequence("Ctrl+Shift+S")}, [this] { askCopy(); });
  add("who", tr("Who sits here?"), "user", group, {}, [this] { WhoDialog::ask(*m_session, this); });
  if (m_surrounding->hasPage(QStringLiteral("guide")))
    add("guide", tr("Continue the guide"), "list-checks", group, {QKeySequence("Ctrl+Shift+G")},
        [this] { open(QStringLiteral("guide")); });
  add("settings", tr("Settings"), "settings", group, {QKeySequence("Ctrl+,")}, [this] { showSettings(); });
  add("close", tr("Close the workspace"), "x", group, {QKeySequence("Ctrl+W"), QKeySequence("Ctrl+F4")},
      [this] { close(); });
  add("quit", tr("Quit Baton"), "", group, {QKeySequence("Ctrl+Q")}, [] { QApplication::closeAllWindows(); });
}

void MainWindow::addLookActions() {
  using theme::Look;
  const QString group = tr("View");
  add("look-light", tr("Light"), "sun-moon", group, {}, [] { keepLook(Look::Light); });
  add("look-dark", tr("Dark"), "", group, {}, [] { keepLook(Look::Dark); });
  add("look-contrast", tr("High contrast"), "", group, {}, [] { keepLook(Look::HighContrast); });
  add("look-system", tr("As the desktop has it"), "", group, {}, [] { keepLook(Look::System); });
  const auto& look = theme::Theme::start();
  add("larger", tr("Larger text"), "", group, {QKeySequence::ZoomIn, QKeySequence("Ctrl+=")},
      [&look] { keepZoom(look.zoom() + 0.1); });
  add("smaller", tr("Smaller text"), "", group, {QKeySequence::ZoomOut}, [&look] { keepZoom(look.zoom() - 0.1); });
  add("normal", tr("Text at 100 %"), "", group, {QKeySequence("Ctrl+0")}, [] { keepZoom(1); });
  add("next-part", tr("To the next part: sidebar, page, panel"), "", group, {QKeySequence("F6")},
      [this] { goToPart(*this, 1); });
  add("previous-part", tr("To the previous part"), "", group, {QKeySequence("Shift+F6")},
      [this] { goToPart(*this, -1); });
}

void MainWindow::addPageActions() {
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    if (m_entries[i].id == QLatin1String("guide")) // has an action of its own
      continue;
    QList<QKeySequence> keys;
    if (i < 9)
      keys += QKeySequence(QStringLiteral("Alt+%1").arg(i + 1));
    m_actions->add({"page-" + m_entries[i].id, m_entries[i].label, m_entries[i].icon, tr("Pages"), keys,
                    otherWords("page-" + m_entries[i].id)},
                   [this, id = m_entries[i].id] { open(id); });
  }
}

/// What pages do for who is on another one: the palette finds it. What leaves the window is in one group; the rest is
/// named after its page.
void MainWindow::addPageCommands() {
  for (const session::PageEntry& entry : m_entries)
    for (const session::PageCommand& command : entry.commands)
      m_actions->add({entry.id + '-' + command.id,
                      command.label,
                      command.icon,
                      leavesTheWindow(command) ? tr("Export and copy") : entry.label,
                      {},
                      command.words,
                      command.isView},
                     [this, page = entry.id, id = command.id] {
                       if (session::Page* opened = open(page))
                         opened->run(id);
                     });
}

void MainWindow::addHelpActions() {
  const QString group = tr("Help");
  add("manual", tr("Manual"), "circle-question-mark", group, {QKeySequence::HelpContents}, [this] { showManual(); });
  add("keys", tr("Keys"), "info", group, {QKeySequence("Ctrl+/"), QKeySequence("?")}, [this] { showKeys(); });
  add("menu", tr("Open the menu"), "ellipsis", group, {QKeySequence("F10")}, [this] { m_top->openMenu(); });
}

/// Right after a merge a person means the merge, which goes by its backup; undo itself never reaches what came from
/// another copy.
void MainWindow::undo() {
  if (!m_surrounding->hasPage(QStringLiteral("history")) || session::Copies::of(*m_session).isBusy())
    return m_session->undo();
  m_session->ask<bool>(
      this, [](const workspace::Workspace& workspace) { return workspace::mergeToUndo(workspace).has_value(); },
      [this](bool merge) {
        if (merge)
          open(QStringLiteral("history"), 0, QStringLiteral("undo-merge"));
        else
          m_session->undo();
      });
}

void MainWindow::askPalette(const QString& typed) {
  if (!m_palette)
    m_palette = new palette::Palette(*m_session, *m_surrounding, centralWidget());
  if (m_palette->isVisible())
    return m_palette->dismiss();
  commitDrafts();
  std::vector<palette::Command> pages, actions;
  for (const auto& description : m_actions->all()) {
    QAction* action = m_actions->action(description.id);
    if (description.id == "palette" || !action->isEnabled())
      continue;
    auto& list = description.id.startsWith("page-") ? pages : actions;
    list.push_back(commandOf(description, action));
    if (description.id.startsWith("page-"))
      list.back().detail = tr("Page");
  }
  m_palette->finder().setCommands(std::move(pages), std::move(actions));
  m_palette->ask(typed);
}

/// Beside the work, at the page that tells of the one that is open. The text's size is that of the whole program.
void MainWindow::showManual() {
  auto& shown = manual::ManualWindow::showAt(manual::manualOf(m_currentId));
  if (shown.actions().empty())
    for (const char* id : {"larger", "smaller", "normal"})
      shown.addAction(m_actions->action(id));
}

void MainWindow::showKeys() {
  auto* sheet = new KeysSheet(keyGroups(*m_actions, m_entries), centralWidget());
  connect(sheet, &KeysSheet::dismissed, sheet, &QObject::deleteLater);
  connect(sheet, &KeysSheet::copied, this, [this] { say(tr("The keys are copied as text"), false); });
  sheet->open();
}

void MainWindow::showSettings() {
  if (!m_settings) {
    m_settings = new SettingsDialog(*m_session, centralWidget());
    connect(m_settings, &SettingsDialog::whoAsked, m_actions->action("who"), &QAction::trigger);
  }
  if (!m_settings->isVisible())
    m_settings->ask();
}

/// It is the sheet of a person: where nobody sits here, that is asked first.
void MainWindow::showMonday() {
  if (m_monday && m_monday->isVisible())
    return;
  commitDrafts();
  if (!m_session->me())
    WhoDialog::ask(*m_session, this);
  if (!m_session->me())
    return;
  m_monday = new monday::MondayDialog(*m_session, *m_saving, centralWidget());
  connect(m_monday, &monday::MondayDialog::printAsked, this, &MainWindow::print);
  m_monday->start();
}

void MainWindow::print() {
  if (m_monday && m_monday->isVisible()) {
    if (const session::PrintJob job = m_monday->printJob(); job.sheets > 0)
      printAsking(job, this);
    return;
  }
  commitDrafts();
  const auto page = m_pages.find(m_currentId);
  if (page == m_pages.end() || !page->second)
    return;
  const QString label = m_actions->action("page-" + m_currentId)->text();
  printAsking(jobOf(*page->second, tr("%1, %2").arg(m_session->name(), label)), this);
}

} // namespace baton::shell
