// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_keeper.h"

#include "ui/widgets/window_dialog.h"

#include <QApplication>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace baton::shell {
namespace {

constexpr const char* leftAt = "leftAt"; ///< property of a part: on what the keyboard was there

bool takesKeyboard(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

bool isInDialog(const QWidget& widget) {
  for (const QWidget* around = &widget; around; around = around->parentWidget())
    if (qobject_cast<const widgets::WindowDialog*>(around))
      return true;
  return false;
}

QPoint centreOf(const QWidget& widget) {
  return widget.mapTo(widget.window(), widget.rect().center());
}

QWidget* nearest(const QWidget& within, QPoint place) {
  QWidget* found = nullptr;
  int distance = 0;
  for (QWidget* one : within.findChildren<QWidget*>()) {
    if (!takesKeyboard(*one) || one->visibleRegion().isEmpty())
      continue;
    const int away = (centreOf(*one) - place).manhattanLength();
    if (!found || away < distance) {
      found = one;
      distance = away;
    }
  }
  return found;
}

/// Sidebar, page, and the panel that stands beside or over the page, as far as they are there.
QVector<QWidget*> partsOf(QWidget& window) {
  QVector<QWidget*> parts;
  for (const char* name : {"sidebar", "pages"})
    if (auto* part = window.findChild<QWidget*>(QLatin1String(name)); part && part->isVisible())
      parts += part;
  for (auto* panel : window.findChildren<QWidget*>())
    if (panel->isVisible() && panel->property("inspector").toBool())
      parts += panel;
  return parts;
}

/// A panel may stand inside of its page: what is in it is not the page's.
QWidget* partAround(const QVector<QWidget*>& parts, const QWidget* widget) {
  QWidget* found = nullptr;
  for (QWidget* part : parts)
    if (part == widget || (widget && part->isAncestorOf(widget)))
      found = part;
  return found;
}

QWidget* entranceOf(const QVector<QWidget*>& parts, QWidget& part) {
  for (QWidget* last : {part.property(leftAt).value<QPointer<QWidget>>().data(), part.focusWidget()})
    if (last && takesKeyboard(*last) && partAround(parts, last) == &part)
      return last;
  QWidget* one = &part;
  do {
    if (takesKeyboard(*one) && partAround(parts, one) == &part)
      return one;
    one = one->nextInFocusChain();
  } while (one != &part);
  return nullptr;
}

} // namespace

FocusPlace::FocusPlace(QWidget& focused) : m_widget(&focused), m_place(centreOf(focused)) {
  for (QWidget* around = focused.parentWidget(); around; around = around->parentWidget())
    m_around.append(around);
}

QWidget* FocusPlace::find() const {
  if (m_widget && takesKeyboard(*m_widget))
    return m_widget;
  for (const QPointer<QWidget>& around : m_around)
    if (around && around->isVisible())
      if (QWidget* found = nearest(*around, m_place))
        return found;
  return nullptr;
}

FocusKeeper::FocusKeeper(QWidget* window) : QObject(window), m_window(window) {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusKeeper::follow(QWidget* now) {
  if (!now) // not at once: whoever took it away may give it on
    QMetaObject::invokeMethod(this, &FocusKeeper::bringBack, Qt::QueuedConnection);
  else if (now->window() == m_window) {
    m_last = FocusPlace(*now);
    if (!isInDialog(*now))
      m_behind = m_last;
  }
}

void FocusKeeper::bringBack() {
  if (QApplication::focusWidget() || QApplication::activePopupWidget() || !m_window->isActiveWindow())
    return;
  const auto dialogs = m_window->findChildren<widgets::WindowDialog*>();
  const bool inDialog = std::ranges::any_of(dialogs, [](const QWidget* one) { return one->isVisible(); });
  if (QWidget* found = inDialog ? m_last.find() : m_behind.find())
    found->setFocus(Qt::OtherFocusReason);
}

void goToPart(QWidget& window, int step) {
  const QVector<QWidget*> parts = partsOf(window);
  const auto count = parts.size();
  QWidget* here = partAround(parts, window.focusWidget());
  if (here)
    here->setProperty(leftAt, QVariant::fromValue(QPointer<QWidget>(window.focusWidget())));
  auto at = parts.indexOf(here);
  for (qsizetype tried = 0; tried < count; ++tried) {
    at = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    if (QWidget* entrance = entranceOf(parts, *parts[at]))
      return entrance->setFocus(Qt::ShortcutFocusReason);
  }
}

} // namespace baton::shell
