// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "core/handoff/version_indices.h"
#include "ui/widgets/card.h"

#include <vector>

class QGridLayout;

namespace baton::widgets {
class Sparkline;
class TextLabel;
} // namespace baton::widgets

namespace baton::home {

/// Clarity and focus of the draft, and how they came about over the versions. Focus follows the records and is not
/// kept by version; its line is that of choice, the half of it that the strategy alone decides.
class IndicesCard : public widgets::Card {
  Q_OBJECT
public:
  explicit IndicesCard(QWidget* parent = nullptr);
  void show(const clarity::Check& check, const std::vector<handoff::VersionIndices>& versions);

signals:
  void arithmeticAsked();

private:
  struct Part {
    widgets::TextLabel *figure, *note;
    widgets::Sparkline* trend;
  };
  Part addPart(QGridLayout* grid, int column, const QString& name);
  Part m_clarity, m_focus;
};

} // namespace baton::home
