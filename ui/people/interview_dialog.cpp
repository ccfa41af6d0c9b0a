// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/interview_dialog.h"

#include "core/coaching/interview_card.h"
#include "core/coaching/interview_document.h"
#include "core/coaching/levels.h"
#include "ui/exporting/plan_exports.h"
#include "ui/exporting/saving.h"
#include "ui/inspector/words.h"
#include "ui/people/people_words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {

using coaching::Competency, coaching::Interview, coaching::Rating, coaching::RoleProfile;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

namespace {

constexpr int notAsked = -1;

QVector<exporting::ExportOffer> cardOffers() {
  using exporting::FileKind;
  return {{QStringLiteral("interview"),
           InterviewDialog::tr("The scorecard"),
           InterviewDialog::tr("the scorecard of the interview"),
           {FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown}}};
}

TextField* fieldIn(QVBoxLayout& column, const QString& name, TextField::Lines lines, const QString& objectName,
                   const std::string& value) {
  auto* field = new TextField(name, lines);
  field->setObjectName(objectName);
  if (lines == TextField::Lines::Many)
    field->setRows(2, 8);
  field->setValue(inspector::text(value));
  column.addWidget(new widgets::FormField(name, field));
  return field;
}

} // namespace

InterviewDialog::InterviewDialog(session::Session& session, exporting::Saving& saving, Id<Interview> interview,
                                 QWidget* window)
    : WindowDialog(window, tr("Interview by the role profile")), m_session(session), m_saving(saving),
      m_interview(interview), m_column(new QVBoxLayout), m_lineColumn(new QVBoxLayout) {
  setObjectName("interview-dialog");
  setFrameWidth(640);
  keepWork();
  theme::space(m_column, QMargins(0, 0, 4, 0), 14);
  theme::space(m_lineColumn, 0, 14);
  const Interview* stored = session.elements().find(interview);
  const Interview shown = stored ? *stored : Interview{};
  m_column->addWidget(widgets::paragraph(privateNote(), TextStyle::Small, Tone::Muted));
  addHead(shown);
  m_column->addLayout(m_lineColumn);
  addView(shown);
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("interview-refusal");
  m_refusal->hide();
  body()->addWidget(new widgets::BodyScroll(m_column), 1);
  body()->addWidget(m_refusal);
  addButtons();
  fillLines();
  m_levelsAtFirst = levelsChosen();
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void InterviewDialog::addHead(const Interview& interview) {
  m_candidate = fieldIn(*m_column, tr("Candidate"), TextField::Lines::One, QStringLiteral("interview-candidate"),
                        interview.candidate);
  m_candidateBox = qobject_cast<widgets::FormField*>(m_candidate->parentWidget());
  m_profile = new widgets::FilterCombo({});
  m_profile->setObjectName("interview-profile");
  m_profile->setAccessibleName(tr("Role profile"));
  for (const RoleProfile* profile : m_session.elements().inOrder<RoleProfile>())
    m_profile->addItem(
        inspector::shortTitle(m_session.elements(), {&describe(basics::Tag<RoleProfile>{}), profile->id.value()}),
        qlonglong(profile->id.value()));
  if (interview.profile)
    m_profile->setCurrentIndex(m_profile->findData(qlonglong(interview.profile.value())));
  m_column->addWidget(new widgets::FormField(tr("For which role"), m_profile));
  m_asked = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_asked->setObjectName("interview-asked");
  m_column->addWidget(m_asked);
  m_others = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_others->setObjectName("interview-others");
  m_column->addWidget(m_others);
  connect(m_candidate, &TextField::edited, this, &InterviewDialog::showOthers);
  connect(m_profile, &QComboBox::currentIndexChanged, this, &InterviewDialog::fillLines);
}

void InterviewDialog::fillLines() {
  m_lines.clear();
  while (QLayoutItem* item = m_lineColumn->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  Interview interview;
  interview.id = m_interview;
  interview.profile = Id<RoleProfile>(m_profile->currentData().toLongLong());
  for (const coaching::InterviewLine& line : coaching::interviewCard(m_session.elements(), interview).lines)
    addLine(*line.competency, m_interview ? line.rating : nullptr);
  countAsked();
  showOthers();
}

/// Two who asked the same are worth more than one, where each wrote down what they heard.
void InterviewDialog::showOthers() {
  const auto others = coaching::othersOf(m_session.elements(), written());
  QStringList who;
  for (const Interview* other : others)
    who += nameOf(m_session.elements(), other->by);
  m_others->setText(tr("Seen by %1 as well: the scorecard that you export sets the levels side by side.")
                        .arg(who.join(QStringLiteral(", "))));
  m_others->setVisible(!others.empty());
}

void InterviewDialog::addLine(const Competency& competency, const Rating* rating) {
  const QString name = inspector::text(competency.name).simplified();
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, 0, 6);
  column->addWidget(widgets::horizontalLine());
  column->addWidget(widgets::paragraph(name, TextStyle::BodyStrong));
  Line line{competency.id, rating ? rating->id : Id<Rating>(), new widgets::FilterCombo({}), nullptr};
  line.level->setObjectName(QStringLiteral("level-%1").arg(competency.id.value()));
  line.level->setAccessibleName(tr("%1: level").arg(name));
  line.level->addItem(tr("Not asked"), notAsked);
  for (int level = 0; level <= 4; ++level) {
    const QString words = inspector::text(coaching::describedLevel(competency, level)).simplified();
    line.level->addItem(words.isEmpty()     ? QString::number(level)
                        : words.size() > 70 ? QStringLiteral("%1 %2…").arg(level).arg(words.left(68).trimmed())
                                            : QStringLiteral("%1 %2").arg(level).arg(words),
                        level);
  }
  line.level->setCurrentIndex(rating && rating->level ? *rating->level + 1 : 0);
  column->addWidget(line.level);
  line.evidence =
      fieldIn(*column, tr("What was heard or seen"), TextField::Lines::Many,
              QStringLiteral("evidence-%1").arg(competency.id.value()), rating ? rating->evidence : std::string());
  connect(line.level, &QComboBox::currentIndexChanged, this, &InterviewDialog::countAsked);
  connect(line.evidence, &TextField::edited, this, &InterviewDialog::countAsked);
  m_lineColumn->addWidget(box);
  m_lines.push_back(line);
}

void InterviewDialog::countAsked() {
  int asked = 0, bare = 0;
  for (const Line& line : m_lines)
    if (line.level->currentData().toInt() != notAsked) {
      ++asked;
      bare += line.evidence->value().trimmed().isEmpty() ? 1 : 0;
    }
  const QString words = tr("%1 of %2 competencies asked").arg(asked).arg(m_lines.size());
  m_asked->setText(m_lines.empty() ? tr("This role profile has no competency yet.")
                   : bare == 0     ? words
                                   : tr("%1 · %2 without evidence").arg(words).arg(bare));
}

void InterviewDialog::addView(const Interview& interview) {
  m_column->addWidget(widgets::horizontalLine());
  m_verdict = fieldIn(*m_column, tr("Our view"), TextField::Lines::Many, QStringLiteral("interview-verdict"),
                      interview.verdict);
  m_evidence = fieldIn(*m_column, tr("The evidence for it"), TextField::Lines::Many,
                       QStringLiteral("interview-evidence"), interview.evidence);
}

void InterviewDialog::addButtons() {
  auto* cancel = widgets::button(tr("Cancel"));
  auto* out = new exporting::ExportMenu(exporting::exportGroups(cardOffers()), this);
  out->button()->setObjectName("interview-export");
  out->follow(m_saving);
  auto* go = widgets::button(tr("Keep it"), {}, widgets::ButtonKind::Primary);
  go->setObjectName("interview-keep");
  if (m_session.readOnly())
    widgets::setWhyDisabled(go, tr("The workspace is open for reading only"));
  for (QPushButton* button : {cancel, out->button(), go})
    addButton(button);
  leaveBy(cancel);
  connect(out, &exporting::ExportMenu::chosen, this, [this](const QString& id) {
    if (const auto wanted = exporting::wantedExport(id, cardOffers()))
      save(wanted->kind);
  });
  connect(go, &QPushButton::clicked, this, &InterviewDialog::keep);
}

Interview InterviewDialog::written() const {
  const Interview* stored = m_session.elements().find(m_interview);
  Interview interview = stored ? *stored : Interview{};
  if (!stored) {
    interview.date = m_session.today();
    interview.by = m_session.me();
  }
  interview.candidate = m_candidate->value().trimmed().toStdString();
  interview.profile = Id<RoleProfile>(m_profile->currentData().toLongLong());
  if (m_verdict) {
    interview.verdict = m_verdict->value().trimmed().toStdString();
    interview.evidence = m_evidence->value().trimmed().toStdString();
  }
  return interview;
}

std::vector<Rating> InterviewDialog::ratings(const Interview& interview) const {
  std::vector<Rating> all;
  for (const Line& line : m_lines) {
    const int level = line.level->currentData().toInt();
    const QString evidence = line.evidence->value().trimmed();
    if (!line.rating && level == notAsked && evidence.isEmpty())
      continue;
    Rating rating;
    rating.id = line.rating ? line.rating : m_session.newId<Rating>();
    rating.competency = line.competency;
    rating.interview = interview.id;
    rating.date = interview.date;
    if (level != notAsked)
      rating.level = level;
    rating.evidence = evidence.toStdString();
    all.push_back(rating);
  }
  return all;
}

QString InterviewDialog::levelsChosen() const {
  QString levels;
  for (const Line& line : m_lines)
    levels += QString::number(line.level->currentIndex());
  return levels;
}

bool InterviewDialog::holdsWork() const {
  return WindowDialog::holdsWork() || levelsChosen() != m_levelsAtFirst;
}

/// As it stands in the fields, kept or not: with nothing filled in it is the form to write on.
void InterviewDialog::save(exporting::FileKind kind) {
  coaching::InterviewPage page;
  page.elements = m_session.elements();
  page.interview = written();
  page.ratings = ratings(page.interview);
  page.workspace = m_session.name().toStdString();
  page.today = m_session.today();
  const QString name =
      exporting::fileName({m_session.name(), inspector::text(page.interview.candidate), tr("interview")}, kind);
  m_saving.save(name, kind, [this, page, kind](const exporting::Writing& writing) {
    m_session.compute<basics::Outcome<basics::Done>>(
        &m_saving,
        [page, kind, writing] { return writing.put(exporting::bytesOf(coaching::interviewDocument(page), kind)); },
        writing.then());
  });
}

void InterviewDialog::keep() {
  const auto refuse = [this](const QString& why) {
    m_refusal->setText(why);
    m_refusal->show();
  };
  m_refusal->hide();
  m_candidateBox->setRefusal({});
  const QString candidate = m_candidate->value().trimmed();
  if (candidate.isEmpty())
    return widgets::refuseAt(*m_candidateBox, tr("Who was interviewed? A name is needed."));
  Interview interview = written();
  if (!interview.id)
    interview.id = m_session.newId<Interview>();
  basics::Edits edits;
  edits.put(interview);
  for (const Rating& rating : ratings(interview))
    edits.put(rating);
  m_session.change(tr("keep the interview of %1").arg(candidate), edits,
                   [this, shown = QPointer(this), refuse](const basics::Outcome<workspace::Report>& done) {
                     if (!shown)
                       return;
                     if (!done)
                       return refuse(session::sentence(done.refusal()));
                     emit kept();
                     dismiss();
                   });
}

void InterviewDialog::start() {
  open(m_candidate);
}

} // namespace baton::people_page
