// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/conflict_name.h"

#include "core/basics/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace baton::workspace {
namespace {

constexpr std::string_view ending = ".baton";

/// What "in conflict" begins with, lower case: English and Dutch, French and Italian and Portuguese, German and the
/// Slavic and Scandinavian languages, Swedish, Finnish, Hungarian, Turkish, Russian, Ukrainian, Greek, Japanese,
/// Chinese, Korean.
constexpr auto conflictWords =
    std::to_array<std::string_view>({"conflict", "conflit", "konflikt", "motstridig", "ristiriit", "ütköz", "çakış",
                                     "конфликт", "конфлікт", "συγκρου", "σύγκρου", "競合", "冲突", "衝突", "충돌"});

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isUpperOrDigit(char c) {
  return isDigit(c) || (c >= 'A' && c <= 'Z');
}

bool isNumber(std::string_view text) {
  return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, isDigit);
}

/// Takes what a text begins with off it; false where it begins otherwise.
bool take(std::string_view& text, std::string_view begin) {
  if (!text.starts_with(begin))
    return false;
  text.remove_prefix(begin.size());
  return true;
}

/// "20200615-103000" at the beginning.
bool takeMoment(std::string_view& text) {
  constexpr std::string_view form = "00000000-000000";
  if (text.size() < form.size())
    return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '0' ? !isDigit(text[i]) : text[i] != form[i])
      return false;
  text.remove_prefix(form.size());
  return true;
}

bool saysConflict(std::string_view text) {
  const std::string folded = basics::foldCase(text);
  return std::ranges::any_of(conflictWords,
                             [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// "2020-06-15 103000" or "2020-06-15-10-30-00": Dropbox tells the day alone.
bool tellsTheTime(std::string_view text) {
  const auto isFour = [](std::string_view part) {
    return part.size() >= 4 && std::ranges::all_of(part.substr(0, 4), isDigit);
  };
  for (std::size_t at = 0; at + 16 <= text.size(); ++at)
    if (isFour(text.substr(at)) && text[at + 4] == '-' && isDigit(text[at + 5]) && text[at + 7] == '-' &&
        (text[at + 10] == ' ' || text[at + 10] == '-') && isDigit(text[at + 11]) && isDigit(text[at + 12]))
      return true;
  return false;
}

/// In a folder of OneDrive any machine's name: "-Anna's MacBook".
bool mayBeMachine(std::string_view more) {
  constexpr std::size_t longest = 63;
  return take(more, "-") && !more.empty() && more.size() <= longest && more.front() != '-' && more.front() != ' ';
}

/// " (Anna's conflicted copy 2020-06-15)"
std::optional<ConflictNaming> inBrackets(std::string_view more) {
  if (!more.starts_with(" (") || !more.ends_with(')'))
    return std::nullopt;
  const std::string_view said = more.substr(2, more.size() - 3);
  if (isNumber(said))
    return ConflictNaming::Numbered; // Google Drive, and browsers when they save a file once more
  if (!saysConflict(said))
    return std::nullopt;
  return tellsTheTime(said) ? ConflictNaming::Nextcloud : ConflictNaming::Dropbox;
}

/// "-DESKTOP-AB12CD", "-LAPTOP-2": the name of a Windows machine, of at most 15 signs.
bool isMachine(std::string_view more) {
  constexpr std::size_t longest = 15 + 4; // a number may follow
  if (!take(more, "-") || more.empty() || more.size() > longest || more.front() == '-')
    return false;
  return std::ranges::all_of(more, [](char c) { return isUpperOrDigit(c) || c == '-'; }) &&
         std::ranges::any_of(more, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isOfSyncthing(std::string_view more) {
  if (!take(more, ".sync-conflict-") || !takeMoment(more) || !take(more, "-"))
    return false;
  return more.size() == 7 && std::ranges::all_of(more, isUpperOrDigit);
}

std::string_view withoutEnding(std::string_view file) {
  return file.ends_with(ending) ? file.substr(0, file.size() - ending.size()) : file;
}

} // namespace

std::optional<ConflictNaming> conflictNaming(std::string_view file, std::string_view of, std::string_view service) {
  if (!file.ends_with(ending) || !basics::isUtf8(file))
    return std::nullopt;
  std::string_view more = withoutEnding(file);
  if (!take(more, withoutEnding(of)) || more.empty())
    return std::nullopt;
  if (isOfSyncthing(more))
    return ConflictNaming::Syncthing;
  if (std::string_view older = more; take(older, "_conflict-") && takeMoment(older) && older.empty())
    return ConflictNaming::Nextcloud;
  if (const auto naming = inBrackets(more))
    return naming == ConflictNaming::Numbered && service == "Google Drive" ? ConflictNaming::GoogleDrive : naming;
  if (more.front() == ' ' && isNumber(more.substr(1)))
    return service == "iCloud" ? ConflictNaming::ICloud : ConflictNaming::Numbered;
  if (isMachine(more) || (service == "OneDrive" && mayBeMachine(more)))
    return ConflictNaming::OneDrive;
  const bool isSetApart = std::string_view(" _-.[").find(more.front()) != std::string_view::npos;
  return isSetApart && saysConflict(more) ? std::optional(ConflictNaming::Other) : std::nullopt;
}

} // namespace baton::workspace
