// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/monday_page.h"

#include "core/basics/grouped.h"
#include "core/basics/text.h"
#include "core/handoff/wording.h"
#include "core/monday/bridge_table.h"
#include "core/planbook/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::monday {
namespace {

using handoff::Blocks;
using report::Align;

constexpr std::size_t letters = 110;    ///< of a statement; the rest of it stands where it was written
constexpr std::size_t namedLeftOut = 3; ///< of those without room; the others are counted
constexpr std::size_t lettersOfName = 60;

std::string shortText(const std::string& text, std::size_t most = letters) {
  return basics::shortened(basics::trimmed(text), most);
}

/// "12 Jun"; of another year "12 Jun 2021".
std::string dayInWords(Date date, Date today) {
  const std::string text = handoff::shortDate(date);
  return date.year() == today.year() ? text.substr(0, text.rfind(' ')) : text;
}

std::string counted(std::int64_t count, const char* one, const char* several) {
  return count == 1 ? fmt::format("one {}", one)
                    : fmt::format("{} {}", handoff::countInWords(std::size_t(count)), several);
}

void addSentence(std::string& text, const std::string& sentence) {
  if (!text.empty() && !sentence.empty())
    text += ' ';
  text += sentence;
}

std::string forDays(int days) {
  return days == 1 ? std::string("1 day") : fmt::format("{} days", days);
}

report::Run late(int days) {
  return report::bold(forDays(days) + " late");
}

/// One part of the sheet: so many rows have room.
class Part {
public:
  explicit Part(std::size_t rows) : m_rows(rows) {}

  template <class Row, class Cells> void fill(report::Table& table, const std::vector<Row>& rows, const Cells& cells) {
    for (std::size_t i = 0; i < std::min(rows.size(), m_rows); ++i)
      table.rows.push_back({.cells = cells(rows[i])});
  }
  /// "And 5 more: a, b, c and 2 others."
  template <class Row, class Name> void tellRest(Blocks& blocks, const std::vector<Row>& rows, const Name& name) const {
    if (rows.size() <= m_rows)
      return;
    const std::size_t left = rows.size() - m_rows;
    std::vector<std::string> names;
    for (std::size_t i = m_rows; i < rows.size() && names.size() < namedLeftOut; ++i)
      names.push_back(shortText(name(rows[i]), lettersOfName));
    const std::size_t more = left - names.size();
    std::string told = fmt::format("And {} more: {}", left, fmt::join(names, "; "));
    if (more > 0)
      told += more == 1 ? std::string("; and one other") : fmt::format("; and {} others", more);
    blocks.push_back(handoff::quietly(handoff::asSentence(told)));
  }

private:
  std::size_t m_rows;
};

class Page {
public:
  Page(const MondayPage& page, const Room& room) : m_page(page), m_sheet(page.sheet), m_room(room) {}

  Blocks blocks() {
    Blocks all;
    addFirst(all);
    addSince(all);
    all.push_back(report::Spacer{2});
    all.push_back(bothWays());
    all.push_back(report::Spacer{2});
    all.push_back(moves());
    addOneToOnes(all);
    addSignals(all);
    addOutside(all);
    return all;
  }

private:
  void addFirst(Blocks& blocks) const {
    report::Callout callout{.title = "Look here first"};
    for (const std::string& sentence : inWords(m_sheet.first, m_sheet, m_page.currency))
      callout.paragraphs.emplace_back(sentence);
    if (callout.paragraphs.empty())
      callout.paragraphs.emplace_back("Nothing is past its date, and nothing left the pipeline or the strategy.");
    blocks.push_back(std::move(callout));
  }

  void addSince(Blocks& blocks) const {
    blocks.push_back(handoff::heading(3, m_sheet.since ? "What changed since " + handoff::longDate(m_sheet.since->from)
                                                       : std::string("What changed")));
    if (m_sheet.since) {
      addBridge(blocks, *m_sheet.since);
      if (const int old = m_sheet.today.days() - m_sheet.since->to.days(); old > 7)
        blocks.push_back(handoff::quietly(fmt::format("The newest export is {} days old.", old)));
      return;
    }
    blocks.push_back(handoff::quietly(m_sheet.exports == 0
                                          ? "No opportunities are taken in yet: drop the CRM’s export on the window."
                                          : "One export is known, of " +
                                                handoff::longDate(m_sheet.exported.value_or(m_sheet.today)) +
                                                ": the next one shows what changed."));
  }

  void addBridge(Blocks& blocks, const SinceMonday& since) const {
    std::string below;
    const bool isNothing = std::ranges::all_of(since.bridge.steps, [](const auto& step) { return step.count == 0; });
    if (isNothing) {
      blocks.push_back(handoff::paragraph(fmt::format("Nothing was or is due in {}.", m_sheet.quarter)));
    } else {
      const BridgeTable bridge(since, fmt::format("Due in {}, {}", m_sheet.quarter, m_page.currency),
                               dayInWords(since.from, m_sheet.today), dayInWords(since.to, m_sheet.today));
      handoff::addTable(blocks, bridge.table());
      below = bridge.changes();
      addSentence(below, bridge.unvalued());
    }
    addSentence(below, undatedInWords(since));
    if (!below.empty())
      blocks.push_back(handoff::quietly(below));
  }

