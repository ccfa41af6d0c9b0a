// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_dialog.h"

#include "core/strategy/currency.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::TextStyle;
using widgets::Tone;

/// A label with its field below it, 4 apart.
template <class Field> Field* labelled(QVBoxLayout* column, const QString& text, Field* field) {
  auto* pair = new QVBoxLayout;
  theme::space(pair, 0, 4);
  auto* label = widgets::label(text, TextStyle::Label, Tone::Muted);
  label->setBuddy(field);
  field->setAccessibleName(text);
  pair->addWidget(label);
  pair->addWidget(field);
  column->addLayout(pair);
  return field;
}

/// What a name may not hold to be the name of a file anywhere.
QString fileNameOf(QString name) {
  for (QChar& c : name)
    if (QStringLiteral("/\\:*?\"<>|").contains(c) || c < QLatin1Char(' '))
      c = QLatin1Char('-');
  return name.trimmed() + QStringLiteral(".baton");
}

/// Where documents are kept, where there is such a folder.
QString usualFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

NewDialog::NewDialog(const QString& templateName, QWidget* parent)
    : QDialog(parent), m_asksSettings(templateName != QLatin1String("example")) {
  setObjectName("new-dialog");
  setWindowTitle(tr("New workspace"));
  theme::fixWidth(this, 480);
  auto* whole = new QVBoxLayout(this);
  theme::space(whole, 24, 12);
  auto* column = new QVBoxLayout;
  theme::space(column, 0, 12);
  column->addWidget(widgets::paragraph(
      m_asksSettings ? tr("A new workspace") : tr("The example, as a file of your own"), TextStyle::PageTitle));
  column->addWidget(
      widgets::paragraph(tr("A workspace is one file on this laptop. Nothing leaves it unless you hand the file on."),
                         TextStyle::Body, Tone::Muted));
  m_name = labelled(column, tr("Name of the company or business"), new QLineEdit);
  m_name->setObjectName("name");
  m_name->setText(m_asksSettings ? QString() : tr("Adventure Works Cycles"));
  if (m_asksSettings)
    addSettings(column);
  addFolder(column);
  m_problem = widgets::paragraph("", TextStyle::Label, Tone::Bad);
  m_problem->setObjectName("problem");
  column->addWidget(m_problem);
  whole->addWidget(new widgets::BodyScroll(column), 1);
  addButtons(whole);
  connect(m_name, &QLineEdit::textChanged, this, &NewDialog::check);
  connect(m_folder, &QLineEdit::textChanged, this, &NewDialog::check);
  check();
}

void NewDialog::addSettings(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 12);
  auto *left = new QVBoxLayout, *right = new QVBoxLayout;
  row->addLayout(left, 1);
  row->addLayout(right, 2);
  column->addLayout(row);
  m_currency = labelled(left, tr("Currency"), new QComboBox);
  m_currency->setObjectName("currency");
  m_currency->setEditable(true);
  m_currency->addItems({"USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "INR", "BRL"});
  const QString own = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
  if (!own.isEmpty())
    m_currency->setCurrentText(own);
  m_month = labelled(right, tr("The fiscal year begins in"), new QComboBox);
  m_month->setObjectName("month");
  for (int month = 1; month <= 12; ++month)
    m_month->addItem(QLocale().standaloneMonthName(month));
  connect(m_currency, &QComboBox::currentTextChanged, this, &NewDialog::check);
}

void NewDialog::addFolder(QVBoxLayout* column) {
  m_folder = new QLineEdit(usualFolder());
  m_folder->setObjectName("folder");
  m_folder->setAccessibleName(tr("Folder"));
  auto* choose = widgets::button(tr("Choose..."));
  choose->setAccessibleName(tr("Choose a folder"));
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  row->addWidget(m_folder, 1);
  row->addWidget(choose);
  auto* pair = new QVBoxLayout;
  theme::space(pair, 0, 4);
  pair->addWidget(widgets::label(tr("Folder"), TextStyle::Label, Tone::Muted));
  pair->addLayout(row);
  column->addLayout(pair);
  connect(choose, &QPushButton::clicked, this, [this] {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the workspace"), m_folder->text());
    if (!folder.isEmpty())
      m_folder->setText(folder);
  });
}

void NewDialog::addButtons(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  theme::space(row, QMargins(0, 8, 0, 0), 8);
  row->addStretch();
  auto* cancel = widgets::button(tr("Cancel"));
  m_accept = widgets::button(m_asksSettings ? tr("Make the workspace") : tr("Open the example"), {},
                             widgets::ButtonKind::Primary);
  m_accept->setObjectName("accept");
  m_accept->setDefault(true);
  row->addWidget(cancel);
  row->addWidget(m_accept);
  column->addLayout(row);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

QString NewDialog::path() const {
  return QDir(m_folder->text()).filePath(fileNameOf(m_name->text()));
}

workspace::Workspace::Settings NewDialog::settings() const {
  workspace::Workspace::Settings settings;
  settings.name = m_name->text().trimmed().toStdString();
  if (m_currency)
    settings.currency = m_currency->currentText().trimmed().toUpper().toStdString();
  if (m_month)
    settings.fiscalYearStart = m_month->currentIndex() + 1;
  return settings;
}

QString NewDialog::problem() const {
  if (m_name->text().trimmed().isEmpty())
    return m_name->isModified() ? tr("A workspace needs a name.") : QString();
  if (m_currency && !strategy::isCurrency(m_currency->currentText().trimmed().toUpper().toStdString()))
    return tr("A currency is three letters, such as USD.");
  const QFileInfo folder(m_folder->text());
  if (!folder.isDir())
    return tr("There is no such folder.");
  if (!folder.isWritable())
    return tr("Nothing can be stored in this folder. Choose another one.");
  if (QFileInfo::exists(path()))
    return tr("%1 is there already; nothing is ever overwritten.").arg(QFileInfo(path()).fileName());
  return {};
}

void NewDialog::check() {
  const QString why = problem();
  m_problem->setText(why);
  m_problem->setVisible(!why.isEmpty());
  m_accept->setEnabled(why.isEmpty() && !m_name->text().trimmed().isEmpty());
}

} // namespace baton::shell
