// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/records/import_dialog.h"
#include "ui/records/import_entry.h"
#include "ui/records/import_model.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <fstream>

namespace baton::records {

/// A window with the import over it, worked with keys and clicks.
class ImportAtHand : public tests::WorkspaceAtHand {
protected:
  void openWindow(QSize size = {1440, 900}) {
    m_entry.reset();
    m_window = std::make_unique<QWidget>();
    m_window->setProperty("page", true);
    m_window->setAttribute(Qt::WA_DontShowOnScreen);
    m_window->resize(size);
    m_entry = std::make_unique<ImportEntry>(*m_session, m_surrounding, m_window.get());
    m_window->show();
  }
  ImportDialog& dialog() {
    ImportDialog* open = m_entry->open();
    open->import().setDelay(0);
    return *open;
  }
  ImportModel& import() { return dialog().import(); }

  /// Until the file is read and the preview is that of what is chosen.
  void rest() {
    for (int i = 0; i < 50; ++i) {
      settle();
      if (!m_entry->dialog() || !m_entry->dialog()->import().isBusy())
        break;
    }
    settle();
  }
  void openFile(const QString& path) {
    dialog();
    m_entry->openFile(path);
    rest();
  }
  QString write(const std::string& name, const std::string& bytes) {
    const auto path = m_folder / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return QString::fromStdString(path.string());
  }
  static QString example(const char* name) {
    return QStringLiteral(BATON_SOURCE_DIR "/resources/templates/example/") + name;
  }
  static QString testData(const char* name) {
    return QStringLiteral(BATON_SOURCE_DIR "/tests/data/adventureworks/") + name;
  }

  QPushButton* button(const QString& name) {
    for (auto* one : dialog().findChildren<QPushButton*>(name))
      if (one->isVisible())
        return one;
    ADD_FAILURE() << "no button " << name.toStdString();
    return nullptr;
  }
  void click(const QString& name) {
    if (QPushButton* one = button(name))
      QTest::mouseClick(one, Qt::LeftButton);
    rest();
  }
  void next() { click("next"); }
  /// Chooses with the keyboard: the list is opened, and walked down to the word.
  void choose(const QString& name, const QString& word) {
    auto* combo = child<QComboBox>(&dialog(), name);
    ASSERT_TRUE(combo);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Space);
    auto* list = combo->view();
    for (int i = combo->count(); i > 0 && list->currentIndex().row() > 0; --i)
      QTest::keyClick(list, Qt::Key_Up);
    for (int i = combo->count(); i > 0 && list->currentIndex().data().toString() != word; --i)
      QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(combo->currentText(), word);
    rest();
  }
  QTableView* table(const QString& name) {
    for (QTableView* one : dialog().findChildren<QTableView*>(name))
      if (one->isVisible())
        return one;
    ADD_FAILURE() << name.toStdString();
    return nullptr;
  }
  static QString cell(const QTableView* table, int row, const QString& column) {
    for (int i = 0; i < table->model()->columnCount(); ++i)
      if (table->model()->headerData(i, Qt::Horizontal).toString() == column)
        return table->model()->index(row, i).data().toString();
    ADD_FAILURE() << column.toStdString();
    return {};
  }
  QString words(const QString& name) { return child<widgets::TextLabel>(&dialog(), name)->text(); }
  /// Every text of the step that is shown.
  QString shown() {
    QStringList texts;
    for (auto* label : dialog().findChildren<QLabel*>())
      if (label->isVisible())
        texts += label->text();
    return texts.join('\n');
  }
  std::size_t imports() { return m_session->elements().count<ImportBatch>(); }

  std::unique_ptr<QWidget> m_window;
  std::unique_ptr<ImportEntry> m_entry;
};

} // namespace baton::records
