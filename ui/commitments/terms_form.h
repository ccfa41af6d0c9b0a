// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/commitment.h"
#include "ui/inspector/field_editor.h"

#include <QSet>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace baton::widgets {
class FormField;
}

namespace baton::commitments_page {

/// What is promised, field by field, as it is described once.
class TermsForm : public QWidget {
  Q_OBJECT
public:
  /// Only these fields of a promise, in this order.
  TermsForm(const inspector::ElementsNow& elements, const std::vector<std::string_view>& fields,
            const commitments::Terms& terms, basics::Date today, QWidget* parent = nullptr);

  /// As they read now, with what is being typed.
  commitments::Terms terms();
  QWidget* firstField() const;
  /// Says at a field why it is not taken; what the field itself says of its text goes before.
  void setRefusal(std::string_view field, const QString& why);
  /// Places a part right below a field.
  void insertBelow(std::string_view field, QWidget* part);

private:
  void add(const inspector::ElementsNow& elements, std::string_view name);
  widgets::FormField* boxOf(std::string_view name) const;
  void showUntil();
  commitments::Commitment m_draft;
  basics::Date m_today;
  QVBoxLayout* m_column;
  std::vector<inspector::FieldEditor*> m_editors;
  QSet<widgets::FormField*> m_refusedHere; ///< by setRefusal
};

} // namespace baton::commitments_page
