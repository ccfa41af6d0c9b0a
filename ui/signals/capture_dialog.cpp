// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/capture_dialog.h"

#include "ui/signals/capture_form.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/window_dialog.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace baton::signals_page {
namespace {

struct CaptureWords {
  Q_DECLARE_TR_FUNCTIONS(baton::signals_page::Capture)
};

} // namespace

void capture(session::Session& session, session::Surrounding& surrounding, QWidget* window) {
  if (session.readOnly())
    return emit surrounding.say(CaptureWords::tr("The workspace is open for reading only"), false);
  if (!session.me())
    return emit surrounding.askWho();
  if (window->findChild<QWidget*>("capture-dialog"))
    return;
  auto* dialog = new widgets::WindowDialog(window, CaptureWords::tr("Report what you heard"));
  dialog->setObjectName("capture-dialog");
  dialog->setFrameWidth(640);
  dialog->body()->addWidget(widgets::paragraph(
      CaptureWords::tr("Reported by %1, today. What it is about is guessed from your words and can be changed.")
          .arg(session.myName()),
      theme::TextStyle::Body, widgets::Tone::Muted));
  auto* form = new CaptureForm(session, true);
  dialog->body()->addWidget(form);
  QObject::connect(dialog, &widgets::WindowDialog::dismissed, dialog, [dialog, form, &surrounding] {
    if (form->hasDraft())
      emit surrounding.say(CaptureWords::tr("Not kept yet. Ctrl+Shift+N shows what you wrote again."), false);
    dialog->deleteLater();
  });
  auto* cancel = widgets::button(CaptureWords::tr("Close"));
  cancel->setObjectName("cancel");
  dialog->addButton(cancel);
  QObject::connect(cancel, &QPushButton::clicked, dialog, &widgets::WindowDialog::dismiss);
  QObject::connect(form, &CaptureForm::kept, dialog, [dialog, &surrounding](basics::RowId, const QString& said) {
    dialog->dismiss();
    emit surrounding.say(said, true);
  });
  dialog->open(form->firstField());
}

} // namespace baton::signals_page
