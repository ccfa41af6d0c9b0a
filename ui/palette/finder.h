// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/search/element_index.h"
#include "ui/palette/offers.h"
#include "ui/palette/row.h"
#include "ui/session/page.h"

#include <QStringList>
#include <vector>

namespace baton::clarity {
struct Finding;
}

namespace baton::palette {

/// Finds what a person types among the elements, the findings, the pages and the commands. ">" at the beginning asks
/// for commands only, "@" for people, "#" for findings.
class Finder {
public:
  Finder(session::Session& session, session::Surrounding& surrounding)
      : m_session(session), m_surrounding(surrounding) {}

  /// The pages, as commands that go there, and all else that the window can do.
  void setCommands(std::vector<Command> pages, std::vector<Command> actions);
  /// Something changed: the next follow() takes it in.
  void noteChange() { m_stale = true; }
  /// Takes the elements as they are now.
  void follow();
  /// Takes the findings of the check as it is now.
  void followFindings();
  /// The row ids that were chosen last, the newest first, go before others that fit as well.
  Found find(const QString& typed, const QStringList& lately) const;

private:
  struct Ranked;
  void addElements(const search::Query& query, bool peopleOnly, std::vector<Ranked>& all, int& more) const;
  void addFindings(const search::Query& query, std::vector<Ranked>& all, std::size_t atMost, int& more) const;
  void addCommands(const search::Query& query, Group group, std::vector<Ranked>& all) const;
  void addOffers(const search::Query& query, Group group, std::vector<Ranked>& all, int& more) const;
  Found atFirst(const QStringList& lately) const;
  Row elementRow(basics::ElementRef ref, const search::Query* query, const basics::Field* field) const;
  Row findingRow(const clarity::Finding& finding) const;
  Row offerRow(const Offer& offer) const;
  static Row commandRow(const Command& command, Group group);
  bool isShown(const basics::Kind& kind) const;

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  search::ElementIndex m_index;
  std::vector<Command> m_pages, m_actions;
  std::vector<Offer> m_offers;
  std::vector<Row> m_findings;
  std::vector<std::string> m_foldedFindings; ///< as they are compared
  bool m_stale = true;
};

} // namespace baton::palette
