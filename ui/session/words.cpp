// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/words.h"

#include <QCoreApplication>
#include <string>

namespace baton::session {
namespace {

struct SeverityWords {
  Q_DECLARE_TR_FUNCTIONS(SeverityWords)
};

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

QString severityWord(basics::Severity severity) {
  switch (severity) {
  case basics::Severity::Blocker:
    return SeverityWords::tr("To settle");
  case basics::Severity::Warning:
    return SeverityWords::tr("Worth a look");
  case basics::Severity::Hint:
    break;
  }
  return SeverityWords::tr("Polish");
}

} // namespace baton::session
