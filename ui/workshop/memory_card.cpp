// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/memory_card.h"

#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace baton::workshop_page {

using clarity::PlaybackQuestion;
using theme::TextStyle;
using widgets::Tone;
using workshop::Remembered;

namespace {

constexpr std::size_t playbacksShown = 3;
constexpr double shareToLand = clarity::rightOfTen / 10.0;

QString countOf(const Remembered& remembered, PlaybackQuestion question) {
  return MemoryCard::tr("%1 of %2").arg(remembered.right[std::size_t(question)]).arg(remembered.people);
}

} // namespace

MemoryCard::MemoryCard(session::Session& session, QWidget* parent)
    : Card(tr("What sellers remember"), parent), m_session(session), m_landed(widgets::paragraph({}, TextStyle::Body)),
      m_authors(widgets::paragraph({}, TextStyle::Body)) {
  setObjectName("memory");
  m_landed->setObjectName("landed");
  m_authors->setObjectName("authors-agree");
  body()->addWidget(m_landed);
  body()->addWidget(m_authors);
  setFacts(tr("held against the strategy as it stands"));
}

void MemoryCard::show() {
  const auto& elements = m_session.elements();
  auto memory = workshop::memoryOf(elements, people::Side::Sales, m_session.today());
  setVisible(!memory.empty());
  delete m_rows;
  m_rows = nullptr;
  if (memory.empty())
    return;
  if (memory.size() > playbacksShown)
    memory.erase(memory.begin(), memory.end() - playbacksShown);
  m_rows = new QWidget;
  auto* column = new QVBoxLayout(m_rows);
  theme::space(column, 0, 12);
  auto* grid = new QGridLayout;
  theme::space(grid, 0, 8);
  grid->setHorizontalSpacing(theme::ink().whole(24));
  addHeader(*grid, memory);
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question)
    addQuestion(*grid, PlaybackQuestion(question), memory);
  column->addLayout(grid);
  column->addWidget(
      widgets::paragraph(tr("The mark stands at seven of ten: from there on a question counts as landed."),
                         TextStyle::Caption, Tone::Muted));
  body()->insertWidget(0, m_rows);
  judge();
}

void MemoryCard::judge() {
  struct Judged {
    std::optional<workspace::VersionLanding> landing;
    clarity::Agreement authors;
  };
  m_session.ask<Judged>(
      this,
      [today = m_session.today()](const workspace::Workspace& workspace) {
        return Judged{workspace::landingOf(workspace, today), workspace::agreementOf(workspace, today)};
      },
      [this](const Judged& judged) {
        m_landed->setVisible(judged.landing.has_value());
        m_landed->setText(judged.landing ? landedText(*judged.landing) : QString());
        m_authors->setText(authorsText(judged.authors));
      });
}

void MemoryCard::addHeader(QGridLayout& grid, const std::vector<Remembered>& memory) const {
  for (std::size_t i = 0; i < memory.size(); ++i) {
    const auto* session = m_session.elements().find(memory[i].session);
    auto* name = widgets::paragraph(session ? text(session->name) : QString(), TextStyle::Label);
    auto* day =
        widgets::paragraph(tr("%1, %2").arg(session::longDay(memory[i].date),
                                            widgets::counted(memory[i].people, tr("1 seller"), tr("%1 sellers"))),
                           TextStyle::Caption, Tone::Muted);
    grid.addWidget(name, 0, int(i) * 2 + 1, 1, 2);
    grid.addWidget(day, 1, int(i) * 2 + 1, 1, 2);
    grid.setColumnStretch(int(i) * 2 + 1, 1);
  }
}

void MemoryCard::addQuestion(QGridLayout& grid, PlaybackQuestion question,
                             const std::vector<Remembered>& memory) const {
  const int row = int(question) + 2;
  grid.addWidget(widgets::label(Words::question(question)), row, 0);
  for (std::size_t i = 0; i < memory.size(); ++i) {
    auto* bar = new widgets::BulletBar;
    bar->setRange({0, 1});
    bar->set({.actual = double(memory[i].right[std::size_t(question)]) / memory[i].people, .goal = shareToLand},
             sentence(question, {memory[i]}));
    grid.addWidget(bar, row, int(i) * 2 + 1);
    auto* count = widgets::figure(countOf(memory[i], question), TextStyle::Body);
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(count, row, int(i) * 2 + 2);
  }
}

QString MemoryCard::sentence(PlaybackQuestion question, const std::vector<Remembered>& memory) {
  QStringList parts;
  for (const Remembered& remembered : memory)
    parts += tr("%1 on %2").arg(countOf(remembered, question), session::longDay(remembered.date));
  return tr("%1: %2").arg(Words::question(question), parts.join(QStringLiteral(", ")));
}

QString MemoryCard::landedText(const workspace::VersionLanding& landing) {
  if (landing.landing.landed)
    return tr("Version %1 has landed: everyone has answered, and each question is known to seven of ten.")
        .arg(landing.version);
  QStringList open;
  for (const std::string& point : landing.landing.open)
    open += session::word(point);
  return tr("Version %1 has not landed yet. %2").arg(landing.version).arg(open.join(' '));
}

QString MemoryCard::authorsText(const clarity::Agreement& agreement) {
  if (!agreement.agree)
    return tr("Authors are not compared: it takes two of them in one playback.");
  return *agreement.agree
             ? tr("The %1 authors agree: two thirds or more put the same market, offering and difference first.")
                   .arg(agreement.people)
             : tr("The %1 authors do not agree on what comes first: market, offering or difference.")
                   .arg(agreement.people);
}

} // namespace baton::workshop_page
