// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

/// Outside of every namespace, as Qt asks for the resources of a library.
static void loadManual() {
  Q_INIT_RESOURCE(manual);
}

namespace baton::manual {
namespace {

QString textOf(const QString& id) {
  QFile file(QStringLiteral(":/baton/manual/%1.md").arg(id));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString iconOf(const QString& id) {
  static const QHash<QString, QString> icons{
      {"guide", "list-checks"},  {"draft", "compass"},        {"clarity", "scan-eye"},
      {"handoff", "send"},       {"answer", "file-check"},    {"import", "download"},
      {"plan", "target"},        {"numbers", "chart-column"}, {"forecast", "route"},
      {"export", "upload"},      {"monday", "calendar"},      {"people", "users"},
      {"promises", "handshake"}, {"signals", "radio-tower"},  {"workshop", "presentation"},
      {"copies", "git-merge"},   {"history", "history"},      {"keys", "search"},
      {"safe", "lock"},          {"install", "package"},      {"batonctl", "wrench"}};
  return icons.value(id, QStringLiteral("file-text"));
}

/// The contents are a page like the others: their headings are the groups, their links the pages.
std::vector<ManualPage> readPages() {
  loadManual();
  static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([^)]+)\\)"));
  std::vector<ManualPage> pages{
      {contentsId, QCoreApplication::translate("Manual", "Contents"), {}, QStringLiteral("info"), textOf(contentsId)}};
  QString group;
  const QStringList lines = pages.front().text.split('\n');
  for (const QString& line : lines) {
    if (line.startsWith(QLatin1String("## ")))
      group = line.mid(3);
    else if (const auto found = link.match(line); line.startsWith('|') && found.hasMatch())
      if (const Place place = placeOf(found.captured(2)); place.isInManual())
        pages.push_back({place.page, found.captured(1), group, iconOf(place.page), textOf(place.page)});
  }
  return pages;
}

} // namespace

const std::vector<ManualPage>& manualPages() {
  static const std::vector<ManualPage> pages = readPages();
  return pages;
}

const ManualPage* manualPage(const QString& id) {
  const auto& pages = manualPages();
  const auto found = std::ranges::find(pages, id, &ManualPage::id);
  return found == pages.end() ? nullptr : &*found;
}

QString manualOf(const QString& windowPage) {
  static const QHash<QString, QString> others{
      {"strategy", "draft"}, {"commitments", "promises"}}; // the others tell of what they are called after
  const QString id = others.value(windowPage, windowPage);
  return manualPage(id) ? id : contentsId;
}

Place placeOf(const QString& link) {
  static const QRegularExpression inManual(QStringLiteral("^(?:\\.\\./)?([A-Za-z]+)\\.md(?:#(.*))?$"));
  const auto found = inManual.match(link);
  if (!found.hasMatch() || !QFile::exists(QStringLiteral(":/baton/manual/%1.md").arg(found.captured(1))))
    return {};
  return {found.captured(1), found.captured(2)};
}

QString anchorOf(const QString& heading) {
  QString anchor;
  for (const QChar c : heading.toLower())
    if (c == ' ' || c == '-')
      anchor += '-';
    else if (c.isLetterOrNumber() || c == '_')
      anchor += c;
  return anchor;
}

} // namespace baton::manual
