// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QTemporaryDir>
#include <memory>
#include <string>

class QApplication;
class QImage;

namespace baton::batonctl {

/// Qt without a screen, for as long as a command runs. What the window would remember goes to a folder that goes with
/// it: a picture leaves no trace, and does not depend on what was remembered before.
class OffScreen {
public:
  OffScreen();
  ~OffScreen();
  void show(theme::Look look, double zoom);

private:
  int m_count = 1;
  char m_name[9] = "batonctl";
  char* m_arguments[2] = {m_name, nullptr};
  QTemporaryDir m_settings;
  std::unique_ptr<QApplication> m_app;
};

/// light, dark or contrast; exit 2 for another word.
theme::Look lookNamed(const std::string& name);
/// The bytes of a PNG file.
std::string pngOf(const QImage& image);

} // namespace baton::batonctl
