// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/hands.h"

#include "app/baton/pages.h"
#include "tests/support/shown_texts.h"
#include "ui/session/session.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sidebar_list.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <gtest/gtest.h>
#include <stdexcept>

namespace baton::tests {
namespace {

constexpr int longestWay = 400; ///< Tabs until a widget counts as out of reach

QWidget* focused() {
  QWidget* popup = QApplication::activePopupWidget();
  if (popup && popup->focusWidget())
    return popup->focusWidget();
  return QApplication::focusWidget();
}

/// Letters that no ASCII key has come as what they are.
void typeInto(QWidget* widget, const QString& text) {
  for (const QChar letter : text)
    if (letter == QLatin1Char('\n'))
      QTest::keyClick(widget, Qt::Key_Return);
    else if (letter.unicode() < 128)
      QTest::keyClick(widget, letter.toLatin1());
    else
      QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

/// Off screen nobody gives the keyboard back to a window when a dialog or a menu in front of it closes.
void activate(QWidget* window) {
  if (window && QApplication::activeWindow() != window->window() && !QApplication::activePopupWidget())
    QApplication::setActiveWindow(window->window());
}

/// As a person scrolls: the outer areas first.
void scrollTo(QWidget* widget) {
  for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(parent); area && area->widget() && area->widget()->isAncestorOf(widget))
      area->ensureWidgetVisible(widget);
}

/// A box is clicked where it is, and not in the room behind its words.
QPoint placeToClick(const QWidget& widget) {
  const QPoint middle = widget.rect().center();
  return qobject_cast<const QCheckBox*>(&widget) ? QPoint(widget.height() / 2, middle.y()) : middle;
}

} // namespace

QWidget* Hands::seen(const QString& name) const {
  QWidget* inWindow = nullptr;
  for (QWidget* found : m_window->findChildren<QWidget*>(name))
    if (found->isVisible())
      inWindow = found; // a later one stands nearer: the inspector comes after the page
  return inWindow;
}

QWidget* Hands::at(const QString& name) const {
  QWidget* found = seen(name);
  EXPECT_NE(found, nullptr) << "nothing on the screen is called " << name.toStdString();
  return found;
}

QString Hands::said(const QString& part) const {
  QStringList all;
  if (QWidget* found = at(part)) {
    for (const ShownText& one : shownTexts(*found))
      all += one.text;
  }
  return all.join('\n').replace(QChar(0x202f), ' ');
}

/// What a reading brings may ask for another one: until nothing moves, before anything is looked for on the screen.
void Hands::settle() const {
  constexpr int readings = 3;
  for (int round = 0; round < readings; ++round) {
    QApplication::processEvents();
    if (auto* window = qobject_cast<shell::MainWindow*>(m_window.data()))
      window->session().settle();
  }
  QApplication::processEvents();
}

void Hands::clickOn(QWidget* widget, QPoint at) {
  scrollTo(widget);
  widget->window()->activateWindow(); // a click does so
  QApplication::processEvents();
  EXPECT_TRUE(widget->isEnabled()) << widget->objectName().toStdString() << " cannot be pressed";
  QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at);
}

void Hands::reach(QWidget* widget) {
  QWidget* wanted = widget->focusProxy() ? widget->focusProxy() : widget;
  if (m_by == By::Mouse)
    return clickOn(wanted, wanted->rect().center());
  activate(m_window);
  QStringList way;
  for (int presses = 0; presses < longestWay; ++presses) {
    QWidget* now = focused();
    way += now ? now->objectName() + ' ' + now->metaObject()->className() : QString("nothing");
    if (now == wanted || (now && wanted->isAncestorOf(now)))
      return;
    QTest::keyClick(now ? now : m_window.data(), Qt::Key_Tab);
    QApplication::processEvents();
  }
  ADD_FAILURE() << "the keyboard does not reach " << widget->objectName().toStdString() << "; it goes by "
                << way.mid(0, 40).join(", ").toStdString();
}

void Hands::press(const QString& name) {
  QWidget* widget = at(name);
  if (!widget)
    return;
  if (m_by == By::Mouse)
    clickOn(widget, placeToClick(*widget));
  else if (auto* one = qobject_cast<QRadioButton*>(widget))
    pick(*one);
  else if (reach(widget); focused())
    QTest::keyClick(focused(), Qt::Key_Space);
  settle();
}

