// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/off_screen.h"

#include "app/batonctl/command.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QSettings>
#include <cstdlib>
#include <fmt/format.h>

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

theme::Look lookNamed(const std::string& name) {
  if (name == "light")
    return theme::Look::Light;
  if (name == "dark")
    return theme::Look::Dark;
  if (name == "contrast")
    return theme::Look::HighContrast;
  fail(fmt::format("\"{}\" is not a theme", name), "Say light, dark or contrast");
}

std::string pngOf(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes.toStdString();
}

} // namespace baton::batonctl
