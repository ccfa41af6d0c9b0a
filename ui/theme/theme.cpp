// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/style.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QPalette>
#include <QPointer>
#include <QScopedValueRollback>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace baton::theme {
namespace {

QPointer<Theme> running;

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Calls the function now and whenever the theme changes, for as long as the object lives or until the same property
/// of it is set again.
template <typename Call> void follow(QObject* object, const char* property, Call call) {
  const QString name = QStringLiteral("follows ") + QLatin1String(property);
  delete object->findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
  auto* listener = new QObject(object);
  listener->setObjectName(name);
  call();
  QObject::connect(&Theme::start(), &Theme::changed, listener, call);
}

} // namespace

Theme& Theme::start() {
  if (!running) {
    Q_ASSERT(qApp);
    running = new Theme(*qApp);
    running->apply();
  }
  return *running;
}

Theme::Theme(QApplication& app) : QObject(&app), m_app(app) {
  loadFonts();
  m_systemIsDark = isDark(QGuiApplication::palette());
  app.setStyle(new BatonStyle);
  new FocusRing(app);
  app.installEventFilter(this);
}

void Theme::setLook(Look look) {
  set(look, m_ink.zoom);
}

void Theme::setZoom(double zoom) {
  set(m_look, zoom);
}

void Theme::set(Look look, double zoom) {
  const Ink before = m_ink;
  m_look = look;
  m_ink.zoom = std::clamp(zoom, smallestZoom, largestZoom);
  if (wanted() != before.scheme || std::abs(m_ink.zoom - before.zoom) > 1e-6)
    apply();
}

Scheme Theme::wanted() const {
  switch (m_look) {
  case Look::Light:
    return Scheme::Light;
  case Look::Dark:
    return Scheme::Dark;
  case Look::HighContrast:
    return Scheme::HighContrast;
  case Look::System:
    break;
  }
  return m_systemIsDark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply() {
  const QScopedValueRollback guard(m_applying, true);
  m_ink.scheme = wanted();
  m_app.setPalette(paletteOf(m_ink));
  m_app.setFont(m_ink.font(TextStyle::Body));
  m_app.setStyleSheet(styleSheet(m_ink));
  emit changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
  // The desktop changed its own colours: ask for them without ours in the way, then put ours back.
  if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !m_applying && m_look == Look::System) {
    const QScopedValueRollback guard(m_applying, true);
    m_app.setPalette(QPalette());
    m_systemIsDark = isDark(QGuiApplication::palette());
    apply();
  }
  return QObject::eventFilter(watched, event);
}

const Ink& ink() {
  static const Ink plain;
  return running ? running->ink() : plain;
}

void space(QLayout* layout, const QMargins& margins, int spacing) {
  follow(layout, "spacing", [layout, margins, spacing] {
    const Ink& now = ink();
    layout->setContentsMargins(now.whole(margins.left()), now.whole(margins.top()), now.whole(margins.right()),
                               now.whole(margins.bottom()));
    layout->setSpacing(now.whole(spacing));
    if (QWidget* whole = layout->parentWidget())
      whole->updateGeometry(); // else what is around it goes on with the room that it asked for before
  });
}

void space(QLayout* layout, int margin, int spacing) {
  space(layout, QMargins(margin, margin, margin, margin), spacing);
}

void fixHeight(QWidget* widget, int at100) {
  follow(widget, "height", [widget, at100] { widget->setFixedHeight(ink().whole(at100)); });
}

void fixWidth(QWidget* widget, int at100) {
  follow(widget, "width", [widget, at100] { widget->setFixedWidth(ink().whole(at100)); });
}

void leastHeight(QWidget* widget, int at100) {
  follow(widget, "height", [widget, at100] { widget->setMinimumHeight(ink().whole(at100)); });
}

bool motionIsOff() {
  return !qApp || qApp->property("stillness").toBool() || !qApp->isEffectEnabled(Qt::UI_General);
}

} // namespace baton::theme
