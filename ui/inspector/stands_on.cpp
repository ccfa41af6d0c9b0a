// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/stands_on.h"

#include "ui/inspector/dependants.h"
#include "ui/inspector/words.h"
#include "ui/session/places.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::inspector {

namespace {

constexpr std::size_t mostLinks = 8;
constexpr int nameLength = 120; ///< characters

} // namespace

StandsOn::StandsOn(session::Session& session, session::Surrounding& surrounding, basics::ElementRef ref,
                   QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_ref(ref) {
  setObjectName("stands-on");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  auto* body = new QWidget;
  auto* lines = new QVBoxLayout(body);
  theme::space(lines, 0, 4);
  m_counts = widgets::paragraph({}, theme::TextStyle::Label);
  m_counts->setObjectName("inspector-stands-on");
  lines->addWidget(m_counts);
  m_links = new QVBoxLayout;
  theme::space(m_links, 0, 2);
  lines->addLayout(m_links);
  column->addWidget(new widgets::FormField(tr("What stands on this %1").arg(noun(*ref.kind)), body));
  refresh();
}

void StandsOn::refresh() {
  const QString counts = standsOn(m_session.elements(), m_ref);
  m_counts->setText(counts.isEmpty() ? tr("Nothing yet: no goal, play, sales tool or other element names it.")
                                     : counts);
  setVisible(m_asked || !counts.isEmpty());
  fillLinks();
}

void StandsOn::fillLinks() {
  const basics::Elements& elements = m_session.elements();
  std::vector<basics::ElementRef> shown;
  for (const basics::ElementRef& ref : standers(elements, m_ref))
    if (shown.size() < mostLinks && !session::pageShowing(ref.kind->name, m_surrounding).isEmpty())
      shown.push_back(ref);
  if (shown == m_linked)
    return;
  m_linked = std::move(shown);
  while (QLayoutItem* item = m_links->takeAt(0)) {
    item->widget()->deleteLater(); // it may be the sender
    delete item;
  }
  for (const basics::ElementRef& ref : m_linked) {
    auto* link = new widgets::WrappedLink(
        tr("%1: %2").arg(session::word(ref.kind->label), shortTitle(elements, ref, nameLength)));
    link->setObjectName("stander");
    connect(link, &QPushButton::clicked, this, [this, ref] {
      emit m_surrounding.openPage(session::pageShowing(ref.kind->name, m_surrounding), ref.id, {});
    });
    m_links->addWidget(link);
  }
}

void StandsOn::ask() {
  m_asked = true;
  refresh();
  if (QLayoutItem* first = m_links->itemAt(0))
    first->widget()->setFocus(Qt::OtherFocusReason);
}

} // namespace baton::inspector
