// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// Written, handed off, landed are three things. Landed: every named receiver has answered, nobody did not accept, and
// in a playback of enough people each of the five questions was got right by at least 70 % of them.
namespace baton::clarity {

/// To whom (the first market); what (half of the core offerings); why us (one difference that stands); against whom
/// (one named competitor's strength and our answer); what not (one thing turned down).
enum class PlaybackQuestion { ToWhom, What, WhyUs, AgainstWhom, WhatNot };
inline constexpr std::size_t playbackQuestions = 5;

/// So many of ten people have to get each of them right.
inline constexpr int rightOfTen = 7;

/// Which of the five a person got right.
using PlaybackAnswers = std::array<bool, playbackQuestions>;

struct LandingFacts {
  int receivers = 0; ///< named at publication
  int answered = 0;  ///< of them, with any verdict
  int notAccepted = 0;
  /// Those who took the newest playback of this version, one row a person.
  std::vector<PlaybackAnswers> playback;
};

struct Landing {
  bool landed = false;
  int receivers = 0;
  int answered = 0;
  int notAccepted = 0;
  int people = 0;       ///< in the playback
  int peopleNeeded = 0; ///< five; all receivers, where there are fewer
  std::array<int, playbackQuestions> right{};
  /// Shares of people; nothing while nobody took it.
  std::array<std::optional<double>, playbackQuestions> shares{};
  /// What is still open, one sentence each; empty when landed.
  std::vector<std::string> open;
};

Landing landingOf(const LandingFacts& facts);

/// A person's verdict "understood": four of the five, the market among them.
bool understood(const PlaybackAnswers& answers);

/// What an author put first before publication. Ids as text, or any text that tells one from another; empty: none.
struct AuthorAnswers {
  std::string market;
  std::string offering;
  std::string difference;
};

/// Shown before publication, never a gate.
struct Agreement {
  std::optional<bool> agree;   ///< nothing: fewer than two took it, "authors not compared"
  std::optional<double> value; ///< the smallest of the three shares that name the same
  int people = 0;
};

/// At least two thirds name the same first market, first offering and first difference.
Agreement agreementOf(const std::vector<AuthorAnswers>& authors);

} // namespace baton::clarity
