// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <array>

namespace baton::theme {

/// The three palettes of resources/theme/tokens.json.
enum class Scheme { Light, Dark, HighContrast };
inline constexpr int schemeCount = 3;

/// What a colour means; one per key of a palette in the tokens, in the same order.
enum class Role {
  Surface,
  SurfaceRaised,
  SurfaceSunken,
  SurfaceHover,
  Sidebar,
  SidebarActive,
  SidebarText,
  SidebarTitle,
  SidebarTextActive,
  SidebarMuted,
  Text,
  TextMuted,
  Border,
  BorderStrong,
  Accent,
  AccentHover,
  OnAccent,
  AccentSoft,
  Focus,
  FocusOnSidebar,
  Scrim,
  Ok,
  OkSoft,
  Warn,
  WarnSoft,
  Bad,
  BadSoft,
  Leadership,
  LeadershipSoft,
  Sales,
  SalesSoft,
  LeadershipOnSidebar,
  SalesOnSidebar,
  Chart1,
  Chart2,
  Chart3,
  Chart4,
  Chart5,
  Chart6,
  ChartGrid,
  ChartAxis,
  ChartTrack,
};
inline constexpr int roleCount = int(Role::ChartTrack) + 1;

/// The key in the tokens, such as "surface-raised".
QString roleName(Role role);

/// Sizes of type; in px at 100 %, line is the distance of lines.
enum class TextStyle {
  Caption,
  Label,
  Small, ///< a label in 400: facts beside and under things
  Body,
  BodyStrong,
  Title,
  Section,
  FigureSmall,
  PageTitle,
  Figure,
  FigureLarge,
};
inline constexpr int textStyleCount = int(TextStyle::FigureLarge) + 1;

/// The key in the tokens, such as "page-title"; also the value of the property "textStyle" of a label.
QString textStyleName(TextStyle style);

struct TypeSize {
  double size = 13;
  double line = 18;
  int weight = 400;
};

/// Colours, type and measures, read once from the resource. The only place in the program where a colour comes from.
class Tokens {
public:
  static const Tokens& shipped();

  QColor colour(Scheme scheme, Role role) const { return m_colours[std::size_t(scheme)][std::size_t(role)]; }
  TypeSize type(TextStyle style) const { return m_type[std::size_t(style)]; }
  /// A number of the tokens by its path, such as "size.sidebar" or "motion.fast-ms". Asserts that it exists.
  double number(const QString& path) const;
  /// QPalette's role name to the key of the colour, as the tokens list them.
  const QMap<QString, QString>& paletteRoles() const { return m_paletteRoles; }

private:
  explicit Tokens(const QJsonObject& root);
  QJsonObject m_root;
  std::array<std::array<QColor, roleCount>, schemeCount> m_colours;
  std::array<TypeSize, textStyleCount> m_type;
  QMap<QString, QString> m_paletteRoles;
};

} // namespace baton::theme
