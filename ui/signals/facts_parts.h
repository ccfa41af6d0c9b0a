// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/stakes.h"
#include "ui/signals/signal_words.h"

#include <functional>

class QPushButton;
class QVBoxLayout;
class QWidget;

// Parts that the panel shows of a signal and of a matter alike.
namespace baton::signals_page {

/// A muted title, and what stands below it.
QVBoxLayout* addSection(QVBoxLayout* column, const QString& title);
/// A link that says what it leads to, on as many lines as that takes.
QPushButton* addLink(QVBoxLayout* column, const QString& words, std::function<void()> follow);
/// The money in the opportunities that are named, and each of them; nothing where none is.
void addStakes(QVBoxLayout* column, const field::Stakes& stakes, const QString& currency);

} // namespace baton::signals_page
