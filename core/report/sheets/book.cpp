// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheets/book.h"

#include "core/report/printable.h"
#include "core/report/sheets/names.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace baton::report::sheets {
namespace {

constexpr lxw_color_t ink = 0x1B2330, rule = 0xDDDAD3, headFill = 0xEEF1F6;
constexpr double narrowest = 9, widest = 60; ///< of a column, in letters

bool isFigure(CellForm form) {
  return form != CellForm::Text && form != CellForm::Date;
}

/// What a cell shows, roughly, for the width of its column.
std::size_t lettersOf(const Cell& cell, CellForm form, std::size_t currency) {
  if (const auto* text = std::get_if<std::string>(&cell.value))
    return std::min<std::size_t>(text->size(), std::size_t(widest));
  if (std::holds_alternative<basics::Date>(cell.value))
    return 10;
  double number = 0;
  if (const auto* amount = std::get_if<basics::Amount>(&cell.value))
    number = amount->number();
  else if (const auto* plain = std::get_if<double>(&cell.value))
    number = *plain;
  else
    return 0;
  const auto digits = std::size_t(std::log10(std::max(1.0, std::abs(number)))) + 1;
  return digits + digits / 3 + (number < 0 ? 1 : 0) + (form == CellForm::Money ? 4 + currency : 4);
}

/// On how many lines a text is, roughly, in a column so wide.
int linesOf(std::string_view text, double width) {
  constexpr double fill = 0.9; // words leave some of a line empty
  for (int lines = 0;;) {
    const std::size_t end = text.find('\n');
    const auto letters = double(text.substr(0, end).size());
    lines += letters <= width ? 1 : 1 + int(letters / (width * fill));
    if (end == std::string_view::npos)
      return lines;
    text.remove_prefix(end + 1);
  }
}

/// From the lowest to the highest number that a chart draws, and zero.
struct Reach {
  double low = 0, high = 0;
};
Reach reachOf(const SheetTable& table, const SheetChart& chart, std::size_t count) {
  Reach reach;
  for (std::size_t r = chart.firstRow; r < chart.firstRow + count; ++r)
    for (const ChartSeries& series : chart.series) {
      if (series.column >= table.rows[r].size())
        continue;
      const Cell::Value& value = table.rows[r][series.column].value;
      const auto* amount = std::get_if<basics::Amount>(&value);
      const auto* plain = std::get_if<double>(&value);
      const double number = amount ? amount->number() : plain ? *plain : 0;
      reach.low = std::min(reach.low, number);
      reach.high = std::max(reach.high, number);
    }
  return reach;
}

/// Bars begin at zero, whatever the program would choose; names stand below what is less than zero.
void setAxes(lxw_chart_axis* categories, lxw_chart_axis* values, const Reach& reach) {
  const double size = std::max(-reach.low, reach.high);
  chart_axis_set_num_format(values, size >= 2e6 ? "#,##0.0,,\\M" : size >= 2e4 ? "#,##0,\\k" : "#,##0");
  if (reach.low >= 0)
    chart_axis_set_min(values, 0);
  chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  lxw_chart_line grid{};
  grid.color = rule;
  chart_axis_major_gridlines_set_line(values, &grid);
}

/// Beneath a table that can be seen whole, side by side; beside a long one, one below the other.
struct Place {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  std::int32_t right = 0;         ///< pixels
  double wide = 1.25, high = 1.1; ///< of 480 by 288 pixels
};
Place placeOf(const Sheet& sheet, std::size_t index) {
  constexpr std::size_t seenWhole = 40;
  constexpr std::int32_t chartWide = 600, apart = 24, rowHigh = 20, barHigh = 22, basicHigh = 288;
  const auto highOf = [&sheet](const SheetChart& chart) {
    const std::size_t bars = chart.lying ? std::min(chart.rows.value_or(sheet.table.rows.size()), std::size_t(60)) : 0;
    return std::max(1.1, (double(bars) * barHigh + 110) / basicHigh);
  };
  Place place;
  place.high = highOf(sheet.charts[index]);
  if (sheet.table.rows.size() <= seenWhole) {
    place.row = lxw_row_t(sheet.table.rows.size() + 4);
    place.right = std::int32_t(index) * (chartWide + apart) + 8;
    return place;
  }
  place.row = 1;
  for (std::size_t i = 0; i < index; ++i)
    place.row += lxw_row_t(highOf(sheet.charts[i]) * basicHigh / rowHigh) + 2;
  place.column = lxw_col_t(sheet.table.columns.size());
  place.right = apart;
  return place;
}

} // namespace

Book::Book(lxw_workbook* file, const Workbook& workbook) : m_file(file), m_workbook(workbook) {
  m_head = workbook_add_format(m_file);
  format_set_bold(m_head);
  format_set_font_color(m_head, ink);
  format_set_bg_color(m_head, headFill);
  format_set_bottom(m_head, LXW_BORDER_THIN);
  format_set_text_wrap(m_head);
  format_set_align(m_head, LXW_ALIGN_VERTICAL_TOP);
}

