// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/copy_words.h"

#include "ui/history/words.h"
#include "ui/session/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace baton::history_page {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(baton::history_page)
};

constexpr std::size_t kindsShown = 5;

QString kindsOf(const workspace::NewsOf& news) {
  QStringList kinds;
  for (const auto& [kind, changes] : news.kinds) {
    if (std::size_t(kinds.size()) == kindsShown) {
      kinds += Words::tr("and more");
      break;
    }
    kinds += Words::tr("%1 %2").arg(widgets::whole(changes),
                                    session::word(changes == 1 ? kind->label : kind->plural).toLower());
  }
  return kinds.join(QStringLiteral(", "));
}

} // namespace

QString fileName(const std::filesystem::path& path) {
  QString name = text(path.filename().string());
  for (QChar& c : name)
    if (!c.isPrint())
      c = QChar(0xFFFD);
  return name;
}

QString noteLine(const journal::Given& given) {
  const QString receiver = text(given.receiver), purpose = text(given.purpose);
  QString line = receiver.isEmpty()  ? Words::tr("Given out for: %1").arg(purpose)
                 : purpose.isEmpty() ? Words::tr("For %1").arg(receiver)
                                     : Words::tr("For %1: %2").arg(receiver, purpose);
  if (given.by)
    line +=
        QStringLiteral(". ") + (given.at ? Words::tr("Given by %1, %2").arg(personName(*given.by), momentOf(given.at))
                                         : Words::tr("Given by %1").arg(personName(*given.by)));
  return line;
}

QString conflictLine(workspace::ConflictNaming naming) {
  using workspace::ConflictNaming;
  const auto kept = [](const QString& who) {
    return Words::tr("%1 kept it beside the file, because two wrote at once").arg(who);
  };
  switch (naming) {
  case ConflictNaming::Dropbox:
    return kept(QStringLiteral("Dropbox"));
  case ConflictNaming::OneDrive:
    return kept(QStringLiteral("OneDrive"));
  case ConflictNaming::GoogleDrive:
    return kept(QStringLiteral("Google Drive"));
  case ConflictNaming::ICloud:
    return kept(QStringLiteral("iCloud"));
  case ConflictNaming::Nextcloud:
    return kept(QStringLiteral("Nextcloud"));
  case ConflictNaming::Syncthing:
    return kept(QStringLiteral("Syncthing"));
  case ConflictNaming::Numbered:
    return Words::tr("Numbered, as cloud folders name the second of two that were written at once");
  case ConflictNaming::Other:
    return kept(Words::tr("The cloud folder"));
  }
  return {};
}

QString newsLine(const workspace::NewsOf& news) {
  const QString who = news.author.empty() ? Words::tr("Without a name") : personName(news.author);
  QString line = Words::tr("%1: %2").arg(who, counted(news.changes, Words::tr("1 change"), Words::tr("%1 changes")));
  if (const QString kinds = kindsOf(news); !kinds.isEmpty())
    line += Words::tr(" (%1)").arg(kinds);
  if (news.first) {
    const QString first = momentOf(news.first), last = momentOf(news.last);
    line += QStringLiteral(", ") + (first == last ? first : Words::tr("%1 to %2").arg(first, last));
  }
  return line;
}

} // namespace baton::history_page
