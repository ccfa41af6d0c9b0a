// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/small_dialogs.h"

#include "ui/handoff/typed_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/window_dialog.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace baton::handoff_page {
namespace {

struct DialogWords {
  Q_DECLARE_TR_FUNCTIONS(baton::handoff_page::Dialogs)
};
using widgets::TextField, widgets::WindowDialog;

WindowDialog* dialogNamed(QWidget* window, const QString& name, const QString& title, const QString& words) {
  auto* dialog = new WindowDialog(window, title);
  dialog->setObjectName(name);
  QObject::connect(dialog, &WindowDialog::dismissed, dialog, &QObject::deleteLater);
  auto* said = widgets::paragraph(words);
  said->setObjectName("said");
  dialog->body()->addWidget(said);
  return dialog;
}

QPushButton* addCancel(WindowDialog& dialog, const QString& word) {
  auto* cancel = widgets::button(word);
  cancel->setObjectName("cancel");
  QObject::connect(cancel, &QPushButton::clicked, &dialog, &WindowDialog::dismiss);
  dialog.addButton(cancel);
  return cancel;
}

} // namespace

WindowDialog* tell(QWidget* window, const QString& name, const QString& title, const QString& words, const Way& way) {
  WindowDialog* dialog = dialogNamed(window, name, title, words);
  QPushButton* first = addCancel(*dialog, way.go ? DialogWords::tr("Cancel") : DialogWords::tr("Close"));
  if (way.go) {
    auto* go = widgets::button(way.button, {}, widgets::ButtonKind::Primary);
    go->setObjectName("go");
    QObject::connect(go, &QPushButton::clicked, dialog, [dialog, run = way.go] {
      dialog->dismiss();
      run();
    });
    dialog->addButton(go);
    first = go;
  }
  dialog->open(first);
  return dialog;
}

WindowDialog* askRecall(QWidget* window, const QString& version, std::function<void(const QString&)> recall) {
  WindowDialog* dialog = dialogNamed(
      window, "recall-dialog", DialogWords::tr("Recall %1").arg(version.toLower()),
      DialogWords::tr(
          "It is then no longer in force, and its document says why. It keeps its number and its answers. A "
          "recall has no undo: what holds instead is published as the next version."));
  TextField* reason = typedField(DialogWords::tr("Reason"), "recall-reason");
  dialog->body()->addWidget(new widgets::FormField(DialogWords::tr("Why? Its receivers will read it"), reason));
  addCancel(*dialog, DialogWords::tr("Cancel"));
  auto* now = widgets::button(DialogWords::tr("Recall %1").arg(version.toLower()), {}, widgets::ButtonKind::Primary);
  now->setObjectName("recall-now");
  dialog->addButton(now);
  const auto allow = [now, needs = DialogWords::tr("Write the reason first")](const QString& typed) {
    widgets::setWhyDisabled(now, typed.trimmed().isEmpty() ? needs : QString());
  };
  allow({});
  QObject::connect(reason, &TextField::edited, now, allow);
  QObject::connect(now, &QPushButton::clicked, dialog, [dialog, reason, recall = std::move(recall)] {
    const QString why = reason->value().trimmed();
    dialog->dismiss();
    recall(why);
  });
  dialog->open(reason);
  return dialog;
}

} // namespace baton::handoff_page