  static std::string undatedInWords(const SinceMonday& since) {
    if (since.undated == 0)
      return {};
    std::string text = planbook::undatedInWords(since.undated, "quarter");
    std::string came;
    if (since.undatedNew > 0)
      came = fmt::format("{} new", handoff::countInWords(std::size_t(since.undatedNew)));
    if (since.undatedMoved > 0)
      came += fmt::format("{}{} in another stage than then", came.empty() ? "" : ", ",
                          handoff::countInWords(std::size_t(since.undatedMoved)));
    if (!came.empty())
      text += fmt::format(" Of {}: {}.", since.undated == 1 ? "it" : "these", came);
    return text;
  }

  report::Table mattersTable(const std::vector<SheetMatter>& rows, Section section) const {
    const bool dated = section == OwedToMe || section == OwedByMe;
    report::Table table;
    table.small = true;
    table.columns = {{"", 1}, {"", 0}, {"", 0, Align::Right}};
    Part(m_room[section]).fill(table, rows, [&](const SheetMatter& row) {
      report::Text when;
      if (dated && row.days > 0)
        when = late(row.days);
      else if (dated && row.date)
        when = dayInWords(*row.date, m_sheet.today);
      else if (dated)
        when = report::muted("no day");
      else if (row.matter == home::Matter::PromiseAnswer || row.matter == home::Matter::Extension)
        when = row.days == 0 ? std::string("since today") : forDays(row.days);
      return std::vector<report::Text>{shortText(row.text), report::muted(row.otherName), std::move(when)};
    });
    return table;
  }

  void addMatters(Blocks& blocks, const std::vector<SheetMatter>& rows, Section section,
                  const std::string& otherwise) const {
    if (rows.empty())
      return blocks.push_back(handoff::quietly(otherwise));
    handoff::addTable(blocks, mattersTable(rows, section));
    Part(m_room[section]).tellRest(blocks, rows, [](const SheetMatter& row) { return row.text; });
  }

  report::Columns bothWays() {
    report::ColumnOfBlocks left, right;
    left.blocks.push_back(handoff::heading(3, "Owed to me"));
    addMatters(left.blocks, m_sheet.owedToMe, OwedToMe,
               m_sheet.hasPromises ? "Nothing is owed to you within 14 days."
                                   : "No promises yet, in either direction: what do you need from whom to reach your "
                                     "goal? Ask for it under Commitments.");
    right.blocks.push_back(handoff::heading(3, "Owed by me, 14 days"));
    addMatters(right.blocks, m_sheet.owedByMe, OwedByMe, "You owe nothing within 14 days.");
    report::Columns columns;
    columns.columns = {std::move(left), std::move(right)};
    return columns;
  }

  report::Columns moves() {
    report::ColumnOfBlocks left, right;
    left.blocks.push_back(handoff::heading(3, "Your move"));
    addMatters(left.blocks, m_sheet.myMoves, MyMoves, "Nobody waits for an answer of yours.");
    right.blocks.push_back(handoff::heading(3, "Their move"));
    addMatters(right.blocks, m_sheet.theirMoves, TheirMoves, "You wait for nobody’s answer.");
    report::Columns columns;
    columns.columns = {std::move(left), std::move(right)};
    return columns;
  }

  std::string notMet(const OneToOne& one) const {
    const std::string since = !one.weeks ? std::string("never met") : fmt::format("{} weeks", *one.weeks);
    return one.met || !one.weeks ? since : since + ", never met";
  }

  report::Text reachedCell(const OneToOne& one) const {
    if (!one.result || !one.result->attainment)
      return report::muted(one.result && one.result->goal ? "nothing recorded" : "");
    const std::string share = planbook::share(one.result->attainment);
    return one.resultShort ? report::bold(share) : report::plain(share);
  }

  report::Text goalCell(const OneToOne& one) const {
    if (!one.result || !one.result->goal)
      return report::muted("none");
    const bool isMoney = one.unit == plan::Unit::Money;
    std::string text = planbook::headline(one.result->goal, one.unit, isMoney ? m_page.currency : std::string());
    return one.ofTeam ? report::Text{report::plain(text + ", "), report::muted("team")} : report::Text(text);
  }

  static report::Text countCell(const std::optional<int>& count) {
    return count ? report::Text(std::to_string(*count)) : report::Text(report::muted("no export"));
  }

