// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/draft_pane.h"

#include "ui/guide/guide_words.h"
#include "ui/inspector/words.h"
#include "ui/session/live_check.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::guide_page {

using guide::Screen;
using handoff_page::DocumentChoice, handoff_page::FileKind, handoff_page::Printed;
using theme::TextStyle;
using widgets::Tone;

DraftPane::DraftPane(session::Session& session, session::Surrounding& surrounding, handoff_page::DrawFigures draw,
                     QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_draw(std::move(draw)),
      m_saving(new exporting::Saving(this, surrounding)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  auto* head = new QVBoxLayout;
  theme::space(head, 0, 6);
  head->addWidget(widgets::paragraph(tr("Your draft is ready to be read"), TextStyle::PageTitle));
  m_facts = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_facts->setObjectName("draft-facts");
  head->addWidget(m_facts);
  column->addLayout(head);

  auto* card = new widgets::Card(tr("Give it to one seller and ask what is not clear"));
  card->body()->addWidget(widgets::paragraph(tr("The draft for comment needs no gate to be open: it carries a "
                                                "watermark, the one page that says it all, and lines "
                                                "for questions in place of a verdict."),
                                             TextStyle::Body, Tone::Muted));
  auto* buttons = new QWidget;
  auto* flow = new widgets::FlowLayout(buttons);
  theme::space(flow, QMargins(0, 8, 0, 0), 8);
  m_print = widgets::button(tr("Print the draft (PDF)..."), "printer", widgets::ButtonKind::Primary);
  m_print->setObjectName("print-draft");
  m_onePage = widgets::button(tr("The one page alone..."), "file-text");
  m_onePage->setObjectName("print-one-page");
  auto* look = widgets::button(tr("Look at the pages"), "eye");
  look->setObjectName("look-at-pages");
  for (QPushButton* one : {m_print, m_onePage, look})
    flow->addWidget(one);
  connect(m_print, &QPushButton::clicked, this, [this] { print(Printed::Handoff); });
  connect(m_onePage, &QPushButton::clicked, this, [this] { print(Printed::OnePage); });
  connect(look, &QPushButton::clicked, this, [this] { emit m_surrounding.openPage(QStringLiteral("handoff"), 0, {}); });
  card->body()->addWidget(buttons);
  m_ask = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_ask->setObjectName("draft-ask");
  card->body()->addWidget(m_ask);
  column->addWidget(card);
  m_open = new widgets::Card(tr("Not answered yet"));
  m_open->setObjectName("draft-open");
  column->addWidget(m_open);
  m_putAway = widgets::button(tr("Put the guide away"), "check");
  m_putAway->setObjectName("put-away");
  connect(m_putAway, &QPushButton::clicked, this, &DraftPane::putAwayAsked);
  column->addWidget(m_putAway, 0, Qt::AlignLeft);
  column->addStretch(1);
  connect(&session::LiveCheck::of(session), &session::LiveCheck::checked, this, &DraftPane::refresh);
}

void DraftPane::show(guide::GuidePath path) {
  m_path = path;
  refresh();
}

void DraftPane::refresh() {
  const auto progress = guide::progressOf(m_path, m_session.elements());
  m_facts->setText(
      progress.isComplete()
          ? tr("All %1 questions of this path are answered.").arg(progress.asked)
          : tr("%1 of %2 questions are answered; the others can follow.").arg(progress.answered).arg(progress.asked));
  QString asked;
  if (const clarity::Check* check = session::LiveCheck::of(m_session).check()) {
    const int open = check->openGates();
    asked = open == 4 ? tr("All four gates are open: it can be handed off.")
                      : tr("%1 of 4 gates are open. What Sales would still ask stands on page Clarity.").arg(open);
  }
  m_ask->setText(asked);
  m_ask->setVisible(!asked.isEmpty());
  m_putAway->setVisible(m_session.elements().only<strategy::WorkspaceSettings>().guide.has_value());
  showOpen();
}

void DraftPane::showOpen() {
  QString key;
  std::vector<const Screen*> open;
  for (const Screen* screen : guide::screensOf(m_path))
    if (!screen->isAnswered(m_session.elements())) {
      open.push_back(screen);
      key += QLatin1String(screen->id.data(), int(screen->id.size())) + QLatin1Char('\n');
    }
  m_open->setVisible(!open.empty());
  if (key == m_shownOpen)
    return;
  m_shownOpen = key;
  while (QLayoutItem* item = m_open->body()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const Screen* screen : open) {
    auto* link = widgets::linkButton(words(screen->question));
    const QString id = inspector::text(screen->id);
    link->setObjectName("open-" + id);
    connect(link, &QPushButton::clicked, this, [this, id] { emit screenAsked(id); });
    m_open->body()->addWidget(link, 0, Qt::AlignLeft);
  }
}

void DraftPane::print(Printed printed) {
  const QString document = printed == Printed::OnePage ? tr("one page") : tr("handoff");
  const QString suggested = exporting::fileName({m_session.name(), document, tr("draft for comment")}, FileKind::Pdf);
  DocumentChoice choice;
  choice.printed = printed;
  m_saving->save(suggested, FileKind::Pdf, [this, choice](const exporting::Writing& writing) {
    handoff_page::writeDocument(this, m_session, m_draw, choice, FileKind::Pdf, writing);
  });
}

void DraftPane::takeFocus() {
  m_print->setFocus(Qt::TabFocusReason);
}

} // namespace baton::guide_page
