// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_dialog.h"

#include "ui/records/columns_step.h"
#include "ui/records/file_step.h"
#include "ui/records/import_list.h"
#include "ui/records/import_model.h"
#include "ui/records/names_step.h"
#include "ui/records/preview_step.h"
#include "ui/records/stages_step.h"
#include "ui/records/step_line.h"
#include "ui/records/words.h"
#include "ui/session/dropped_file.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int roomForWords = 420; ///< px at 100 %

/// A step with its margins; where the window is too small for it, it scrolls.
QWidget* padded(QWidget* step) {
  auto* around = new QWidget;
  around->setProperty("ground", "raised");
  auto* column = new QVBoxLayout(around);
  theme::space(column, QMargins(24, 16, 24, 16), 0);
  column->addWidget(step);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(around);
  return scroll;
}

} // namespace

ImportDialog::ImportDialog(session::Session& session, session::Surrounding& surrounding, QWidget* window)
    : WindowDialog(window, {}), m_session(session), m_surrounding(surrounding),
      m_import(new ImportModel(session, this)) {
  setObjectName("import-dialog");
  setAccessibleName(tr("Import"));
  setAcceptDrops(true);
  setFrameWidth(1080);
  setFrameHeight(772);
  theme::space(frame()->layout(), 1, 0);
  theme::space(body(), 0, 0);
  body()->addWidget(buildHead());
  body()->addWidget(widgets::horizontalLine());
  m_stack = new QStackedWidget;
  // The steps scroll on their own: they never push the buttons out of the frame.
  m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  auto* list = new ImportList(session);
  connect(list, &ImportList::undone, this, [this](const QString& sentence, bool done) {
    tell(done ? Tone::Muted : Tone::Bad, sentence);
    emit m_surrounding.say(sentence, done);
  });
  auto* file = new FileStep(*m_import, list);
  connect(file, &FileStep::chooseAsked, this, &ImportDialog::choose);
  connect(file, &FileStep::pasteAsked, this, [this] { paste(QApplication::clipboard()->mimeData()); });
  m_stack->addWidget(padded(file));
  m_stack->addWidget(padded(new ColumnsStep(*m_import)));
  m_stack->addWidget(padded(new StagesStep(*m_import)));
  m_stack->addWidget(padded(new NamesStep(*m_import)));
  m_stack->addWidget(padded(new PreviewStep(*m_import)));
  body()->addWidget(m_stack, 1);
  body()->addWidget(widgets::horizontalLine());
  body()->addWidget(buildFoot());
  connect(m_import, &ImportModel::fileChanged, this, [this] {
    m_readAs.clear();
    goTo(File);
  });
  connect(m_import, &ImportModel::mappingChanged, this, &ImportDialog::refresh);
  connect(m_import, &ImportModel::previewChanged, this, &ImportDialog::refresh);
  connect(m_import, &ImportModel::busyChanged, this, &ImportDialog::refresh);
  connect(m_import, &ImportModel::busyChanged, this, &ImportDialog::goOn);
  connect(m_import, &ImportModel::stored, this, &ImportDialog::finish);
  connect(m_import, &ImportModel::refused, this, [this](const QString& cause, const QString& remedy) {
    tell(Tone::Bad, cause + QStringLiteral(". ") + remedy + QLatin1Char('.'));
  });
  connect(this, &WindowDialog::dismissed, this, [this] {
    m_import->stop();
    deleteLater();
  });
  goTo(File);
}

QWidget* ImportDialog::buildHead() {
  auto* head = new QWidget;
  auto* row = new widgets::FlowLayout(head);
  row->setLastAtEnd();
  theme::space(row, QMargins(24, 16, 24, 14), 12);
  auto* both = new QWidget;
  auto* words = new QVBoxLayout(both);
  theme::space(words, 0, 0);
  m_title = widgets::label(tr("Import"), TextStyle::Section);
  m_title->setObjectName("title");
  m_facts = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_facts->setWrapping(2);
  words->addWidget(m_title);
  words->addWidget(m_facts);
  row->addWidget(both);
  m_line = new StepLine({});
  row->addWidget(m_line);
  return head;
}

QWidget* ImportDialog::buildFoot() {
  auto* foot = new QWidget;
  foot->setProperty("ground", "surface");
  foot->setProperty("dialogFoot", true);
  auto* row = new QHBoxLayout(foot);
  theme::space(row, QMargins(24, 14, 24, 14), 8);
  m_note = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_note->setObjectName("note");
  m_cancel = widgets::button(tr("Cancel"));
  m_cancel->setObjectName("cancel");
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_import->isStoring())
      m_import->stop();
    else
      dismiss();
  });
  m_back = widgets::button(tr("Back"));
  m_back->setObjectName("back");
  connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
  m_next = widgets::button(tr("Columns"), "arrow-right", widgets::ButtonKind::Primary);
  m_next->setObjectName("next");
  connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
  row->addWidget(m_cancel); // never where "Back" stood in the step before, whose words are shorter
  row->addWidget(m_note, 1, Qt::AlignVCenter);
  row->addStretch(); // where there is no room for the note
  row->addWidget(m_back);
  row->addWidget(m_next);
  return foot;
}

