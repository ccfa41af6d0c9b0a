// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_window.h"

#include "core/workspace/templates.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_dialog.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/who_dialog.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::Role, theme::TextStyle;
using widgets::Tone;

/// The ground of ink with the two batons running off its edges.
class Poster : public QWidget {
public:
  using QWidget::QWidget;

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& ink = theme::ink();
    painter.fillRect(rect(), ink.colour(Role::Sidebar));
    const auto documents = theme::documentInk();
    const auto stroke = [&](QPointF from, QPointF to, Role role) {
      painter.setPen(QPen(documents.colour(role), ink.px(82), Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(from, to);
    };
    const double w = width(), h = height();
    stroke({-0.02 * w, 0.79 * h}, {0.355 * w, 0.69 * h - 0.02 * w}, Role::Leadership);
    stroke({0.59 * w, 0.55 * h + 0.04 * w}, {1.2 * w, 0.55 * h - 0.48 * w}, Role::Sales);
  }
};

class FileIcon : public QWidget {
public:
  explicit FileIcon(QWidget* parent) : QWidget(parent) {
    theme::fixWidth(this, 34);
    theme::fixHeight(this, 40);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& ink = theme::ink();
    const QRectF sheet = QRectF(rect()).adjusted(ink.px(2), ink.px(1), -ink.px(2), -ink.px(1));
    const double fold = ink.px(9);
    QPainterPath path(sheet.topLeft());
    path.lineTo(sheet.right() - fold, sheet.top());
    path.lineTo(sheet.right(), sheet.top() + fold);
    path.lineTo(sheet.bottomRight());
    path.lineTo(sheet.bottomLeft());
    path.closeSubpath();
    painter.setPen(QPen(ink.colour(Role::BorderStrong), 1));
    painter.setBrush(ink.colour(Role::SurfaceRaised));
    painter.drawPath(path);
    painter.drawLine(QPointF(sheet.right() - fold, sheet.top()), QPointF(sheet.right() - fold, sheet.top() + fold));
    painter.drawLine(QPointF(sheet.right() - fold, sheet.top() + fold), QPointF(sheet.right(), sheet.top() + fold));
    theme::paintMark(painter, QRectF(sheet.center() - QPointF(ink.px(9), ink.px(5)), QSizeF(ink.px(18), ink.px(18))),
                     ink.colour(Role::Leadership), ink.colour(Role::Sales));
  }
};

QString sizeText(const QFileInfo& file) {
  return QLocale().formattedDataSize(file.size(), 0, QLocale::DataSizeTraditionalFormat);
}

QString dayText(const QDateTime& moment) {
  if (moment.date() == QDate::currentDate())
    return StartWindow::tr("Today, %1").arg(QLocale().toString(moment.time(), QLocale::ShortFormat));
  return QLocale().toString(moment.date(), QLocale::LongFormat);
}

} // namespace

StartWindow::StartWindow(std::vector<session::PageEntry> pages, std::optional<basics::Date> today, QWidget* parent)
    : QWidget(parent), m_pages(std::move(pages)), m_today(today) {
  setObjectName("start-window");
  setWindowTitle(tr("Baton"));
  resize(1440, 900);
  auto* across = new QHBoxLayout(this);
  theme::space(across, 0, 0);
  across->addWidget(buildSide());
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  theme::space(column, QMargins(48, 40, 48, 32), 16);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(widgets::label(tr("Workspaces"), TextStyle::PageTitle), 1);
  auto* open = widgets::button(tr("Open a file..."), "folder-open");
  open->setObjectName("open-file");
  connect(open, &QPushButton::clicked, this, &StartWindow::chooseFile);
  head->addWidget(open);
  column->addLayout(head);
  m_failure = new QWidget(page);
  m_failure->setObjectName("failure");
  theme::space(new QVBoxLayout(m_failure), 0, 4);
  m_failure->hide();
  column->addWidget(m_failure);
  auto* recent = new widgets::Card(tr("Opened lately"));
  m_recent = recent->body();
  column->addWidget(recent);
  column->addWidget(buildStarts());
  column->addStretch();
  scroll->setWidget(page);
  across->addWidget(scroll, 1);
}

QWidget* StartWindow::buildSide() {
  auto* side = new Poster(this);
  theme::fixWidth(side, 360);
  auto* column = new QVBoxLayout(side);
  theme::space(column, QMargins(36, 40, 36, 40), 16);
  auto* brand = widgets::label(tr("Baton"), TextStyle::PageTitle, Tone::SidebarTitle);
  auto* claim =
      widgets::paragraph(tr("Hand the strategy over. Keep each other's word."), TextStyle::Figure, Tone::SidebarTitle);
  auto* facts = widgets::paragraph(tr("One file for strategy, handoff, plan and promises. It stays on this laptop."),
                                   TextStyle::Body, Tone::Sidebar);
  column->addWidget(brand);
  column->addSpacing(theme::ink().whole(40));
  column->addWidget(claim);
  column->addWidget(facts);
  column->addStretch();
  column->addWidget(widgets::label(tr("Baton %1 · no account, no network").arg(QApplication::applicationVersion()),
                                   TextStyle::Label, Tone::SidebarMuted));
  return side;
}

