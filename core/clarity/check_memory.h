// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "core/clarity/known_texts.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace baton::clarity {

/// What a rule said, as a check shows it.
struct RuleAnswer {
  std::optional<ClarityTerm> term; ///< none: it has no points, or was not asked
  std::vector<Finding> findings;
  bool leftOut = false; ///< it has points and was not asked
};

/// What a check leaves for the next: texts that were read, and answers with what they were made of. After an edit only
/// those are asked anew that looked at what it changed. What looks at records' facts is always asked. Not for two
/// threads at once.
class CheckMemory {
public:
  CheckMemory();
  ~CheckMemory();
  CheckMemory(const CheckMemory&) = delete;
  CheckMemory& operator=(const CheckMemory&) = delete;

  /// Begins a check.
  const Scope& begin(const basics::Elements& elements, const CheckOptions& options);
  /// What the rule of that place in the table said, or says now; it holds until the next check.
  template <class Ask> const RuleAnswer& answerOf(std::size_t rule, Ask ask) {
    return answer(m_rules.at(rule), std::move(ask));
  }
  template <class Ask> const Focus& focus(Ask ask) { return answer(m_focus, std::move(ask)); }
  template <class Ask> const std::vector<StandingDifference>& differences(Ask ask) {
    return answer(m_differences, std::move(ask));
  }

private:
  template <class Answer> struct Kept {
    LookedAt at;
    std::optional<Answer> answer;
  };
  template <class Answer, class Ask> const Answer& answer(Kept<Answer>& kept, Ask ask) {
    if (!kept.answer) {
      kept.at = {};
      m_scope->noteLooks(&kept.at);
      kept.answer.emplace(ask(std::as_const(*m_scope)));
      m_scope->noteLooks(nullptr);
    }
    return *kept.answer;
  }
  /// Forgets what does not hold for these elements.
  template <class Answer> void review(Kept<Answer>& kept, const basics::Elements& elements) const;

  KnownTexts m_texts;
  std::unique_ptr<Scope> m_scope;
  std::vector<Kept<RuleAnswer>> m_rules;
  Kept<Focus> m_focus;
  Kept<std::vector<StandingDifference>> m_differences;
};

} // namespace baton::clarity
