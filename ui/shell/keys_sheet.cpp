// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keys_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::TextStyle, widgets::Tone;

constexpr int keysWidth = 128; ///< px at 100 %

QWidget* block(const KeyGroup& group) {
  auto* whole = new QWidget;
  auto* grid = new QGridLayout(whole);
  theme::space(grid, 0, 6);
  grid->setHorizontalSpacing(12);
  auto* title = widgets::label(group.title, TextStyle::BodyStrong);
  title->setObjectName("group");
  grid->addWidget(title, 0, 0, 1, 2);
  grid->setColumnStretch(1, 1);
  int line = 1;
  for (const session::KeyNote& note : group.keys) {
    auto* keys = widgets::paragraph(note.keys, TextStyle::Label);
    theme::fixWidth(keys, keysWidth);
    grid->addWidget(keys, line, 0, Qt::AlignTop);
    auto* what = widgets::paragraph(note.what, TextStyle::Small, Tone::Muted);
    what->setAccessibleName(QStringLiteral("%1: %2").arg(note.keys, note.what));
    grid->addWidget(what, line++, 1, Qt::AlignTop);
  }
  return whole;
}

/// Two columns of about the same length, in the order of reading.
QWidget* columns(const std::vector<KeyGroup>& groups, int count) {
  std::size_t lines = 0;
  for (const KeyGroup& group : groups)
    lines += group.keys.size() + 2;
  auto* whole = new QWidget;
  auto* row = new QHBoxLayout(whole);
  theme::space(row, 0, 32);
  QVBoxLayout* column = nullptr;
  std::size_t done = 0, begun = 0;
  for (const KeyGroup& group : groups) {
    if (!column || (done >= lines * begun / std::size_t(count) && begun < std::size_t(count))) {
      if (column)
        column->addStretch(1);
      column = new QVBoxLayout;
      theme::space(column, 0, 16);
      row->addLayout(column, 1);
      ++begun;
    }
    column->addWidget(block(group));
    done += group.keys.size() + 2;
  }
  if (column)
    column->addStretch(1);
  return whole;
}

} // namespace

KeysSheet::KeysSheet(const std::vector<KeyGroup>& groups, QWidget* window) : WindowDialog(window, tr("Keys")) {
  setObjectName("keys-sheet");
  setFrameWidth(880);
  const bool wide = window->width() >= theme::ink().whole(800);
  body()->addWidget(columns(groups, wide ? 2 : 1));
  auto* copy = widgets::button(tr("Copy as text"), "copy");
  copy->setObjectName("copy-keys");
  connect(copy, &QPushButton::clicked, this, [this, text = asText(groups)] {
    QGuiApplication::clipboard()->setText(text);
    emit copied();
  });
  auto* close = widgets::button(tr("Close"), {}, widgets::ButtonKind::Primary);
  close->setObjectName("close-keys");
  connect(close, &QPushButton::clicked, this, &KeysSheet::dismiss);
  addButton(copy);
  addButton(close);
}

/// The sheet may be longer than the window; nothing on it takes the keyboard but its two buttons.
void KeysSheet::keyPressEvent(QKeyEvent* event) {
  auto* bar = frame()->findChild<QScrollArea*>()->verticalScrollBar();
  const auto scroll = [bar](int by) { bar->setValue(bar->value() + by); };
  switch (event->key()) {
  case Qt::Key_Down:
    return scroll(bar->singleStep());
  case Qt::Key_Up:
    return scroll(-bar->singleStep());
  case Qt::Key_PageDown:
    return scroll(bar->pageStep());
  case Qt::Key_PageUp:
    return scroll(-bar->pageStep());
  default:
    WindowDialog::keyPressEvent(event);
  }
}

} // namespace baton::shell
