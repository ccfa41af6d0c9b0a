// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ink.h"

#include "ui/theme/warm_fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QResource>
#include <QStringList>
#include <vector>

namespace baton::theme {
namespace {

QFont fontOf(const QString& family, TypeSize type, int weight, double zoom) {
  loadFonts();
  QFont font;
  font.setFamilies({family, QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral("SF Pro Text"),
                    QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
  font.setPointSizeF(type.size * Tokens::shipped().number(QStringLiteral("type.points-per-px")) * zoom);
  font.setWeight(fontWeight(weight));
  // Unhinted glyphs stand where the design puts them, at any size; hinted ones are moved to whole pixels.
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

} // namespace

void loadFonts() {
  static const bool loaded = [] {
    Tokens::shipped(); // registers the resources
    for (const char* name : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold", "BatonTabular-Regular",
                             "BatonTabular-Medium", "BatonTabular-SemiBold"}) {
      const QResource font(QStringLiteral(":/baton/fonts/%1.otf").arg(QLatin1String(name)));
      Q_ASSERT(font.compressionAlgorithm() == QResource::NoCompression); // read where they stand: start is quicker
      QFontDatabase::addApplicationFontFromData(
          QByteArray::fromRawData(reinterpret_cast<const char*>(font.data()), font.size()));
    }
    return true;
  }();
  Q_UNUSED(loaded)
}

void warmFonts(const Ink& ink) {
  std::vector<QFont> fonts;
  // What the first page is written in and no more: each size and weight costs a look through all fonts of the system.
  for (const TextStyle style : {TextStyle::Caption, TextStyle::Label, TextStyle::Small, TextStyle::Body,
                                TextStyle::BodyStrong, TextStyle::Title, TextStyle::Section, TextStyle::PageTitle})
    fonts.push_back(ink.font(style));
  for (const TextStyle style : {TextStyle::Body, TextStyle::Figure})
    fonts.push_back(ink.figures(style));
  for (const QFont& font : fonts)
    QFontMetricsF(font).horizontalAdvance(QStringLiteral("Baton 0"));
}

QFont::Weight fontWeight(int css) {
  return css >= 700 ? QFont::Bold : css >= 600 ? QFont::DemiBold : css >= 500 ? QFont::Medium : QFont::Normal;
}

QFont Ink::font(TextStyle style) const {
  const TypeSize type = Tokens::shipped().type(style);
  return fontOf(QStringLiteral("Inter"), type, type.weight, zoom);
}

QFont Ink::figures(TextStyle style) const {
  return figures(style, Tokens::shipped().type(style).weight);
}

QFont Ink::figures(TextStyle style, int weight) const {
  return fontOf(QStringLiteral("Baton Tabular"), Tokens::shipped().type(style), weight, zoom);
}

} // namespace baton::theme
