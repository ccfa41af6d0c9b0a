// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_list.h"

#include "ui/shell/recent_files.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::Role, theme::TextStyle;
using widgets::Tone;

constexpr std::size_t searchedFrom = 5;

class FileIcon : public QWidget {
public:
  FileIcon() {
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

QString dayText(const QDateTime& moment) {
  if (moment.date() == QDate::currentDate())
    return RecentList::tr("Today, %1").arg(widgets::timeOfDay(moment.time()));
  return QLocale().toString(moment.date(), QLocale::LongFormat);
}

/// Below the home of whoever sits here, a path is shown from there.
QString placeText(const QFileInfo& file) {
  const QString home = QDir::homePath() + '/';
  const QString path = file.filePath();
  QString shown = path.startsWith(home) ? path.mid(home.size()) : path;
  if (!file.exists())
    return shown;
  return RecentList::tr("%1 · %2").arg(shown,
                                       QLocale().formattedDataSize(file.size(), 0, QLocale::DataSizeTraditionalFormat));
}

/// A row that opens its workspace by click, Enter or Space.
class RecentRow : public QWidget {
public:
  RecentRow(const RecentFile& file, bool last, std::function<void()> open, std::function<void()> forget)
      : m_last(last), m_open(std::move(open)) {
    setObjectName("recent");
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    const QFileInfo info(file.path);
    auto* row = new QHBoxLayout(this);
    theme::space(row, QMargins(4, 9, 4, 10), 14);
    row->addWidget(new FileIcon, 0, Qt::AlignTop);
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    theme::space(m_words, 0, 14);
    row->addLayout(m_words, 1);
    m_words->addLayout(twoLines(file.name, TextStyle::BodyStrong, placeText(info)), 3);
    if (!info.exists())
      m_words->addWidget(new widgets::Chip(widgets::ChipKind::None, RecentList::tr("Not found")));
    m_words->addLayout(twoLines(file.indices, TextStyle::Label,
                                info.exists() ? file.standing : RecentList::tr("moved, or on a drive")),
                       2);
    m_words->addWidget(widgets::label(dayText(file.opened), TextStyle::Label, Tone::Muted));
    if (!info.exists()) {
      auto* off = widgets::toolButton(QStringLiteral("x"), RecentList::tr("Take %1 off this list").arg(file.name));
      off->setObjectName("forget");
      connect(off, &QToolButton::clicked, this, std::move(forget), Qt::QueuedConnection); // the row goes with it
      row->addWidget(off);
    }
    setAccessibleName(RecentList::tr("Open %1, %2").arg(file.name, file.path));
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    if (underMouse())
      painter.fillRect(rect(), theme::ink().colour(Role::SurfaceHover));
    if (!m_last)
      painter.fillRect(QRect(0, height() - 1, width(), 1), theme::ink().colour(Role::Border));
  }
  /// Beside each other, or where they would be cut under one another.
  void resizeEvent(QResizeEvent* event) override {
    QWidget::resizeEvent(event);
    const bool beside = width() >= theme::ink().whole(besideFrom);
    m_words->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(theme::ink().whole(beside ? 14 : 4));
  }
  void mouseReleaseEvent(QMouseEvent* event) override {
    QWidget::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
      m_open();
  }
  void keyPressEvent(QKeyEvent* event) override {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
      m_open();
    else
      QWidget::keyPressEvent(event);
  }

private:
  static QVBoxLayout* twoLines(const QString& first, TextStyle style, const QString& second) {
    auto* lines = new QVBoxLayout;
    theme::space(lines, 0, 2);
    auto* above = widgets::label(first, style);
    auto* below = widgets::label(second, TextStyle::Small, Tone::Muted);
    for (auto* one : {above, below}) {
      one->setElided();
      if (one->text().isEmpty())
        one->hide();
      lines->addWidget(one);
    }
    return lines;
  }
  static constexpr int besideFrom = 520; ///< px at 100 %
  bool m_last;
  std::function<void()> m_open;
  QBoxLayout* m_words;
};

bool matches(const RecentFile& file, const QString& wanted) {
  return file.name.contains(wanted, Qt::CaseInsensitive) || file.path.contains(wanted, Qt::CaseInsensitive);
}

} // namespace

RecentList::RecentList(QWidget* parent) : Card(tr("Opened lately"), parent), m_find(new QLineEdit) {
  m_find->setObjectName("find");
  m_find->setPlaceholderText(tr("Find"));
  m_find->setAccessibleName(tr("Find a workspace"));
  m_find->setClearButtonEnabled(true);
  theme::fixWidth(m_find, 180);
  addTool(m_find);
  connect(m_find, &QLineEdit::textChanged, this, &RecentList::rebuild);
  refresh();
}

void RecentList::refresh() {
  m_find->clear();
  m_find->setVisible(recentFiles().size() >= searchedFrom);
  rebuild();
}

void RecentList::rebuild() {
  delete m_rows;
  m_rows = new QWidget;
  auto* column = new QVBoxLayout(m_rows);
  theme::space(column, 0, 0);
  auto files = recentFiles();
  const bool any = !files.empty();
  std::erase_if(files, [this](const RecentFile& file) { return !matches(file, m_find->text()); });
  for (std::size_t i = 0; i < files.size(); ++i)
    column->addWidget(new RecentRow(
        files[i], i + 1 == files.size(), [this, path = files[i].path] { emit openAsked(path); },
        [this, path = files[i].path] {
          forgetFile(path);
          refresh();
        }));
  if (files.empty())
    column->addWidget(widgets::paragraph(
        any ? tr("None of them is called so.")
            : tr("Nothing was opened on this laptop yet. Start a workspace below, or look at the example first."),
        TextStyle::Body, Tone::Muted));
  body()->addWidget(m_rows);
}

} // namespace baton::shell
