// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/changed_words.h"

#include "core/basics/text.h"

#include <fmt/format.h>

namespace baton::handoff {
namespace {

report::Run marked(const WordRun& run) {
  if (run.kind == RunKind::Equal)
    return report::plain(run.text);
  return run.kind == RunKind::Removed ? report::struck(run.text) : report::underlined(run.text);
}

} // namespace

report::Text wordsOfSide(const std::vector<WordRun>& words, RunKind own) {
  report::Text text;
  for (const WordRun& run : words)
    if (run.kind == RunKind::Equal || run.kind == own)
      text.runs.push_back(marked(run));
  return text;
}

report::Text markedWords(const std::vector<WordRun>& words) {
  report::Text text;
  for (const WordRun& run : words) {
    const bool meets = !text.empty() && run.kind == RunKind::Added && text.runs.back().struck;
    if (meets && !text.runs.back().text.ends_with(' '))
      text.runs.push_back(report::plain(" "));
    text.runs.push_back(marked(run));
  }
  return text;
}

report::Text changedSubject(const ElementChange& change, const FieldChange& field) {
  const std::string label(field.field->label);
  if (&field != &change.fields.front())
    return report::muted(label);
  const std::string kind(change.kind->label);
  report::Text text{report::bold(basics::shortened(change.name, longestSubject))};
  text.runs.push_back(report::muted(kind == change.name ? "\n" + label : fmt::format("\n{}, {}", kind, label)));
  return text;
}

} // namespace baton::handoff
