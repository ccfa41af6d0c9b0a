// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/held_dialog.h"

#include "ui/shell/copies.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace baton::shell {

using theme::TextStyle;
using widgets::ButtonKind, widgets::Tone;

HeldDialog::HeldDialog(QWidget* window, const QString& path, const storage::Holder& holder)
    : WindowDialog(window, tr("%1 is open elsewhere").arg(QFileInfo(path).fileName())) {
  setObjectName("held-dialog");
  setFrameWidth(600);
  auto* who = widgets::paragraph(holderText(holder) + ' ' + tr("Two programs cannot write to one file at a time."));
  who->setObjectName("held-by");
  body()->addWidget(who);
  addWay("held-read", tr("Read a copy"), "eye",
         tr("As it stands now, in a window for reading only. It goes when you close it; nothing is changed."),
         &HeldDialog::readAsked, true);
  addWay("held-work", tr("Work on a copy..."), "copy",
         tr("Saved under a new name. What you change there is brought together with the file later, by a merge."),
         &HeldDialog::workAsked, false);
  auto* again = widgets::button(tr("Try again"), "redo-2");
  again->setObjectName("held-again");
  auto* cancel = widgets::button(tr("Cancel"));
  cancel->setObjectName("cancel");
  addButton(again);
  addButton(cancel);
  connect(again, &QPushButton::clicked, this, [this] {
    dismiss();
    emit againAsked();
  });
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void HeldDialog::addWay(const QString& name, const QString& verb, const QString& icon, const QString& words,
                        void (HeldDialog::*asked)(), bool primary) {
  body()->addWidget(widgets::horizontalLine());
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 16);
  row->addWidget(widgets::paragraph(words, TextStyle::Body, Tone::Muted), 1);
  auto* button = widgets::button(verb, icon, primary ? ButtonKind::Primary : ButtonKind::Secondary);
  button->setObjectName(name);
  row->addWidget(button, 0, Qt::AlignVCenter);
  body()->addLayout(row);
  connect(button, &QPushButton::clicked, this, [this, asked] {
    dismiss();
    emit(this->*asked)();
  });
}

ReadingDialog::ReadingDialog(QWidget* window, const QString& cause)
    : WindowDialog(window, tr("Open for reading only")) {
  setObjectName("reading-dialog");
  auto* why = widgets::paragraph(tr("%1. You can look at everything and write documents; changes need a copy of your "
                                    "own, which is brought together with the file later.")
                                     .arg(cause));
  why->setObjectName("reading-why");
  body()->addWidget(why);
  auto* work = widgets::button(tr("Save a copy to work on..."), "copy");
  work->setObjectName("reading-work");
  auto* read = widgets::button(tr("Read"), {}, ButtonKind::Primary);
  read->setObjectName("reading-read");
  addButton(work);
  addButton(read);
  connect(work, &QPushButton::clicked, this, [this] {
    dismiss();
    emit workAsked();
  });
  connect(read, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

} // namespace baton::shell
