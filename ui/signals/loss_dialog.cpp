// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/loss_dialog.h"

#include "ui/session/words.h"
#include "ui/signals/signal_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::signals_page {

using field::LossReason;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr std::size_t reasonsOffered = 40;

QString factsOf(const LossReason& reason, const Signal& offered, basics::Date today) {
  QStringList facts{
      widgets::counted(std::int64_t(reason.deals.size()), LossDialog::tr("1 deal"), LossDialog::tr("%1 deals")),
      LossDialog::tr("%1 lost").arg(widgets::compact(reason.value.number()))};
  if (offered.date)
    facts += LossDialog::tr("last %1").arg(shortDay(*offered.date, today));
  if (const QString account = text(offered.account).simplified(); !account.isEmpty())
    facts += account;
  return facts.join(QStringLiteral(" · "));
}

} // namespace

LossDialog::LossDialog(session::Session& session, const std::vector<LossReason>& reasons, QWidget* window)
    : WindowDialog(window, tr("What lost deals say")), m_session(session) {
  setObjectName("loss-dialog");
  setFrameWidth(560);
  body()->addWidget(widgets::paragraph(
      tr("Reasons of the last 12 months that nobody has reported yet, the one that cost most first. What you take is "
         "reported by %1, dated by the last loss, with its deals at stake.")
          .arg(session.myName()),
      TextStyle::Body, Tone::Muted));
  addRows(reasons);
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->hide();
  body()->addWidget(m_refusal);
  m_cancel = widgets::button(tr("Cancel"));
  m_cancel->setObjectName("cancel");
  m_go = widgets::button(tr("Take as signals"), {}, widgets::ButtonKind::Primary);
  m_go->setObjectName("go");
  addButton(m_cancel);
  addButton(m_go);
  connect(m_cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_go, &QPushButton::clicked, this, &LossDialog::take);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  allow();
}

void LossDialog::addRows(const std::vector<LossReason>& reasons) {
  auto* column = new QVBoxLayout;
  theme::space(column, QMargins(0, 0, 4, 0), 8);
  for (std::size_t n = 0; n < std::min(reasons.size(), reasonsOffered); ++n) {
    const Signal offered = field::signalOf(m_session.elements(), reasons[n]);
    auto* choice = new QCheckBox(brief(reasons[n].reason, 70).replace(QLatin1Char('&'), QStringLiteral("&&")));
    choice->setObjectName(QStringLiteral("reason-%1").arg(n));
    const QString facts = factsOf(reasons[n], offered, m_session.today());
    choice->setAccessibleDescription(facts);
    connect(choice, &QCheckBox::toggled, this, &LossDialog::allow);
    column->addWidget(choice);
    auto* words = widgets::paragraph(facts, TextStyle::Small, Tone::Muted);
    words->setContentsMargins(theme::ink().whole(24), 0, 0, theme::ink().whole(4));
    column->addWidget(words);
    m_offered.emplace_back(choice, offered);
  }
  body()->addWidget(new widgets::BodyScroll(column), 1);
}

void LossDialog::allow() {
  const bool any = std::ranges::any_of(m_offered, [](const auto& one) { return one.first->isChecked(); });
  widgets::setWhyDisabled(m_go, any ? QString() : tr("Choose a reason first"));
}

void LossDialog::take() {
  basics::Edits edits;
  int count = 0;
  for (auto& [choice, offered] : m_offered) {
    if (!choice->isChecked())
      continue;
    Signal made = offered;
    made.id = m_session.newId<Signal>();
    made.by = m_session.me();
    edits.put(made);
    ++count;
  }
  const QString label = widgets::counted(count, tr("take 1 loss reason"), tr("take %1 loss reasons"));
  m_session.change(label, edits, [self = QPointer(this), count](const auto& done) {
    if (!self)
      return;
    if (done.refused()) {
      self->m_refusal->setText(session::sentence(done.refusal()));
      self->m_refusal->show();
      return;
    }
    self->dismiss();
    emit self->taken(count);
  });
}

void LossDialog::start() {
  open(m_offered.empty() ? static_cast<QWidget*>(m_cancel) : m_offered.front().first);
}

} // namespace baton::signals_page
