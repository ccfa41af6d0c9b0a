// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/store.h"

#include <algorithm>

namespace baton::workspace {

Store::Store(storage::Database database, std::vector<const basics::Kind*> kinds,
             const basics::Surroundings& surroundings)
    : m_database(std::move(database)), m_kinds(std::move(kinds)), m_journal(m_database, surroundings.randomId) {}

const basics::Kind* Store::kindNamed(std::string_view name) const {
  const auto found = std::ranges::find(m_kinds, name, &basics::Kind::name);
  return found == m_kinds.end() ? nullptr : *found;
}

journal::EntryId Store::write(journal::EntryDraft draft, const std::vector<basics::ElementRef>& touched,
                              const basics::Elements& after, const RecordWriter& records) {
  try {
    storage::Transaction transaction(m_database);
    if (records)
      draft.batchHash = records(m_database);
    const journal::EntryId id = m_journal.append(draft);
    for (const basics::ElementRef& ref : touched) {
      if (const void* element = after.find(*ref.kind, ref.id))
        journal::storeRow(m_database, *ref.kind, element);
      else
        journal::removeRow(m_database, *ref.kind, ref.id);
    }
    transaction.commit();
    return id;
  } catch (...) {
    m_journal.forget();
    throw;
  }
}

} // namespace baton::workspace
