// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/role_profile.h"
#include "ui/people/people_reading.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class Card;
class FittingStack;
} // namespace baton::widgets

namespace baton::people_page {

class InterviewsCard;

/// Role profiles with their competencies and how each level is described, and the interviews made by them.
class ProfileView : public QWidget {
  Q_OBJECT
public:
  explicit ProfileView(QWidget* parent = nullptr);
  void show(const PeopleReading& reading, const QString& readOnly);

signals:
  void profileAsked();
  void competencyAsked(baton::basics::RowId profile);
  /// 0: a new one.
  void interviewAsked(baton::basics::RowId interview);
  /// A profile or a competency.
  void opened(const baton::basics::ElementRef& ref);

private:
  QWidget* profileCard(const basics::Elements& elements, const coaching::RoleProfile& profile, const QString& readOnly);
  QWidget* competencyRow(const coaching::Competency& competency);
  widgets::FittingStack* m_stack;
  QVBoxLayout* m_profiles;
  InterviewsCard* m_interviews;
  QPushButton *m_first, *m_more;
};

} // namespace baton::people_page
