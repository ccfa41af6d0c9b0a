// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/composed_story.h"

#include "core/handoff/document/told_story.h"
#include "core/strategy/story.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <memory>

namespace baton::inspector {
namespace {

using basics::Elements, basics::Id;
using strategy::Story;

void put(Elements& elements, const Story& story) {
  elements.put(describe(basics::Tag<Story>{}), story.id.value(), std::make_shared<const Story>(story));
}

/// As if it were the only story of its market, and unwritten.
QString told(const Elements& elements, const Story& story) {
  Elements alone = elements;
  for (const Story& other : elements.all<Story>())
    if (other.market == story.market && other.id != story.id) {
      Story elsewhere = other;
      elsewhere.market = {};
      put(alone, elsewhere);
    }
  Story unwritten = story;
  unwritten.text.clear();
  put(alone, unwritten);
  return story.market ? text(handoff::storyFor(alone, story.market)) : QString();
}

} // namespace

ComposedStory::ComposedStory(session::Session& session, basics::RowId story, QWidget* parent)
    : QWidget(parent), m_session(session), m_story(story), m_text(widgets::paragraph({})),
      m_take(widgets::linkButton(tr("Write it in our own words"))) {
  m_text->setObjectName("composed-story");
  m_take->setObjectName("take-over-story");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 4);
  auto* box = new widgets::FormField(tr("Composed as long as no text is written"), m_text);
  column->addWidget(box);
  column->addWidget(m_take, 0, Qt::AlignLeft);
  connect(m_take, &QPushButton::clicked, this, &ComposedStory::takeOver);
  refresh();
}

void ComposedStory::refresh() {
  const Story* story = m_session.elements().find(Id<Story>(m_story));
  setVisible(story && story->text.empty());
  if (!story)
    return;
  m_told = told(m_session.elements(), *story);
  m_text->setText(!story->market ? tr("Choose the market first: the story is put together from its issues, offerings "
                                      "and differences.")
                  : m_told.isEmpty() ? tr("There is nothing to put together yet: no issue, no core offering, no "
                                          "difference.")
                                     : m_told);
  m_take->setVisible(!m_told.isEmpty() && !m_session.readOnly());
}

void ComposedStory::takeOver() {
  const basics::ElementRef ref{&describe(basics::Tag<Story>{}), m_story};
  const basics::Field& field = *ref.kind->field("text");
  const basics::Value value = m_told.toStdString();
  m_session.change(editLabel(m_session.elements(), ref, field, value),
                   editsFor(m_session.elements(), ref, field, value, m_session.today()));
}

} // namespace baton::inspector
