// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QObject>

#include <optional>

class QApplication;
class QLayout;
class QMargins;
class QWidget;

namespace baton::theme {

/// What a person chose; System follows the desktop's light or dark palette.
enum class Look { System, Light, Dark, HighContrast };

/// The look of the running program. Theme::start() once after the QApplication, before the first widget:
///
///   QApplication app(argc, argv);
///   auto& look = theme::Theme::start();
///   look.setLook(theme::Look::Dark);
///   look.setZoom(1.25);
///
/// Widgets paint with theme::ink(); when look or zoom change, Qt sends every widget StyleChange and paints it again.
/// Colours and fonts of ordinary widgets come from the one application style sheet (resources/theme/baton.qss).
class Theme : public QObject {
  Q_OBJECT
public:
  static constexpr double smallestZoom = 0.8, largestZoom = 2.0;

  /// Makes the theme (a child of the QApplication) or returns the one there is.
  static Theme& start();

  Look look() const { return m_look; }
  void setLook(Look look);
  double zoom() const { return m_ink.zoom; }
  /// Kept between 0.8 and 2.
  void setZoom(double zoom);
  /// Both at once, one restyling.
  void set(Look look, double zoom);
  const Ink& ink() const { return m_ink; }

signals:
  /// Look or zoom changed; palette, style sheet and fonts are already the new ones.
  void changed();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  explicit Theme(QApplication& app);
  void apply();
  Scheme wanted() const;

  QApplication& m_app;
  Look m_look = Look::System;
  bool m_systemIsDark = false;
  bool m_applying = false;
  Ink m_ink;
};

/// The ink of the running program; light at 100 % where no theme was started.
const Ink& ink();

/// Margins and spacing of a layout in px at 100 %, kept at the zoom for as long as the layout lives. Every layout of a
/// page is set through these: a style's default spacing is never the design's.
void space(QLayout* layout, const QMargins& margins, int spacing);
void space(QLayout* layout, int margin, int spacing);
/// A width or height in px at 100 %, kept at the zoom.
void fixHeight(QWidget* widget, int at100);
void fixWidth(QWidget* widget, int at100);
/// A list asks for this height at least: with less it is none, and the page around it scrolls.
void leastHeight(QWidget* widget, int at100);

/// True where the window, its palette or the system asks for no motion; always in tests (property "stillness").
bool motionIsOff();

} // namespace baton::theme
