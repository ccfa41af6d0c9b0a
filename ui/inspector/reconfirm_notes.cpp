// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/reconfirm_notes.h"

#include "core/workspace/publishing.h"
#include "ui/inspector/words.h"
#include "ui/session/live_check.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::inspector {
namespace {

using handoff::ToReconfirm;
using session::LiveCheck;

constexpr int mostLines = 5;
constexpr int saidLength = 60; ///< characters

QString shortened(const QString& words) {
  return words.size() <= saidLength ? words : words.left(saidLength - 1).trimmed() + QChar(0x2026);
}

} // namespace

ReconfirmNotes::ReconfirmNotes(session::Session& session, session::Surrounding& surrounding, Wanted wanted,
                               QWidget* parent)
    : QFrame(parent), m_session(session), m_surrounding(surrounding), m_wanted(std::move(wanted)) {
  setObjectName("reconfirm-notes");
  setAccessibleName(tr("To reconfirm"));
  m_lines = new QVBoxLayout(this);
  theme::space(m_lines, 0, 8);
  connect(&LiveCheck::of(session), &LiveCheck::checked, this, &ReconfirmNotes::refresh);
  connect(&session, &session::Session::meChanged, this, &ReconfirmNotes::refresh);
  refresh();
}

void ReconfirmNotes::refresh() {
  while (QLayoutItem* item = m_lines->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // it may hold the sender
    delete item;
  }
  int found = 0;
  const auto& news = LiveCheck::of(m_session).news();
  for (const ToReconfirm& flag : news.toReconfirm)
    if (m_wanted(flag) && ++found <= mostLines)
      m_lines->addWidget(lineOf(flag));
  if (found > mostLines) {
    auto* more = widgets::linkButton(tr("%n more on page Handoff", nullptr, found - mostLines));
    more->setObjectName("more-to-reconfirm");
    connect(more, &QPushButton::clicked, this, [this, version = news.steps.back()->version.value()] {
      emit m_surrounding.openPage(QStringLiteral("handoff"), version, QStringLiteral("reconfirm"));
    });
    m_lines->addWidget(more, 0, Qt::AlignLeft);
  }
  setVisible(found > 0);
}

QString ReconfirmNotes::sentenceOf(const ToReconfirm& flag) const {
  QStringList because;
  for (const std::string& name : flag.because)
    because += shortened(text(name));
  const auto* version = m_session.elements().find(flag.since);
  return tr("%1 stands on what version %2 changed: %3.")
      .arg(shortened(text(flag.name)))
      .arg(version ? version->version.value_or(0) : 0)
      .arg(because.mid(0, 3).join(QStringLiteral(", ")));
}

/// Whose word it will be, where it is not their own.
QString ReconfirmNotes::spokenFor(const ToReconfirm& flag) const {
  if (!m_session.me() || std::ranges::find(flag.owners, m_session.me()) != flag.owners.end())
    return {};
  return ' ' + tr("Recorded as said by %1.").arg(m_session.myName());
}

QWidget* ReconfirmNotes::lineOf(const ToReconfirm& flag) {
  auto* line = new QWidget;
  auto* column = new QVBoxLayout(line);
  theme::space(column, 0, 4);
  const QString sentence = sentenceOf(flag);
  auto* words = widgets::paragraph(sentence + spokenFor(flag), theme::TextStyle::Small);
  words->setObjectName("to-reconfirm");
  column->addWidget(words);
  auto* holds = widgets::smallButton(tr("It still holds"), QStringLiteral("check"));
  holds->setObjectName("still-holds");
  holds->setAccessibleDescription(sentence);
  widgets::setWhyDisabled(holds, m_session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(holds, &QPushButton::clicked, this, [this, element = flag.element] { reconfirm(element); });
  column->addWidget(holds, 0, Qt::AlignLeft);
  return line;
}

/// With the newest version, which settles those before it.
void ReconfirmNotes::reconfirm(basics::ElementRef element) {
  if (!m_session.me())
    emit m_surrounding.askWho();
  const auto& steps = LiveCheck::of(m_session).news().steps;
  if (!m_session.me() || steps.empty())
    return;
  const workspace::ReconfirmAsked asked{{element}, steps.back()->version, m_session.me(), {}};
  m_session.perform([asked](workspace::Workspace& workspace) { return workspace::reconfirm(workspace, asked); },
                    [surrounding = QPointer(&m_surrounding)](const auto& outcome) {
                      if (surrounding)
                        emit surrounding->say(outcome ? tr("It still holds.") : session::sentence(outcome.refusal()),
                                              bool(outcome));
                    });
}

} // namespace baton::inspector
