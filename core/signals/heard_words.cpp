// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/heard_words.h"

#include "core/basics/code_point.h"
#include "core/basics/text.h"
#include "core/search/folded_text.h"

#include <algorithm>
#include <array>

namespace baton::field {
namespace {

using std::string_view;

bool isOfWord(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

bool isCapital(string_view text, std::size_t at) {
  if (at >= text.size())
    return false;
  const char32_t code = basics::codePointAt(text, at).code;
  return basics::lowerCase(code) != code;
}

/// Words that are said of one kind, parted by blanks where several belong together; a star stands for any ending. The
/// kinds that are told most surely come first: among equals the first is taken.
struct Cues {
  SignalKind kind;
  string_view phrases;
};
constexpr auto allCues = std::to_array<Cues>({
    {SignalKind::RuleChange, "law*;regulation*;regulator*;directive*;customs;tariff*;import paper*;licence*;license*;"
                             "certificat*;new rule*;gesetz*;verordnung*;richtlinie*;zoll*;zulassung*;vorschrift*"},
    {SignalKind::PricePressure, "price*;pricing;cheap*;discount*;undercut*;quoted;under our;per cent less;percent less;"
                                "too expensive;below list;preis*;rabatt*;billig*;zu teuer;gunstiger"},
    {SignalKind::LossReason, "lost;lose;losing;went to;bought elsewhere;bought from;decided against;signed with;"
                             "verloren;abgesprungen;entschied sich gegen;woanders"},
    {SignalKind::CompetitorMove, "match;for free;free;for nothing;gives away;launch*;opened;takes over;"
                                 "competitor*;wettbewerber*;konkurren*;kostenlos;gratis;umsonst"},
    {SignalKind::Obstacle, "our own;approval*;paperwork;our system*;internal*;waiting for us;back office;our side;"
                           "freigabe*;intern*;unser system;bei uns;burokrat*"},
    {SignalKind::UnmetNeed, "want*;need*;asks for;ask for;wish*;missing;looking for;would buy;brauch*;wunsch*;fehlt;"
                            "sucht;mochte*"},
    {SignalKind::Praise, "thank*;praise*;love*;delighted;glad;happy;won;great job;danke*;lob*;begeistert;zufrieden"},
    {SignalKind::Objection, "why would;why should;no reason;not convinced;worried;afraid;doubt*;objection*;"
                            "warum soll*;einwand*;bedenken;uberzeugt nicht"},
});

bool fits(string_view word, string_view cue) {
  return cue.ends_with('*') ? word.starts_with(cue.substr(0, cue.size() - 1)) : word == cue;
}

bool isSaid(const std::vector<HeardWord>& words, string_view phrase) {
  const std::vector<std::string> parts = basics::split(phrase, ' ');
  for (std::size_t at = 0; at + parts.size() <= words.size(); ++at) {
    std::size_t same = 0;
    while (same < parts.size() && fits(words[at + same].folded, parts[same]))
      ++same;
    if (same == parts.size())
      return true;
  }
  return false;
}

int countSaid(const std::vector<HeardWord>& words, string_view phrases) {
  int said = 0;
  for (const std::string& phrase : basics::split(phrases, ';'))
    said += isSaid(words, phrase) ? 1 : 0;
  return said;
}

} // namespace

std::vector<HeardWord> heardWords(string_view text) {
  const search::FoldedText folded = search::foldedWithOrigin(text);
  std::vector<HeardWord> words;
  for (std::size_t at = 0; at < folded.text.size();) {
    std::size_t end = at;
    while (end < folded.text.size() && isOfWord(folded.text[end]))
      ++end;
    if (end > at)
      words.push_back({folded.text.substr(at, end - at), isCapital(text, folded.origin[at])});
    at = std::max(end, at + 1);
  }
  return words;
}

std::string stemOf(string_view word) {
  if (word.size() > 3 && word.ends_with('s'))
    word.remove_suffix(1);
  return std::string(word.substr(0, 5));
}

bool isSmallWord(string_view word) {
  static constexpr auto small = std::to_array<string_view>(
      {"after",  "also",  "auch",  "aber",  "before", "come",  "dass",   "diese", "dieser", "does",  "eine",
       "einen",  "einer", "every", "from",  "have",   "haben", "into",   "just",  "less",   "mehr",  "more",
       "nach",   "nicht", "only",  "oder",  "over",   "sind",  "some",   "still", "than",   "that",  "their",
       "them",   "then",  "there", "they",  "this",   "uber",  "unter",  "very",  "viel",   "weil",  "wenn",
       "werden", "what",  "when",  "will",  "north",  "south", "united", "wird",  "with",   "would", "your",
       "which",  "until", "about", "where", "these",  "those", "been",   "were"});
  return word.size() < 4 || std::ranges::find(small, word) != small.end();
}

std::optional<SignalKind> kindHeard(const std::vector<HeardWord>& words, bool asks, bool namesCompetitor) {
  std::optional<SignalKind> best;
  int most = 0;
  for (const Cues& cues : allCues) {
    int said = countSaid(words, cues.phrases);
    if (cues.kind == SignalKind::CompetitorMove)
      said += namesCompetitor ? 1 : 0;
    if (cues.kind == SignalKind::Objection)
      said += asks ? 1 : 0;
    if (said > most) {
      most = said;
      best = cues.kind;
    }
  }
  return best;
}

} // namespace baton::field
