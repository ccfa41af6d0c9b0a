// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "ui/session/session.h"

#include <QDialog>
#include <QStringList>
#include <vector>

class QStandardItemModel;

namespace baton::widgets {
class TextLabel;
}

namespace baton::plan_page {

/// Shows the deals or the activities behind a figure of the funnel.
class FunnelRowsDialog : public QDialog {
  Q_OBJECT
public:
  FunnelRowsDialog(const QString& title, const std::vector<plan::Deal>& deals, QWidget* parent);
  /// Activities of a metric, of these people (empty: of everyone) in a period; they are read beside the window.
  FunnelRowsDialog(const QString& title, session::Session& session, basics::RowId metric,
                   const std::vector<basics::RowId>& people, const basics::Period& period, QWidget* parent);

private:
  void build(const QString& title, const QStringList& header);
  void add(const QStringList& cells, const std::vector<QVariant>& keys);
  widgets::TextLabel* m_facts = nullptr;
  QStandardItemModel* m_model = nullptr;
};

} // namespace baton::plan_page
