// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_strip.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QEvent>
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
      m_row(new QHBoxLayout(this)), m_note(smallButton({}, QStringLiteral("git-merge"), ButtonKind::Link)) {
  setProperty("statusbar", true);
  m_state->setTabular();
  m_state->setElided();
  theme::space(m_row, QMargins(24, 0, 24, 0), 18);
  auto* left = new QHBoxLayout;
  theme::space(left, 0, 6);
  left->addWidget(m_icon);
  left->addWidget(m_state, 1);
  m_row->addLayout(left, 1);
  m_row->addWidget(m_note);
  m_note->hide();
  theme::fixHeight(this, 28);
  connect(m_note, &QPushButton::clicked, this, &StatusStrip::noteActivated);
}

void StatusStrip::setState(State state, const QString& text) {
  m_icon->state = state;
  m_icon->update();
  m_state->setText(text);
  m_state->setTone(state == State::Trouble ? Tone::Bad : Tone::Muted);
  fit();
}

void StatusStrip::setFacts(const QVector<Fact>& facts) {
  if (facts == m_facts)
    return;
  for (const Shown& shown : m_shown) {
    delete shown.whole;
    delete shown.brief;
  }
  m_shown.clear();
  m_facts = facts;
  for (const Fact& fact : facts)
    m_shown.append(shownFor(fact));
  fit();
}

StatusStrip::Shown StatusStrip::shownFor(const Fact& fact) {
  const auto strong = [](const QString& text) {
    auto* value = figure(text, TextStyle::Label);
    value->setProperty("strong", true);
    return value;
  };
  Shown shown{new QWidget, nullptr};
  auto* row = new QHBoxLayout(shown.whole);
  theme::space(row, 0, 4);
  row->addWidget(label(fact.name, TextStyle::Small, Tone::Muted));
  row->addWidget(strong(fact.value));
  m_row->insertWidget(m_row->count() - 1, shown.whole);
  if (!fact.brief.isEmpty()) {
    shown.brief = strong(fact.brief);
    m_row->insertWidget(m_row->count() - 1, shown.brief);
  }
  return shown;
}

void StatusStrip::setNote(const QString& text, const QString& icon) {
  m_note->setText(text);
  m_note->setAccessibleName(text);
  if (!icon.isEmpty())
    setButtonIcon(m_note, icon);
  m_note->setVisible(!text.isEmpty());
  fit();
}

QSize StatusStrip::minimumSizeHint() const {
  return {theme::ink().whole(24 + 14 + 6 + 24 + 24), theme::ink().whole(28)};
}

/// As many facts as have room beside the state, the last of them in few words.
void StatusStrip::fit() {
  const QMargins edge = m_row->contentsMargins();
  int room =
      width() - edge.left() - edge.right() - m_icon->width() - theme::ink().whole(6) - m_state->sizeHint().width();
  if (!m_note->isHidden())
    room -= m_row->spacing() + m_note->sizeHint().width();
  QStringList without;
  for (qsizetype i = 0; i < m_shown.size(); ++i) {
    const auto [whole, brief] = m_shown[i];
    const auto fits = [&](const QWidget* part) { return part && room >= m_row->spacing() + part->sizeHint().width(); };
    QWidget* shown = fits(whole) ? whole : fits(brief) ? brief : nullptr;
    whole->setVisible(shown == whole);
    if (brief)
      brief->setVisible(shown == brief);
    room = shown ? room - m_row->spacing() - shown->sizeHint().width() : -1; // what comes after it is worth less
    if (shown != whole)
      without += tr("%1 %2").arg(m_facts[i].name, m_facts[i].value);
  }
  setPlainToolTip(this, without.join('\n'));
  setAccessibleDescription(without.join(QStringLiteral(", ")));
}

bool StatusStrip::event(QEvent* event) {
  const bool done = QFrame::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
    fit();
  return done;
}

} // namespace baton::widgets
