// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/decoys_dialog.h"

#include "core/workshop/decoys.h"
#include "core/workshop/sessions.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::workshop_page {

DecoysDialog::DecoysDialog(session::Session& session, basics::Id<workshop::Session> of, QWidget* window)
    : WindowDialog(window, tr("Look-alikes")), m_session(session), m_of(of), m_column(new QVBoxLayout) {
  setObjectName("decoys-dialog");
  setFrameWidth(560);
  keepWork();
  body()->addWidget(widgets::paragraph(tr("Among the true differences people are shown these. They come from what "
                                          "competitors do better and from what everybody claims; an empty one is left "
                                          "out."),
                                       theme::TextStyle::Body, widgets::Tone::Muted));
  theme::space(m_column, QMargins(0, 0, 4, 0), 8);
  auto decoys = workshop::ofSession<workshop::Decoy>(session.elements(), of);
  for (const auto* decoy : decoys)
    addRow(*decoy);
  if (decoys.empty()) {
    for (const auto& proposed :
         workshop::proposedDecoys(session.elements(), workshop::playbackKey(session.elements(), session.today()), of))
      addRow(proposed);
  }
  body()->addWidget(new widgets::BodyScroll(m_column), 1);
  auto* more = widgets::button(tr("One more"), "plus");
  more->setObjectName("one-more");
  auto* cancel = widgets::button(tr("Cancel"));
  auto* keep = widgets::button(tr("Keep"), {}, widgets::ButtonKind::Primary);
  keep->setObjectName("keep");
  addButton(more);
  addButton(cancel);
  addButton(keep);
  connect(more, &QPushButton::clicked, this, [this] {
    workshop::Decoy decoy;
    decoy.session = m_of;
    addRow(decoy);
    m_rows.back().first->setFocus(Qt::OtherFocusReason);
  });
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(keep, &QPushButton::clicked, this, &DecoysDialog::keep);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void DecoysDialog::addRow(const workshop::Decoy& decoy) {
  auto* field = new widgets::TextField(tr("Look-alike %1").arg(m_rows.size() + 1), widgets::TextField::Lines::One);
  field->setObjectName(QStringLiteral("decoy-%1").arg(m_rows.size()));
  field->setValue(text(decoy.text));
  m_column->addWidget(field);
  m_rows.emplace_back(field, decoy);
}

void DecoysDialog::keep() {
  basics::Edits edits;
  for (auto& [field, decoy] : m_rows) {
    const std::string words = field->value().trimmed().toStdString();
    if (words.empty()) {
      if (decoy.id)
        edits.erase(decoy.id);
      continue;
    }
    workshop::Decoy kept = decoy;
    if (!kept.id)
      kept.id = m_session.newId<workshop::Decoy>();
    kept.text = words;
    edits.put(kept);
  }
  m_session.change(tr("change the look-alikes"), edits, [this, shown = QPointer(this)](const auto& done) {
    if (!shown)
      return;
    if (done.refused())
      return setRefusal(session::sentence(done.refusal()));
    dismiss();
  });
}

void DecoysDialog::start() {
  open(m_rows.empty() ? nullptr : m_rows.front().first);
}

} // namespace baton::workshop_page
