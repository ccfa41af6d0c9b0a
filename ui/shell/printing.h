// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/session/print_job.h"

class QPrinter;

namespace baton::shell {

/// What a page prints: its own job, or what is seen on it, in the light look, as wide as the paper and cut into sheets.
session::PrintJob jobOf(session::Page& page, const QString& title);

/// Before the first printer is asked for: the printers that this machine knows, and no look for others by the network.
void askLocalPrintersOnly();

/// Asks for printer, pages and copies, and prints.
void printAsking(const session::PrintJob& job, QWidget* window);

/// Without asking: the pages that the printer was told, else all. False where the printer refuses.
bool printOn(QPrinter& printer, const session::PrintJob& job);

} // namespace baton::shell