QWidget* StartWindow::buildStarts() {
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  theme::space(column, QMargins(0, 16, 0, 0), 12);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 8);
  head->addWidget(widgets::label(tr("Start a new one"), TextStyle::Title));
  head->addWidget(widgets::label(tr("Everything can be changed later."), TextStyle::Body, Tone::Muted));
  head->addStretch();
  column->addLayout(head);
  auto* cards = new QHBoxLayout;
  theme::space(cards, 0, 16);
  const auto add = [&](const QString& id, const QString& title, const QString& text, const QString& verb,
                       bool primary) {
    auto* card = new widgets::Card(title);
    card->body()->addWidget(widgets::paragraph(text, TextStyle::Body, Tone::Muted));
    card->body()->addStretch();
    auto* row = new QHBoxLayout;
    theme::space(row, QMargins(0, 12, 0, 0), 0);
    auto* button = widgets::button(verb, {}, primary ? widgets::ButtonKind::Primary : widgets::ButtonKind::Secondary);
    button->setObjectName("start-" + id);
    connect(button, &QPushButton::clicked, this, [this, id] { startFrom(id); });
    row->addWidget(button);
    row->addStretch();
    card->body()->addLayout(row);
    cards->addWidget(card, 1);
  };
  add("blank", tr("Blank"),
      tr("An empty workspace: your currency, your fiscal year, your people. The pages say what to write first."),
      tr("Start blank"), true);
  add("example", tr("Example"),
      tr("Adventure Works Cycles, complete: a strategy with one version handed off, 163 goals and 9,062 bookings. To "
         "look "
         "around in."),
      tr("Open the example"), false);
  column->addLayout(cards);
  return whole;
}

void StartWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  listRecent();
}

void StartWindow::listRecent() {
  while (QLayoutItem* item = m_recent->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto files = recentFiles();
  if (files.empty())
    m_recent->addWidget(widgets::paragraph(
        tr("Nothing was opened on this laptop yet. Start a workspace below, or look at the example first."),
        TextStyle::Body, Tone::Muted));
  for (const RecentFile& file : files) {
    const QFileInfo info(file.path);
    auto* button = new widgets::Card;
    button->setObjectName("recent");
    button->setPadding(0, 8);
    auto* row = new QHBoxLayout;
    theme::space(row, 0, 12);
    row->addWidget(new FileIcon(button));
    auto* names = new QVBoxLayout;
    theme::space(names, 0, 2);
    names->addWidget(widgets::label(file.name, TextStyle::BodyStrong));
    auto* place = widgets::label(info.exists() ? tr("%1 · %2").arg(file.path, sizeText(info)) : file.path,
                                 TextStyle::Label, Tone::Muted);
    place->setElided();
    names->addWidget(place);
    row->addLayout(names, 1);
    if (!info.exists())
      row->addWidget(new widgets::Chip(widgets::ChipKind::None, tr("Not found")));
    row->addWidget(widgets::label(file.standing, TextStyle::Label, Tone::Muted));
    row->addWidget(widgets::label(dayText(file.opened), TextStyle::Label, Tone::Muted));
    button->body()->addLayout(row);
    button->setClickable(tr("Open %1").arg(file.name));
    connect(button, &widgets::Card::activated, this, [this, path = file.path] { openWorkspace(path); });
    m_recent->addWidget(button);
  }
}

void StartWindow::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open a workspace"), {}, tr("Baton workspaces (*.baton)"));
  if (!path.isEmpty())
    openWorkspace(path);
}

bool StartWindow::openWorkspace(const QString& path) {
  m_failure->hide();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  std::unique_ptr<session::Session> session;
  try {
    session = session::Session::open(absolute.toStdString(), basics::Surroundings::real(), m_today);
  } catch (const storage::StorageError& error) {
    fail(QString::fromUtf8(error.what()), QString::fromStdString(error.remedy()));
    return false;
  }
  rememberFile({absolute, session->name(), standing(*session), QDateTime::currentDateTime()});
  delete m_window;
  m_window = new MainWindow(std::move(session), m_pages);
  m_window->setAttribute(Qt::WA_DeleteOnClose);
  connect(m_window, &MainWindow::startPageAsked, this, [this] {
    show();
    raise();
  });
  m_window->show();
  hide();
  if (!m_window->session().me() && m_window->session().elements().count<people::Person>() > 0 &&
      !property("quiet").toBool())
    QMetaObject::invokeMethod(
        m_window, [window = m_window.data()] { WhoDialog::ask(window->session(), window); }, Qt::QueuedConnection);
  return true;
}

void StartWindow::startFrom(const QString& templateName) {
  m_failure->hide();
  NewDialog dialog(templateName, this);
  if (dialog.exec() != QDialog::Accepted)
    return;
  QApplication::setOverrideCursor(Qt::WaitCursor);
  const auto made = workspace::newFromTemplate(dialog.path().toStdString(), templateName.toStdString(),
                                               dialog.settings(), basics::Surroundings::real());
  QApplication::restoreOverrideCursor();
  if (!made)
    fail(QString::fromStdString(made.refusal().cause), QString::fromStdString(made.refusal().remedy));
  else
    openWorkspace(dialog.path());
}

void StartWindow::fail(const QString& cause, const QString& remedy) {
  while (QLayoutItem* item = m_failure->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_failure->layout()->addWidget(widgets::paragraph(cause + ".", TextStyle::BodyStrong, Tone::Bad));
  m_failure->layout()->addWidget(widgets::paragraph(remedy + ".", TextStyle::Body));
  m_failure->show();
  show();
}

void StartWindow::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme::ink().colour(Role::Surface));
}

} // namespace baton::shell
