// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/plan_exports.h"

#include "core/planbook/person_page.h"
#include "core/planbook/tables.h"
#include "core/planbook/workbooks.h"
#include "core/report/xlsx.h"
#include "core/workspace/plan_documents.h"

#include <QCoreApplication>
#include <map>
#include <memory>

namespace baton::exporting {
namespace {

using basics::Done, basics::Outcome;
using planbook::PlanBook, planbook::PlanSource;

struct ExportWords {
  Q_DECLARE_TR_FUNCTIONS(baton::exporting::PlanExports)
};

const std::map<QString, FileKind>& kinds() {
  static const std::map<QString, FileKind> all{{"pdf", FileKind::Pdf},           {"word", FileKind::Word},
                                               {"html", FileKind::Html},         {"markdown", FileKind::Markdown},
                                               {"workbook", FileKind::Workbook}, {"csv", FileKind::Csv},
                                               {"calendar", FileKind::Calendar}, {"json", FileKind::Json}};
  return all;
}

/// Everything that is read of the file, on its thread.
struct Material {
  PlanSource source;
  report::SheetTable records;
};

Material materialOf(const workspace::Workspace& workspace, const WantedExport& wanted, const PlanSelection& selection,
                    basics::Date today) {
  Material material{workspace::planSource(workspace, selection.year, today), {}};
  if (const auto kind = basics::choiceOf<records::RecordKind>(wanted.what.toStdString()))
    material.records = workspace::recordTable(workspace, *kind);
  return material;
}

Outcome<std::string> workbookOf(const WantedExport& wanted, const Material& material, const PlanSelection& selection,
                                const Writing& writing) {
  const PlanSource& source = material.source;
  if (wanted.what == QLatin1String("plan")) {
    const planbook::Watch watch{[&writing] { return writing.goesOn(); },
                                [&writing](double share) { writing.reached(share); }};
    return report::writeXlsx(planbook::planWorkbook(source, planbook::planFacts(source), watch));
  }
  if (wanted.what == QLatin1String("goals"))
    return report::writeXlsx(planbook::goalsWorkbook(source, selection.year));
  return report::writeXlsx(planbook::numbersWorkbook(source, planbook::planFacts(source)));
}

std::string csvOf(const WantedExport& wanted, const Material& material, const PlanSelection& selection) {
  if (wanted.what == QLatin1String("goals"))
    return planbook::csvOf(planbook::goalTable(material.source.elements, selection.year));
  if (wanted.what == QLatin1String("numbers"))
    return planbook::csvOf(planbook::performanceTable(material.source));
  return planbook::csvOf(material.records);
}

Outcome<std::string> bytesOf(const WantedExport& wanted, const Material& material, const PlanSelection& selection,
                             const Writing& writing) {
  if (wanted.kind == FileKind::Csv)
    return csvOf(wanted, material, selection);
  if (wanted.kind == FileKind::Workbook)
    return workbookOf(wanted, material, selection, writing);
  return bytesOf(planbook::personDocument(material.source, selection.person), wanted.kind);
}

/// The book is put together and set beside the window; only its charts are drawn on the window's thread.
void writeBook(session::Session& session, Saving* saving, const DrawBook& draw, const PlanSource& source, FileKind kind,
               const Writing& writing) {
  using Book = std::shared_ptr<PlanBook>;
  session.compute<Book>(
      saving, [source] { return std::make_shared<PlanBook>(planbook::planBookOf(source)); },
      [&session, saving, draw, kind, writing](const Book& book) {
        if (draw && kind != FileKind::Markdown)
          draw(*book);
        session.compute<Outcome<Done>>(
            saving, [book, kind, writing] { return writing.put(bytesOf(planbook::planBookDocument(*book), kind)); },
            writing.then());
      });
}

QString nameOf(const WantedExport& wanted, const session::Session& session, const PlanSelection& selection) {
  const std::map<QString, QString> names{{"plan", ExportWords::tr("plan")},
                                         {"person", ExportWords::tr("plan")},
                                         {"goals", ExportWords::tr("goals")},
                                         {"numbers", ExportWords::tr("numbers")},
                                         {"bookings", ExportWords::tr("bookings")},
                                         {"opportunities", ExportWords::tr("opportunities")},
                                         {"activities", ExportWords::tr("activities")}};
  QStringList parts{session.name(), names.at(wanted.what)};
  if (wanted.what == QLatin1String("person"))
    parts.insert(1, QString::fromStdString(session.elements().titleOf(selection.person.value())));
  if (!basics::choiceOf<records::RecordKind>(wanted.what.toStdString()) || wanted.what == QLatin1String("goals"))
    parts.append(selection.year ? QString::fromStdString(session.calendar().name(*selection.year)) : QString());
  return fileName(parts, wanted.kind);
}

} // namespace

namespace {

QString wordOf(FileKind kind) {
  const QString words[] = {ExportWords::tr("PDF"),      ExportWords::tr("Word document"), ExportWords::tr("HTML"),
                           ExportWords::tr("Markdown"), ExportWords::tr("workbook"),      ExportWords::tr("CSV"),
                           ExportWords::tr("calendar"), ExportWords::tr("JSON")};
  return words[int(kind)];
}

QString idOf(const ExportOffer& offer, FileKind kind) {
  for (const auto& [word, one] : kinds())
    if (one == kind)
      return offer.what + '-' + word;
  return {};
}

} // namespace

QVector<ExportOffer> planOffers() {
  using W = ExportWords;
  return {{"plan",
           W::tr("The plan book"),
           W::tr("the plan"),
           {FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown, FileKind::Workbook}},
          {"person",
           W::tr("A person’s plan on one page"),
           W::tr("a person’s plan"),
           {FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown}},
          {"goals", W::tr("Goals, as they come back in"), W::tr("the goals"), {FileKind::Workbook, FileKind::Csv}}};
}

QVector<ExportOffer> numbersOffers() {
  using W = ExportWords;
  return {{"numbers", W::tr("Goals against actuals"), W::tr("the numbers"), {FileKind::Workbook, FileKind::Csv}},
          {"opportunities", W::tr("Opportunities, as they come back in"), W::tr("opportunities"), {FileKind::Csv}},
          {"bookings", W::tr("Bookings, as they come back in"), W::tr("bookings"), {FileKind::Csv}},
          {"activities", W::tr("Activities, as they come back in"), W::tr("activities"), {FileKind::Csv}}};
}

QVector<ExportMenu::Group> exportGroups(const QVector<ExportOffer>& offers) {
  QVector<ExportMenu::Group> groups;
  for (const ExportOffer& offer : offers) {
    ExportMenu::Group group{offer.title};
    for (const FileKind kind : offer.kinds)
      group.items.push_back({idOf(offer, kind), ExportWords::tr("As %1...").arg(wordOf(kind)), "upload"});
    groups.push_back(std::move(group));
  }
  return groups;
}

std::optional<WantedExport> wantedExport(const QString& id, const QVector<ExportOffer>& offers) {
  for (const ExportOffer& offer : offers)
    for (const FileKind kind : offer.kinds)
      if (idOf(offer, kind) == id)
        return WantedExport{offer.what, kind};
  return std::nullopt;
}

std::vector<session::PageCommand> exportCommands(const QVector<ExportOffer>& offers) {
  std::vector<session::PageCommand> commands;
  for (const ExportOffer& offer : offers)
    for (const FileKind kind : offer.kinds)
      commands.push_back(
          {idOf(offer, kind), ExportWords::tr("Export %1 as %2...").arg(offer.noun, wordOf(kind)), "upload"});
  return commands;
}

bool exportPlan(const QString& id, session::Session& session, Saving& saving, const DrawBook& draw,
                const PlanSelection& selection) {
  const auto wanted = wantedExport(id, planOffers() + numbersOffers());
  if (!wanted)
    return false;
  saving.save(nameOf(*wanted, session, selection), wanted->kind,
              [&session, self = &saving, draw, wanted = *wanted, selection](const Writing& writing) {
                session.ask<Material>(
                    self,
                    [wanted, selection, today = session.today()](const workspace::Workspace& workspace) {
                      return materialOf(workspace, wanted, selection, today);
                    },
                    [&session, self, draw, wanted, selection, writing](const Material& material) {
                      if (wanted.what == QLatin1String("plan") && wanted.kind != FileKind::Workbook)
                        return writeBook(session, self, draw, material.source, wanted.kind, writing);
                      session.compute<Outcome<Done>>(
                          self,
                          [wanted, selection, material, writing] {
                            return writing.put(bytesOf(wanted, material, selection, writing));
                          },
                          writing.then());
                    });
              });
  return true;
}

} // namespace baton::exporting