void Book::write() {
  setProperties();
  std::vector<std::string> wanted;
  for (const Sheet& sheet : m_workbook.sheets)
    wanted.push_back(sheet.name);
  const std::vector<std::string> names = sheetNames(wanted);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Sheet& sheet = m_workbook.sheets[i];
    lxw_worksheet* page = workbook_add_worksheet(m_file, names[i].c_str());
    writeTable(page, sheet.table, names[i]);
    setPage(page);
    for (std::size_t chart = 0; chart < sheet.charts.size(); ++chart)
      addChart(page, names[i], sheet, chart);
  }
}

void Book::setProperties() {
  std::string title = oneLine(m_workbook.title), author = oneLine(m_workbook.author);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = basics::Instant::at(m_workbook.date).seconds();
  workbook_set_properties(m_file, &properties);
}

lxw_format* Book::formatOf(CellForm form, bool hasFraction) {
  lxw_format*& format = m_formats.at(std::size_t(form) * 2 + (hasFraction ? 1 : 0));
  if (format != nullptr)
    return format;
  format = workbook_add_format(m_file);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  std::string currency = m_workbook.currency;
  std::erase_if(currency, [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')); });
  switch (form) {
  case CellForm::Text:
    format_set_text_wrap(format);
    break;
  case CellForm::Money: {
    const std::string money = currency.empty() ? "#,##0.00" : fmt::format("#,##0.00\\ [${}]", currency);
    format_set_num_format(format, money.c_str());
    break;
  }
  case CellForm::Number:
    format_set_num_format(format, hasFraction ? "#,##0.00##" : "#,##0");
    break;
  case CellForm::Share:
    format_set_num_format(format, "0.0\\ %");
    break;
  case CellForm::Points:
    format_set_num_format(format, hasFraction ? "#,##0.0###\\ \"%\"" : "#,##0\\ \"%\"");
    break;
  case CellForm::Date:
    format_set_num_format(format, "yyyy\\-mm\\-dd");
    format_set_align(format, LXW_ALIGN_LEFT);
    break;
  }
  return format;
}

void Book::writeTable(lxw_worksheet* sheet, const SheetTable& table, const std::string& name) {
  std::vector<std::string> wanted;
  for (const SheetColumn& column : table.columns)
    wanted.push_back(column.header);
  std::vector<std::string> heads = headers(wanted);
  const auto columns = lxw_col_t(heads.size());
  const auto rows = lxw_row_t(std::max<std::size_t>(1, table.rows.size())); // a table has one row at least
  std::vector<lxw_table_column> described(heads.size());
  std::vector<lxw_table_column*> pointers;
  const bool totals = std::ranges::any_of(table.columns, &SheetColumn::summed) && !table.rows.empty();
  std::string together = "Together";
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const SheetColumn& column = table.columns[i];
    described[i].header = heads[i].data();
    described[i].header_format = m_head;
    described[i].format = formatOf(column.form, false);
    if (totals && column.summed) {
      basics::Amount sum;
      for (const CellRow& row : table.rows)
        if (i < row.size())
          if (const auto* amount = std::get_if<basics::Amount>(&row[i].value))
            sum += *amount;
      described[i].total_function = LXW_TABLE_FUNCTION_SUM;
      described[i].total_value = sum.number();
    } else if (totals && i == 0) {
      described[i].total_string = together.data();
    }
    pointers.push_back(&described[i]);
  }
  pointers.push_back(nullptr);
  std::string formulaName = tableName(name, ++m_tables);
  lxw_table_options options{};
  options.name = formulaName.data();
  options.no_banded_rows = LXW_TRUE;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  options.total_row = totals ? LXW_TRUE : LXW_FALSE;
  options.columns = pointers.data();
  worksheet_add_table(sheet, 0, 0, rows + (totals ? 1 : 0), lxw_col_t(columns - 1), &options);
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < std::min(table.rows[r].size(), heads.size()); ++c)
      writeCell(sheet, lxw_row_t(r + 1), lxw_col_t(c), table.rows[r][c], table.columns[c].form);
  setWidths(sheet, table, heads);
  const bool namesFirst = table.columns.front().form == CellForm::Text && heads.size() > 4;
  worksheet_freeze_panes(sheet, 1, namesFirst ? 1 : 0);
  worksheet_repeat_rows(sheet, 0, 0);
}

void Book::writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, CellForm ofColumn) {
  const CellForm form = cell.form.value_or(ofColumn);
  const auto writeNumber = [&](double number) {
    if (!std::isfinite(number))
      return;
    const bool fraction = number != std::floor(number);
    worksheet_write_number(sheet, row, column, number, formatOf(form, fraction));
  };
  if (const auto* text = std::get_if<std::string>(&cell.value)) {
    const std::string shown = cellText(*text);
    if (!shown.empty())
      worksheet_write_string(sheet, row, column, shown.c_str(), formatOf(CellForm::Text, false));
  } else if (const auto* amount = std::get_if<basics::Amount>(&cell.value)) {
    writeNumber(amount->number());
  } else if (const auto* number = std::get_if<double>(&cell.value)) {
    writeNumber(*number);
  } else if (const auto* date = std::get_if<basics::Date>(&cell.value)) {
    lxw_datetime day{date->year(), date->month(), date->day(), 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &day, formatOf(CellForm::Date, false));
  }
}

