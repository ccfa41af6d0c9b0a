// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/assumption_list.h"

#include "ui/signals/heat_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::signals_page {

using basics::Elements, basics::RowId;
using field::AssumptionHeat, field::Heat, field::HeatTerm;
using theme::TextStyle;
using widgets::Tone;

namespace {

/// The shape of a state, without its word: the word stands beside it.
class StateMark : public QWidget {
public:
  explicit StateMark(widgets::ChipKind kind) : m_kind(kind) {
    theme::fixWidth(this, 16);
    theme::fixHeight(this, 18);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const auto& ink = theme::ink();
    widgets::paintChipShape(painter, QRectF(0, ink.px(1), ink.px(16), ink.px(16)), m_kind, ink);
  }

private:
  widgets::ChipKind m_kind;
};

QString reporterOf(const Elements& elements, const HeatTerm& term) {
  const QString name = personName(elements, term.reporter);
  return name.isEmpty() ? Words::tr("nobody in particular") : name;
}

} // namespace

QString heatText(const AssumptionHeat& heat, basics::Date today) {
  QString words;
  if (heat.terms.empty())
    words = Words::tr("Holds: nothing reported against it");
  else
    words =
        Words::tr("%1: %2, %3. Weight %4")
            .arg(heat.since ? Words::tr("%1 since %2").arg(heatWord(heat.state), shortDay(*heat.since, today))
                            : heatWord(heat.state),
                 widgets::counted(heat.reports, Words::tr("1 signal"), Words::tr("%1 signals")),
                 widgets::counted(std::int64_t(heat.terms.size()), Words::tr("1 reporter"), Words::tr("%1 reporters")),
                 widgets::exact(heat.heat, 1));
  if (heat.undated > 0)
    words += QStringLiteral(". ") + widgets::counted(heat.undated, Words::tr("1 without a date is left out"),
                                                     Words::tr("%1 without a date are left out"));
  return words;
}

AssumptionList::AssumptionList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  theme::space(m_column, 0, 0);
}

void AssumptionList::show(const Elements& elements, basics::Date today) {
  delete m_parts;
  m_parts = new QWidget;
  auto* column = new QVBoxLayout(m_parts);
  theme::space(column, 0, 12);
  const auto all = field::heatOfAssumptions(elements, today);
  int pressed = 0;
  for (const AssumptionHeat& heat : all) {
    if (column->count() > 0)
      column->addWidget(widgets::horizontalLine());
    column->addWidget(partOf(elements, heat, today));
    pressed += heat.state != Heat::Calm;
  }
  if (all.empty())
    column->addWidget(widgets::paragraph(tr("No assumption is written down yet. What must be true for the strategy to "
                                            "work stands there, and signals test it."),
                                         TextStyle::Body, Tone::Muted));
  m_facts = all.empty() ? QString()
                        : tr("%1 of %2 under pressure").arg(widgets::whole(pressed), widgets::whole(int(all.size())));
  m_column->addWidget(m_parts);
}

QWidget* AssumptionList::partOf(const Elements& elements, const AssumptionHeat& heat, basics::Date today) {
  const RowId id = heat.assumption->id.value();
  auto* part = new QWidget;
  part->setObjectName(QStringLiteral("assumption-%1").arg(id));
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 4);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(new StateMark(heatChip(heat.state)), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 4);
  words->addWidget(widgets::paragraph(brief(heat.assumption->statement, 200), TextStyle::BodyStrong));
  auto* state = widgets::paragraph(heatText(heat, today), TextStyle::Small, Tone::Muted);
  state->setObjectName(QStringLiteral("heat-%1").arg(id));
  words->addWidget(state);
  words->addWidget(new HeatBar(heat));
  auto* links = new widgets::FlowLayout;
  theme::space(links, 0, 12);
  auto* arithmetic = arithmeticOf(elements, heat);
  arithmetic->setVisible(m_unfolded.contains(id));
  if (!heat.terms.empty()) {
    const auto word = [](bool shown) { return shown ? tr("Hide the arithmetic") : tr("Show the arithmetic"); };
    auto* unfold = widgets::linkButton(word(m_unfolded.contains(id)));
    unfold->setObjectName(QStringLiteral("arithmetic-%1").arg(id));
    unfold->setAccessibleDescription(brief(heat.assumption->statement));
    links->addWidget(unfold);
    connect(unfold, &QPushButton::clicked, this, [this, id, unfold, arithmetic, word] {
      const bool shown = !m_unfolded.contains(id);
      if (shown)
        m_unfolded.insert(id);
      else
        m_unfolded.erase(id);
      unfold->setText(word(shown));
      arithmetic->setVisible(shown);
    });
  }
  auto* go = widgets::linkButton(tr("Go there"));
  go->setAccessibleName(tr("Go to the assumption %1").arg(brief(heat.assumption->statement)));
  links->addWidget(go);
  connect(go, &QPushButton::clicked, this, [this, id] { emit assumptionAsked(id); });
  words->addLayout(links);
  words->addWidget(arithmetic);
  head->addLayout(words, 1);
  if (const QString owner = personName(elements, heat.assumption->owner); !owner.isEmpty())
    head->addWidget(new widgets::Avatar(personSide(elements, heat.assumption->owner), owner), 0, Qt::AlignTop);
  column->addLayout(head);
  return part;
}

QString AssumptionList::seenBefore(int days) {
  return days == 0 ? tr("seen today") : widgets::counted(days, tr("seen 1 day ago"), tr("seen %1 days ago"));
}

/// Each reporter's strongest signal as it is reckoned, and the sum.
QWidget* AssumptionList::arithmeticOf(const Elements& elements, const AssumptionHeat& heat) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, QMargins(0, 2, 0, 0), 6);
  for (const HeatTerm& term : heat.terms) {
    auto* words = new QVBoxLayout;
    theme::space(words, 0, 0);
    auto* sum = widgets::paragraph(tr("%1: strength %2, %3, counts %4")
                                       .arg(reporterOf(elements, term), widgets::whole(term.strength),
                                            seenBefore(term.age), widgets::exact(term.weight, 2)),
                                   TextStyle::Small);
    sum->setTabular();
    words->addWidget(sum);
    auto* link = new widgets::WrappedLink(brief(term.signal->text, 120));
    words->addWidget(link);
    connect(link, &QPushButton::clicked, this, [this, id = term.signal->id.value()] { emit signalAsked(id); });
    column->addLayout(words);
  }
  column->addWidget(widgets::paragraph(
      tr("Together %1; amber from %2, red from %3. After every 90 days a signal counts half of what it "
         "did.")
          .arg(widgets::exact(heat.heat, 2), widgets::whole(int(field::amberFrom)),
               widgets::whole(int(field::redFrom))),
      TextStyle::Small, Tone::Muted));
  return box;
}

} // namespace baton::signals_page
