// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/figures.h"

namespace baton::app {

/// Draws the figures of documents with the charts of the window, in the light palette. Runs on the window's thread and
/// needs a QApplication, but no screen.
handoff::FigureDrawing figureDrawing();

} // namespace baton::app
