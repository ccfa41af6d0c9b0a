// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"
#include "core/report/document.h"

#include <string>

namespace baton::batonctl {

/// What is to be written, as it was typed.
struct ExportOptions {
  std::string what, format, out, version, from, to, person, period, minutes, session, paper = "A4";
  bool sheets = false;
};

report::Paper paperOf(const ExportOptions& options);
/// The document in the format that was asked for.
std::string inFormat(const report::Document& document, const std::string& format);

/// Goals, plan, numbers and a person's plan.
void writePlan(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options);
/// The ledger, or the scorecard of both sides.
void writePromises(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options);
/// The sheet of a one-to-one, or the minutes of one.
void writeMeeting(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options);
/// The minutes of a session, or how its playback came out.
void writeSession(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options);
/// The Monday sheet of one person.
void writeMonday(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options);

} // namespace baton::batonctl
