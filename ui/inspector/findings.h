// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "ui/session/live_check.h"
#include "ui/widgets/finding_callout.h"

#include <QObject>
#include <unordered_map>

namespace baton::inspector {

/// How many, and how grave the worst of them is.
struct FindingTally {
  int count = 0;
  int blockers = 0;
  std::optional<clarity::Severity> worst;

  void add(clarity::Severity severity);
};

/// The clarity check of the open workspace by element, kind and field, and that of a draft that is being typed. One for
/// each session:
///
///   Findings& findings = Findings::of(session);
///   connect(&findings, &Findings::changed, ...);
class Findings : public QObject {
  Q_OBJECT
public:
  static Findings& of(session::Session& session);

  /// Everything found; empty until the first check is there.
  const std::vector<clarity::Finding>& all() const;
  /// What waits: everything that was not put aside with effect.
  FindingTally total() const { return m_total; }
  FindingTally of(basics::RowId element) const;
  FindingTally ofKind(std::string_view kind) const;
  /// At one field, or where the field is empty everything that names no field.
  FindingTally tallyAt(basics::RowId element, std::string_view field) const;
  /// For one field, or for the element as a whole where the field is empty.
  QVector<widgets::FieldFinding> at(basics::RowId element, std::string_view field) const;

  /// The findings about one element as if the elements were these; for what is being typed.
  std::vector<clarity::Finding> about(const basics::Elements& elements, basics::RowId element) const;
  /// As a field shows it; text is what it holds, to place the words at fault.
  static widgets::FieldFinding shown(const clarity::Finding& finding, std::string_view text);

signals:
  void changed();

private:
  explicit Findings(session::Session& session);
  void sort();

  session::Session& m_session;
  session::LiveCheck& m_live;
  FindingTally m_total;
  std::unordered_map<basics::RowId, FindingTally> m_byElement;
  std::unordered_map<std::string, FindingTally> m_byKind;
};

} // namespace baton::inspector
