// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/weapon.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Weapon>) {
  static const basics::Kind kind = basics::DescribeKind<Weapon>("weapon", "Sales tool", "Sales tools")
                                       .ordered()
                                       .field<&Weapon::name>("name", "Name", {.title = true})
                                       .field<&Weapon::weaponKind>("weapon_kind", "Kind")
                                       .field<&Weapon::status>("status", "Status")
                                       .reference<&Weapon::owner>("owner", "Owner", "person")
                                       .field<&Weapon::due>("due", "Due")
                                       .field<&Weapon::location>("location", "Where it is")
                                       .reference<&Weapon::markets>("markets", "Markets", "market")
                                       .reference<&Weapon::offerings>("offerings", "Offerings", "offering")
                                       .done();
  return kind;
}

} // namespace baton::strategy
