// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/known_prints.h"

#include <vector>

namespace baton::storage {

std::span<const SchemaPrint> knownPrints() {
  static const std::vector<SchemaPrint> prints{
      {"522a95b9097391a6c40077102ede527ac413fc5130a0b7ef41b14de675c88a19",
       "112622f9a4e6620a3513b4e0e7e153c82f7d06853b67277cf6afd34ed4056f8e"}, // version 1
      {"492189a3958198a9a904d53eb47dc6095eb89805176dcd0b44ecb4cc53dc48dc",
       "89ee6dc4b7cab7148b9d8a501350a8fcdb5f4543a5696e9fef06b9a7c2f6c3bd"}, // version 2
      {"7e4f0a88db43d9ad3d7a958b89822b4765a053b5b81fe28afb0026be97d010a5",
       "475baa37b591771864e59dc5cdbcb7ce02acb4e078dd0641e2b26f596cd60a8c"}, // version 3
      {"714ed097b22cd2ed5e37fc70466b2f2dd9b442462338b0b30e470a107b690410",
       "d20e7d654887dc146469beea391993f0d8323237948a431a22b844e00c32d9fc"}, // version 4
  };
  return prints;
}

} // namespace baton::storage
