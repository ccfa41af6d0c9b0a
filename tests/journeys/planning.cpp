// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/planning.h"

#include "core/exchange/csv_table.h"
#include "tests/support/data_beside.h"
#include "ui/records/import_dialog.h"
#include "ui/records/import_model.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QFileDialog>
#include <QPointer>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <sstream>

namespace baton::tests {
namespace {

exchange::CsvTable tableOf(const std::filesystem::path& path) {
  std::stringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return *exchange::readCsv(bytes.str());
}

std::string cellOf(const exchange::CsvTable& table, const exchange::CsvTable::Row& row, const char* column) {
  return std::string(row.cells[std::size_t(table.column(column))]);
}

std::int64_t centsOf(const std::string& amount) {
  return amount.empty() ? 0 : std::llround(std::stod(amount) * 100);
}

SoldLastYear::Sold soldOf(const exchange::CsvTable& table, const exchange::CsvTable::Row& row) {
  return {std::stoll(cellOf(table, row, "won")), std::stoll(cellOf(table, row, "lost")),
          centsOf(cellOf(table, row, "won_revenue"))};
}

} // namespace

SoldLastYear::SoldLastYear(const std::filesystem::path& data) {
  const auto quarter = tableOf(data / "truth/quarter_total.csv");
  for (const auto& row : quarter.rows)
    if (cellOf(quarter, row, "quarter") == "TOTAL")
      all = soldOf(quarter, row);
    else if (cellOf(quarter, row, "quarter").starts_with("2017"))
      quarters.push_back(soldOf(quarter, row));
  const auto managers = tableOf(data / "truth/manager_total.csv");
  for (const auto& row : managers.rows)
    ofManager[cellOf(managers, row, "manager")] = soldOf(managers, row);
  const auto agents = tableOf(data / "truth/agent_total.csv");
  for (const auto& row : agents.rows)
    ofAgent[cellOf(agents, row, "agent")] = soldOf(agents, row);
  const auto teams = tableOf(data / "sales_teams.csv");
  for (const auto& row : teams.rows)
    managerOf[cellOf(teams, row, "sales_agent")] = cellOf(teams, row, "manager");
  const auto sold = tableOf(data / "products.csv");
  for (const auto& row : sold.rows)
    products.emplace_back(cellOf(sold, row, "product"), std::stoll(cellOf(sold, row, "sales_price")));
  const auto headline = tableOf(data / "truth/headline.csv");
  for (const auto& row : headline.rows) {
    const std::string metric = cellOf(headline, row, "metric"), value = cellOf(headline, row, "value");
    if (metric == "engaging" || metric == "prospecting")
      open += std::stoll(value);
    else if (metric == "open_list_value")
      openCents = centsOf(value);
  }
}

std::vector<std::int64_t> sharedOut(std::int64_t cents, const std::vector<std::int64_t>& weights) {
  const auto whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<std::int64_t> shares;
  std::vector<std::pair<std::int64_t, std::size_t>> rests;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::int64_t exact = cents * weights[i];
    shares.push_back(exact / whole);
    rests.emplace_back(exact % whole, i);
  }
  std::ranges::stable_sort(rests, [](const auto& a, const auto& b) { return a.first > b.first; });
  const auto left = cents - std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
  for (std::size_t i = 0; i < std::size_t(left); ++i)
    ++shares[rests[i].second];
  return shares;
}

Planning::Planning()
    : data(dataBeside("crm_opportunities")), journey(GetParam(), *basics::Date::of(2018, 1, 2)),
      hands(journey.hands()) {}

void Planning::SetUp() {
  if (!std::filesystem::exists(data))
    GTEST_SKIP() << "the CRM's data is not beside the repository: " << data;
  truth = std::make_unique<SoldLastYear>(data);
}

void Planning::wait(const std::function<bool()>& isThere, const char* what) {
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        hands.settle();
        return isThere();
      },
      180'000))
      << what << " did not come";
}

void Planning::describeOfferings() {
  journey.page("strategy");
  hands.row("outline", "Offerings");
  for (const auto& [name, price] : truth->products) {
    hands.press(hands.sees("add-first") ? "add-first" : "add");
    hands.write("field-name", QString::fromStdString(name));
    hands.write("field-list_price", QString::number(price));
  }
}

/// Through the dialog in which files are chosen.
void Planning::open(const char* file) {
  const QString path = QString::fromStdString((data / file).lexically_normal().string());
  journey.during([this] { hands.press("choose"); },
                 [&](QWidget& dialog) {
                   auto* files = qobject_cast<QFileDialog*>(&dialog);
                   ASSERT_NE(files, nullptr);
                   hands.type("fileNameEdit", path);
                   QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                 });
  auto* import = journey.window().findChild<records::ImportDialog*>();
  ASSERT_NE(import, nullptr);
  wait([&] { return !import->import().isBusy(); }, "the file");
  EXPECT_EQ(import->import().state(), records::ImportModel::State::Ready);
}

void Planning::next() {
  const QPointer<records::ImportDialog> import = journey.window().findChild<records::ImportDialog*>();
  ASSERT_FALSE(import.isNull());
  wait([&] { return !import->import().isBusy(); }, "the preview");
  hands.press("next"); // the last one closes it
  wait([&] { return !import || !import->isVisible() || !import->import().isBusy(); }, "the next step");
}

void Planning::takeIn() {
  journey.page("plan");
  hands.press("plan-import");
  open("sales_teams.csv");
  next();
  hands.choose("becomes-regional_office", "Team");
  next();
  hands.press("add-all-manager");
  next();
  next();

  journey.page("numbers");
  hands.press(hands.sees("import-first") ? "import-first" : "import");
  open("accounts.csv");
  next();
  next();
  next();

  hands.press(hands.sees("import-first") ? "import-first" : "import");
  open("sales_pipeline.csv");
  next();
  hands.choose("amount-if-empty", "the list price of its offering");
  next();
  hands.choose("state-Engaging", "Open");
  hands.write("probability-Engaging", "50");
  next();
  hands.choose("name-GTXPro", "GTX Pro");
  next();
  EXPECT_TRUE(text("sum").startsWith("8,800 rows: 8,800 new")) << text("sum").toStdString();
  next();
}

void Planning::spread(const QString& row, const QString& over) {
  hands.cell("goals", row, "FY2018");
  hands.press("spread");
  hands.choose("spread-over", over);
  hands.choose("spread-method", "the year before");
  hands.press("spread-write");
}

QString Planning::shown(const QString& name, const QString& row, const QString& column) {
  auto* table = hands.at<QTableView>(name);
  const QModelIndex index = table ? indexOf(*table, row, column) : QModelIndex();
  EXPECT_TRUE(index.isValid()) << row.toStdString() << " / " << column.toStdString();
  return index.data().toString().replace(QChar(0x202f), ' ');
}

QString Planning::below(const QString& name, const QString& row, const QString& column) {
  auto* table = hands.at<QTableView>(name);
  const QModelIndex index = table ? indexOf(*table, row, column) : QModelIndex();
  EXPECT_TRUE(index.isValid()) << row.toStdString() << " / " << column.toStdString();
  return index.data(widgets::SecondLineRole).toString();
}

QString Planning::text(const QString& label) {
  auto* found = hands.at<QLabel>(label);
  return found ? found->text() : QString();
}

} // namespace baton::tests
