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
      {"b2906b717fe55ef95c22a57043f5e0c36c6afe9faf2878f471b83da8e97387f2",
       "b5f87edd33a1b5b6e1d2f98fb515a4cbbe1de2632a80f247778f00e8cb16e7ca"}, // version 4
  };
  return prints;
}

} // namespace baton::storage
