// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/off_screen.h"

#include <QApplication>
#include <QSettings>
#include <cstdlib>

namespace baton::batonctl {

OffScreen::OffScreen() {
  ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
  ::setenv("QT_LOGGING_RULES", "*.debug=false;*.warning=false", 1);
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
  m_app = std::make_unique<QApplication>(m_count, m_arguments);
  QApplication::setOrganizationName("Baton");
  QApplication::setApplicationName("batonctl");
}

OffScreen::~OffScreen() = default;

void OffScreen::show(theme::Look look, double zoom) {
  theme::Theme::start().set(look, zoom);
}

} // namespace baton::batonctl
