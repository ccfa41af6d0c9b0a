// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette.h"

#include "ui/palette/recent_choices.h"
#include "ui/palette/row_delegate.h"
#include "ui/palette/row_model.h"
#include "ui/session/live_check.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace baton::palette {
namespace {

using theme::TextStyle, widgets::Tone;

constexpr int fieldHeight = 50, footHeight = 36, mostRows = 412, noneHeight = 84; ///< px at 100 %
constexpr int linesHeight = 8; ///< two lines, frame, margins, and what rounding takes at other sizes

class Glass : public QWidget {
public:
  Glass() {
    theme::fixWidth(this, 18);
    theme::fixHeight(this, 18);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    theme::paintIcon(painter, rect(), QStringLiteral("search"), theme::ink().colour(theme::Role::Text));
  }
};

} // namespace

Palette::Palette(session::Session& session, session::Surrounding& surrounding, QWidget* window)
    : WindowDialog(window, {}), m_session(session), m_finder(session, surrounding), m_rows(new RowModel(this)) {
  setObjectName("palette");
  setAccessibleName(tr("Search or run a command"));
  frame()->setAccessibleName(accessibleName());
  theme::space(frame()->layout(), QMargins(1, 1, 1, 1), 0);
  theme::space(body(), 0, 0);
  setFrameWidth(640);
  setTop(96);
  body()->addWidget(buildField());
  body()->addWidget(widgets::horizontalLine());
  m_list = new QListView;
  m_list->setObjectName("found");
  m_list->setAccessibleName(tr("Found"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setModel(m_rows);
  m_list->setItemDelegate(new RowDelegate(*m_rows, m_list));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setMinimumHeight(1); // one row needs no room for scroll bars
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  connect(m_list, &QListView::clicked, this, &Palette::choose);
  body()->addWidget(m_list, 1);
  auto* nothing = widgets::paragraph(tr("Nothing fits. Fewer letters find more; a name may be written differently, "
                                        "accents and capitals do not matter."),
                                     TextStyle::Body, Tone::Muted);
  nothing->setObjectName("nothing-found");
  nothing->setContentsMargins(16, 12, 16, 12);
  m_nothing = nothing;
  body()->addWidget(m_nothing);
  body()->addWidget(widgets::horizontalLine());
  body()->addWidget(buildFoot());
  connect(&session, &session::Session::changed, this, [this] { m_finder.noteChange(); });
  connect(&session::LiveCheck::of(session), &session::LiveCheck::checked, this, [this] {
    m_finder.noteChange();
    if (!isVisible())
      return;
    m_finder.followFindings();
    if (m_field->text().startsWith('#'))
      refresh();
  });
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &Palette::fit);
}

QWidget* Palette::buildField() {
  auto* whole = new QWidget;
  theme::fixHeight(whole, fieldHeight);
  auto* row = new QHBoxLayout(whole);
  theme::space(row, QMargins(16, 0, 16, 0), 12);
  row->addWidget(new Glass);
  m_field = new QLineEdit;
  m_field->setObjectName("palette-field");
  m_field->setProperty("bare", true);
  m_field->setProperty("large", true);
  m_field->setPlaceholderText(tr("Search or run a command"));
  m_field->setAccessibleName(tr("Search or run a command"));
  m_field->setAccessibleDescription(tr("Arrows choose, Enter opens. > finds commands only, @ people, # findings."));
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &Palette::refresh);
  connect(m_field, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
  row->addWidget(m_field, 1);
  row->addWidget(new widgets::KeyCap(tr("Esc")));
  return whole;
}

QWidget* Palette::buildFoot() {
  auto* foot = new QWidget;
  foot->setProperty("dialogFoot", true);
  foot->setAttribute(Qt::WA_StyledBackground);
  theme::fixHeight(foot, footHeight);
  auto* row = new QHBoxLayout(foot);
  theme::space(row, QMargins(16, 0, 16, 0), 6);
  const auto say = [row](const QString& words) {
    row->addWidget(widgets::label(words, TextStyle::Caption, Tone::Muted));
  };
  row->addWidget(new widgets::KeyCap(QStringLiteral("↑")));
  row->addWidget(new widgets::KeyCap(QStringLiteral("↓")));
  say(tr("choose"));
  row->addSpacing(8);
  row->addWidget(new widgets::KeyCap(tr("Enter")));
  say(tr("open"));
  row->addStretch(1);
  say(tr("> commands only"));
  row->addSpacing(4);
  say(tr("@ people"));
  row->addSpacing(4);
  say(tr("# findings"));
  return foot;
}

void Palette::ask(const QString& typed) {
  m_finder.follow();
  m_field->setText(typed);
  refresh();
  open(m_field);
  fit();
}

void Palette::refresh() {
  m_rows->setFound(m_finder.find(m_field->text(), recentChoices(m_session)));
  const bool none = !m_rows->first().isValid();
  m_list->setVisible(!none);
  m_nothing->setVisible(none);
  move(m_rows->first());
  m_list->scrollToTop();
  fit();
}

/// As high as what was found, up to nine rows or so.
void Palette::fit() {
  int rows = 0;
  for (int i = 0; i < m_rows->rowCount() && rows < mostRows; ++i)
    rows += m_rows->row(m_rows->index(i)) ? RowDelegate::rowHeight : RowDelegate::captionHeight;
  const bool none = !m_rows->first().isValid();
  setFrameHeight(fieldHeight + footHeight + linesHeight + (none ? noneHeight : std::min(rows, mostRows)));
}

void Palette::move(const QModelIndex& to) {
  m_list->setCurrentIndex(to);
  if (!to.isValid())
    return;
  m_list->scrollTo(to);
  if (to.row() == 1)
    m_list->scrollToTop(); // with its caption
  // The keyboard is in the field: who hears the screen is told of the row all the same.
  QAccessibleEvent heard(m_list, QAccessible::Focus);
  heard.setChild(to.row());
  QAccessible::updateAccessibility(&heard);
}

bool Palette::moveByKey(int key) {
  const int from = m_list->currentIndex().row();
  const int page = std::max(2, m_list->viewport()->height() / theme::ink().whole(RowDelegate::rowHeight) - 1);
  switch (key) {
  case Qt::Key_Down:
    move(m_rows->next(from, 1));
    return true;
  case Qt::Key_Up:
    move(m_rows->next(std::max(from, 0), -1));
    return true;
  case Qt::Key_PageDown:
    move(m_rows->next(std::min(from + page, m_rows->rowCount()), -1));
    return true;
  case Qt::Key_PageUp:
    move(m_rows->next(std::max(from - page, 0) - 1, 1));
    return true;
  default:
    return false;
  }
}

void Palette::choose(const QModelIndex& index) {
  const Row* row = m_rows->row(index);
  if (!row)
    return;
  const auto run = row->run; // what is done may change what was found
  rememberChoice(m_session, row->id);
  dismiss();
  if (run)
    run();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field && event->type() == QEvent::KeyPress && moveByKey(static_cast<QKeyEvent*>(event)->key()))
    return true;
  return WindowDialog::eventFilter(watched, event);
}

} // namespace baton::palette
