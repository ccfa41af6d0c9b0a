// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/extension_bar.h"

#include "core/workspace/committing.h"
#include "core/workspace/signal_moving.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/strategy/extension_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::strategy_page {

using strategy::Extension, strategy::ExtensionState;
using theme::TextStyle;
using widgets::ButtonKind, widgets::ChipKind, widgets::Tone;

namespace {

constexpr int never = 1000 * 3600; ///< ms: only a button takes what was typed

ChipKind chipOf(ExtensionState state) {
  return state == ExtensionState::Accepted   ? ChipKind::Ok
         : state == ExtensionState::Parked   ? ChipKind::Paused
         : state == ExtensionState::Declined ? ChipKind::Rejected
                                             : ChipKind::Info;
}

QString stateText(ExtensionState state) {
  return state == ExtensionState::Accepted   ? ExtensionBar::tr("Accepted")
         : state == ExtensionState::Parked   ? ExtensionBar::tr("Parked")
         : state == ExtensionState::Declined ? ExtensionBar::tr("Declined")
                                             : ExtensionBar::tr("Proposed");
}

} // namespace

ExtensionBar::ExtensionBar(session::Session& session, session::Surrounding& surrounding,
                           basics::Id<strategy::Extension> id, QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_id(id), m_column(new QVBoxLayout(this)),
      m_chip(new widgets::Chip(ChipKind::Info, {})), m_standing(widgets::paragraph({}, TextStyle::Label)),
      m_answer(widgets::paragraph({})), m_refusal(widgets::paragraph({}, TextStyle::Label, Tone::Bad)) {
  setObjectName("extension-bar");
  theme::space(m_column, 0, 8);
  m_column->addWidget(m_chip, 0, Qt::AlignLeft);
  m_column->addWidget(m_standing);
  m_column->addWidget(m_answer);
  m_column->addWidget(m_refusal);
  m_standing->setObjectName("extension-standing");
  m_answer->setObjectName("extension-said");
  m_refusal->setObjectName("extension-refusal");
  m_refusal->hide();
  connect(&session, &session::Session::changed, this, &ExtensionBar::refresh);
  connect(&session, &session::Session::meChanged, this, &ExtensionBar::refresh);
  refresh();
}

bool ExtensionBar::mayAnswer() const {
  const auto* me = m_session.elements().find(m_session.me());
  return me && me->side == people::Side::Leadership;
}

/// What is being typed stays as long as it is the same person and the same state.
void ExtensionBar::refresh() {
  const Extension* extension = m_session.elements().find(m_id);
  if (!extension)
    return;
  m_chip->set(chipOf(extension->state), stateText(extension->state));
  m_standing->setText(extensionStanding(m_session.elements(), *extension, m_session.today()));
  m_answer->setText(inspector::text(extension->answer));
  m_answer->setVisible(!extension->answer.empty());
  if (const std::pair now(m_session.me().value(), extension->state); !m_moves || now != m_built) {
    m_built = now;
    build(*extension);
  }
}

void ExtensionBar::build(const Extension& extension) {
  if (m_moves) {
    m_moves->hide();
    m_moves->deleteLater(); // a button in it may be the sender
  }
  m_words = nullptr;
  m_refusal->hide();
  m_moves = new QWidget;
  auto* inside = new QVBoxLayout(m_moves);
  theme::space(inside, 0, 8);
  m_column->addWidget(m_moves);
  if (m_session.readOnly())
    return m_moves->hide();
  if (!m_session.me()) {
    auto* who = widgets::smallButton(tr("Who sits here?"), QStringLiteral("user"));
    who->setObjectName("extension-who");
    inside->addWidget(who, 0, Qt::AlignLeft);
    connect(who, &QPushButton::clicked, &m_surrounding, &session::Surrounding::askWho);
  } else if (mayAnswer()) {
    addAnswer(extension);
  } else if (extension.state == ExtensionState::Proposed) {
    inside->addWidget(widgets::paragraph(tr("Leadership answers it. The days that takes count on its scorecard of "
                                            "answers, like those of a signal."),
                                         TextStyle::Caption, Tone::Muted));
  } else {
    m_moves->hide();
  }
}

void ExtensionBar::addAnswer(const Extension& extension) {
  auto* inside = static_cast<QVBoxLayout*>(m_moves->layout());
  const bool again = extension.state != ExtensionState::Proposed;
  m_words = new widgets::TextField(again ? tr("The answer in other words") : tr("Leadership’s answer"),
                                   widgets::TextField::Lines::Many);
  m_words->setObjectName("extension-answer");
  m_words->setPlaceholderText(tr("What Sales is to know; a no has a reason"));
  m_words->setIdleTime(never);
  m_words->setRows(2, 6);
  if (again)
    m_words->setValue(inspector::text(extension.answer));
  inside->addWidget(m_words);
  auto* buttons = new widgets::FlowLayout;
  theme::space(buttons, 0, 8);
  const auto add = [&](const QString& word, const char* name, ButtonKind kind, ExtensionState state) {
    auto* button = widgets::smallButton(word, {}, kind);
    button->setObjectName(QString::fromLatin1(name));
    buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, state] { answer(state); });
  };
  add(tr("Accept"), "extension-accept", again ? ButtonKind::Secondary : ButtonKind::Primary, ExtensionState::Accepted);
  add(tr("Park"), "extension-park", ButtonKind::Secondary, ExtensionState::Parked);
  add(tr("Decline"), "extension-decline", ButtonKind::Secondary, ExtensionState::Declined);
  inside->addLayout(buttons);
}

void ExtensionBar::answer(ExtensionState state) {
  field::ExtensionAnswered asked;
  asked.extension = m_id;
  asked.state = state;
  asked.text = m_words->value().trimmed().toStdString();
  asked.by = m_session.me();
  m_session.perform(
      [asked, today = m_session.today()](workspace::Workspace& workspace) mutable {
        asked.at = workspace::momentOn(workspace, today);
        return workspace::answerExtension(workspace, asked);
      },
      [self = QPointer(this)](const basics::Outcome<workspace::Report>& done) {
        if (!self)
          return;
        self->m_refusal->setVisible(done.refused());
        if (done.refused())
          return self->m_refusal->setText(session::sentence(done.refusal()));
        emit self->m_surrounding.say(tr("Answered. Where it changes what Sales may decide, change it there too."),
                                     true);
      });
}

} // namespace baton::strategy_page
