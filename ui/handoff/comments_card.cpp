// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/comments_card.h"

#include "core/handoff/wording.h"
#include "ui/handoff/handoff_view.h"
#include "ui/handoff/typed_field.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace baton::handoff_page {

using handoff::Comment;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

namespace {

QString whoAndWhere(const Comment& comment, const basics::Elements& elements) {
  const QString by = personName(elements, comment.by);
  const QString who = by.isEmpty() ? CommentsCard::tr("Unnamed") : by;
  const auto about = elements.locate(comment.about.value());
  return comment.about && about ? CommentsCard::tr("%1 on %2").arg(who, shortText(handoff::nameOf(elements, about), 60))
                                : CommentsCard::tr("%1 on the draft").arg(who);
}

} // namespace

CommentsCard::CommentsCard(session::Session& session, QWidget* parent)
    : Card(tr("Comments"), parent), m_session(session), m_column(new QVBoxLayout),
      m_words(typedField(tr("Comment"), "comment-text", 8)),
      m_add(widgets::smallButton(tr("Comment"), "message-square")), m_resolved(widgets::linkButton({})) {
  setObjectName("comments");
  setPadding(16, 14);
  theme::space(m_column, 0, 0);
  body()->addLayout(m_column);
  m_resolved->setObjectName("resolved-comments");
  body()->addWidget(m_resolved, 0, Qt::AlignLeft);
  body()->addWidget(m_words);
  m_add->setObjectName("comment-add");
  body()->addWidget(m_add, 0, Qt::AlignLeft);
  connect(m_resolved, &QPushButton::clicked, this, [this] {
    m_showResolved = !m_showResolved;
    refresh();
  });
  connect(m_words, &TextField::edited, this, &CommentsCard::allow);
  connect(m_add, &QPushButton::clicked, this, &CommentsCard::add);
}

void CommentsCard::refresh() {
  const auto& elements = m_session.elements();
  int open = 0, resolved = 0;
  delete m_rows;
  m_rows = new QWidget;
  auto* column = new QVBoxLayout(m_rows);
  theme::space(column, 0, 0);
  m_column->addWidget(m_rows);
  for (const Comment& comment : elements.all<Comment>()) {
    ++(comment.resolved ? resolved : open);
    if (comment.resolved && !m_showResolved)
      continue;
    if (column->count() > 0)
      column->addWidget(widgets::horizontalLine());
    column->addWidget(rowOf(comment));
  }
  m_rows->setVisible(column->count() > 0);
  setFacts(open > 0 ? tr("%1 open").arg(open) : QString());
  m_resolved->setVisible(resolved > 0);
  m_resolved->setText(m_showResolved ? tr("Hide those that are done") : tr("Show %1 that are done").arg(resolved));
  allow();
}

void CommentsCard::allow() {
  const QString why = m_session.readOnly()                   ? tr("The file is open for reading only")
                      : m_words->value().trimmed().isEmpty() ? tr("Write the comment first")
                                                             : QString();
  widgets::setWhyDisabled(m_add, why);
}

QWidget* CommentsCard::rowOf(const Comment& comment) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, QMargins(0, 8, 0, 8), 2);
  column->addWidget(widgets::paragraph(whoAndWhere(comment, m_session.elements()), TextStyle::Small, Tone::Muted));
  column->addWidget(
      widgets::paragraph(text(comment.text), TextStyle::Body, comment.resolved ? Tone::Muted : Tone::Plain));
  if (m_session.readOnly())
    return part;
  auto* done = widgets::linkButton(comment.resolved ? tr("Open again") : tr("Done"));
  done->setObjectName(QStringLiteral("resolve-%1").arg(comment.id.value()));
  done->setAccessibleName((comment.resolved ? tr("Open again: %1") : tr("Done: %1")).arg(shortText(comment.text)));
  connect(done, &QPushButton::clicked, this, [this, id = comment.id, to = !comment.resolved] { resolve(id, to); });
  column->addWidget(done, 0, Qt::AlignLeft);
  return part;
}

void CommentsCard::add() {
  if (!m_session.me())
    emit whoAsked();
  if (!m_session.me())
    return;
  Comment comment;
  comment.id = m_session.newId<Comment>();
  comment.about = m_about;
  comment.by = m_session.me();
  comment.text = m_words->value().trimmed().toStdString();
  basics::Edits edits;
  edits.put(comment);
  m_session.change(
      tr("comment %1").arg(shortText(comment.text, 60)), edits, [self = QPointer(this)](const auto& outcome) {
        if (!self)
          return;
        if (outcome.refused())
          return emit self->failed(session::word(outcome.refusal().cause), session::word(outcome.refusal().remedy));
        self->m_words->setValue({});
        self->refresh();
      });
}

void CommentsCard::resolve(basics::Id<Comment> comment, bool resolved) {
  const Comment* found = m_session.elements().find(comment);
  if (!found)
    return;
  basics::Edits edits;
  edits.set<Comment>(comment, "resolved", std::int64_t{resolved});
  m_session.change((resolved ? tr("settle comment %1") : tr("reopen comment %1")).arg(shortText(found->text, 60)),
                   edits);
}

} // namespace baton::handoff_page
