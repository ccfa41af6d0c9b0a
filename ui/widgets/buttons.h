// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QToolButton>

namespace baton::widgets {

/// Primary is filled (one on a page), secondary has an edge, link is plain accent text.
enum class ButtonKind { Primary, Secondary, Link };

/// 32 high; the text begins with a verb. icon is a name of resources/icons or empty.
QPushButton* button(const QString& text, const QString& icon = {}, ButtonKind kind = ButtonKind::Secondary,
                    QWidget* parent = nullptr);
/// 26 high with a 12 px text, for rows and cards.
QPushButton* smallButton(const QString& text, const QString& icon = {}, ButtonKind kind = ButtonKind::Secondary,
                         QWidget* parent = nullptr);
/// Enter presses it too; all buttons that are made here have it.
void pressByEnter(QAbstractButton* button);
QPushButton* linkButton(const QString& text, QWidget* parent = nullptr);

/// A square with an icon only (26 px, or 32 in the top bar); the name is spoken and shown as tooltip.
QToolButton* toolButton(const QString& icon, const QString& name, int side = 26, QWidget* parent = nullptr);

void setButtonIcon(QAbstractButton* button, const QString& icon);
void setButtonKind(QPushButton* button, ButtonKind kind);

/// Enabled where the reason is empty; otherwise disabled, and the tooltip and the accessible description say why.
void setWhyDisabled(QAbstractButton* button, const QString& reason);

} // namespace baton::widgets
