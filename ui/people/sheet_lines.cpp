// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/sheet_lines.h"

#include "core/coaching/meeting_document.h"
#include "ui/inspector/words.h"
#include "ui/people/read_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::people_page {

using nlohmann::json;

namespace {

enum LineColumn { LineMetric, LineGoal, LineActual, LineShare, LineExpected, LineState };
constexpr int dealsListed = 12;

class SheetModel final : public widgets::RowsModel<SheetRow> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    const SheetRow& line = row(at);
    if (role == widgets::ChipRole && column == LineState && line.hasGoal)
      return int(line.isShort ? widgets::ChipKind::Warn : widgets::ChipKind::Ok);
    if (role == widgets::MutedRole)
      return column != LineMetric && text(at, column) == QStringLiteral("–");
    return {};
  }
};

QString amountText(const json& line, const char* key) {
  const auto amount = numberAt(line, key);
  if (!amount)
    return QStringLiteral("–");
  const QString unit = textAt(line, "unit");
  if (unit == QLatin1String("percent"))
    return widgets::percent(*amount / 100);
  return widgets::compact(*amount);
}

SheetRow rowOf(const json& line, const QString& currency) {
  SheetRow row;
  row.metric = textAt(line, "metric");
  if (textAt(line, "unit") == QLatin1String("money"))
    row.metric += QStringLiteral(", ") + currency;
  if (textAt(line, "scope") == QLatin1String("team"))
    row.metric += SheetLines::tr(", with the team");
  row.goal = amountText(line, "goal");
  row.actual = amountText(line, "actual");
  const auto share = numberAt(line, "attainment"), expected = numberAt(line, "expected");
  row.attainment = share ? widgets::percent(*share) : QStringLiteral("–");
  row.hasGoal = numberAt(line, "goal").has_value();
  row.expected = expected && row.hasGoal ? widgets::percent(*expected) : QStringLiteral("–");
  row.isShort = isSo(line, "short");
  return row;
}

QString dealText(const json& deal) {
  QStringList parts;
  for (const char* key : {"account", "name"})
    if (const QString words = textAt(deal, key); !words.isEmpty())
      parts += words;
  if (parts.isEmpty())
    parts += textAt(deal, "external_id");
  if (const auto amount = numberAt(deal, "amount"))
    parts += widgets::compact(*amount);
  const QString from = textAt(deal, "from"), to = textAt(deal, "to");
  if (!to.isEmpty())
    parts += from.isEmpty() ? SheetLines::tr("now %1").arg(to) : SheetLines::tr("from %1 to %2").arg(from, to);
  else if (const QString stage = textAt(deal, "stage"); !stage.isEmpty())
    parts += stage;
  return parts.join(QStringLiteral(", "));
}

/// "12 open and due, 240k USD, 2 of them without an amount"
QString openFact(const coaching::OpenSum& open, const QString& value) {
  const QString text = SheetLines::tr("%1 open and due, %2").arg(widgets::whole(open.count), value);
  return open.unvalued == 0
             ? text
             : SheetLines::tr("%1, %2 of them without an amount").arg(text, widgets::whole(open.unvalued));
}

} // namespace

QString textAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? inspector::text(found->get<std::string>()).simplified()
                                                     : QString();
}

std::optional<double> numberAt(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null())
    return std::nullopt;
  if (found->is_number())
    return found->get<double>();
  bool isNumber = false;
  const double number = textAt(object, key).toDouble(&isNumber);
  return isNumber ? std::optional(number) : std::nullopt;
}

bool isSo(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

bool isAnswered(const json& pipeline, const char* key) {
  const auto found = pipeline.find(key);
  return found != pipeline.end() && found->is_array();
}

QString dealsAnswered(const json& pipeline, const char* key) {
  if (!isAnswered(pipeline, key))
    return {};
  const json& deals = pipeline[key];
  if (deals.empty())
    return SheetLines::tr("None, as the records say.");
  QStringList lines;
  for (const json& deal : deals)
    if (lines.size() < dealsListed)
      lines += dealText(deal);
  if (const auto more = qsizetype(deals.size()) - lines.size(); more > 0)
    lines += widgets::counted(more, SheetLines::tr("and 1 more"), SheetLines::tr("and %1 more"));
  return lines.join(QChar('\n'));
}

QString pipelineFacts(const json& pipeline, const QString& currency) {
  QStringList facts;
  const coaching::OpenSum open = coaching::openSum(pipeline);
  if (open.isUnknown() && open.count > 0)
    facts += widgets::counted(open.count, SheetLines::tr("1 open and due, without an amount"),
                              SheetLines::tr("%1 open and due, all without an amount"));
  else if (const auto value = numberAt(pipeline, "open_value"); value && !open.isUnknown())
    facts += openFact(open, widgets::compact(*value) + QChar(' ') + currency);
  if (open.undated > 0 && open.count == 0)
    facts += widgets::counted(open.undated, SheetLines::tr("1 open, due on no day"),
                              SheetLines::tr("%1 open, due on no day"));
  else if (open.undated > 0)
    facts += widgets::counted(open.undated, SheetLines::tr("1 more open, due on no day"),
                              SheetLines::tr("%1 more open, due on no day"));
  if (const auto weighted = numberAt(pipeline, "weighted"); weighted && !open.isWeightUnknown())
    facts += SheetLines::tr("%1 by probability").arg(widgets::compact(*weighted));
  if (const auto remaining = numberAt(pipeline, "remaining"))
    facts += SheetLines::tr("%1 remain of the goal").arg(widgets::compact(*remaining));
  const auto covered = numberAt(pipeline, "coverage"), needed = numberAt(pipeline, "required_coverage");
  if (covered && needed && !open.isUnknown())
    facts +=
        SheetLines::tr("covered %1, needed %2 by the own rate").arg(widgets::times(*covered), widgets::times(*needed));
  return facts.isEmpty() ? SheetLines::tr("No pipeline is known.") : facts.join(QStringLiteral(" · "));
}

SheetLines::SheetLines(const QString& objectName, const QString& name, const QString& otherwise, QWidget* parent)
    : QWidget(parent), m_otherwise(widgets::paragraph(otherwise, theme::TextStyle::Body, widgets::Tone::Muted)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  m_model = new SheetModel({{name, [](const SheetRow& row) { return row.metric; }, {}},
                            {tr("Goal"), [](const SheetRow& row) { return row.goal; }, {}, true},
                            {tr("Actual"), [](const SheetRow& row) { return row.actual; }, {}, true},
                            {tr("Attainment"), [](const SheetRow& row) { return row.attainment; }, {}, true},
                            {tr("Even work by now"), [](const SheetRow& row) { return row.expected; }, {}, true},
                            {QString(),
                             [](const SheetRow& row) {
                               return !row.hasGoal ? QStringLiteral("–") : row.isShort ? tr("Short") : tr("On course");
                             },
                             {}}},
                           this);
  m_table = new ReadTable(objectName, name, m_model);
  m_table->setWide({LineMetric});
  column->addWidget(m_table);
  column->addWidget(m_otherwise);
}

void SheetLines::show(const json& rows, const QString& currency) {
  std::vector<SheetRow> lines;
  if (rows.is_array())
    for (const json& line : rows)
      lines.push_back(rowOf(line, currency));
  m_table->setVisible(!lines.empty());
  m_otherwise->setVisible(lines.empty());
  m_model->setRows(std::move(lines));
}

} // namespace baton::people_page
