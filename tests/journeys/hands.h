// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/temporary_folder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_window.h"

#include <QAbstractItemView>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>

class QRadioButton;
class QTableView;

namespace baton::tests {

enum class By { Mouse, Keyboard };

/// A person in front of the window, with the mouse or with the keyboard alone: the same words for both. What cannot be
/// reached the asked way fails the test, by name.
class Hands {
public:
  explicit Hands(By by) : m_by(by) {}

  By by() const { return m_by; }
  void turnTo(QWidget& window) { m_window = &window; }
  /// The visible widget of that object name; fails where there is none.
  QWidget* at(const QString& name) const;
  template <class W> W* at(const QString& name) const { return qobject_cast<W*>(at(name)); }
  bool sees(const QString& name) const { return seen(name) != nullptr; }
  /// All that a part of the page says, with plain blanks.
  QString said(const QString& part) const;

  /// Presses a button, a box or a link.
  void press(const QString& name);
  /// Puts a text into a field, in place of what stands there, and leaves the field.
  void write(const QString& name, const QString& text);
  /// The same, still in the field: what is being typed is a draft.
  void type(const QString& name, const QString& text);
  /// Chooses a word in a combo box.
  void choose(const QString& name, const QString& word);
  /// Answers in a segmented control.
  void answer(const QString& name, const QString& word);
  /// Adds to a list of references by its search.
  void add(const QString& field, const QString& title);
  /// Goes to a row of a list or a table that begins with the words, and opens it where asked.
  void row(const QString& view, const QString& words, bool open = false);
  /// Goes to a cell of a table by the names of its row and its column.
  void cell(const QString& table, const QString& row, const QString& column);
  /// Types into that cell, in place of what stands there, and stores it with Enter.
  void fill(const QString& table, const QString& row, const QString& column, const QString& text);
  /// The same, in the cell that is current.
  void fillHere(const QString& table, const QString& text);
  /// A shortcut, or the button that does the same.
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  void settle() const;

private:
  QWidget* seen(const QString& name) const;
  void reach(QWidget* widget);
  void pick(QRadioButton& wanted);
  QWidget* pickerOpen() const;
  void pickFrom(const QString& title);
  void clickOn(QWidget* widget, QPoint at);

  By m_by;
  QPointer<QWidget> m_window;
};

/// Where a table shows what is named so; nothing where it does not.
QModelIndex indexOf(const QTableView& table, const QString& row, const QString& column);

/// The program as it starts: the start window, and the window of one workspace, in folders of their own.
class Journey {
public:
  /// On the day that is said.
  explicit Journey(By by, basics::Date today = *basics::Date::of(2020, 6, 15));
  ~Journey();

  Hands& hands() { return m_hands; }
  /// Makes a workspace from the start page, through its dialog. who: says who sits there, in one that has people.
  shell::MainWindow& begin(const QString& templateName, const QString& company, const QString& who = {});
  shell::MainWindow& window();
  /// Closes the window and opens the file again, as on the next day; who sits there says so when asked.
  shell::MainWindow& nextDay(const QString& name);
  /// Says who sits here.
  void sits(const QString& name);
  /// Chooses from the menu that something opens.
  void menu(const std::function<void()>& opening, const QString& words);
  /// Opens a page from the sidebar or by its shortcut.
  void page(const QString& id);
  /// Answers the next dialog, while something opens it.
  void during(const std::function<void()>& opening, const std::function<void(QWidget&)>& answer);
  const basics::Elements& elements() { return window().session().elements(); }
  const std::filesystem::path& folder() const { return m_folder.path(); }

private:
  void chooseWho(const QString& name);
  TemporaryFolder m_folder;
  std::unique_ptr<shell::StartWindow> m_start;
  Hands m_hands;
  QString m_path;
  bool m_asked = false; ///< who sits here: once
};

} // namespace baton::tests
