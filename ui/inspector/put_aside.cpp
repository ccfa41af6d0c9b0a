// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/put_aside.h"

#include "core/clarity/rule.h"
#include "core/clarity/settings.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/window_dialog.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace baton::inspector {
namespace {

struct PutAsideWords {
  Q_DECLARE_TR_FUNCTIONS(baton::inspector::PutAside)
};
using widgets::TextField, widgets::WindowDialog;

basics::Edits putAside(session::Session& session, const QString& rule, basics::RowId element, const QString& field,
                       const QString& reason) {
  clarity::PutAside aside;
  aside.id = session.newId<clarity::PutAside>();
  aside.rule = rule.toStdString();
  aside.element = basics::Id<basics::Anything>(element);
  aside.field = field.toStdString();
  aside.by = session.me();
  aside.reason = reason.toStdString();
  basics::Edits edits;
  edits.put(aside);
  return edits;
}

/// The element by its name, else what the rule is called.
QString place(const session::Session& session, const QString& rule, basics::ElementRef element) {
  if (element)
    return shortTitle(session.elements(), element);
  const std::string id = rule.toStdString();
  const clarity::Rule* found = clarity::findRule(id);
  return found ? session::word(found->label) : rule;
}

void addReason(WindowDialog& dialog, session::Session& session, const QString& rule, basics::ElementRef element,
               const QString& field) {
  auto* reason = new TextField(PutAsideWords::tr("Reason"), TextField::Lines::Many);
  reason->setObjectName("put-aside-reason");
  reason->setRows(2, 6);
  reason->setIdleTime(1000 * 3600); // the button takes it
  dialog.body()->addWidget(new widgets::FormField(PutAsideWords::tr("Why may it stand as it is?"), reason));
  auto* keep = widgets::button(PutAsideWords::tr("Let it stand"), {}, widgets::ButtonKind::Primary);
  keep->setObjectName("put-aside-keep");
  const QString needsReason = PutAsideWords::tr("Write the reason first");
  widgets::setWhyDisabled(keep, needsReason);
  QObject::connect(reason, &TextField::edited, keep, [keep, needsReason](const QString& typed) {
    widgets::setWhyDisabled(keep, typed.trimmed().isEmpty() ? needsReason : QString());
  });
  QObject::connect(keep, &QPushButton::clicked, &dialog, [&dialog, &session, reason, rule, element, field] {
    session.change(PutAsideWords::tr("let a finding stand at %1").arg(place(session, rule, element)),
                   putAside(session, rule, element.id, field, reason->value().trimmed()));
    dialog.dismiss();
  });
  dialog.addButton(keep);
  dialog.open(reason);
}

} // namespace

void askPutAside(session::Session& session, QWidget* window, const QString& rule, basics::ElementRef element,
                 const QString& field) {
  const std::string id = rule.toStdString();
  const clarity::Rule* found = clarity::findRule(id);
  auto* dialog = new WindowDialog(window, PutAsideWords::tr("Let this stand here"));
  dialog->setObjectName("put-aside");
  QObject::connect(dialog, &WindowDialog::dismissed, dialog, &QObject::deleteLater);
  auto* cancel = widgets::button(PutAsideWords::tr("Cancel"));
  QObject::connect(cancel, &QPushButton::clicked, dialog, &WindowDialog::dismiss);
  dialog->addButton(cancel);
  const bool missing = found && found->nature == clarity::Nature::Existence;
  dialog->body()->addWidget(widgets::paragraph(
      missing
          ? PutAsideWords::tr(
                "This is about something that is not there, so there is nothing that could stand. Add it, "
                "or switch the rule off for the whole workspace on the page Clarity.")
          : PutAsideWords::tr("The reason is printed in the handoff. The points stay open until a receiver says that "
                              "it is clear.")));
  if (missing)
    dialog->open(cancel);
  else
    addReason(*dialog, session, rule, element, field);
}

} // namespace baton::inspector
