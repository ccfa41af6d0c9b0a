// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_words.h"

#include <QCoreApplication>

namespace baton::guide_page {

QString words(const char* english) {
  return QCoreApplication::translate("guide", english);
}

} // namespace baton::guide_page
