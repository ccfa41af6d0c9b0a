// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icon.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QJsonDocument>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <cmath>
#include <gtest/gtest.h>

namespace baton::theme {
namespace {

const Scheme allSchemes[] = {Scheme::Light, Scheme::Dark, Scheme::HighContrast};

/// WCAG 2.1, 1.4.3: relative luminance and contrast ratio.
double luminance(const QColor& colour) {
  const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Colours, AreThoseOfTheTokenFile) {
  QFile file(BATON_SOURCE_DIR "/resources/theme/tokens.json");
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QJsonObject palettes = QJsonDocument::fromJson(file.readAll()).object()["palettes"].toObject();
  const std::pair<Scheme, const char*> schemes[] = {
      {Scheme::Light, "light"}, {Scheme::Dark, "dark"}, {Scheme::HighContrast, "high-contrast"}};
  for (const auto& [scheme, key] : schemes) {
    const QJsonObject palette = palettes[QLatin1String(key)].toObject();
    EXPECT_EQ(palette.size(), roleCount);
    for (int r = 0; r < roleCount; ++r) {
      const QString written = palette[roleName(Role(r))].toString();
      const QColor colour = Tokens::shipped().colour(scheme, Role(r));
      EXPECT_EQ(colour.name(QColor::HexRgb), written.left(7).toLower()) << qPrintable(roleName(Role(r)));
    }
  }
}

TEST(Colours, TheScrimIsTranslucentInItsLastByte) {
  EXPECT_EQ(Tokens::shipped().colour(Scheme::Light, Role::Scrim), QColor(0x17, 0x1E, 0x2B, 0x73));
}

TEST(Colours, TextReachesFourAndAHalfToOneOnItsGrounds) {
  const std::pair<Role, Role> pairs[] = {{Role::Text, Role::Surface},
                                         {Role::Text, Role::SurfaceRaised},
                                         {Role::Text, Role::AccentSoft},
                                         {Role::TextMuted, Role::Surface},
                                         {Role::TextMuted, Role::SurfaceSunken},
                                         {Role::OnAccent, Role::Accent},
                                         {Role::Ok, Role::OkSoft},
                                         {Role::Warn, Role::WarnSoft},
                                         {Role::Bad, Role::BadSoft},
                                         {Role::Leadership, Role::LeadershipSoft},
                                         {Role::Sales, Role::SalesSoft},
                                         {Role::SidebarText, Role::Sidebar},
                                         {Role::SidebarMuted, Role::Sidebar},
                                         {Role::Accent, Role::AccentSoft},
                                         {Role::SurfaceRaised, Role::Chart1}};
  for (const Scheme scheme : allSchemes)
    for (const auto& [text, ground] : pairs)
      EXPECT_GE(contrast(Tokens::shipped().colour(scheme, text), Tokens::shipped().colour(scheme, ground)), 4.5)
          << qPrintable(roleName(text)) << " on " << qPrintable(roleName(ground));
}

TEST(Fonts, AreTheOnesShipped) {
  const Ink ink;
  EXPECT_EQ(QFontInfo(ink.font(TextStyle::Body)).family(), "Inter");
  EXPECT_EQ(QFontInfo(ink.figures(TextStyle::Body)).family(), "Baton Tabular");
}

TEST(Fonts, TabularDigitsAreAllAsWide) {
  const Ink ink;
  for (const int weight : {400, 500, 600}) {
    const QFontMetricsF metrics(ink.figures(TextStyle::Figure, weight));
    for (const char digit : std::string("123456789"))
      EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QLatin1Char(digit)), metrics.horizontalAdvance('0'))
          << digit << " in " << weight;
  }
  const QFontMetricsF inter(ink.font(TextStyle::Body));
  EXPECT_LT(inter.horizontalAdvance("1111"), inter.horizontalAdvance("0000"));
}

TEST(Fonts, NothingIsUnderElevenPixels) {
  for (int s = 0; s < textStyleCount; ++s)
    EXPECT_GE(Tokens::shipped().type(TextStyle(s)).size, 11);
}

