// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>
#include <QVector>

class QStandardItemModel;

namespace baton::guide_page {

/// One place of the guide as the list shows it.
struct Step {
  QString id, label;
  bool isDone = false;
  bool isAside = false; ///< no question: the list of what was sold, the document, the draft

  friend bool operator==(const Step&, const Step&) = default;
};

/// The places of the guide with a tick at those that are answered. Up and Down go there at once.
class StepList : public QListView {
  Q_OBJECT
public:
  explicit StepList(QWidget* parent = nullptr);
  void setSteps(const QVector<Step>& steps);
  void setCurrent(const QString& id);

signals:
  void chosen(const QString& id);

protected:
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
  QStandardItemModel* m_model;
  QVector<Step> m_steps;
  bool m_quiet = false;
};

} // namespace baton::guide_page
