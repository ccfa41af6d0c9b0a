// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "ui/guide/sort_model.h"
#include "ui/session/page.h"

#include <functional>

class QPushButton;

namespace baton::widgets {
class Card;
class FittingStack;
class TextLabel;
} // namespace baton::widgets

namespace baton::guide_page {

class KeyedTable;

/// Sort a document: each of its paragraphs, items and rows is a card that one key sends to where it belongs.
class SortPane : public QWidget {
  Q_OBJECT
public:
  SortPane(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void openFile(const QString& path);
  void openText(const QString& text);
  void refresh();
  void takeFocus();
  SortModel& model() { return *m_model; }
  /// Asks for a file: the window's dialog, unless a test says otherwise. Empty: none.
  using ChooseFile = std::function<QString(QWidget* parent)>;
  void setFileChooser(ChooseFile choose) { m_chooseFile = std::move(choose); }

protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  QWidget* buildEmpty();
  QWidget* buildCards();
  QWidget* buildHeaps();
  void choose();
  void paste();
  void read(const QString& name, std::function<basics::Outcome<std::string>()> bytes);
  void take(const QString& name, basics::Outcome<std::vector<exchange::TextCard>> cards);
  void sort(guide::Heap heap);
  void showCard(int row);

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  ChooseFile m_chooseFile;
  SortModel* m_model;
  widgets::FittingStack* m_stack;
  widgets::TextLabel *m_trouble = nullptr, *m_facts = nullptr, *m_under = nullptr, *m_words = nullptr;
  KeyedTable* m_table = nullptr;
  std::vector<QPushButton*> m_heaps;
  QString m_name;
};

} // namespace baton::guide_page
