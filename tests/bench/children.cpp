// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/children.h"

#include "app/baton/pages.h"
#include "core/plan/goal.h"
#include "core/plan/performance.h"
#include "core/search/folded_text.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/checking.h"
#include "core/workspace/importing.h"
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"
#include "ui/session/opening.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/theme/warm_fonts.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <fmt/format.h>
#include <fstream>

namespace baton::bench {
namespace {

/// Remembers that a widget has been painted.
class PaintWatch : public QObject {
public:
  explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }
  bool eventFilter(QObject* object, QEvent* event) override {
    m_painted = m_painted || event->type() == QEvent::Paint;
    return QObject::eventFilter(object, event);
  }
  bool hasPainted() const { return m_painted; }

private:
  bool m_painted = false;
};

void untilPainted(QWidget& widget, QWidget& window) {
  const PaintWatch watch(widget);
  window.show();
  while (!watch.hasPainted())
    QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Keeps in the data folder what a sitting leaves for the next one; nowhere without one.
std::unique_ptr<shell::MainWindow> windowOn(const std::string& file, const std::string& dataFolder = {}) {
  basics::Surroundings surroundings = someSurroundings(2);
  surroundings.dataFolder = dataFolder;
  session::Opening opening(file, surroundings); // as the program does it
  theme::Theme::start().set(theme::Look::Light, 1);
  theme::warmFonts(theme::ink());
  auto session = session::Session::adopt(opening.take(), someDay());
  auto window = std::make_unique<shell::MainWindow>(std::move(session), app::pages());
  window->resize(1440, 900);
  return window;
}

int paint(const std::string& file, const std::string& page) {
  const auto window = windowOn(file);
  untilPainted(*window->open(QString::fromStdString(page)), *window);
  std::_Exit(0); // what ends a program is not part of its start
}

/// Everything on the page is as the file is: asked for, answered and painted.
void refresh(shell::MainWindow& window) {
  window.session().settle();
  QApplication::processEvents();
  window.session().settle();
}

/// From the first paint until every figure is there, of records and of rules, and painted.
int figures(const std::string& file, const std::string& dataFolder) {
  const auto window = windowOn(file, dataFolder);
  untilPainted(*window->open("home"), *window);
  fmt::print("{}\n", milliseconds([&] { refresh(*window); }));
  return 0;
}

int paintBare() {
  QMainWindow window;
  window.resize(1440, 900);
  auto* page = new QWidget;
  window.setCentralWidget(page);
  untilPainted(*page, window);
  std::_Exit(0);
}

/// What is shown, from the file again.
double recomputation(const std::string& file) {
  return milliseconds([&] {
    const auto opened = workspace::Workspace::openForReading(file, someSurroundings(3));
    const auto actuals = workspace::actualsOf(opened);
    const auto check = workspace::checkOf(opened, someDay());
    plan::Query query;
    query.byPerson = true;
    query.byPeriod = basics::Grain::Quarter;
    const auto rows = plan::performanceRows(opened.elements(), actuals, query, opened.calendar());
    if (rows.empty() && check.findings.empty())
      throw Disagreement{"nothing was computed"};
  });
}

int edit(const std::string& file, int count) {
  std::vector<double> times;
  {
    const auto window = windowOn(file);
    window->open("clarity");
    window->open("numbers");
    window->show();
    refresh(*window);
    session::Session& session = window->session();
    std::vector<basics::Id<plan::Goal>> goals;
    for (const plan::Goal& goal : session.elements().all<plan::Goal>())
      goals.push_back(goal.id);
    for (int n = 0; n < count; ++n)
      times.push_back(milliseconds([&] {
        basics::Edits edits;
        edits.set(goals[std::size_t(n) % goals.size()], "amount", basics::Amount::of(50000 + n).tenThousandths());
        session.change("goal", edits);
        refresh(*window);
      }));
  }
  const double whole = recomputation(file);
  std::ranges::sort(times);
  fmt::print("{} {} {}\n", median(times), times[times.size() * 99 / 100], whole);
  return 0;
}

/// Every text that the palette searches, as it compares them.
std::vector<std::string> searchedTexts(const basics::Elements& elements) {
  std::vector<std::string> texts;
  for (const basics::Kind* kind : workspace::allKinds())
    for (const auto& row : elements.rowsOf(*kind))
      for (const basics::Field& field : kind->fields)
        if (field.type == basics::FieldType::Text)
          if (const basics::Value value = field.read(row.element.get()); std::holds_alternative<std::string>(value))
            texts.push_back(search::folded(std::get<std::string>(value)));
  return texts;
}

/// One letter typed into the palette, until it is painted; the slowest letter; opening it; looking for the letter.
int typing(const std::string& file) {
  const auto window = windowOn(file);
  window->show();
  refresh(*window);
  const double opening = milliseconds([&] {
    window->actions().action("palette")->trigger();
    QApplication::processEvents();
  });
  auto* field = window->findChild<QLineEdit*>("palette-field");
  const auto texts = searchedTexts(window->session().elements());
  std::vector<double> typed, looked;
  std::size_t found = 0;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    typed.push_back(milliseconds([&] {
      field->setText(QString(QLatin1Char(letter)));
      QApplication::processEvents();
    }));
    looked.push_back(milliseconds([&] {
      for (const std::string& text : texts)
        found += text.find(letter) != std::string::npos;
    }));
  }
  if (found == 0)
    throw Disagreement{"no letter was found"};
  fmt::print("{} {} {} {}\n", median(typed), std::ranges::max(typed), opening, median(looked));
  return 0;
}

/// The page of promises opened; each letter of a search in it, until it is painted.
int ledger(const std::string& file) {
  const auto window = windowOn(file);
  window->show();
  refresh(*window);
  session::Page* page = nullptr;
  const double opening = milliseconds([&] {
    page = window->open("commitments");
    refresh(*window);
  });
  auto* field = page->findChild<QLineEdit*>("find");
  if (!field || !field->isVisible())
    throw Disagreement{"no field to search in"};
  std::vector<double> typed;
  for (const char* words : {"p", "pr", "promise", "promise 1", "promise 12", "nothing of it", ""})
    typed.push_back(milliseconds([&] {
      field->setText(QLatin1String(words));
      refresh(*window);
    }));
  fmt::print("{} {} {}\n", median(typed), std::ranges::max(typed), opening);
  return 0;
}

/// "VmRSS" is what it has now, "VmHWM" the most that it had. What the system says of an ended child holds the memory of
/// the program that started it.
double megabytesOf(const std::string& what) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(what + ":"))
      return std::stod(line.substr(what.size() + 1)) / 1024;
  return 0;
}

