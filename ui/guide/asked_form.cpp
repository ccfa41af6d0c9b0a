// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/asked_form.h"

#include "ui/guide/asked_elements.h"
#include "ui/inspector/element_form.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/put_aside.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::guide_page {

using basics::ElementRef;
using guide::Scope;
using inspector::ElementForm;
using theme::TextStyle;

AskedForm::AskedForm(session::Session& session, session::Surrounding& surrounding, const guide::Ask& ask,
                     ElementRef whole, QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_ask(ask), m_whole(whole),
      m_column(new QVBoxLayout(this)) {
  theme::space(m_column, 0, 12);
  if (canAdd(ask)) {
    m_add = widgets::smallButton({}, "plus");
    m_add->setObjectName(QStringLiteral("add-") + inspector::text(ask.kind));
    m_add->setEnabled(!session.readOnly());
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &AskedForm::add);
  }
  refresh();
}

/// The element by its name, with what takes it away; nothing where there is only one, or the name is asked for anyway.
QWidget* AskedForm::heading(ElementRef ref) {
  if (ref.kind->singleton != 0)
    return nullptr;
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  theme::space(row, 0, 8);
  auto* name = widgets::label({}, TextStyle::BodyStrong);
  name->setObjectName("asked-name");
  name->setWrapping(2);
  row->addWidget(name, 1);
  if (canAdd(m_ask) && !m_session.readOnly()) {
    auto* away = widgets::toolButton("trash-2", tr("Take away this %1").arg(inspector::noun(*ref.kind)));
    away->setObjectName("take-away");
    row->addWidget(away);
    connect(away, &QToolButton::clicked, this,
            [this, ref] { inspector::Inspector::erase(m_session, m_surrounding, ref); });
  }
  return line;
}

AskedForm::Shown AskedForm::make(ElementRef ref) {
  Shown shown;
  shown.ref = ref;
  shown.box = new QWidget;
  auto* column = new QVBoxLayout(shown.box);
  theme::space(column, 0, 8);
  if (QWidget* head = heading(ref))
    column->addWidget(head);
  shown.form = new ElementForm(m_session, ref, m_ask.fields);
  column->addWidget(shown.form);
  if (ref.kind->singleton == 0)
    column->addWidget(widgets::horizontalLine());
  connect(shown.form, &ElementForm::ruleAsked, this,
          [this](const QString& rule) { emit m_surrounding.openPage(QStringLiteral("clarity"), 0, rule); });
  connect(shown.form, &ElementForm::switchOffAsked, this, [this, ref](const QString& rule, const QString& field) {
    inspector::askPutAside(m_session, window(), rule, ref, field);
  });
  connect(shown.form, &ElementForm::said, this,
          [this](const QString& sentence) { emit m_surrounding.say(sentence, true); });
  return shown;
}

void AskedForm::refresh() {
  const auto wanted = askedAt(m_ask, m_whole, m_session.elements());
  std::erase_if(m_shown, [&](const Shown& one) {
    const bool gone = std::ranges::find(wanted, one.ref) == wanted.end();
    if (gone) {
      one.box->hide();
      one.box->deleteLater(); // one of its fields may be the sender
    }
    return gone;
  });
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i < m_shown.size() && m_shown[i].ref == wanted[i])
      continue;
    auto there = std::ranges::find(m_shown, wanted[i], &Shown::ref);
    const Shown one = there == m_shown.end() ? make(wanted[i]) : *there;
    if (there != m_shown.end())
      m_shown.erase(there);
    m_shown.insert(m_shown.begin() + std::ptrdiff_t(i), one);
    m_column->insertWidget(int(i), one.box);
  }
  for (std::size_t i = 0; i < m_shown.size(); ++i) {
    m_shown[i].form->refresh();
    if (auto* name = m_shown[i].box->findChild<widgets::TextLabel*>("asked-name"))
      name->setText(headingOf(m_shown[i].ref, i + 1));
  }
  if (m_add) {
    m_add->setText(addWords());
    m_add->setAccessibleName(
        m_whole ? tr("%1 to %2").arg(addWords(), inspector::shortTitle(m_session.elements(), m_whole)) : addWords());
  }
  const auto opened = std::ranges::find_if(m_shown, [this](const Shown& one) { return one.ref.id == m_opening; });
  if (m_opening != 0 && opened != m_shown.end()) {
    m_opening = 0;
    opened->form->focusField({});
  }
}

/// By its name; where the name is asked below, by its number.
QString AskedForm::headingOf(ElementRef ref, std::size_t number) const {
  const bool asksName = std::ranges::find(m_ask.fields, ref.kind->title()->name) != m_ask.fields.end();
  return asksName ? tr("%1 %2").arg(session::word(ref.kind->label)).arg(number)
                  : inspector::shortTitle(m_session.elements(), ref, 90);
}

QString AskedForm::addWords() const {
  const QString noun = inspector::noun(kindOf(m_ask));
  return m_shown.empty() ? tr("Add %1").arg(noun) : tr("Add another %1").arg(noun);
}

void AskedForm::add() {
  commitDrafts();
  const basics::RowId id = m_session.newId<basics::Anything>().value();
  m_opening = id;
  m_session.change(inspector::addLabel(kindOf(m_ask)), added(m_ask, m_whole, m_session, id));
}

void AskedForm::commitDrafts() {
  for (const Shown& one : m_shown)
    one.form->commitDrafts();
}

bool AskedForm::takeFocus() {
  if (!m_shown.empty())
    return m_shown.front().form->focusField({});
  if (m_add)
    m_add->setFocus(Qt::TabFocusReason);
  return m_add != nullptr;
}

} // namespace baton::guide_page