/// Tab leads to a group of answers, the arrows to one of them.
void Hands::pick(QRadioButton& wanted) {
  const auto group = wanted.parentWidget()->findChildren<QRadioButton*>();
  const auto chosen = std::find_if(group.begin(), group.end(), [](QRadioButton* one) { return one->isChecked(); });
  reach(chosen == group.end() ? group.front() : *chosen);
  for (qsizetype moves = 0; moves <= group.size() && !wanted.isChecked(); ++moves)
    QTest::keyClick(focused(), Qt::Key_Down);
  EXPECT_TRUE(wanted.isChecked()) << wanted.objectName().toStdString();
}

void Hands::type(const QString& name, const QString& text) {
  QWidget* widget = at(name);
  if (!widget)
    return;
  reach(widget);
  ASSERT_TRUE(focused()) << name.toStdString() << " does not take the keyboard";
  QTest::keyClick(focused(), Qt::Key_A, Qt::ControlModifier);
  typeInto(focused(), text);
  QApplication::processEvents();
}

void Hands::write(const QString& name, const QString& text) {
  type(name, text);
  if (focused())
    QTest::keyClick(focused(), Qt::Key_Tab);
  settle();
}

void Hands::choose(const QString& name, const QString& word) {
  auto* combo = at<QComboBox>(name);
  if (!combo)
    return;
  reach(combo);
  if (m_by == By::Keyboard) {
    typeInto(combo, word.section(QLatin1Char(' '), 0, 0));
    const int row = combo->findText(word, Qt::MatchStartsWith); // the first of those that begin alike
    for (int moves = 0; moves < combo->count() && combo->currentIndex() != row; ++moves)
      QTest::keyClick(combo, combo->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
  } else if (QApplication::processEvents(); pickerOpen()) {
    pickFrom(word);
  } else {
    QWidget* popup = QApplication::activePopupWidget();
    auto* list = popup ? popup->findChild<QAbstractItemView*>() : nullptr;
    ASSERT_NE(list, nullptr) << name.toStdString() << " shows no list";
    const int row = combo->findText(word, Qt::MatchStartsWith);
    const QModelIndex index = list->model()->index(row, 0);
    ASSERT_TRUE(index.isValid()) << word.toStdString() << " is not offered by " << name.toStdString();
    list->scrollTo(index);
    QTest::mouseMove(list->viewport(), list->visualRect(index).center());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(index).center());
    if (popup->isVisible()) { // where the row lies under the place of the first click, a second one so soon is none
      list->setCurrentIndex(index);
      QTest::keyClick(list, Qt::Key_Return);
    }
  }
  settle();
  if (auto* now = at<QComboBox>(name))
    EXPECT_EQ(now->currentIndex(), now->findText(word, Qt::MatchStartsWith))
        << name.toStdString() << " says " << now->currentText().toStdString();
}

void Hands::answer(const QString& name, const QString& word) {
  QWidget* control = at(name);
  if (!control)
    return;
  for (QAbstractButton* button : control->findChildren<QAbstractButton*>())
    if (button->text().startsWith(word)) {
      if (m_by == By::Mouse) {
        clickOn(button, button->rect().center());
      } else {
        reach(control);
        for (const Qt::Key way : {Qt::Key_Right, Qt::Key_Left})
          for (int moves = 0; moves < 6 && !button->isChecked(); ++moves)
            QTest::keyClick(focused(), way);
      }
      settle();
      EXPECT_TRUE(button->isChecked()) << word.toStdString();
      return;
    }
  ADD_FAILURE() << word.toStdString() << " is no answer of " << name.toStdString();
}

QWidget* Hands::pickerOpen() const {
  QWidget* popup = QApplication::activePopupWidget();
  return popup && popup->findChild<QLineEdit*>("picker-search") ? popup : nullptr;
}

void Hands::add(const QString& field, const QString& title) {
  press(QStringLiteral("add-") + field);
  ASSERT_NE(pickerOpen(), nullptr) << "nothing to pick from for " << field.toStdString();
  pickFrom(title);
}

/// In a list that is searched.
void Hands::pickFrom(const QString& title) {
  QWidget* picker = pickerOpen();
  auto* search = picker->findChild<QLineEdit*>("picker-search");
  auto* list = picker->findChild<QListView*>("picker-list");
  ASSERT_TRUE(search && list);
  typeInto(search, title);
  ASSERT_GT(list->model()->rowCount(), 0) << title.toStdString() << " is not offered";
  if (m_by == By::Keyboard)
    QTest::keyClick(search, Qt::Key_Return);
  else
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(0, 0)).center());
  settle();
}

