// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/words.h"

#include <QCoreApplication>
#include <string>

namespace baton::session {
namespace {

QString closed(const QString& words) {
  return words.isEmpty() || words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

} // namespace

QString word(std::string_view own) {
  return own.empty() ? QString() : QCoreApplication::translate("core", std::string(own).c_str());
}

QString sentence(const basics::Refusal& refusal) {
  const QString cause = closed(word(refusal.cause)), remedy = closed(word(refusal.remedy));
  return remedy.isEmpty() ? cause : cause + QLatin1Char(' ') + remedy;
}

} // namespace baton::session
