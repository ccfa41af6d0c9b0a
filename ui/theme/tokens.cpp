// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringList>

// A static library's resources are only registered when asked for; the macro must stand outside of every namespace.
static void registerThemeResources() {
  Q_INIT_RESOURCE(baton);
}

namespace baton::theme {
namespace {

constexpr std::array<const char*, roleCount> roleKeys{"surface",
                                                      "surface-raised",
                                                      "surface-sunken",
                                                      "surface-hover",
                                                      "sidebar",
                                                      "sidebar-active",
                                                      "sidebar-text",
                                                      "sidebar-title",
                                                      "sidebar-text-active",
                                                      "sidebar-muted",
                                                      "text",
                                                      "text-muted",
                                                      "border",
                                                      "border-strong",
                                                      "accent",
                                                      "accent-hover",
                                                      "on-accent",
                                                      "accent-soft",
                                                      "focus",
                                                      "focus-on-sidebar",
                                                      "scrim",
                                                      "ok",
                                                      "ok-soft",
                                                      "warn",
                                                      "warn-soft",
                                                      "bad",
                                                      "bad-soft",
                                                      "leadership",
                                                      "leadership-soft",
                                                      "sales",
                                                      "sales-soft",
                                                      "leadership-on-sidebar",
                                                      "sales-on-sidebar",
                                                      "chart-1",
                                                      "chart-2",
                                                      "chart-3",
                                                      "chart-4",
                                                      "chart-5",
                                                      "chart-6",
                                                      "chart-grid",
                                                      "chart-axis",
                                                      "chart-track"};

constexpr std::array<const char*, textStyleCount> styleKeys{"caption",     "label",  "small",       "body",
                                                            "body-strong", "title",  "section",     "figure-small",
                                                            "page-title",  "figure", "figure-large"};

constexpr std::array<const char*, schemeCount> schemeKeys{"light", "dark", "high-contrast"};

/// The tokens write #RRGGBBAA, QColor reads #AARRGGBB.
QColor colourOf(const QString& text) {
  if (text.size() == 9)
    return QColor('#' + text.mid(7, 2) + text.mid(1, 6));
  return QColor(text);
}

QJsonObject readTokens() {
  registerThemeResources();
  QFile file(QStringLiteral(":/baton/theme/tokens.json"));
  const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT(opened);
  return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString roleName(Role role) {
  return QString::fromLatin1(roleKeys[std::size_t(role)]);
}

QString textStyleName(TextStyle style) {
  return QString::fromLatin1(styleKeys[std::size_t(style)]);
}

const Tokens& Tokens::shipped() {
  static const Tokens tokens{readTokens()};
  return tokens;
}

Tokens::Tokens(const QJsonObject& root) : m_root(root) {
  const QJsonObject palettes = root["palettes"].toObject();
  for (std::size_t s = 0; s < schemeCount; ++s) {
    const QJsonObject palette = palettes[QLatin1String(schemeKeys[s])].toObject();
    for (std::size_t r = 0; r < roleCount; ++r) {
      m_colours[s][r] = colourOf(palette[QLatin1String(roleKeys[r])].toString());
      Q_ASSERT_X(m_colours[s][r].isValid(), "tokens", roleKeys[r]);
    }
  }
  const QJsonObject type = root["type"].toObject();
  for (std::size_t t = 0; t < textStyleCount; ++t) {
    const QJsonObject one = type[QLatin1String(styleKeys[t])].toObject();
    Q_ASSERT_X(!one.isEmpty(), "tokens", styleKeys[t]);
    m_type[t] = {one["size"].toDouble(), one["line"].toDouble(), one["weight"].toInt()};
  }
  const QJsonObject roles = root["qpalette"].toObject();
  for (auto it = roles.begin(); it != roles.end(); ++it)
    m_paletteRoles[it.key()] = it.value().toString();
}

double Tokens::number(const QString& path) const {
  QJsonValue value = m_root;
  for (const QString& key : path.split('.'))
    value = value.toObject()[key];
  Q_ASSERT_X(value.isDouble(), "tokens", qPrintable(path));
  return value.toDouble();
}

} // namespace baton::theme