TEST(Theme, PaletteComesFromTheTokens) {
  auto& look = Theme::start();
  look.set(Look::Dark, 1);
  EXPECT_EQ(qApp->palette().color(QPalette::Window), Tokens::shipped().colour(Scheme::Dark, Role::Surface));
  EXPECT_EQ(qApp->palette().color(QPalette::HighlightedText), Tokens::shipped().colour(Scheme::Dark, Role::Text));
  look.set(Look::Light, 1);
  EXPECT_EQ(qApp->palette().color(QPalette::Window), Tokens::shipped().colour(Scheme::Light, Role::Surface));
}

TEST(Theme, TellsOfAChangeOnce) {
  auto& look = Theme::start();
  look.set(Look::Light, 1);
  QSignalSpy changes(&look, &Theme::changed);
  look.set(Look::HighContrast, 1.5);
  look.set(Look::HighContrast, 1.5);
  EXPECT_EQ(changes.count(), 1);
  look.set(Look::Light, 1);
}

TEST(Theme, KeepsTheTextSizeBetweenEightyAndTwoHundredPercent) {
  auto& look = Theme::start();
  look.setZoom(9);
  EXPECT_DOUBLE_EQ(look.zoom(), 2.0);
  look.setZoom(0.1);
  EXPECT_DOUBLE_EQ(look.zoom(), 0.8);
  look.setZoom(1);
}

TEST(Theme, MeasuresGrowWithTheText) {
  const Ink twice{Scheme::Light, 2};
  EXPECT_EQ(twice.whole(32), 64);
  EXPECT_EQ(twice.line(TextStyle::Body), 36);
  // 13 px are 9.75 points at 96 dpi.
  EXPECT_DOUBLE_EQ(Ink{}.font(TextStyle::Body).pointSizeF(), 9.75);
  EXPECT_DOUBLE_EQ(twice.font(TextStyle::Body).pointSizeF(), 19.5);
}

TEST(Theme, TheLastMeasureSetIsTheOneThatGrows) {
  auto& look = Theme::start();
  look.set(Look::Light, 1);
  QWidget rail;
  fixWidth(&rail, 212);
  fixWidth(&rail, 56);
  EXPECT_EQ(rail.width(), 56);
  look.setZoom(2);
  EXPECT_EQ(rail.width(), 112);
  look.setZoom(1);
}

TEST(StyleSheet, HasNoPlaceLeftUnfilledAndNoColourOfItsOwn) {
  QFile file(BATON_SOURCE_DIR "/resources/theme/baton.qss");
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_FALSE(QString::fromUtf8(file.readAll()).contains('#'));
  for (const Scheme scheme : allSchemes)
    EXPECT_FALSE(styleSheet({scheme, 1.25}).contains('@'));
}

/// Where muted is as bright as the rest, a line tells a button that rests from one that can be pressed.
TEST(StyleSheet, MarksAButtonThatRestsByItsLineInHighContrast) {
  const auto resting = [](Scheme scheme) {
    const QString sheet = styleSheet({scheme, 1});
    const qsizetype at = sheet.indexOf(QStringLiteral("QPushButton:disabled {"));
    return sheet.mid(at, sheet.indexOf('}', at) - at);
  };
  EXPECT_TRUE(resting(Scheme::HighContrast).contains("dashed"));
  EXPECT_TRUE(resting(Scheme::Light).contains("solid"));
}

TEST(Icons, TakeTheColourThatTheRoleHasWhenTheyArePainted) {
  auto& look = Theme::start();
  const QIcon star = icon("circle", Role::Text);
  const auto darkest = [&star] {
    const QImage image = star.pixmap(QSize(24, 24)).toImage();
    QColor seen;
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, 12).alpha() == 255)
        seen = image.pixelColor(x, 12);
    return seen;
  };
  look.set(Look::Light, 1);
  EXPECT_EQ(darkest(), Tokens::shipped().colour(Scheme::Light, Role::Text));
  look.set(Look::Dark, 1);
  EXPECT_EQ(darkest(), Tokens::shipped().colour(Scheme::Dark, Role::Text));
  look.set(Look::Light, 1);
}

} // namespace
} // namespace baton::theme
