// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/legs_card.h"

#include "ui/home/ready_card.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace baton::home {

using clarity::Gate;
using theme::Role, theme::TextStyle;
using widgets::ChipKind, widgets::Tone;

namespace {

constexpr Gate rows[] = {Gate::Markets, Gate::Offerings, Gate::Differentiators, Gate::Advantages};
constexpr int tableFrom = 700; ///< px at 100 %: less is no room for five columns
constexpr Leg legs[] = {Leg::Written, Leg::Read, Leg::Remembered, Leg::Run};

QString legName(Leg leg) {
  return leg == Leg::Written      ? LegsCard::tr("Written")
         : leg == Leg::Read       ? LegsCard::tr("Read")
         : leg == Leg::Remembered ? LegsCard::tr("Remembered")
                                  : LegsCard::tr("Run");
}

/// Below the name of the column: what it counts.
QString legFacts(Leg leg) {
  return leg == Leg::Written      ? LegsCard::tr("the gate, and open points")
         : leg == Leg::Read       ? LegsCard::tr("answers to the version in force")
         : leg == Leg::Remembered ? LegsCard::tr("who got it right when asked")
                                  : LegsCard::tr("what people work on");
}

LegText writtenText(const Written& written) {
  LegText text;
  text.chip = written.open ? ChipKind::Open : ChipKind::Closed;
  text.words = written.open ? LegsCard::tr("Open") : LegsCard::tr("Closed");
  QStringList points;
  if (written.toSettle > 0)
    points += LegsCard::tr("%1 to settle").arg(written.toSettle);
  if (written.worthALook > 0)
    points += LegsCard::tr("%1 worth a look").arg(written.worthALook);
  text.detail = points.isEmpty() ? LegsCard::tr("no open point") : points.join(QStringLiteral(", "));
  text.place = {QStringLiteral("clarity"), 0, {}};
  return text;
}

QString questionsText(const Read& read) {
  if (read.questions == 0)
    return LegsCard::tr("no open question");
  const QString all =
      read.questions == 1 ? LegsCard::tr("1 open question") : LegsCard::tr("%1 open questions").arg(read.questions);
  return read.blocking == 0 ? all : LegsCard::tr("%1, %2 to settle before handoff").arg(all).arg(read.blocking);
}

LegText readText(const Read& read) {
  LegText text;
  text.detail = questionsText(read);
  if (!read.version) {
    text.known = false;
    text.words = LegsCard::tr("Not handed off");
    if (read.questions == 0)
      text.detail = LegsCard::tr("A published version would be read");
  } else if (read.named == 0) {
    text.known = false;
    text.words = LegsCard::tr("Nobody is named");
  } else {
    text.words = LegsCard::tr("%1 of %2 answered").arg(read.answered).arg(read.named);
  }
  if (read.questions > 0)
    text.place = {QStringLiteral("strategy"), read.firstQuestion, {}};
  else
    text.place = {QStringLiteral("handoff"), read.version ? read.version->id.value() : 0, {}};
  return text;
}

LegText rememberedText(const std::optional<home::RightWhenAsked>& remembered) {
  LegText text;
  text.place = {QStringLiteral("workshop"), remembered ? remembered->session : 0, {}};
  if (!remembered) {
    text.known = false;
    text.words = LegsCard::tr("Not known");
    text.detail = LegsCard::tr("A playback would show it");
    return text;
  }
  text.known = !remembered->isOld;
  text.words = LegsCard::tr("%1 of %2").arg(remembered->right).arg(remembered->people);
  text.detail = (remembered->isOld ? LegsCard::tr("asked on %1, too long ago") : LegsCard::tr("asked on %1"))
                    .arg(session::longDay(remembered->date));
  return text;
}

QString forgotten(const std::optional<home::RightWhenAsked>& remembered, Gate row) {
  if (!remembered)
    return LegsCard::tr(
        "Written and read. Whether it is remembered, nobody has asked yet: a playback takes 30 minutes.");
  if (remembered->isOld)
    return LegsCard::tr("Written and read, but nobody has asked since %1 what is remembered. A playback takes 30 "
                        "minutes.")
        .arg(session::longDay(remembered->date));
  const QString what = row == Gate::Markets           ? LegsCard::tr("to whom")
                       : row == Gate::Offerings       ? LegsCard::tr("what")
                       : row == Gate::Differentiators ? LegsCard::tr("why us")
                                                      : LegsCard::tr("against whom");
  return LegsCard::tr("Written and read, but %1 of %2 remember %3. A playback takes 30 minutes.")
      .arg(QString::number(remembered->right), QString::number(remembered->people), what);
}

LegText unknown(const QString& whatWouldFillIt, const Place& place = {}) {
  LegText text;
  text.known = false;
  text.words = LegsCard::tr("Not known");
  text.detail = whatWouldFillIt;
  text.place = place;
  return text;
}

LegText worksText(const std::optional<Share>& run) {
  if (!run || !run->ratio())
    return unknown(LegsCard::tr("A list of open opportunities would show it"));
  LegText text;
  text.words = LegsCard::tr("%1 on strategy").arg(widgets::percent(*run->ratio(), 0));
  text.detail =
      LegsCard::tr("of %1 open, %2 deals").arg(widgets::compact(run->total.number()), widgets::whole(run->cases));
  text.place = {QStringLiteral("numbers"), 0, {}};
  return text;
}

LegText ableText(const Able& able) {
  const Place people{QStringLiteral("people"), 0, QStringLiteral("tools")};
  if (able.standing == 0)
    return unknown(LegsCard::tr("No difference stands yet that a seller could use"),
                   {QStringLiteral("clarity"), 0, {}});
  if (able.tools == 0)
    return unknown(LegsCard::tr("A sales tool for an offering with a difference would be used"),
                   {QStringLiteral("strategy"), 0, QStringLiteral("weapon")});
  if (able.seen == 0)
    return unknown(LegsCard::tr("Sellers' levels on the sales tools of differences would show it"), people);
  LegText text;
  text.words = LegsCard::tr("%1 of %2 sellers at level 3 or 4").arg(able.able).arg(able.sellers);
  text.detail = widgets::counted(able.tools, LegsCard::tr("with the sales tool of a difference that stands"),
                                 LegsCard::tr("with one of %1 sales tools of differences that stand"));
  if (able.stale > 0)
    text.detail += QStringLiteral("; ") + widgets::counted(able.stale, LegsCard::tr("1 was seen too long ago"),
                                                           LegsCard::tr("%1 were seen too long ago"));
  text.place = people;
  return text;
}

/// Reasons for losing name competitors; of won deals only what the field reports says who was there.
LegText againstText(const std::optional<Against>& against) {
  if (!against || against->closed == 0)
    return unknown(LegsCard::tr("Closed deals that name a competitor would show it"));
  const Place signalsPage{QStringLiteral("signals"), 0, {}};
  if (against->won == 0)
    return unknown(widgets::counted(against->closed,
                                    LegsCard::tr("1 lost deal names a competitor and no won one does: a signal of a "
                                                 "won deal would"),
                                    LegsCard::tr("%1 lost deals name a competitor and no won one does: signals of won "
                                                 "deals would")),
                   signalsPage);
  LegText text;
  text.words = LegsCard::tr("%1 of %2 won").arg(against->won).arg(against->closed);
  text.detail = LegsCard::tr("closed deals in which a competitor is named");
  text.place = {QStringLiteral("numbers"), 0, {}};
  return text;
}

LegText runText(const LegsOfRow& row, Gate gate) {
  return gate == Gate::Differentiators ? ableText(row.able.value_or(Able()))
         : gate == Gate::Advantages    ? againstText(row.against)
                                       : worksText(row.run);
}

QString unwritten(const FourLegs& all, Gate row) {
  const Written& written = all.of(row).written;
  if (!written.first)
    return LegsCard::tr("Not written through yet: %1.").arg(gateName(row));
  return LegsCard::tr("Not written through yet: %1. %2 To mend it: %3.")
      .arg(gateName(row), session::word(written.first->text), session::word(written.first->remedy));
}

QString unread(const Read& read, Gate row) {
  if (!read.version)
    return LegsCard::tr("Written, but nobody has it: publish the draft, and name who is to answer.");
  const int version = read.version->version.value_or(0);
  if (read.named == 0)
    return LegsCard::tr("Written, but version %1 names nobody who is to answer.").arg(version);
  if (read.answered < read.named)
    return LegsCard::tr(
               "Written, but %1 of %2 have not answered version %3 yet. Ask them, or enter what they said on paper.")
        .arg(QString::number(read.named - read.answered), QString::number(read.named), QString::number(version));
  return LegsCard::tr("Written and read, but a question about %1 has to be settled before anybody can start.")
      .arg(gateName(row).toLower());
}

} // namespace

