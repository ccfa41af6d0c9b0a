// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/offering.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Offering>) {
  static const basics::Kind kind = basics::DescribeKind<Offering>("offering", "Offering", "Offerings")
                                       .ordered()
                                       .field<&Offering::name>("name", "Name", {.title = true})
                                       .field<&Offering::description>("description", "Description", {.prose = true})
                                       .field<&Offering::status>("status", "Status")
                                       .field<&Offering::availableFrom>("available_from", "Available from")
                                       .field<&Offering::priceNote>("price_note", "Price note")
                                       .field<&Offering::listPrice>("list_price", "List price")
                                       .field<&Offering::targetMargin>("target_margin", "Target margin, %")
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Fit>) {
  static const basics::Kind kind = basics::DescribeKind<Fit>("fit", "Fit", "Market × offering")
                                       .partOf<&Fit::market>("market", "Market", "market", {.key = true})
                                       .partOf<&Fit::offering>("offering", "Offering", "offering", {.key = true})
                                       .field<&Fit::level>("level", "Fit")
                                       .field<&Fit::note>("note", "Note")
                                       .done();
  return kind;
}

} // namespace baton::strategy
