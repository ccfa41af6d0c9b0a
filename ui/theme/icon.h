// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRectF;

namespace baton::theme {

/// An icon of resources/icons by its name ("triangle-alert"), drawn in the colour that the role has at the moment of
/// painting: it follows the theme by itself. Disabled it is drawn in border-strong. It is always square and stands at
/// the left of the size asked for, so that an icon size wider than high leaves room between icon and word.
QIcon icon(const QString& name, Role tint = Role::Text);

/// The icon drawn into the rectangle, sharp at any device ratio; colour explicit, for delegates and own painting.
void paintIcon(QPainter& painter, const QRectF& where, const QString& name, const QColor& colour);

/// The mark of the product (two batons) in the two colours.
void paintMark(QPainter& painter, const QRectF& where, const QColor& leadership, const QColor& sales);

/// A resource of that name exists.
bool hasIcon(const QString& name);

} // namespace baton::theme
