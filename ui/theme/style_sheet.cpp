// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>

namespace baton::theme {
namespace {

Role roleNamed(const QString& name) {
  for (int i = 0; i < roleCount; ++i)
    if (roleName(Role(i)) == name)
      return Role(i);
  Q_ASSERT_X(false, "style sheet", qPrintable(name));
  return Role::Text;
}

TextStyle styleNamed(const QString& name) {
  for (int i = 0; i < textStyleCount; ++i)
    if (textStyleName(TextStyle(i)) == name)
      return TextStyle(i);
  Q_ASSERT_X(false, "style sheet", qPrintable(name));
  return TextStyle::Body;
}

QString fontRule(const QFont& font, int weight) {
  return QStringLiteral(
             "font-family: \"%1\", \"Noto Sans\", \"DejaVu Sans\", sans-serif; font-size: %2pt; font-weight: %3")
      .arg(font.families().constFirst(), QString::number(font.pointSizeF(), 'f', 3), QString::number(weight));
}

QString filled(const QString& what, const QString& argument, const Ink& ink) {
  if (what == QLatin1String("px"))
    return QString::number(ink.whole(argument.toDouble())) + QLatin1String("px");
  if (what == QLatin1String("line")) // high contrast has no muted colours to tell by
    return argument == QLatin1String("rest") && ink.scheme == Scheme::HighContrast ? QStringLiteral("dashed")
                                                                                   : QStringLiteral("solid");
  if (what == QLatin1String("colour")) {
    const QColor colour = ink.colour(roleNamed(argument));
    return colour.name(colour.alpha() == 255 ? QColor::HexRgb : QColor::HexArgb);
  }
  const TextStyle style = styleNamed(argument);
  const int weight = Tokens::shipped().type(style).weight;
  return fontRule(what == QLatin1String("figures") ? ink.figures(style) : ink.font(style), weight);
}

} // namespace

QString styleSheet(const Ink& ink) {
  QFile file(QStringLiteral(":/baton/theme/baton.qss"));
  const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT(opened);
  const QString pattern = opened ? QString::fromUtf8(file.readAll()) : QString();
  static const QRegularExpression place(QStringLiteral("@(colour|line|px|font|figures)\\(([a-z0-9.-]+)\\)"));
  QString sheet;
  qsizetype from = 0;
  for (auto it = place.globalMatch(pattern); it.hasNext();) {
    const auto match = it.next();
    sheet += pattern.mid(from, match.capturedStart() - from) + filled(match.captured(1), match.captured(2), ink);
    from = match.capturedEnd();
  }
  return sheet + pattern.mid(from);
}

QPalette paletteOf(const Ink& ink) {
  QPalette palette;
  const QMetaEnum names = QMetaEnum::fromType<QPalette::ColorRole>();
  const auto& roles = Tokens::shipped().paletteRoles();
  for (auto it = roles.begin(); it != roles.end(); ++it) {
    const int role = names.keyToValue(it.key().toLatin1().constData());
    Q_ASSERT_X(role >= 0, "tokens", qPrintable(it.key()));
    palette.setColor(QPalette::ColorRole(role), ink.colour(roleNamed(it.value())));
  }
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, ink.colour(Role::TextMuted));
  return palette;
}

} // namespace baton::theme