void Hands::row(const QString& name, const QString& words, bool open) {
  settle();
  auto* view = at<QAbstractItemView>(name);
  if (!view)
    return;
  QModelIndex wanted;
  for (int row = 0; row < view->model()->rowCount() && !wanted.isValid(); ++row)
    if (const QModelIndex index = view->model()->index(row, 0);
        index.flags().testFlag(Qt::ItemIsSelectable) && index.data().toString().startsWith(words))
      wanted = index;
  ASSERT_TRUE(wanted.isValid()) << words.toStdString() << " is not in " << name.toStdString();
  view->scrollTo(wanted);
  if (m_by == By::Mouse) {
    clickOn(view->viewport(), view->visualRect(wanted).center());
  } else {
    reach(view);
    for (int moves = 0; moves < longestWay && view->currentIndex().row() != wanted.row(); ++moves)
      QTest::keyClick(view, view->currentIndex().row() < wanted.row() ? Qt::Key_Down : Qt::Key_Up);
    if (open)
      QTest::keyClick(view, Qt::Key_Return);
  }
  settle();
}

namespace {

/// The header of a row where the table has some, else its first cell.
QString nameOfRow(const QTableView& table, int row) {
  const bool hasHeaders = table.verticalHeader()->isVisible();
  return hasHeaders ? table.model()->headerData(row, Qt::Vertical).toString()
                    : table.model()->index(row, 0).data().toString();
}

/// The header of a column where the table has some, else its first cell.
QString nameOfColumn(const QTableView& table, int column) {
  const bool hasHeaders = table.horizontalHeader()->isVisible();
  return hasHeaders ? table.model()->headerData(column, Qt::Horizontal).toString()
                    : table.model()->index(0, column).data().toString();
}

} // namespace

QModelIndex indexOf(const QTableView& table, const QString& row, const QString& column) {
  for (int at = 0; at < table.model()->rowCount(); ++at)
    for (int across = 0; across < table.model()->columnCount(); ++across)
      if (nameOfRow(table, at) == row && nameOfColumn(table, across) == column)
        return table.model()->index(at, across);
  return {};
}

void Hands::cell(const QString& name, const QString& row, const QString& column) {
  auto* table = at<QTableView>(name);
  ASSERT_NE(table, nullptr);
  const QModelIndex wanted = indexOf(*table, row, column);
  ASSERT_TRUE(wanted.isValid()) << row.toStdString() << " / " << column.toStdString() << " is not in "
                                << name.toStdString();
  if (m_by == By::Mouse) {
    table->scrollTo(wanted);
    clickOn(table->viewport(), table->visualRect(wanted).center());
  } else {
    reach(table);
    if (!table->currentIndex().isValid())
      QTest::keyClick(table, Qt::Key_Down);
    for (int moves = 0; moves < longestWay && table->currentIndex().row() != wanted.row(); ++moves)
      QTest::keyClick(table, table->currentIndex().row() < wanted.row() ? Qt::Key_Down : Qt::Key_Up);
    for (int moves = 0; moves < longestWay && table->currentIndex().column() != wanted.column(); ++moves)
      QTest::keyClick(table, table->currentIndex().column() < wanted.column() ? Qt::Key_Right : Qt::Key_Left);
  }
  settle();
  EXPECT_EQ(table->currentIndex().row(), wanted.row()) << row.toStdString();
  EXPECT_EQ(table->currentIndex().column(), wanted.column()) << column.toStdString();
}

void Hands::fill(const QString& name, const QString& row, const QString& column, const QString& text) {
  cell(name, row, column);
  fillHere(name, text);
}

void Hands::fillHere(const QString& name, const QString& text) {
  auto* table = at<QTableView>(name);
  ASSERT_NE(table, nullptr);
  QTest::keyClick(table, Qt::Key_F2);
  auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  ASSERT_TRUE(editor && table->isAncestorOf(editor)) << "the cell of " << name.toStdString() << " cannot be typed into";
  QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
  typeInto(editor, text);
  QTest::keyClick(editor, Qt::Key_Return);
  settle();
}

void Hands::key(int key, Qt::KeyboardModifiers modifiers) {
  activate(m_window);
  QTest::keyClick(focused() ? focused() : m_window.data(), Qt::Key(key), modifiers);
  settle();
}

Journey::Journey(By by, basics::Date today) : m_hands(by) {
  QApplication::setOrganizationName("Baton");
  QApplication::setApplicationName("baton-journey");
  QSettings().clear();
  m_start = std::make_unique<shell::StartWindow>(app::pages(), today);
  m_start->show();
  m_hands.turnTo(*m_start);
}

Journey::~Journey() {
  if (auto* window = m_start->latest())
    window->close();
}

