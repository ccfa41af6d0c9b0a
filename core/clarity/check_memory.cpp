// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/check_memory.h"

#include "core/clarity/rule.h"

namespace baton::clarity {

CheckMemory::CheckMemory() = default;
CheckMemory::~CheckMemory() = default;

template <class Answer> void CheckMemory::review(Kept<Answer>& kept, const basics::Elements& elements) const {
  if (kept.at.facts || !kept.at.kinds.areSame(m_scope->elements(), elements))
    kept.answer.reset();
}

const Scope& CheckMemory::begin(const basics::Elements& elements, const CheckOptions& options) {
  if (m_scope && m_scope->isAsGoodFor(elements, options)) {
    for (auto& rule : m_rules)
      review(rule, elements);
    review(m_focus, elements);
    review(m_differences, elements);
    m_scope->renew(elements, options);
    return *m_scope;
  }
  m_rules.clear();
  m_rules.resize(rules().size());
  m_focus = {};
  m_differences = {};
  m_scope = std::make_unique<Scope>(elements, options, &m_texts);
  return *m_scope;
}

} // namespace baton::clarity
