// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/card.h"

#include <vector>

namespace baton::widgets {

class FittingGrid;

/// The sums of what the page shows, beside each other or in rows where it is narrow.
class SumsCard : public Card {
  Q_OBJECT
public:
  struct Sum {
    QString name, figure, facts;
  };

  explicit SumsCard(QWidget* parent = nullptr);
  void show(const std::vector<Sum>& sums);

private:
  class Part;
  FittingGrid* m_grid;
  std::vector<Part*> m_parts;
};

} // namespace baton::widgets
