// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/plan_book.h"
#include "ui/exporting/export_menu.h"
#include "ui/exporting/saving.h"

#include <optional>

// What the pages Plan and Numbers export.
namespace baton::exporting {

/// Draws the charts of the plan book; on the window's thread, since it is the screen that draws them. May be empty.
using DrawBook = std::function<void(planbook::PlanBook&)>;

/// What a page exports, in the order of its menu.
struct ExportOffer {
  QString what;  ///< "plan"
  QString title; ///< in the menu: "The plan book"
  QString noun;  ///< in the palette: "the plan"
  QVector<FileKind> kinds;
};
QVector<ExportOffer> planOffers();
QVector<ExportOffer> numbersOffers();

/// Under the button of the page: "As PDF...". Its ids are those of the commands: "plan-pdf".
QVector<ExportMenu::Group> exportGroups(const QVector<ExportOffer>& offers);
/// The same in the palette: "Export the plan as PDF...".
std::vector<session::PageCommand> exportCommands(const QVector<ExportOffer>& offers);

/// "plan" and PDF of "plan-pdf"; nothing where it is none of the offers.
struct WantedExport {
  QString what;
  FileKind kind = FileKind::Pdf;
};
std::optional<WantedExport> wantedExport(const QString& id, const QVector<ExportOffer>& offers);

/// Of whom and of which year.
struct PlanSelection {
  basics::Id<people::Person> person;  ///< for a person's plan
  std::optional<basics::Period> year; ///< none: the fiscal year of today
};

/// Whether it is one of these exports; asks for a path and writes it beside the window.
bool exportPlan(const QString& id, session::Session& session, Saving& saving, const DrawBook& draw,
                const PlanSelection& selection);

} // namespace baton::exporting
