// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>
#include <functional>
#include <memory>

namespace baton::tests {

/// Pictures of a widget in every look at 100 and 200 %, into build/gallery, when BATON_GALLERY is set.
inline void gallery(const QString& name, QSize at100, const std::function<QWidget*()>& make) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    return;
  const QString folder = QStringLiteral(BATON_BINARY_DIR "/gallery");
  QDir().mkpath(folder);
  using theme::Look;
  const std::pair<Look, const char*> looks[] = {
      {Look::Light, "light"}, {Look::Dark, "dark"}, {Look::HighContrast, "contrast"}};
  for (const auto& [look, word] : looks) {
    for (const int percent : {100, 200}) {
      theme::Theme::start().set(look, percent / 100.0);
      const std::unique_ptr<QWidget> page(make());
      page->setAttribute(Qt::WA_DontShowOnScreen);
      page->resize(at100 * percent / 100);
      page->show();
      QCoreApplication::processEvents();
      QCoreApplication::processEvents();
      page->grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, QLatin1String(word)).arg(percent));
    }
  }
  theme::Theme::start().set(Look::Light, 1);
}

} // namespace baton::tests
