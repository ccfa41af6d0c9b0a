// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <QString>
#include <string_view>
#include <vector>

namespace baton::strategy_page {

/// How the elements of a section are shown.
enum class SectionView { Texts, Cards, Table, FitGrid };

/// One line of the outline. What it is called is said in the language of the moment, not of the first time.
struct Section {
  /// In English, as the translation knows them.
  struct Texts {
    const char* group = nullptr;
    const char* label = nullptr; ///< null: it is called as its kind is
    const char *emptyTitle = nullptr, *emptyWhy = nullptr;
  };
  QString id; ///< the name of its kind where it has one of its own
  Texts texts;
  SectionView view = SectionView::Table;
  const basics::Kind* kind = nullptr;
  /// For Texts: the fields that stand here. For tables: the columns after the name.
  std::vector<std::string_view> fields = {};

  QString group() const;
  QString label() const;
  QString emptyTitle() const;
  QString emptyWhy() const;
};

/// In the order of the outline.
const std::vector<Section>& sections();
const Section* findSection(const QString& id);
/// Where an element of that kind is shown; a part of something stands with its whole. Null where this page has none.
const Section* sectionOf(const basics::Elements& elements, basics::ElementRef ref, const QString& field);

/// The element that holds this one as a part, and itself otherwise.
basics::ElementRef wholeOf(const basics::Elements& elements, basics::ElementRef ref);

} // namespace baton::strategy_page
