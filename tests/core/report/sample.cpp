// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/sample.h"

#include <array>

namespace baton::report {
namespace {

Section onePage() {
  Section section{.title = "On one page", .landscape = true, .onePage = true};
  section.blocks = {
      Heading{.level = 1, .text = "By 30 June 2021 we earn 4 % on what we sell", .id = "one-page"},
      Facts{.facts = {{"Company", "Adventure Works Cycles", ""},
                      {"Version", "3, in force", "from 1 July 2020"},
                      {"Asks and answers", "Brian Welcker", "Vice President of Sales"},
                      {"Margin", "4.0 %",
                       "today \xE2\x88\x92"
                       "1.0 %"}}},
      Columns{
          .columns = {{.blocks = {Heading{.level = 2, .text = "To whom"},
                                  NumberedList{.items = {Text{bold("Value-added resellers, North America."),
                                                              plain(" Own workshop, three mechanics or more.")},
                                                         Text{bold("Warehouses, North America."),
                                                              plain(" Five outlets or more, mixed pallets.")},
                                                         Text{bold("Resellers in France and the United Kingdom."),
                                                              plain(" Second season with us or later.")}}},
                                  Paragraph{Text{muted("First: "), plain("Mountain Bike Center, Rally Master, Roadway "
                                                                         "Bicycle Supply")}}}},
                      {.blocks = {Heading{.level = 2, .text = "What"},
                                  Table{.columns = {{"Offering", 1}, {"List price", 0, Align::Right}},
                                        .rows = {{{bold("Bikes"), "540 to 3,400"}},
                                                 {{bold("Components"), "20 to 1,430"}},
                                                 {{bold("Clothing"), "9 to 90"}},
                                                 {{bold("Accessories"), "2 to 160"}}},
                                        .small = true}}},
                      {.blocks = {Heading{.level = 2, .text = "Why us"},
                                  BulletList{.items =
                                                 {"Bike, parts and accessories in one carton on one invoice: 214 of "
                                                  "488 resellers bought all four lines.",
                                                  "The frame in the size ordered within 12 working days: 11.4 on "
                                                  "average.",
                                                  "A training day in the workshop: 61 warranty hours billed."}}}}}},
      Columns{.columns = {{.blocks = {Heading{.level = 2, .text = "Against whom"},
                                      Paragraph{Text{bold("Larkfield Bicycles. "),
                                                     plain("8 to 12 % cheaper, delivers the next day. We ask for the "
                                                           "last three sizes that were missing.")}}}},
                          {.blocks = {Heading{.level = 2, .text = "What not"},
                                      BulletList{.items = {"No new resellers in Australia until 30 June 2021.",
                                                           "No discount on touring bikes."}}}}}},
      Callout{.title = "What leadership owes Sales",
              .paragraphs = {"Fit-out calculator by 31 July 2020. Discount floor by 12 June 2020. Sales decides alone: "
                             "5 % on components when all lines are in the order."},
              .side = Side::Leadership}};
  return section;
}

Section markets() {
  Section section{.title = "Markets"};
  Table table{.columns = {{"", 0},
                          {"Market", 1.1},
                          {"Why this one", 1.5},
                          {"Accounts", 0, Align::Right},
                          {"FY2020 goal", 0, Align::Right},
                          {"Actual", 0, Align::Right}}};
  table.rows = {
      {{bold("1"), bold("Value-added resellers, North America"),
        "They fit and sell the whole order; only market whose margin stayed positive in FY2020 (+0.7 %)", "123",
        "12.90M", "10.95M"}},
      {{bold("2"), bold("Warehouses, North America"),
        "Volume that keeps the frame line full; parts and clothing must ride along", "125", "15.60M", "11.62M"}},
      {{bold("3"), bold("Resellers and warehouses, Europe"),
        "6.8M in its second full year; assembly and delivery time decide here", "69", "9.60M", "6.84M"}},
      {{"", "Not selected", "Specialty shops (candidate), Australia (deferred), online discounters (rejected)", "172",
        "5.14M", "3.73M"}}};
  table.total = TableRow{{"", "Together", "", "489", "43.24M", "33.14M"}};
  section.blocks = {
      Heading{.level = 1, .text = "The markets we chose", .numbered = true, .id = "markets"},
      Paragraph{
          muted("Six were considered, three are selected. They carry 88 % of the FY2020 goal; what is not selected "
                "gets no first meeting from us unless an exception names who approved it.")},
      table,
      Callout{
          .title = "What leadership asks Sales to stop doing",
          .paragraphs = {"Bikes alone lose 0.7 % at standard cost. No Mountain-200 order above 40 units leaves without "
                         "parts, clothing or accessories worth a tenth of it, or without Brian Welcker\xE2\x80\x99s "
                         "word. The discount floor that makes this possible is leadership\xE2\x80\x99s promise "
                         "(commitment 14, Laura Norman, now due 12 June 2020)."},
          .side = Side::Leadership},
      Heading{.level = 3, .text = "Goal and actual by market, FY2020"},
      Figure{.svg = sampleFigure(),
             .caption = "Revenue in USD. Bar: actual, July 2019 to May 2020. Mark: goal for the full year. Right: "
                        "attainment.",
             .alt = "Value-added resellers 84.9 %, warehouses 74.5 %, Europe 71.2 %, not selected 72.6 %"},
      Heading{.level = 3, .text = "1  Value-added resellers, North America"},
      Paragraph{
          Text{bold("Ideal customer."), plain(" A shop with its own workshop, two to nine mechanics, that buys bikes "
                                              "four times a year and fits parts every week. It wants one "
                                              "delivery, one invoice, one person to call.")}},
      Paragraph{Text{bold("Who buys, and what troubles them."),
                     plain(" The owner: cash tied up in frames that sit for 60 days. The head mechanic: parts that "
                           "arrive after the bike was promised.")}},
      Paragraph{Text{bold("How we open."),
                     plain(" \xE2\x80\x9CWhen a customer waits for a part, who pays for that day?"
                           "\xE2\x80\x9D Then one order for bike, parts and clothing. See "),
                     jump("the promises", "promises"), plain(" and "),
                     link("the case", "https://example.com/great-bikes"), plain(".")}}};
  return section;
}

Section promises() {
  Section section{.title = "Promises"};
  Table table{.columns = {{"No.", 0, Align::Right}, {"Promise", 2}, {"Promised by", 1}, {"To", 1}, {"Due", 0}}};
  constexpr std::array<const char*, 4> what{
      "Fit-out calculator that a seller can use on the telephone, with the prices of the month",
      "First delivery dates for the new frame sizes, one line for each size and plant",
      "Answer within two working days to any bike below list",
      "List of the twenty resellers with two lines who get the offer, and of the twenty who do not"};
  for (int i = 1; i <= 38; ++i)
    table.rows.push_back(
        {{std::to_string(i), what[static_cast<std::size_t>(i) % 4], i % 2 ? "Laura Norman" : "Linda Mitchell",
          i % 2 ? "Brian Welcker" : "Stephen Jiang", std::to_string(i % 28 + 1) + " July 2020"}});
  table.total = TableRow{{"", "38 promises of both sides", "", "", ""}};
  section.blocks = {
      Heading{.level = 1, .text = "What we owe each other", .numbered = true, .id = "promises"},
      Paragraph{muted("Both sides, by date. Words that changed since version 2 are in the record.")},
      Heading{.level = 2, .text = "All promises by number"},
      table,
      Heading{.level = 2, .text = "How they are kept"},
      Callout{.title = "What Sales promises in return",
              .paragraphs = {"Every first meeting is followed up within three working days, and what was heard is "
                             "written down."},
              .side = Side::Sales},
      Callout{.title = "", .paragraphs = {"Kept on time so far: 5 of 7."}}};
  return section;
}

Section months() {
  Section section{.title = "Goals by month", .landscape = true};
  Table table{.columns = {{"Team", 1}}, .small = true, .caption = "Revenue in thousand USD"};
  for (const char* month : {"Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Year"})
    table.columns.push_back({month, 0, Align::Right});
  for (const char* team : {"North America", "Europe", "Pacific"}) {
    TableRow row{{team}};
    for (int month = 0; month < 13; ++month)
      row.cells.emplace_back(std::to_string(1100 + month * 37));
    table.rows.push_back(row);
  }
  table.rows.back().emphasis = true;
  section.blocks = {Heading{.level = 1, .text = "Goals by month", .numbered = true}, table};
  return section;
}

Section reply() {
  Section section{.title = "Reply"};
  section.blocks = {
      Heading{.level = 1, .text = "Your reply"},
      Paragraph{
          muted("Answer without turning back. Hand the page to Brian Welcker; it is entered as recorded from paper.")},
      FormField{"1  To whom do we want to sell first, and to whom not?", 2},
      FormField{"2  What do they get, and for how much?", 2},
      FormField{"3  Why do they choose us?", 2},
      FormField{"4  Against whom do we stand, and how do we win?", 2},
      FormField{"5  What do we leave?", 1},
      FormField{"What is not clear to me", 2},
      FormField{"What I need, from whom, by when", 2},
      TickBoxes{"My verdict", {"Accepted", "Accepted with reservation", "Not yet"}},
      Columns{.columns = {{.blocks = {FormField{"Name", 1}}},
                          {.blocks = {FormField{"Date", 1}}, .weight = 0.6},
                          {.blocks = {FormField{"Signature", 1}}}}}};
  return section;
}

Section cardFront() {
  Section section{.title = "Card", .paper = paperA6, .listed = false, .onePage = true};
  section.blocks = {
      Heading{.level = 3, .text = "Value-added resellers, North America"},
      Heading{.level = 1,
              .text = "\xE2\x80\x9CMy mechanic waits for one part while the bike blocks the "
                      "stand.\xE2\x80\x9D"},
      Paragraph{"Mechanics wait for parts while bikes block the stand. Carton with bike and parts, on one "
                "invoice. One visit, complete bike; Great Bikes bills 61 more hours."},
      Heading{.level = 3, .text = "Call first"},
      NumberedList{.items = {"Mountain Bike Center", "Technical Parts Manufacturing", "Running and Cycling Gear"}}};
  return section;
}

Section cardBack() {
  Section section{.title = "Card", .paper = paperA6, .listed = false, .onePage = true};
  section.blocks = {Facts{.facts = {{"Bikes", "540 to 3,400", ""}, {"Components", "20 to 1,430", ""}}, .across = 2},
                    Heading{.level = 3, .text = "Larkfield"},
                    Paragraph{"8 to 12 % cheaper, delivers tomorrow. Ask for the last three sizes that were missing."},
                    TickBoxes{"Before the call", {"Bikes bought in 90 days", "No accessories"}, true}};
  return section;
}

} // namespace

std::string sampleFigure() {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" width="634" height="144" viewBox="0 0 634 144" font-family="Inter">
<line x1="246" y1="0" x2="246" y2="120" stroke="#7F8794"/><line x1="432" y1="0" x2="432" y2="120" stroke="#DDDAD3"/>
<text x="246" y="135" text-anchor="middle" font-size="11" fill="#59626F">0</text>
<text x="432" y="135" text-anchor="middle" font-size="11" fill="#59626F">10M</text>
<text x="0" y="19" font-size="12" font-weight="500" fill="#1B2330">1 Value-added resellers, North America</text>
<rect x="246" y="8" width="204.4" height="14" rx="1" fill="#0072B2"/>
<line x1="486.8" y1="3" x2="486.8" y2="27" stroke="#1B2330" stroke-width="2.5"/>
<text x="634" y="19" text-anchor="end" font-size="12" font-weight="600" fill="#1B2330">84.9 %</text>
<text x="0" y="49" font-size="12" font-weight="500" fill="#1B2330">2 Warehouses, North America</text>
<rect x="246" y="38" width="216.9" height="14" rx="1" fill="#0072B2"/>
<line x1="537.2" y1="33" x2="537.2" y2="57" stroke="#1B2330" stroke-width="2.5"/>
<text x="634" y="49" text-anchor="end" font-size="12" font-weight="600" fill="#1B2330">74.5 %</text>
<text x="0" y="79" font-size="12" font-weight="500" fill="#1B2330">3 Resellers and warehouses, Europe</text>
<rect x="246" y="68" width="127.7" height="14" rx="1" fill="#0072B2"/>
<line x1="425.2" y1="63" x2="425.2" y2="87" stroke="#1B2330" stroke-width="2.5"/>
<text x="634" y="79" text-anchor="end" font-size="12" font-weight="600" fill="#1B2330">71.2 %</text>
<text x="0" y="109" font-size="12" fill="#1B2330">Not selected</text>
<rect x="246" y="98" width="69.6" height="14" rx="1" fill="#7F8794"/>
<line x1="341.9" y1="93" x2="341.9" y2="117" stroke="#1B2330" stroke-width="2.5"/>
<text x="634" y="109" text-anchor="end" font-size="12" font-weight="600" fill="#1B2330">72.6 %</text></svg>)";
}

