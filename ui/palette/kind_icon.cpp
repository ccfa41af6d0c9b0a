// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/kind_icon.h"

#include <algorithm>
#include <utility>

namespace baton::palette {

QString iconOf(std::string_view kind) {
  static constexpr std::pair<std::string_view, const char*> icons[] = {
      {"market", "compass"},
      {"target_account", "target"},
      {"exclusion", "circle-slash"},
      {"offering", "package"},
      {"differentiator", "sparkles"},
      {"proof", "badge-check"},
      {"competitor", "swords"},
      {"advantage", "scale"},
      {"story", "message-square"},
      {"weapon", "wrench"},
      {"play", "route"},
      {"guardrail", "shield-check"},
      {"extension", "hand"},
      {"assumption", "flag"},
      {"open_question", "circle-question-mark"},
      {"comment", "message-circle"},
      {"priority", "list-checks"},
      {"person", "user"},
      {"coverage", "users"},
      {"buyer_role", "user"},
      {"buyer_issue", "message-circle-question-mark"},
      {"handoff", "file-check"},
      {"goal", "target"},
      {"metric", "chart-column"},
      {"signal", "radio-tower"},
      {"session", "presentation"},
      {"card", "message-square"},
      {"decision", "check"},
  };
  const auto icon = std::ranges::find(icons, kind, &std::pair<std::string_view, const char*>::first);
  return QString::fromLatin1(icon == std::end(icons) ? "file-text" : icon->second);
}

} // namespace baton::palette