void ImportDialog::openFile(const QString& path) {
  goTo(File);
  m_hurries = false;
  m_import->openFile(path);
}

/// A file that is read as one before it: the first step that is to be looked at, which is the preview where every stage
/// is known, and every name too or was left as it is before.
void ImportDialog::goOn() {
  if (m_step != File || m_import->isBusy())
    return;
  if (m_import->state() == ImportModel::State::Ready && isAncestorOf(window()->focusWidget()))
    m_next->setFocus(Qt::OtherFocusReason); // what was chosen is read: Enter goes on with it
  if (!m_hurries)
    return;
  m_hurries = false;
  if (!m_import->isRemembered() || !whyNotPreview().isEmpty())
    return;
  m_readAs = m_import->rememberedName();
  const bool stages = isWanted(Stages) && undecided(m_import->stages(), m_import->mapping()) > 0;
  goTo(stages ? Stages : m_import->newNames() > 0 ? Names : Preview);
  m_next->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::paste(const QMimeData* mime) {
  if (const QString file = session::fileIn(mime); !file.isEmpty())
    return openFile(file);
  if (!holdsTable(mime)) {
    tell(Tone::Warn, tr("There is no table on the clipboard. Copy cells with their headers in a spreadsheet first."));
    return;
  }
  goTo(File);
  m_import->openText(tr("Pasted cells"), mime->text());
}

bool ImportDialog::holdsTable(const QMimeData* mime) {
  if (!mime || !mime->hasText())
    return false;
  const QString text = mime->text().trimmed();
  return text.contains(QLatin1Char('\n')) && text.section(QLatin1Char('\n'), 0, 0).contains(QLatin1Char('\t'));
}

void ImportDialog::choose() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Choose a file to import"), {},
                                                    tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
  if (!path.isEmpty())
    openFile(path);
}

void ImportDialog::goTo(Step step) {
  m_step = step;
  m_stack->setCurrentIndex(step);
  refresh();
}

/// Only opportunities have stages.
void ImportDialog::showStep() {
  QStringList words{tr("File"), tr("Columns"), tr("Stages"), tr("Names"), tr("Preview")};
  int step = m_step;
  if (m_import->state() != ImportModel::State::Ready || m_import->mapping().kind != RecordKind::Opportunities) {
    words.removeAt(Stages);
    step -= step > Stages ? 1 : 0;
  }
  m_line->setSteps(words, step);
}

bool ImportDialog::isWanted(Step step) const {
  if (step == Stages)
    return m_import->mapping().kind == RecordKind::Opportunities && !m_import->stages().empty();
  return step != Names || !m_import->names().empty();
}

void ImportDialog::next() {
  if (!whyNotNext().isEmpty())
    return;
  m_hurries = false; // who goes step by step is not led past one
  if (m_step == Preview)
    return changesNothing() ? dismiss() : m_import->store();
  Step step = Step(m_step + 1);
  while (!isWanted(step))
    step = Step(step + 1);
  goTo(step);
}

void ImportDialog::back() {
  Step step = Step(m_step - 1);
  while (!isWanted(step))
    step = Step(step - 1);
  goTo(step);
}

bool ImportDialog::changesNothing() const {
  const ImportPreview* preview = m_import->preview();
  return preview && preview->plan &&
         (preview->plan->alreadyThere || preview->plan->stored + preview->plan->updated == 0);
}

QString ImportDialog::nextWord() const {
  switch (m_step) {
  case File:
    return tr("Columns");
  case Columns:
    if (isWanted(Stages)) {
      const auto open = undecided(m_import->stages(), m_import->mapping());
      return open == 0 ? tr("Stages") : tr("Stages, %1 to decide").arg(widgets::whole(std::int64_t(open)));
    }
    [[fallthrough]];
  case Stages:
    if (const int open = m_import->openNames(); open > 0)
      return tr("Match names, %1 open").arg(open);
    return m_import->names().empty() ? tr("Preview") : tr("Names");
  case Names:
    return tr("Preview");
  default:
    break;
  }
  if (m_import->isStoring())
    return tr("Taking it in");
  if (changesNothing() || !m_import->preview() || m_import->preview()->plan.refused())
    return tr("Close");
  const auto& plan = *m_import->preview()->plan;
  return widgets::counted(plan.stored + plan.updated, tr("Take in 1 row"), tr("Take in %1 rows"));
}

QString ImportDialog::whyNotNext() const {
  using State = ImportModel::State;
  if (m_import->state() == State::Empty)
    return tr("Choose a file first");
  if (m_import->state() != State::Ready)
    return m_import->state() == State::Reading ? tr("The file is being read") : tr("This file cannot be read");
  return m_step == File ? QString() : whyNotPreview();
}

