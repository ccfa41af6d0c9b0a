// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monday/monday_dialog.h"

#include "core/monday/monday_document.h"
#include "core/workspace/monday_sheets.h"
#include "ui/exporting/page_canvas.h"
#include "ui/exporting/page_pictures.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::monday {
namespace {

using exporting::FileKind;
using theme::TextStyle;
using Read = std::shared_ptr<const MondaySheet>;

QVector<exporting::ExportOffer> offers() {
  return {{QStringLiteral("monday"),
           MondayDialog::tr("The Monday sheet"),
           MondayDialog::tr("the Monday sheet"),
           {FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown}}};
}

/// What the pages are set from, on a thread of its own.
struct Material {
  Read sheet;
  std::string workspace, currency;
  report::Paper paper;
  bool withSheets = false;

  report::Document document() const { return mondayDocument({*sheet, workspace, currency, paper, withSheets}); }
};

} // namespace

MondayDialog::MondayDialog(session::Session& session, exporting::Saving& saving, QWidget* window)
    : WindowDialog(window, tr("Monday sheet")), m_session(session), m_saving(saving),
      m_pages(new exporting::PagePictures(session, this)), m_canvas(new exporting::PageCanvas(*m_pages)) {
  setObjectName("monday-dialog");
  setFrameWidth(900);
  setFrameHeight(1080);
  body()->addWidget(buildHead());
  m_canvas->setNotice(tr("The sheet is being put together"));
  body()->addWidget(m_canvas, 1);
  addButtons();
  connect(m_canvas, &exporting::PageCanvas::pageChanged, this, &MondayDialog::showPage);
  connect(m_pages, &exporting::PagePictures::refused, this, [this](const QString& cause, const QString& remedy) {
    m_canvas->setNotice(tr("%1. %2.").arg(cause, remedy));
  });
  connect(&session, &session::Session::changed, this, &MondayDialog::read);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  read();
}

QWidget* MondayDialog::buildHead() {
  auto* head = new QWidget;
  auto* row = new widgets::FlowLayout(head);
  row->setLastAtEnd();
  theme::space(row, 0, 12);
  m_facts =
      widgets::label(tr("%1, as of %2").arg(m_session.myName(), session::longDay(m_session.today())), TextStyle::Body);
  m_facts->setObjectName("monday-facts");
  row->addWidget(m_facts);
  m_withSheets = new QCheckBox;
  m_withSheets->setObjectName("with-sheets");
  m_withSheets->hide();
  connect(m_withSheets, &QCheckBox::toggled, this, &MondayDialog::showSheet);
  row->addWidget(m_withSheets);
  auto* tools = new QWidget;
  auto* end = new QHBoxLayout(tools);
  theme::space(end, 0, 8);
  m_page = widgets::figure({}, TextStyle::Small);
  m_page->setObjectName("page-of");
  m_paper = new widgets::FilterCombo({});
  m_paper->setObjectName("paper-size");
  m_paper->setAccessibleName(tr("Paper"));
  m_paper->addItems({tr("A4"), tr("Letter")});
  m_paper->setSmall();
  connect(m_paper, &QComboBox::currentIndexChanged, this, &MondayDialog::showSheet);
  end->addWidget(m_page);
  end->addWidget(m_paper);
  row->addWidget(tools);
  return head;
}

void MondayDialog::addButtons() {
  auto* menu = new exporting::ExportMenu(exporting::exportGroups(offers()), this);
  menu->button()->setObjectName("monday-export");
  menu->follow(m_saving);
  connect(menu, &exporting::ExportMenu::chosen, this, &MondayDialog::save);
  m_close = widgets::button(tr("Close"));
  m_close->setObjectName("monday-close");
  m_print = widgets::button(tr("Print..."), "printer", widgets::ButtonKind::Primary);
  m_print->setObjectName("monday-print");
  for (QPushButton* button : {menu->button(), m_close, m_print})
    addButton(button);
  widgets::setWhyDisabled(m_print, tr("The sheet is being put together"));
  connect(m_close, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_print, &QPushButton::clicked, this, &MondayDialog::printAsked);
}

void MondayDialog::start() {
  open(m_canvas);
}

void MondayDialog::read() {
  const int asked = ++m_asked;
  m_session.ask<Read>(
      this,
      [me = m_session.me(), today = m_session.today()](const workspace::Workspace& workspace) -> Read {
        return std::make_shared<const MondaySheet>(workspace::mondaySheetOf(workspace, me, today));
      },
      [this, asked](const Read& sheet) {
        if (asked != m_asked)
          return;
        m_sheet = sheet;
        showSheet();
      });
}

void MondayDialog::showSheet() {
  if (!m_sheet)
    return;
  const auto due = int(m_sheet->oneToOnes.size());
  m_withSheets->setVisible(due > 0);
  m_withSheets->setText(due == 1 ? tr("With the sheet of the one-to-one that is due")
                                 : tr("With the sheets of the %1 one-to-ones that are due").arg(due));
  m_canvas->setWhat(documentName());
  m_pages->set([material = Material{m_sheet, m_session.name().toStdString(), m_session.currency().toStdString(),
                                    paper(), m_withSheets->isChecked()}] { return material.document(); });
  widgets::setWhyDisabled(m_print, {});
}

void MondayDialog::showPage() {
  m_page->setText(m_pages->count() > 1 ? tr("Page %1 of %2").arg(m_canvas->page() + 1).arg(m_pages->count())
                                       : QString());
}

report::Paper MondayDialog::paper() const {
  return m_paper->currentIndex() == 1 ? report::paperLetter : report::paperA4;
}

QString MondayDialog::documentName() const {
  return tr("Monday sheet of %1").arg(m_session.myName());
}

session::PrintJob MondayDialog::printJob() {
  return m_pages->printJob(documentName());
}

void MondayDialog::save(const QString& id) {
  const auto wanted = exporting::wantedExport(id, offers());
  if (!wanted || !m_sheet)
    return;
  const Material material{m_sheet, m_session.name().toStdString(), m_session.currency().toStdString(), paper(),
                          m_withSheets->isChecked()};
  const QString name = exporting::fileName(
      {m_session.name(), documentName(), QString::fromStdString(m_session.today().iso())}, wanted->kind);
  m_saving.save(
      name, wanted->kind,
      [session = &m_session, saving = &m_saving, material, kind = wanted->kind](const exporting::Writing& writing) {
        session->compute<basics::Outcome<basics::Done>>(
            saving, [material, kind, writing] { return writing.put(exporting::bytesOf(material.document(), kind)); },
            writing.then());
      });
}

} // namespace baton::monday
