// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/commitments/quality.h"

#include <functional>
#include <unordered_map>

// Every promise and where it stands. What is derived here is never stored.
namespace baton::commitments {

/// The place of a move in the journal, (Lamport, run): of dependencies that two copies closed to a circle apart, the
/// smaller one gives way. Asked only where there is a circle; without it, ids decide.
using MoveOrder = std::function<std::pair<std::int64_t, std::int64_t>(Id<CommitmentEvent>)>;

struct LedgerRow {
  const Commitment* commitment = nullptr;
  Standing standing;
  people::Side side = people::Side::Sales; ///< who owes it: the side of its promisor
  /// Past its date: agreed or renegotiating, and the day has passed; or reported, but after the day.
  bool late = false;
  /// In the way it stands it cannot be relied on: a promise that it stands on, directly or further up, is late, was
  /// revoked, was closed as not kept, or was declined or withdrawn and will not come. Not asked of one that is over or
  /// reported.
  bool atRisk = false;
  /// Not agreed yet, and was asked for so that something else could be promised, which does not come any more.
  bool unneeded = false;
  std::optional<int> awaitingDays; ///< for how many days an answer has been awaited
  Quality quality;
  Ids<Commitment> upstream;   ///< what it stands on; never round in a circle
  Ids<Commitment> downstream; ///< what stands on it, by id
  Ids<Commitment> cut;        ///< what it would stand on as well, but for a circle that two copies closed apart

  Id<Commitment> id() const { return commitment->id; }
  bool isOver() const { return commitments::isOver(standing.state); }
  /// Whose move it is. What nobody needs any more is ended by who asked for it; nobody has to answer it.
  std::optional<Party> turn() const { return unneeded ? Party::Promisee : standing.turn; }
  /// Whether somebody waits for an answer.
  bool isAwaited() const { return standing.awaited && !unneeded; }
};

/// The ledger on a day. It holds the elements that it was made from, so its rows stay as they are.
class Ledger {
public:
  Ledger(const basics::Elements& elements, Date today, const MoveOrder& order = {});

  const basics::Elements& elements() const { return m_elements; }
  Date today() const { return m_today; }
  const std::vector<LedgerRow>& rows() const& { return m_rows; } ///< by id
  void rows() const&& = delete;                                  ///< they go with the ledger
  const LedgerRow* find(Id<Commitment> id) const;

private:
  void connect(const MoveOrder& order);
  void findRisks();
  void findUnneeded();

  basics::Elements m_elements;
  Date m_today;
  std::vector<LedgerRow> m_rows;
  std::unordered_map<basics::RowId, std::size_t> m_places;
};

/// Where one promise stands, without the others.
std::optional<Standing> standingOf(const basics::Elements& elements, Id<Commitment> commitment);

/// A promise as its row should read: the agreed terms or, before there are any, those on the table.
Commitment asItStands(const Commitment& commitment, const Standing& standing);

people::Side sideOf(const basics::Elements& elements, Id<people::Person> person);

} // namespace baton::commitments