LegText legText(const FourLegs& all, Leg leg, Gate row) {
  const LegsOfRow& one = all.of(row);
  return leg == Leg::Written      ? writtenText(one.written)
         : leg == Leg::Read       ? readText(one.read)
         : leg == Leg::Remembered ? rememberedText(one.remembered)
                                  : runText(one, row);
}

QString weakSentence(const FourLegs& all) {
  const auto weak = firstWeak(all);
  if (!weak)
    return LegsCard::tr("Written, read and remembered. What is worked on is at the right.");
  if (weak->leg == Leg::Written)
    return unwritten(all, weak->row);
  if (weak->leg == Leg::Read)
    return unread(all.of(weak->row).read, weak->row);
  return forgotten(all.of(weak->row).remembered, weak->row);
}

LegCell::LegCell(const QString& name, const LegText& text, QWidget* parent) : QWidget(parent), m_text(text) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(8, 7, 8, 8), 2);
  if (text.chip)
    column->addWidget(new widgets::Chip(*text.chip, text.words), 0, Qt::AlignLeft);
  else
    column->addWidget(widgets::paragraph(text.words, text.known ? TextStyle::BodyStrong : TextStyle::Body,
                                         text.known ? Tone::Plain : Tone::Muted));
  column->addWidget(widgets::paragraph(text.detail, TextStyle::Small, Tone::Muted));
  column->addStretch(1);
  setAccessibleName(LegsCard::tr("%1: %2, %3").arg(name, text.words, text.detail));
  if (!text.place)
    return;
  setFocusPolicy(Qt::StrongFocus);
  setProperty("focusRing", true);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