shell::MainWindow& Journey::window() {
  auto* window = m_start->latest();
  if (!window)
    throw std::logic_error("no workspace is open");
  return *window;
}

void Journey::during(const std::function<void()>& opening, const std::function<void(QWidget&)>& answer) {
  bool answered = false;
  QTimer look; // until the dialog is there: what opens it may turn the loop of events before
  QObject::connect(&look, &QTimer::timeout, m_start.get(), [&] {
    QWidget* dialog = QApplication::activeModalWidget();
    if (!dialog || answered)
      return;
    answered = true;
    look.stop();
    m_hands.turnTo(*dialog);
    answer(*dialog);
    if (QApplication::activeModalWidget() == dialog) {
      ADD_FAILURE() << dialog->objectName().toStdString() << " did not close";
      dialog->close();
    }
  });
  look.start(0);
  opening();
  EXPECT_TRUE(answered) << "no dialog opened";
  m_hands.turnTo(m_start->latest() ? static_cast<QWidget&>(*m_start->latest()) : *m_start);
}

shell::MainWindow& Journey::begin(const QString& templateName, const QString& company, const QString& who) {
  during([&] { m_hands.press("start-" + templateName); },
         [&](QWidget&) {
           m_hands.type("name", company);
           m_hands.type("folder", QString::fromStdString(m_folder.path().string()));
           m_hands.press("accept");
         });
  m_path = QString::fromStdString((m_folder / (company + ".baton").toStdString()).string());
  const auto open = [this] {
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_start->latest() != nullptr; })) << "the workspace did not open";
    m_hands.turnTo(window());
    window().resize(1440, 900);
    window().activateWindow();
    m_hands.settle();
  };
  m_asked = !who.isEmpty();
  m_asked ? during(open, [&](QWidget&) { chooseWho(who); }) : open();
  return window();
}

void Journey::chooseWho(const QString& name) {
  m_hands.row("people", name);
  m_hands.press("accept");
}

void Journey::sits(const QString& name) {
  m_asked = true;
  during([this] { m_hands.press("who-sits-here"); }, [&](QWidget&) { chooseWho(name); });
}

shell::MainWindow& Journey::nextDay(const QString& name) {
  window().close();
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QApplication::processEvents();
  const bool asks = !m_asked;
  m_asked = true;
  const auto open = [this] {
    EXPECT_TRUE(m_start->openWorkspace(m_path));
    m_hands.turnTo(window());
    window().resize(1440, 900);
    window().activateWindow();
    m_hands.settle();
  };
  asks ? during(open, [&](QWidget&) { chooseWho(name); }) : open();
  return window();
}

void Journey::menu(const std::function<void()>& opening, const QString& words) {
  bool chosen = false;
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, m_start.get(), [&] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (!menu || chosen)
      return;
    chosen = true;
    look.stop();
    for (QAction* action : menu->actions())
      if (action->text().contains(words)) {
        if (m_hands.by() == By::Mouse) {
          QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(action).center());
        } else {
          for (int moves = 0; moves < 20 && menu->activeAction() != action; ++moves)
            QTest::keyClick(menu, Qt::Key_Down);
          QTest::keyClick(menu, Qt::Key_Return);
        }
        return;
      }
    ADD_FAILURE() << words.toStdString() << " is not in the menu";
    menu->close();
  });
  look.start(0);
  opening();
  EXPECT_TRUE(chosen) << "no menu opened";
  m_hands.settle();
}

void Journey::page(const QString& id) {
  auto* list = m_hands.at<widgets::SidebarList>("sidebar");
  ASSERT_NE(list, nullptr);
  const QKeySequence keys = window().actions().action("page-" + id)->shortcut();
  if (m_hands.by() == By::Keyboard && !keys.isEmpty()) {
    m_hands.key(keys[0].key(), keys[0].keyboardModifiers());
  } else if (m_hands.by() == By::Keyboard) { // there are more pages than digits
    for (int row = 0; row < list->model()->rowCount(); ++row)
      if (const QModelIndex index = list->model()->index(row, 0); index.data(Qt::UserRole).toString() == id)
        m_hands.row("sidebar", index.data().toString(), true);
  } else {
    for (int row = 0; row < list->model()->rowCount(); ++row)
      if (const QModelIndex index = list->model()->index(row, 0); index.data(Qt::UserRole).toString() == id)
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(index).center());
  }
  m_hands.settle();
  EXPECT_EQ(window().currentPage().toStdString(), id.toStdString());
}

} // namespace baton::tests
