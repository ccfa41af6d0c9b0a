// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A document as plain values: sections of blocks. The same values go to every writer (PDF, HTML, Markdown, ...).
// All text is UTF-8 and stays text: no writer reads markup, a formula or a path in it. A line feed in a text is a line
// break; other control characters and broken UTF-8 come out as U+FFFD.
namespace baton::report {

/// A stretch of text in one style. At most one of url and anchor is set.
struct Run {
  std::string text = {};
  bool bold = false;
  bool muted = false;
  bool italic = false;
  std::string url = {};    ///< http, https or mailto; anything else is printed as text without a link
  std::string anchor = {}; ///< the id of a Heading of the same document; an unknown one is printed without a link
  bool struck = false;     ///< no longer there: a line through it
  bool underlined = false; ///< only there now: a line under it
};

/// Text of a paragraph, a list item, a table cell. Can be made of a string, of one Run or of several.
struct Text {
  std::vector<Run> runs = {};

  Text() = default;
  Text(const char* text) : Text(std::string(text)) {}
  Text(std::string_view text) : Text(std::string(text)) {}
  Text(std::string text);
  Text(Run run);
  Text(std::initializer_list<Run> several) : runs(several) {}

  bool empty() const;
  /// The words alone.
  std::string plain() const;
};

Run plain(std::string text);
Run bold(std::string text);
Run muted(std::string text);
Run italic(std::string text);
Run struck(std::string text);
Run underlined(std::string text);
Run link(std::string text, std::string url);
/// A jump to the heading with that id.
Run jump(std::string text, std::string headingId);

/// Level 1 to 3. Level 1 is counted through the document (its number in the accent colour) where `numbered`; it appears
/// in the contents, the bookmarks and, by its section's title, in the running head. Level 2 is in contents and
/// bookmarks.
struct Heading {
  int level = 1;
  Text text = {};
  bool numbered = false;
  std::string id = {}; ///< for jumps; may be empty
};

struct Paragraph {
  Text text = {};
};

struct BulletList {
  std::vector<Text> items = {};
};

struct NumberedList {
  std::vector<Text> items = {};
  int first = 1;
};

enum class Align { Left, Right, Centre };

struct TableColumn {
  std::string label = {};
  /// Share of the width that is left. 0: as wide as its widest cell, on one line (right for numbers and dates).
  double weight = 1;
  Align align = Align::Left;
};

struct TableRow {
  std::vector<Text> cells = {}; ///< missing ones are empty
  bool emphasis = false;        ///< semibold: a sum within the table
};

struct Table {
  std::vector<TableColumn> columns = {}; ///< labels become the head, repeated on every page; all empty: no head
  std::vector<TableRow> rows = {};
  std::optional<TableRow> total = {}; ///< between ink rules at the foot, never alone on a page
  bool small = false;                 ///< 8 pt in place of 9 pt, for many columns
  std::string caption = {};           ///< one muted line above
};

/// Which side speaks: the colour of the bar.
enum class Side { Neutral, Leadership, Sales };

struct Callout {
  std::string title = {};
  std::vector<Text> paragraphs = {};
  Side side = Side::Neutral;
};

struct Figure {
  std::string svg = {};     ///< a whole SVG document made by the program, never by a user
  std::string caption = {}; ///< above it: says how to read it
  double heightMm = 0;      ///< 0: as its proportions ask at full width
  std::string alt = {};     ///< the same in words, for those who do not see it
};

struct Fact {
  std::string label = {};
  std::string value = {};  ///< semibold
  std::string detail = {}; ///< a further line, plain
};

/// Label over value, side by side.
struct Facts {
  std::vector<Fact> facts = {};
  int across = 4;     ///< so many in one row
  bool large = false; ///< values as figures, 18 pt
};

/// A place to write on paper: the label, then `lines` ruled lines.
struct FormField {
  std::string label = {};
  int lines = 1;
};

/// Boxes to tick, side by side where they fit, each with its words.
struct TickBoxes {
  std::string label = {};
  std::vector<std::string> choices = {};
  bool stacked = false; ///< one below the other
};

struct PageBreak {};

struct Spacer {
  double heightMm = 4;
};

struct Block;

struct ColumnOfBlocks {
  std::vector<Block> blocks;
  double weight = 1;
};

/// Blocks side by side, for the one page and for comparisons.
struct Columns {
  std::vector<ColumnOfBlocks> columns;
};

using AnyBlock = std::variant<Paragraph, Heading, BulletList, NumberedList, Table, Callout, Figure, Facts, FormField,
                              TickBoxes, PageBreak, Spacer, Columns>;

/// One block; made of any of the kinds above.
struct Block : AnyBlock {
  using AnyBlock::AnyBlock;
};

/// Upright; a landscape section turns it.
struct Paper {
  double widthMm = 210;
  double heightMm = 297;

  friend bool operator==(const Paper&, const Paper&) = default;
};
inline constexpr Paper paperA4{210, 297};
inline constexpr Paper paperLetter{215.9, 279.4};
inline constexpr Paper paperA6{105, 148};

struct Section {
  std::string title = {}; ///< short, for the running head; empty: that of the section before
  std::vector<Block> blocks = {};
  bool landscape = false;
  bool newPage = true;             ///< false: goes on where the section before ended, if the paper is the same
  std::optional<Paper> paper = {}; ///< other than the document's, such as A6 for cards
  bool compact = false;            ///< smaller type and margins, for cards and the one page
  bool furniture = true;           ///< running head and foot
  bool listed = true;              ///< its headings are in the contents and among the bookmarks
  /// Made to fit one page. What does not fit is set on a further page, never shrunk nor dropped, and named by
  /// measure() in pdf.h.
  bool onePage = false;
};

/// The cover prints kind, version, title and lead of the document, and these.
struct Cover {
  std::vector<Fact> facts = {}; ///< at most four, at its foot
  std::string contentHash = {}; ///< printed as given, such as "Content SHA-256 9c1f 42d0 ... a6e3"
};

/// The words a writer adds by itself. {n} and {m} are replaced.
struct Words {
  std::string contents = "Contents";
  std::string pageOf = "Page {n} of {m}";
};

struct Document {
  std::string kind = {};    ///< "The handoff"
  std::string version = {}; ///< "version 3", "Draft for comment"
  std::string title = {};   ///< "Earn on the whole order, not on the bike"; without a cover it heads the first page
  std::string lead = {};    ///< one paragraph that says what this is
  std::string workspace = {};
  std::string author = {};   ///< for the properties of the file only
  basics::Date date = {};    ///< of the content; written into the file's properties: the same values, the same bytes
  std::string dateLine = {}; ///< "Published 5 June 2020"
  std::string confidentiality = {}; ///< "Confidential: for the people named on page 2"
  std::string language = "en";      ///< BCP 47
  std::string watermark = {};       ///< across every page, such as "Draft for comment"
  Paper paper = paperA4;
  std::optional<Cover> cover = {};
  bool contents = false;
  int contentsAfterSection = 0; ///< so many sections stand before the contents
  Words words = {};
  std::vector<Section> sections = {};
};

} // namespace baton::report
