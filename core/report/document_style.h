// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

// How documents look, written once for all writers. The colours mirror "document" in resources' tokens.json, which core
// cannot read; a test compares the two. Measures are points (1/72 inch): three quarters of the pixels of the design.
namespace baton::report::style {

inline constexpr std::string_view paper = "#FFFFFF";
inline constexpr std::string_view text = "#1B2330";
inline constexpr std::string_view textMuted = "#59626F";
inline constexpr std::string_view border = "#DDDAD3";
inline constexpr std::string_view rule = "#1B2330";
inline constexpr std::string_view accent = "#1F55B5";
inline constexpr std::string_view callout = "#F6F5F2";
inline constexpr std::string_view leadership = "#5A3E99";
inline constexpr std::string_view sales = "#006D78";

inline constexpr std::string_view family = "Inter";

/// Size, distance from line to line, CSS weight, space added between letters.
struct Type {
  double size = 10.125;
  double line = 15;
  int weight = 400;
  double letterSpacing = 0;
};

inline constexpr Type body{10.125, 15, 400};
inline constexpr Type bodyCompact{8.25, 11.5, 400};
inline constexpr Type heading1{18, 22.5, 600, -0.15};
inline constexpr Type heading1Compact{13, 17, 600, -0.1};
inline constexpr Type heading2{13.5, 18, 600};
inline constexpr Type heading2Compact{10, 13, 600};
inline constexpr Type heading3{11.25, 15, 600};
inline constexpr Type heading3Compact{8.625, 11.5, 600};
inline constexpr Type table{9, 12, 400};
inline constexpr Type tableSmall{7.875, 10.5, 400};
inline constexpr Type caption{8.25, 11.25, 400};
inline constexpr Type captionCompact{7.125, 9.5, 400};
inline constexpr Type figure{18, 22.5, 600, -0.2};
inline constexpr Type figureCompact{14, 18, 600, -0.15};
inline constexpr Type running{7.875, 10.5, 400};
inline constexpr Type title{24, 29, 700, -0.4};
inline constexpr Type titleCompact{16, 20, 700, -0.2};
inline constexpr Type coverKind{11.25, 15, 500};
inline constexpr Type coverTitle{34.5, 39, 700, -0.75};
inline constexpr Type coverLead{12, 18, 400};
inline constexpr Type coverFact{9, 13.5, 400};
inline constexpr Type coverHash{7.5, 10, 400};
inline constexpr Type coverWorkspace{12, 16, 600};

inline constexpr double inkRule = 1.125;   ///< over and under a table
inline constexpr double hairline = 0.75;   ///< between rows, at head and foot
inline constexpr double calloutBar = 2.25; ///< in the colour of the side that speaks

/// Distances from the edges of the paper.
struct Margins {
  double top = 63;
  double right = 57;
  double bottom = 63;
  double left = 63;
};
inline constexpr Margins margins{};
inline constexpr Margins marginsCompact{50, 42, 46, 42};
inline constexpr Margins marginsCard{24, 22, 22, 22};

} // namespace baton::report::style