int memory(const std::string& file, const std::string& page) {
  const auto window = windowOn(file);
  window->open(QString::fromStdString(page));
  window->show();
  refresh(*window);
  fmt::print("{} {}\n", megabytesOf("VmRSS"), megabytesOf("VmHWM"));
  return 0;
}

int import(const std::string& file, const std::string& csv) {
  auto opened = workspace::Workspace::openForWriting(file, someSurroundings(6));
  auto request = importOf({});
  const auto bytes = exchange::ByteSource::ofFile(csv);
  const auto rows = bytes ? exchange::RowFile::open(*bytes, {}) : bytes.refusal();
  if (!rows)
    throw Disagreement{rows.refusal().cause};
  request.file = std::make_shared<const exchange::RowFile>(*rows);
  request.sha256 = rows->sha256();
  const auto plan = workspace::importFile(opened, request);
  opened.close();
  fmt::print("{}\n", megabytesOf("VmHWM"));
  return plan && plan->rejected.empty() && plan->stored == plan->rows ? 0 : 1;
}

} // namespace

int runAsChild(const std::vector<std::string>& words) {
  const std::string& what = words.at(0);
  if (what == "import")
    return import(words.at(1), words.at(2));
  ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
  int count = 1;
  char name[] = "baton";
  char* arguments[] = {name, nullptr};
  const QApplication app(count, arguments);
  if (what == "paint")
    return paint(words.at(1), words.at(2));
  if (what == "figures")
    return figures(words.at(1), words.at(2));
  if (what == "bare")
    return paintBare();
  if (what == "typing")
    return typing(words.at(1));
  if (what == "ledger")
    return ledger(words.at(1));
  if (what == "edit")
    return edit(words.at(1), std::stoi(words.at(2)));
  return memory(words.at(1), words.at(2));
}

} // namespace baton::bench