void Book::setWidths(lxw_worksheet* sheet, const SheetTable& table, const std::vector<std::string>& heads) {
  std::vector<int> lines(table.rows.size(), 1);
  for (std::size_t c = 0; c < heads.size(); ++c) {
    const CellForm form = table.columns[c].form;
    std::size_t letters = std::min<std::size_t>(heads[c].size() + 3, isFigure(form) ? 18 : 30); // beside its filter
    for (const CellRow& row : table.rows)
      if (c < row.size())
        letters = std::max(letters, lettersOf(row[c], row[c].form.value_or(form), m_workbook.currency.size()));
    if (table.columns[c].summed)
      letters += 2; // the sum is longer than what it adds up
    const double width = std::clamp(double(letters) + 1, narrowest, widest);
    worksheet_set_column(sheet, lxw_col_t(c), lxw_col_t(c), width, nullptr);
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      if (c < table.rows[r].size())
        if (const auto* text = std::get_if<std::string>(&table.rows[r][c].value))
          lines[r] = std::max(lines[r], linesOf(*text, width));
  }
  constexpr int most = 27; // of a row, which is no higher than 409 points
  for (std::size_t r = 0; r < lines.size(); ++r)
    if (lines[r] > 1)
      worksheet_set_row(sheet, lxw_row_t(r + 1), LXW_DEF_ROW_HEIGHT * std::min(lines[r], most), nullptr);
}

/// Printed across, as wide as the paper.
void Book::setPage(lxw_worksheet* sheet) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9); // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&L&A&RPage &P of &N");
}

void Book::addChart(lxw_worksheet* page, const std::string& sheetName, const Sheet& sheet, std::size_t index) {
  const SheetTable& table = sheet.table;
  const SheetChart& chart = sheet.charts[index];
  if (table.rows.size() <= chart.firstRow)
    return;
  const std::size_t count = std::min(chart.rows.value_or(table.rows.size()), table.rows.size() - chart.firstRow);
  const auto first = lxw_row_t(chart.firstRow + 1), last = lxw_row_t(chart.firstRow + count);
  lxw_chart* drawn = workbook_add_chart(m_file, chart.lying ? LXW_CHART_BAR : LXW_CHART_COLUMN);
  static constexpr lxw_color_t columnColours[] = {0x0072B2, 0x9AA3AF, 0x56B4E9, 0xB8C4D0};
  static constexpr lxw_color_t lineColours[] = {ink, 0xD55E00, 0x009E73};
  std::size_t columns = 0, lines = 0;
  for (const ChartSeries& series : chart.series) {
    lxw_chart_series* one = chart_add_series(drawn, nullptr, nullptr);
    const auto column = lxw_col_t(series.column), names = lxw_col_t(chart.categories);
    chart_series_set_categories(one, sheetName.c_str(), first, names, last, names);
    chart_series_set_values(one, sheetName.c_str(), first, column, last, column);
    chart_series_set_name_range(one, sheetName.c_str(), 0, column);
    if (series.look == SeriesLook::Line && !chart.lying) {
      lxw_chart_line stroke{};
      stroke.color = lineColours[lines++ % std::size(lineColours)];
      stroke.width = 2.25F;
      chart_series_set_line(one, &stroke);
      lxw_chart_fill fill{};
      fill.color = stroke.color;
      chart_series_set_marker_type(one, LXW_CHART_MARKER_CIRCLE);
      chart_series_set_marker_size(one, 6);
      chart_series_set_marker_fill(one, &fill);
      chart_series_set_marker_line(one, &stroke);
    } else {
      lxw_chart_fill fill{};
      fill.color = columnColours[columns++ % std::size(columnColours)];
      chart_series_set_fill(one, &fill);
    }
  }
  m_lines.push_back(lines);
  chart_title_set_name(drawn, cellText(chart.title).c_str());
  lxw_chart_font title{};
  title.size = 12;
  title.bold = LXW_TRUE;
  chart_title_set_name_font(drawn, &title);
  chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_axis *categories = chart.lying ? drawn->y_axis : drawn->x_axis,
                 *values = chart.lying ? drawn->x_axis : drawn->y_axis;
  setAxes(categories, values, reachOf(table, chart, count));
  if (chart.lying) { // the first name above, and the numbers below still
    chart_axis_set_reverse(categories);
    chart_axis_set_crossing_max(categories);
  }
  const Place place = placeOf(sheet, index);
  lxw_chart_options options{};
  std::string description = cellText(chart.description.empty() ? chart.title : chart.description);
  options.description = description.data();
  options.x_offset = place.right;
  options.x_scale = place.wide;
  options.y_scale = place.high;
  worksheet_insert_chart_opt(page, place.row, place.column, drawn, &options);
}

} // namespace baton::report::sheets