PdfOptions sampleOptions() {
  return {.fonts = std::string(BATON_SOURCE_DIR) + "/resources/fonts"};
}

Document sampleHandoff() {
  Document document{
      .kind = "The handoff",
      .version = "version 3",
      .title = "Earn on the whole order, not on the bike",
      .lead = "Which markets we chose, what we sell there, why dealers choose us, and what Sales and leadership "
              "owe each other. July 2019 to June 2021.",
      .workspace = "Adventure Works Cycles",
      .author = "Ken S\xC3\xA1nchez",
      .date = basics::Date::of(2020, 6, 5).value(),
      .dateLine = "Published 5 June 2020",
      .confidentiality = "Confidential: for the people named on page 2"};
  document.cover = Cover{.facts = {{"Published by", "Ken S\xC3\xA1nchez", "Chief Executive Officer"},
                                   {"Handed to", "Brian Welcker", "Vice President of Sales"},
                                   {"Published on", "5 June 2020", ""},
                                   {"Confidential", "14 sellers,\n3 managers", ""}},
                         .contentHash = "Content SHA-256 9c1f 42d0 7be8 \xE2\x80\xA6 a6e3"};
  document.contents = true;
  document.contentsAfterSection = 1;
  document.sections = {onePage(), markets(), promises(), months(), reply(), cardFront(), cardBack()};
  return document;
}

} // namespace baton::report
