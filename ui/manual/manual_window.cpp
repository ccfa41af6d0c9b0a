// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_window.h"

#include "ui/manual/manual_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/sidebar_list.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

namespace baton::manual {
namespace {

constexpr QSize firstSize(1040, 760);               ///< px at 100 %
constexpr int contentsWidth = 248, railBelow = 760; ///< px at 100 %
constexpr std::size_t mostRemembered = 100;

QVector<widgets::SidebarItem> contents() {
  QVector<widgets::SidebarItem> items;
  for (const ManualPage& page : manualPages())
    items.push_back({page.id, page.label, page.icon, page.group});
  return items;
}

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent), m_contents(new widgets::SidebarList), m_view(new ManualView) {
  setObjectName("manual");
  setMinimumSize(480, 360);
  const auto& ink = theme::ink();
  resize(
      QSize(ink.whole(firstSize.width()), ink.whole(firstSize.height())).boundedTo(screen()->availableSize() * 0.92));
  auto* across = new QHBoxLayout(this);
  theme::space(across, 0, 0);
  m_contents->setObjectName("manual-contents");
  m_contents->setAccessibleName(tr("Contents of the manual"));
  m_contents->setOpenWidth(contentsWidth);
  m_contents->setItems(contents());
  connect(m_contents, &widgets::SidebarList::chosen, this, [this](const QString& page) { open({page, {}}); });
  auto* ground = new QWidget;
  ground->setProperty("ground", QStringLiteral("sidebar"));
  auto* list = new QVBoxLayout(ground);
  theme::space(list, QMargins(0, 12, 0, 0), 0);
  list->addWidget(m_contents);
  across->addWidget(ground);
  auto* column = new QVBoxLayout;
  theme::space(column, 0, 0);
  column->addWidget(buildBar());
  column->addWidget(m_view, 1);
  across->addLayout(column, 1);
  connect(m_view, &ManualView::followed, this, &ManualWindow::open);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, [this] {
    place();
    render(m_view->verticalScrollBar()->value());
  });
  place();
  open({contentsId, {}});
}

ManualWindow& ManualWindow::showAt(const QString& page) {
  static QPointer<ManualWindow> shown;
  if (!shown) {
    shown = new ManualWindow;
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->setAttribute(Qt::WA_QuitOnClose, false); // without a workspace there is nothing to read it beside
    connect(qApp, &QApplication::aboutToQuit, shown, &QWidget::close);
  }
  shown->open({page, {}});
  shown->show();
  shown->raise();
  shown->activateWindow();
  return *shown;
}

QWidget* ManualWindow::buildBar() {
  auto* bar = new QFrame;
  bar->setProperty("topbar", true);
  theme::fixHeight(bar, 52);
  auto* row = new QHBoxLayout(bar);
  theme::space(row, QMargins(24, 0, 24, 0), 10);
  m_back = widgets::toolButton("chevron-left", tr("Back (Alt+Left)"), 32);
  m_back->setObjectName("manual-back");
  connect(m_back, &QToolButton::clicked, this, &ManualWindow::goBack);
  row->addWidget(m_back);
  m_find = new QLineEdit;
  m_find->setObjectName("manual-find");
  m_find->setPlaceholderText(tr("Find in the manual (Ctrl+F)"));
  m_find->setAccessibleName(tr("Find in the manual"));
  m_find->setClearButtonEnabled(true);
  theme::fixHeight(m_find, 32);
  connect(m_find, &QLineEdit::textChanged, this, [this](const QString& typed) {
    if (!m_renders) // blocked signals would leave the field's own button behind
      find(typed);
  });
  row->addWidget(m_find, 2);
  row->addStretch(1);
  return bar;
}

void ManualWindow::remember() {
  if (m_now.place.page.isEmpty())
    return;
  m_now.scrolled = m_view->verticalScrollBar()->value();
  m_before.push_back(m_now);
  if (m_before.size() > mostRemembered)
    m_before.erase(m_before.begin());
}

void ManualWindow::open(const Place& wanted) {
  if (!manualPage(wanted.page) || (wanted.page == m_now.place.page && wanted.anchor.isEmpty() && m_now.typed.isEmpty()))
    return;
  remember();
  m_now = {wanted, {}, 0};
  render();
}

void ManualWindow::find(const QString& typed) {
  const bool hadWords = !m_now.typed.isEmpty(), hasWords = !search::Query(typed.toStdString()).empty();
  if (hasWords && !hadWords)
    remember();
  if (!hasWords && hadWords && !m_before.empty()) { // the page that was read before
    m_now = m_before.back();
    m_before.pop_back();
    render(m_now.scrolled);
    return;
  }
  m_now.typed = hasWords ? typed : QString();
  if (hasWords)
    render();
}

void ManualWindow::goBack() {
  if (m_before.empty())
    return;
  m_now = m_before.back();
  m_before.pop_back();
  render(m_now.scrolled);
}

void ManualWindow::render(int scrolled) {
  const QScopedValueRollback quiet(m_renders, true);
  if (m_find->text().trimmed() != m_now.typed.trimmed())
    m_find->setText(m_now.typed);
  m_contents->setCurrentId(m_now.typed.isEmpty() ? m_now.place.page : QString());
  m_back->setEnabled(!m_before.empty());
  const ManualPage* page = manualPage(m_now.place.page);
  setWindowTitle(m_now.typed.isEmpty() ? tr("%1 - Manual of Baton").arg(page->label) : tr("Manual of Baton"));
  if (!m_now.typed.isEmpty())
    m_view->showHits(m_now.typed);
  else
    m_view->showPage(*page);
  if (scrolled >= 0)
    m_view->verticalScrollBar()->setValue(scrolled);
  else if (m_now.typed.isEmpty())
    m_view->goTo(m_now.place.anchor);
}

void ManualWindow::place() {
  m_contents->setRail(width() < theme::ink().whole(railBelow));
}

void ManualWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

void ManualWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    m_find->text().isEmpty() ? void(close()) : m_find->clear();
  else if (event->matches(QKeySequence::Find)) {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
  } else if (event->matches(QKeySequence::Back))
    goBack();
  else
    QWidget::keyPressEvent(event);
}

void ManualWindow::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme::ink().colour(theme::Role::SurfaceRaised));
}

} // namespace baton::manual