void LegCell::paintEvent(QPaintEvent*) {
  if (!m_text.place || !underMouse())
    return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::ink().colour(Role::SurfaceHover));
  painter.drawRoundedRect(rect(), 6, 6);
}

void LegCell::mouseReleaseEvent(QMouseEvent* event) {
  QWidget::mouseReleaseEvent(event);
  if (m_text.place && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
    emit asked();
}

void LegCell::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (m_text.place && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
    emit asked();
  else
    QWidget::keyPressEvent(event);
}

LegsCard::LegsCard(QWidget* parent)
    : Card(tr("Four legs"), parent), m_sentence(widgets::paragraph({}, TextStyle::BodyStrong)) {
  m_sentence->setObjectName("weak-sentence");
  body()->addWidget(m_sentence);
}

void LegsCard::show(const FourLegs& all, const std::function<bool(const Place&)>& leads) {
  std::array<std::array<LegText, 4>, 4> texts;
  for (const Gate row : rows)
    for (const Leg leg : legs) {
      LegText& text = texts[std::size_t(row)][std::size_t(leg)] = legText(all, leg, row);
      if (!leads(text.place))
        text.place = {};
    }
  m_sentence->setText(weakSentence(all));
  if (m_table && texts == m_texts)
    return;
  m_texts = texts;
  rebuild();
}

void LegsCard::rebuild() {
  const QWidget* focus = window()->focusWidget();
  const QString held = focus && isAncestorOf(focus) ? focus->objectName() : QString();
  delete m_table;
  m_table = new QWidget(this);
  auto* grid = new QGridLayout(m_table);
  theme::space(grid, 0, 0);
  if (m_narrow)
    buildBlocks(*grid);
  else
    buildTable(*grid);
  body()->insertWidget(0, m_table);
  if (auto* cell = held.isEmpty() ? nullptr : m_table->findChild<QWidget*>(held))
    cell->setFocus(Qt::OtherFocusReason);
}

QVBoxLayout* LegsCard::headOf(Leg leg, int left) {
  auto* head = new QVBoxLayout;
  theme::space(head, QMargins(left, 0, 8, 6), 0);
  head->addWidget(widgets::paragraph(legName(leg), TextStyle::Label));
  head->addWidget(widgets::paragraph(legFacts(leg), TextStyle::Caption, Tone::Muted));
  return head;
}

QWidget* LegsCard::rowName(Gate row) {
  auto* name = widgets::paragraph(gateName(row), TextStyle::BodyStrong);
  name->setContentsMargins(0, 8, 4, 8);
  return name;
}

LegCell* LegsCard::cellOf(Gate row, Leg leg) {
  const LegText& text = m_texts[std::size_t(row)][std::size_t(leg)];
  auto* cell = new LegCell(tr("%1, %2").arg(gateName(row), legName(leg)), text);
  cell->setObjectName(QStringLiteral("leg-%1-%2").arg(int(row)).arg(int(leg)));
  connect(cell, &LegCell::asked, this, [this, place = text.place] { emit placeAsked(place); });
  return cell;
}

void LegsCard::buildTable(QGridLayout& grid) {
  for (const Leg leg : legs) {
    QVBoxLayout* head = headOf(leg, 8);
    head->addStretch(1);
    grid.addLayout(head, 0, int(leg) + 1);
    grid.setColumnStretch(int(leg) + 1, 3);
  }
  grid.setColumnStretch(0, 2);
  for (const Gate row : rows) {
    const int line = 2 * int(row) + 1;
    grid.addWidget(widgets::horizontalLine(), line, 0, 1, 5);
    grid.addWidget(rowName(row), line + 1, 0);
    for (const Leg leg : legs)
      grid.addWidget(cellOf(row, leg), line + 1, int(leg) + 1);
  }
}

/// Leg under leg, each with its four rows.
void LegsCard::buildBlocks(QGridLayout& grid) {
  grid.setColumnStretch(0, 2);
  grid.setColumnStretch(1, 3);
  for (const Leg leg : legs) {
    grid.addLayout(headOf(leg, 0), grid.rowCount(), 0, 1, 2);
    for (const Gate row : rows) {
      const int line = grid.rowCount();
      grid.addWidget(widgets::horizontalLine(), line, 0, 1, 2);
      grid.addWidget(rowName(row), line + 1, 0);
      grid.addWidget(cellOf(row, leg), line + 1, 1);
    }
    if (leg != Leg::Run)
      grid.setRowMinimumHeight(grid.rowCount(), theme::ink().whole(16));
  }
}

void LegsCard::arrange() {
  const bool narrow = width() < theme::ink().whole(tableFrom);
  if (narrow == std::exchange(m_narrow, narrow) || !m_table)
    return;
  rebuild();
}

/// Later: a change of the look goes through all widgets that there were, and brings other sizes on its way.
void LegsCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  QMetaObject::invokeMethod(this, &LegsCard::arrange, Qt::QueuedConnection);
}

void LegsCard::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    QMetaObject::invokeMethod(this, &LegsCard::arrange, Qt::QueuedConnection);
}

} // namespace baton::home
