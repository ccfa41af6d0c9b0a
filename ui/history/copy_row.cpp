// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/copy_row.h"

#include "ui/history/copy_words.h"
#include "ui/history/words.h"
#include "ui/session/copies.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::history_page {

using theme::TextStyle;
using widgets::Tone;
using workspace::CopyBeside;

namespace {

QString factsOf(const CopyBeside& copy) {
  QStringList facts;
  if (copy.unusable)
    facts += session::sentence(*copy.unusable);
  else if (copy.news == 0)
    facts += CopyRow::tr("Nothing in it that is not here");
  else
    facts += counted(copy.news, CopyRow::tr("1 change that is not here"), CopyRow::tr("%1 changes that are not here"));
  facts += CopyRow::tr("written %1").arg(momentOf(copy.changed));
  facts += text(copy.path.parent_path().string());
  return facts.join(QStringLiteral(" · "));
}

} // namespace

CopyRow::CopyRow(const CopyBeside& copy, bool isTicked, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(0, 8, 0, 8), 2);
  const QString name = fileName(copy.path);
  auto* tick = new QCheckBox(QString(name).replace('&', QStringLiteral("&&")));
  tick->setObjectName(QStringLiteral("tick-") + name);
  tick->setAccessibleName(tr("Merge %1").arg(name));
  tick->setChecked(isTicked);
  tick->setEnabled(!copy.unusable && copy.news > 0);
  column->addWidget(tick);
  connect(tick, &QCheckBox::toggled, this, &CopyRow::ticked);
  addLines(*column, copy);
  addWays(*column, copy);
}

void CopyRow::addLines(QVBoxLayout& column, const CopyBeside& copy) {
  const auto add = [&](const QString& words, const char* name, Tone tone) {
    auto* line = widgets::paragraph(words, TextStyle::Small, tone);
    line->setObjectName(name);
    line->setContentsMargins(theme::ink().whole(26), 0, 0, 0);
    column.addWidget(line);
  };
  if (copy.given)
    add(noteLine(*copy.given), "copy-note", Tone::Plain);
  add(factsOf(copy), "copy-facts", copy.unusable ? Tone::Bad : Tone::Muted);
  if (copy.conflict)
    add(conflictLine(*copy.conflict), "copy-conflict", Tone::Muted);
  for (const workspace::NewsOf& news : copy.by)
    add(newsLine(news), "copy-news", Tone::Plain);
}

/// What a cloud folder kept is to be dealt with; a copy of a person's own is theirs.
void CopyRow::addWays(QVBoxLayout& column, const CopyBeside& copy) {
  if (!copy.conflict || copy.unusable || (copy.news > 0 && session::Copies::isLeft(copy)))
    return;
  const bool merged = copy.news == 0;
  auto* way = widgets::smallButton(merged ? tr("Move to the trash") : tr("Leave it"),
                                   merged ? QStringLiteral("trash-2") : QString());
  way->setObjectName((merged ? QStringLiteral("trash-") : QStringLiteral("leave-")) + fileName(copy.path));
  way->setAccessibleName(merged ? tr("Move %1 to the trash").arg(fileName(copy.path))
                                : tr("Leave %1 and do not ask again").arg(fileName(copy.path)));
  auto* line = new QHBoxLayout;
  line->setContentsMargins(theme::ink().whole(26), theme::ink().whole(4), 0, 0);
  line->addWidget(way);
  line->addStretch(1);
  column.addLayout(line);
  connect(way, &QPushButton::clicked, this, merged ? &CopyRow::trashAsked : &CopyRow::leaveAsked);
}

} // namespace baton::history_page