  void addOneToOnes(Blocks& blocks) {
    blocks.push_back(handoff::heading(3, "One-to-ones due"));
    if (m_sheet.oneToOnes.empty())
      return blocks.push_back(handoff::quietly(
          m_sheet.reports == 0
              ? "Nobody of Sales reports to you: a person’s manager is named in that person’s panel."
              : "Everybody who reports to you was met within four weeks, and nothing is planned for this week."));
    report::Table table;
    table.small = true;
    table.columns = {{"", 1},
                     {"Not met for", 0, Align::Right},
                     {"Planned", 0, Align::Right},
                     {"Goal, " + m_sheet.quarter, 0, Align::Right},
                     {"Reached", 0, Align::Right},
                     {"New", 0, Align::Right},
                     {"Moved forward", 0, Align::Right}};
    Part(m_room[OneToOnes]).fill(table, m_sheet.oneToOnes, [&](const OneToOne& one) {
      return std::vector<report::Text>{handoff::strong(one.name),
                                       notMet(one),
                                       one.planned ? dayInWords(*one.planned, m_sheet.today) : std::string(),
                                       goalCell(one),
                                       reachedCell(one),
                                       countCell(one.fresh),
                                       countCell(one.moved)};
    });
    handoff::addTable(blocks, std::move(table));
    Part(m_room[OneToOnes]).tellRest(blocks, m_sheet.oneToOnes, [](const OneToOne& one) { return one.name; });
  }

  void addSignals(Blocks& blocks) {
    blocks.push_back(handoff::heading(3, "Signals that wait past their date"));
    if (m_sheet.unanswered.empty())
      return blocks.push_back(handoff::quietly(m_sheet.hasSignals
                                                   ? "None: every one is answered, or still has time."
                                                   : "Nobody reported a signal yet: Ctrl+Shift+N, from any page."));
    report::Table table;
    table.small = true;
    table.columns = {{"", 1}, {"", 0}, {"", 0, Align::Right}};
    Part(m_room[Signals]).fill(table, m_sheet.unanswered, [&](const UnansweredSignal& one) {
      return std::vector<report::Text>{shortText(one.text), report::muted(one.byName), late(one.days)};
    });
    handoff::addTable(blocks, std::move(table));
    Part(m_room[Signals]).tellRest(blocks, m_sheet.unanswered, [](const UnansweredSignal& one) { return one.text; });
  }

  /// Open work outside: its money of all that is open, where anybody says an amount of it.
  std::string outsideLead() const {
    const OutsideWork& work = m_sheet.outside;
    const WorkSum& outside = work.outside;
    const std::string many = counted(outside.count, "opportunity", "opportunities");
    std::string text;
    if (outside.count == 0)
      text = "Of what has a market, nothing lies outside.";
    else if (outside.isUnknown())
      text = handoff::capitalised(fmt::format("{} of {} that are open, {}.", many, work.open.count,
                                              planbook::withoutAmount(outside.count, outside.unvalued)));
    else
      text = fmt::format("{} of {} {} open, in {}{}.", basics::grouped(outside.value), basics::grouped(work.open.value),
                         m_page.currency, many, besides(outside));
    if (const WorkSum& none = work.unplaced; none.count > 0)
      text += fmt::format(" No market claims {}{}{}.", counted(none.count, "opportunity", "opportunities"),
                          none.isUnknown() ? std::string() : ", " + basics::grouped(none.value), besides(none));
    return text;
  }

  static std::string besides(const WorkSum& work) {
    return work.unvalued == 0 ? std::string() : ", " + planbook::withoutAmount(work.count, work.unvalued);
  }

  void addOutside(Blocks& blocks) {
    const OutsideWork& work = m_sheet.outside;
    blocks.push_back(handoff::heading(3, "Work outside the strategy"));
    if (!work.isKnown)
      return blocks.push_back(handoff::quietly("No market is selected yet, so nothing can lie outside."));
    if (work.open.count == 0)
      return blocks.push_back(handoff::quietly(m_sheet.exports == 0 ? "It takes an export of opportunities to say."
                                                                    : "No opportunity is open."));
    if (work.deals.empty() && work.unplaced.count == 0)
      return blocks.push_back(handoff::quietly("Everything that is open is on strategy."));
    blocks.push_back(handoff::paragraph(outsideLead()));
    report::Table table;
    table.small = true;
    table.columns = {{"", 1}, {"", 0}, {"", 1}, {"", 0, Align::Right}};
    Part(m_room[Outside]).fill(table, work.deals, [](const OutsideDeal& deal) {
      return std::vector<report::Text>{
          shortText(nameOf(deal), 60), report::muted(deal.person), shortText(deal.reason, 60),
          deal.value ? report::Text(basics::grouped(*deal.value)) : report::Text(report::muted("no amount"))};
    });
    handoff::addTable(blocks, std::move(table));
    Part(m_room[Outside]).tellRest(blocks, work.deals, &nameOf);
  }

  static std::string nameOf(const OutsideDeal& deal) {
    return planbook::dealName(deal.account, deal.name, deal.externalId);
  }

  const MondayPage& m_page;
  const MondaySheet& m_sheet;
  Room m_room;
};

} // namespace

Blocks pageBlocks(const MondayPage& page, const Room& room) {
  return Page(page, room).blocks();
}

} // namespace baton::monday
