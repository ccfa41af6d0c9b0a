// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_words.h"

#include "ui/widgets/number_text.h"

#include <QCoreApplication>

namespace baton::plan_page {
namespace {

struct CapacityWords {
  Q_DECLARE_TR_FUNCTIONS(baton::plan_page::CapacityWords)
};

} // namespace

bool isSaid(const plan::Capacity& capacity) {
  return capacity.people + capacity.seats > 0;
}

QString peopleText(const plan::Capacity& capacity) {
  if (capacity.unknown > 0)
    return CapacityWords::tr("%1 of %2 people")
        .arg(widgets::whole(capacity.people), widgets::whole(capacity.people + capacity.unknown));
  return widgets::counted(capacity.people, CapacityWords::tr("1 person"), CapacityWords::tr("%1 people"));
}

} // namespace baton::plan_page
