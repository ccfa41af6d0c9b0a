// SPDX-License-Identifier: GPL-3.0-or-later
// How the line of capture is laid out: the sentence, what is guessed of it beside or below it.
#include "ui/session/page.h"
#include "ui/signals/capture_form.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::signals_page {

using basics::RowId;
using inspector::PickCombo;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int wideFrom = 620, longestChoice = 240, hintFrom = 600; // px at 100 %

} // namespace

void CaptureForm::build() {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  m_line = new QHBoxLayout;
  theme::space(m_line, 0, 8);
  m_words = new QLineEdit;
  m_words->setObjectName("capture-words");
  m_words->setAccessibleName(tr("What did you hear?"));
  m_words->setPlaceholderText(tr("What did you hear? One sentence is enough."));
  m_words->addAction(theme::icon(QStringLiteral("radio-tower"), theme::Role::TextMuted), QLineEdit::LeadingPosition);
  m_words->setMaxLength(2000);
  m_keep = widgets::button(tr("Keep"), "corner-down-left", widgets::ButtonKind::Primary);
  m_keep->setObjectName("capture-keep");
  m_line->addWidget(m_words, 1);
  m_line->addWidget(m_keep);
  column->addLayout(m_line);
  buildParts();
  column->addWidget(m_guessed);
  column->addWidget(m_hint = buildHint());
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("capture-refusal");
  m_refusal->hide();
  column->addWidget(m_refusal);
  connect(m_words, &QLineEdit::textChanged, this, &CaptureForm::guess);
  connect(m_words, &QLineEdit::returnPressed, this, &CaptureForm::keep);
  connect(m_keep, &QPushButton::clicked, this, &CaptureForm::keep);
  if (m_session.readOnly()) {
    m_words->setEnabled(false);
    m_words->setPlaceholderText(tr("The workspace is open for reading only"));
    widgets::setWhyDisabled(m_keep, tr("The workspace is open for reading only"));
  }
}

void CaptureForm::buildParts() {
  m_guessed = new QWidget;
  m_flow = new widgets::FlowLayout(m_guessed);
  theme::space(m_flow, 0, 8);
  const std::array<std::pair<QString, const char*>, PartCount> names{{{tr("Kind"), "capture-kind"},
                                                                      {tr("Account"), "capture-account"},
                                                                      {tr("Market"), "capture-market"},
                                                                      {tr("Offering"), "capture-offering"},
                                                                      {tr("Competitor"), "capture-competitor"},
                                                                      {tr("Challenges"), "capture-challenges"}}};
  for (int part = 0; part < PartCount; ++part) {
    const auto& [name, objectName] = names[std::size_t(part)];
    auto* combo = new PickCombo(name);
    combo->setPrefix(name);
    combo->setObjectName(QString::fromLatin1(objectName));
    combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    combo->setEnabled(!m_session.readOnly());
    m_parts[std::size_t(part)] = combo;
    connect(combo, &PickCombo::chosenByPerson, this, [this, part](RowId id) { change(Part(part), id); });
  }
  m_parts[Account]->offerNew(tr("account"));
  connect(m_parts[Account], &PickCombo::newAsked, this, &CaptureForm::addAccount);
  m_parts[Competitor]->offerNew(tr("competitor"));
  connect(m_parts[Competitor], &PickCombo::newAsked, this, &CaptureForm::addCompetitor);
  for (const Part part : {Market, Offering, Competitor, Challenges}) {
    m_parts[part]->setSmall();
    m_flow->addWidget(m_parts[part]);
  }
}

QWidget* CaptureForm::buildHint() {
  auto* hint = new QWidget;
  auto* row = new QHBoxLayout(hint);
  theme::space(row, 0, 8);
  row->addWidget(new widgets::KeyCap(tr("Ctrl Shift N")), 0, Qt::AlignTop);
  row->addWidget(
      widgets::paragraph(tr("from anywhere. Account, market and offering are guessed from your words and can "
                            "be changed."),
                         TextStyle::Small, Tone::Muted),
      1);
  return hint;
}

/// Kind and account beside the line where there is room, else below it with the others.
void CaptureForm::arrange() {
  const auto& ink = theme::ink();
  const bool open = (m_alwaysOpen || hasDraft()) && !m_session.readOnly();
  const bool wide = width() >= ink.whole(wideFrom) && !m_alwaysOpen;
  for (PickCombo* combo : m_parts)
    combo->setMaximumWidth(ink.whole(longestChoice));
  if (wide != m_wide || !m_parts[Kind]->parentWidget()) {
    m_wide = wide;
    for (const Part part : {Kind, Account}) {
      m_line->removeWidget(m_parts[part]);
      m_flow->removeWidget(m_parts[part]);
      m_parts[part]->setProperty("small", !wide);
      widgets::restyle(m_parts[part], "small", !wide);
    }
    if (wide) {
      m_line->insertWidget(1, m_parts[Kind]);
      m_line->insertWidget(2, m_parts[Account]);
    } else {
      for (const Part part : {Market, Offering, Competitor, Challenges})
        m_flow->removeWidget(m_parts[part]);
      for (PickCombo* combo : m_parts)
        m_flow->addWidget(combo);
    }
  }
  m_guessed->setVisible(open);
  m_hint->setVisible(!open && window()->height() >= ink.whole(hintFrom)); // in a low window the list needs the room
}

void CaptureForm::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void CaptureForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_keep)
    arrange();
}

} // namespace baton::signals_page
