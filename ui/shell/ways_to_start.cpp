// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ways_to_start.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QVBoxLayout>
#include <utility>

namespace baton::shell {
namespace {

using theme::TextStyle;
using widgets::Tone;

class CardIcon : public QWidget {
public:
  explicit CardIcon(QString name) : m_name(std::move(name)) {
    theme::fixWidth(this, 24);
    theme::fixHeight(this, 24);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    theme::paintIcon(painter, rect(), m_name, theme::ink().colour(theme::Role::Accent));
  }

private:
  QString m_name;
};

} // namespace

WaysToStart::WaysToStart(QWidget* parent) : QWidget(parent), m_cards(new QBoxLayout(QBoxLayout::LeftToRight)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(0, 16, 0, 0), 12);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(widgets::label(tr("Start a new one"), TextStyle::Title));
  head->addWidget(widgets::paragraph(tr("Everything can be changed later."), TextStyle::Body, Tone::Muted), 1);
  column->addLayout(head);
  theme::space(m_cards, 0, 16);
  m_cards->addWidget(card(QStringLiteral("guided"), tr("Guided"),
                          tr("Twelve questions, one at a time, or what you sold, or a document. Ends with a first "
                             "printed draft in about 15 minutes."),
                          tr("Start guided"), QStringLiteral("list-checks")),
                     1);
  m_cards->addWidget(
      card(QStringLiteral("blank"), tr("Blank"),
           tr("An empty workspace: your currency, your fiscal year, your people. The pages say what to write first."),
           tr("Start blank"), QStringLiteral("file")),
      1);
  m_cards->addWidget(card(QStringLiteral("example"), tr("Example"),
                          tr("Adventure Works Cycles, complete: a strategy with one version handed off, 163 goals and "
                             "9,062 bookings. To look around in."),
                          tr("Open the example"), QStringLiteral("bike")),
                     1);
  column->addLayout(m_cards);
  column->addWidget(buildLinks());
}

QWidget* WaysToStart::card(const QString& id, const QString& title, const QString& text, const QString& verb,
                           const QString& icon) {
  auto* card = new widgets::Card;
  card->setPadding(18, 18);
  card->body()->addWidget(new CardIcon(icon));
  card->body()->addSpacing(theme::ink().whole(4));
  card->body()->addWidget(widgets::label(title, TextStyle::Title));
  card->body()->addWidget(widgets::paragraph(text, TextStyle::Body, Tone::Muted));
  card->body()->addStretch();
  card->body()->addSpacing(theme::ink().whole(12));
  const bool isFirst = id == QLatin1String("guided");
  auto* button = widgets::button(verb, {}, isFirst ? widgets::ButtonKind::Primary : widgets::ButtonKind::Secondary);
  button->setObjectName("start-" + id);
  connect(button, &QPushButton::clicked, this, [this, id] { emit startAsked(id); });
  card->body()->addWidget(button, 0, Qt::AlignLeft);
  return card;
}

QWidget* WaysToStart::buildLinks() {
  auto* whole = new QWidget;
  auto* row = new widgets::FlowLayout(whole);
  theme::space(row, QMargins(0, 12, 0, 0), 24);
  const auto add = [&](const char* id, const QString& text, const QString& icon, void (WaysToStart::*asked)()) {
    auto* link = widgets::button(text, icon, widgets::ButtonKind::Link);
    link->setObjectName(QLatin1String(id));
    connect(link, &QPushButton::clicked, this, asked);
    row->addWidget(link);
  };
  add("merge-copies", tr("Merge copies after a workshop"), QStringLiteral("git-merge"), &WaysToStart::mergeAsked);
  add("restore-backup", tr("Restore a backup"), QStringLiteral("history"), &WaysToStart::restoreAsked);
  add("open-manual", tr("Manual"), QStringLiteral("circle-question-mark"), &WaysToStart::manualAsked);
  return whole;
}

void WaysToStart::setStacked(bool stacked) {
  m_cards->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace baton::shell
