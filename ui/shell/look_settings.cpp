// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look_settings.h"

#include <QSettings>

namespace baton::shell {

void restoreLook() {
  const QSettings settings;
  theme::Theme::start().set(theme::Look(settings.value("look", int(theme::Look::System)).toInt()),
                            settings.value("zoom", 1.0).toDouble());
}

void keepLook(theme::Look look) {
  theme::Theme::start().setLook(look);
  QSettings().setValue("look", int(look));
}

void keepZoom(double zoom) {
  theme::Theme::start().setZoom(zoom);
  QSettings().setValue("zoom", theme::Theme::start().zoom());
}

} // namespace baton::shell
