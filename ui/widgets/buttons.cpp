// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QVariant>

namespace baton::widgets {
namespace {

const char* kindName(ButtonKind kind) {
  return kind == ButtonKind::Primary ? "primary" : kind == ButtonKind::Link ? "link" : "secondary";
}

theme::Role tintOf(const QAbstractButton& button) {
  const QString kind = button.property("kind").toString();
  return kind == QLatin1String("primary") ? theme::Role::OnAccent
         : kind == QLatin1String("link")  ? theme::Role::Accent
                                          : theme::Role::Text;
}

/// Qt leaves 4 px between icon and word; three more are empty room at the icon's right.
void sizeIcon(QAbstractButton* button, int high, int room) {
  const auto set = [button, high, room] {
    button->setIconSize({theme::ink().whole(high + room), theme::ink().whole(high)});
  };
  set();
  QObject::connect(&theme::Theme::start(), &theme::Theme::changed, button, set);
}

/// Enter does what Space does: Qt leaves that to the platform, and it is not so on all.
class EnterPresses : public QObject {
public:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::KeyPress)
      return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!enter || (key.modifiers() & ~Qt::KeypadModifier) || key.isAutoRepeat())
      return false;
    static_cast<QAbstractButton*>(watched)->click();
    return true;
  }
};

QPushButton* makeButton(const QString& text, const QString& icon, ButtonKind kind, bool small, QWidget* parent) {
  auto* made = new QPushButton(text, parent);
  made->setProperty("kind", QString::fromLatin1(kindName(kind)));
  made->setProperty("small", small);
  made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  made->setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
  made->setAutoDefault(false);
  pressByEnter(made);
  if (!icon.isEmpty()) {
    sizeIcon(made, small ? 14 : 16, 3);
    setButtonIcon(made, icon);
  }
  return made;
}

} // namespace

void pressByEnter(QAbstractButton* button) {
  static EnterPresses presses;
  button->installEventFilter(&presses);
}

QPushButton* button(const QString& text, const QString& icon, ButtonKind kind, QWidget* parent) {
  return makeButton(text, icon, kind, false, parent);
}

QPushButton* smallButton(const QString& text, const QString& icon, ButtonKind kind, QWidget* parent) {
  return makeButton(text, icon, kind, true, parent);
}

QPushButton* linkButton(const QString& text, QWidget* parent) {
  return makeButton(text, {}, ButtonKind::Link, false, parent);
}

QToolButton* toolButton(const QString& icon, const QString& name, int side, QWidget* parent) {
  auto* made = new QToolButton(parent);
  made->setAccessibleName(name);
  made->setFocusPolicy(Qt::StrongFocus);
  made->setPopupMode(QToolButton::InstantPopup);
  pressByEnter(made);
  setPlainToolTip(made, name);
  sizeIcon(made, side > 26 ? 18 : 16, 0);
  setButtonIcon(made, icon);
  theme::fixWidth(made, side);
  theme::fixHeight(made, side);
  return made;
}

void setButtonIcon(QAbstractButton* button, const QString& icon) {
  button->setIcon(icon.isEmpty() ? QIcon() : theme::icon(icon, tintOf(*button)));
}

void setButtonKind(QPushButton* button, ButtonKind kind) {
  const QString name = button->icon().name();
  restyle(button, "kind", QString::fromLatin1(kindName(kind)));
  if (!name.isEmpty())
    setButtonIcon(button, name);
}

void setWhyDisabled(QAbstractButton* button, const QString& reason) {
  button->setEnabled(reason.isEmpty());
  setPlainToolTip(button, reason);
  button->setAccessibleDescription(reason);
}

} // namespace baton::widgets
