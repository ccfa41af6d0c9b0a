// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_strip.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QPainter>

namespace baton::widgets {

using theme::Role;
using theme::TextStyle;

class StateIcon : public QWidget {
public:
  StateIcon() {
    theme::fixWidth(this, 14);
    theme::fixHeight(this, 14);
  }
  StatusStrip::State state = StatusStrip::State::Saved;

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    using State = StatusStrip::State;
    const bool saved = state == State::Saved, trouble = state == State::Trouble;
    theme::paintIcon(painter, rect(),
                     saved     ? QStringLiteral("check")
                     : trouble ? QStringLiteral("octagon-alert")
                               : QStringLiteral("clock"),
                     theme::ink().colour(saved     ? Role::Ok
                                         : trouble ? Role::Bad
                                                   : Role::TextMuted));
  }
};

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent), m_icon(new StateIcon), m_state(label({}, TextStyle::Small, Tone::Muted)),
      m_facts(new QHBoxLayout), m_note(smallButton({}, QStringLiteral("git-merge"), ButtonKind::Link)) {
  setProperty("statusbar", true);
  m_state->setTabular();
  m_state->setElided();
  auto* row = new QHBoxLayout(this);
  theme::space(row, QMargins(24, 0, 24, 0), 18);
  auto* left = new QHBoxLayout;
  theme::space(left, 0, 6);
  left->addWidget(m_icon);
  left->addWidget(m_state, 1);
  row->addLayout(left, 1);
  theme::space(m_facts, 0, 18);
  row->addLayout(m_facts);
  row->addWidget(m_note);
  m_note->hide();
  theme::fixHeight(this, 28);
  connect(m_note, &QPushButton::clicked, this, &StatusStrip::noteActivated);
}

void StatusStrip::setState(State state, const QString& text) {
  m_icon->state = state;
  m_icon->update();
  m_state->setText(text);
  m_state->setTone(state == State::Trouble ? Tone::Bad : Tone::Muted);
}

void StatusStrip::setFacts(const QVector<Fact>& facts) {
  while (QLayoutItem* item = m_facts->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const Fact& fact : facts) {
    auto* shown = new QWidget;
    auto* row = new QHBoxLayout(shown);
    theme::space(row, 0, 4);
    row->addWidget(label(fact.name, TextStyle::Small, Tone::Muted));
    auto* value = figure(fact.value, TextStyle::Label);
    value->setProperty("strong", true);
    row->addWidget(value);
    m_facts->addWidget(shown);
  }
}

void StatusStrip::setNote(const QString& text, const QString& icon) {
  m_note->setText(text);
  m_note->setAccessibleName(text);
  if (!icon.isEmpty())
    setButtonIcon(m_note, icon);
  m_note->setVisible(!text.isEmpty());
}

} // namespace baton::widgets
