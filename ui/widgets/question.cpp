// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/question.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace baton::widgets {
namespace {

constexpr int never = 1000 * 3600; ///< ms: only the button takes what was typed

struct Words {
  Q_DECLARE_TR_FUNCTIONS(baton::widgets::Question)
};

WindowDialog* dialogNamed(QWidget* window, const QString& name, const QString& title, const QString& words) {
  auto* dialog = new WindowDialog(window, title);
  dialog->setObjectName(name);
  QObject::connect(dialog, &WindowDialog::dismissed, dialog, &QObject::deleteLater);
  auto* said = paragraph(words);
  said->setObjectName("said");
  dialog->body()->addWidget(said);
  return dialog;
}

QPushButton* addButtons(WindowDialog& dialog, const QString& verb, QPushButton*& cancel) {
  cancel = button(Words::tr("Cancel"));
  cancel->setObjectName("cancel");
  QObject::connect(cancel, &QPushButton::clicked, &dialog, &WindowDialog::dismiss);
  dialog.addButton(cancel);
  auto* go = button(verb, {}, ButtonKind::Primary);
  go->setObjectName("go");
  dialog.addButton(go);
  return go;
}

} // namespace

WindowDialog* ask(QWidget* window, const QString& name, const QString& title, const QString& words, const QString& verb,
                  std::function<void()> run) {
  WindowDialog* dialog = dialogNamed(window, name, title, words);
  QPushButton* cancel = nullptr;
  QPushButton* go = addButtons(*dialog, verb, cancel);
  QObject::connect(go, &QPushButton::clicked, dialog, [dialog, run = std::move(run)] {
    dialog->dismiss();
    run();
  });
  dialog->open(cancel);
  return dialog;
}

WindowDialog* askFor(QWidget* window, const QString& name, const QString& title, const QString& words,
                     const QString& label, const QString& text, bool manyLines, const QString& verb,
                     std::function<void(const QString&)> run) {
  WindowDialog* dialog = dialogNamed(window, name, title, words);
  auto* field = new TextField(label, manyLines ? TextField::Lines::Many : TextField::Lines::One);
  field->setObjectName("answer");
  field->setIdleTime(never);
  field->setRows(manyLines ? 4 : 1, manyLines ? 12 : 1);
  field->setValue(text);
  dialog->body()->addWidget(new FormField(label, field));
  QPushButton* cancel = nullptr;
  QPushButton* go = addButtons(*dialog, verb, cancel);
  const auto allow = [go, needs = Words::tr("Fill the field first")](const QString& typed) {
    setWhyDisabled(go, typed.trimmed().isEmpty() ? needs : QString());
  };
  allow(text);
  QObject::connect(field, &TextField::edited, go, allow);
  QObject::connect(go, &QPushButton::clicked, dialog, [dialog, field, run = std::move(run)] {
    const QString answer = field->value().trimmed();
    dialog->dismiss();
    run(answer);
  });
  const auto enter = [field, go] {
    if (field->hasFocus() && go->isEnabled()) // and not because the field was left
      go->click();
  };
  QObject::connect(field, &TextField::committed, go, enter, Qt::QueuedConnection);
  dialog->open(field);
  return dialog;
}

} // namespace baton::widgets