/// What stands between a file that was read and the preview, or taking it in.
QString ImportDialog::whyNotPreview() const {
  if (m_import->state() != ImportModel::State::Ready)
    return tr("This file cannot be read");
  if (m_import->isStoring())
    return tr("The rows are being stored");
  if (!m_import->isCurrent())
    return m_import->isBusy() ? tr("The rows are being read") : tr("Reading the rows was stopped");
  if (!lackingIn(m_import->mapping()).empty())
    return tr("A column that is needed is not chosen yet");
  const auto& plan = m_import->preview()->plan;
  if (plan.refused())
    return session::word(plan.refusal().cause);
  if (!plan->ask.empty())
    return tr("One question is open");
  return m_step == Preview && m_session.readOnly() && !changesNothing() ? tr("The workspace is open for reading only")
                                                                        : QString();
}

QString ImportDialog::factsOfFile(const ImportModel& import) {
  const exchange::CsvTable& table = import.table();
  const QString rows = widgets::counted(std::int64_t(table.rows.size()), tr("1 row"), tr("%1 rows"));
  if (table.isOfWorkbook())
    return tr("%1 · %2 · workbook").arg(import.fileName(), rows);
  return tr("%1 · %2 · %3, %4")
      .arg(import.fileName(), rows, delimiterWord(table.delimiter), QString::fromStdString(table.encoding));
}

void ImportDialog::refresh() {
  showStep();
  const bool isRead = m_import->state() == ImportModel::State::Ready;
  m_title->setText(isRead ? tr("Import %1").arg(kindInSentence(m_import->mapping().kind)) : tr("Import"));
  m_facts->setText(isRead ? factsOfFile(*m_import)
                          : tr("What another program holds, from a CSV file, a workbook or copied cells"));
  tell(Tone::Muted, m_import->state() == ImportModel::State::Empty ? QString()
                    : m_readAs.isEmpty() ? tr("Nothing is stored yet. The whole import can be undone later.")
                                         : tr("Read as %1 was. Nothing is stored yet. The whole import can be "
                                              "undone later.")
                                               .arg(m_readAs));
  m_back->setVisible(m_step != File);
  m_back->setEnabled(!m_import->isStoring());
  m_cancel->setText(m_import->isStoring() ? tr("Stop") : tr("Cancel"));
  m_next->setText(nextWord());
  enableNext();
}

/// A button that has the keyboard loses it while it cannot be pressed, and gets it back where nobody took it since.
void ImportDialog::enableNext() {
  const bool had = m_next->hasFocus();
  widgets::setWhyDisabled(m_next, whyNotNext());
  if (had && !m_next->isEnabled())
    m_focusMeanwhile = window()->focusWidget();
  else if (m_focusMeanwhile && m_next->isEnabled()) {
    if (m_focusMeanwhile == window()->focusWidget())
      m_next->setFocus(Qt::OtherFocusReason);
    m_focusMeanwhile.clear();
  }
}

/// At the foot, until something changes.
void ImportDialog::tell(widgets::Tone tone, const QString& sentence) {
  m_tone = tone;
  m_note->setTone(tone);
  m_note->setText(sentence);
  makeRoom();
}

/// Where large text meets a small window, the step itself needs the room of what is only good to know.
bool ImportDialog::isLow() const {
  return height() < theme::ink().whole(roomForWords);
}

void ImportDialog::makeRoom() {
  m_facts->setVisible(!isLow());
  m_note->setVisible(!isLow() || m_tone != Tone::Muted);
}

void ImportDialog::resizeEvent(QResizeEvent* event) {
  WindowDialog::resizeEvent(event);
  makeRoom();
}

void ImportDialog::finish(const QString& sentence) {
  const bool weekly = !m_readAs.isEmpty() && m_import->mapping().kind == RecordKind::Opportunities;
  dismiss();
  emit m_surrounding.say(
      weekly && !m_session.me() ? tr("%1. Say who sits here, and there is a Monday sheet.").arg(sentence) : sentence,
      true);
  if (weekly)
    emit tookWeekly();
}

/// A click beside the frame would throw the work away.
void ImportDialog::mousePressEvent(QMouseEvent*) {}

void ImportDialog::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Paste))
    paste(QApplication::clipboard()->mimeData());
  else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (auto* focused = qobject_cast<QPushButton*>(window()->focusWidget()); focused && isAncestorOf(focused))
      focused->click();
  } else
    WindowDialog::keyPressEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (!session::fileIn(event->mimeData()).isEmpty())
    event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
  if (const QString path = session::fileIn(event->mimeData()); !path.isEmpty()) {
    event->acceptProposedAction();
    openFile(path);
    hurry();
  }
}

} // namespace baton::records
