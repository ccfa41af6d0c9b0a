// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/text_pane.h"

#include "core/strategy/strategy.h"
#include "ui/inspector/element_form.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_scroll.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace baton::strategy_page {
namespace {

constexpr int wordsAMinute = 150;

QString aloud(const QString& text) {
  static const QRegularExpression blanks(QStringLiteral("\\s+"));
  const auto words = text.split(blanks, Qt::SkipEmptyParts).size();
  if (words == 0)
    return TextPane::tr("What a seller can say in one minute");
  return TextPane::tr("%1 words, %2 seconds aloud").arg(words).arg(words * 60 / wordsAMinute);
}

} // namespace

TextPane::TextPane(session::Session& session, const Section& section, QWidget* parent)
    : SectionPane(session, section, parent),
      m_form(new inspector::ElementForm(session, {section.kind, section.kind->singleton}, section.fields)) {
  auto* scroll = new widgets::PageScroll;
  theme::space(scroll->content(), QMargins(0, 0, 0, 20), 12);
  auto* card = new widgets::Card;
  card->setAccessibleName(section.label());
  card->body()->addWidget(m_form);
  scroll->content()->addWidget(card);
  scroll->content()->addStretch(1);
  column()->addWidget(scroll, 1);
  connect(m_form, &inspector::ElementForm::ruleAsked, this, &SectionPane::ruleAsked);
  connect(m_form, &inspector::ElementForm::switchOffAsked, this, &SectionPane::switchOffAsked);
  connect(&session, &session::Session::changed, this, &TextPane::refresh);
  refresh();
}

void TextPane::refresh() {
  m_form->refresh();
  if (m_section.id == QLatin1String("summary"))
    setFacts(aloud(inspector::text(m_session.elements().only<strategy::Strategy>().summary)));
}

void TextPane::takeFocus() {
  m_form->focusField({});
}

bool TextPane::focusField(const QString& field) {
  return m_form->focusField(field);
}

void TextPane::commitDrafts() {
  m_form->commitDrafts();
}

} // namespace baton::strategy_page
