// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace baton::widgets {
class FigureLine;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportModel;
class Notice;

/// Step 4: what taking the file in comes to, and all its rows.
class PreviewStep : public QWidget {
  Q_OBJECT
public:
  explicit PreviewStep(ImportModel& import, QWidget* parent = nullptr);

private:
  void refresh();

  ImportModel& m_import;
  widgets::TextLabel* m_sum;
  Notice* m_notice;
  widgets::TextLabel* m_kept; ///< names that match nothing and stay so
};

} // namespace baton::records
