// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/reading.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace baton::clarity {

/// A text that has been read, with what was looked for in it. Each question is answered once.
class KnownText {
public:
  /// The text must outlive it.
  KnownText(const std::string& text, const Vocabulary& vocabulary) : m_reading(text, vocabulary) {}

  const Reading& reading() const { return m_reading; }
  bool saysSomething() const;
  const Ranges& placeholders() const { return found(Asked::Placeholders); }
  const Ranges& genericClaim() const { return found(Asked::GenericClaim); }
  const Ranges& meaningElsewhere() const { return found(Asked::MeaningElsewhere); }
  const Ranges& ownerlessPromises() const { return found(Asked::OwnerlessPromises); }
  const Ranges& unknownAcronyms() const { return found(Asked::UnknownAcronyms); }
  const std::vector<std::string>& spelledOut() const;
  /// Of more words than that; the answer for the last number is kept.
  const Ranges& longSentences(std::size_t words) const;

private:
  enum class Asked { Placeholders, GenericClaim, MeaningElsewhere, OwnerlessPromises, UnknownAcronyms };
  struct Long {
    std::size_t words = 0;
    Ranges ranges;
  };
  const Ranges& found(Asked asked) const;

  Reading m_reading;
  mutable std::optional<bool> m_says;
  mutable std::array<std::optional<Ranges>, 5> m_found;
  mutable std::optional<std::vector<std::string>> m_spelledOut;
  mutable std::optional<Long> m_long;
};

/// Texts known from one check to the next, so that a check after an edit reads what the edit changed. They are read in
/// one language and against one set of names at a time: where either is another one, all are read anew. Not for two
/// threads at once.
class KnownTexts {
public:
  /// Begins a check: what was not asked for in the one before is forgotten.
  void begin(Language language, Names names);
  /// Read against the vocabulary of the last begin(). It holds until the next but one.
  const KnownText& know(const std::string& text);

private:
  struct Known {
    std::unique_ptr<const KnownText> text;
    std::uint64_t asked = 0;
  };
  Names m_names;
  std::unique_ptr<const Vocabulary> m_vocabulary;
  std::unordered_map<std::string, Known> m_known; ///< a reading holds views into its key
  std::uint64_t m_check = 0;
};

} // namespace baton::clarity
