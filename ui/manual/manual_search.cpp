// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_search.h"

#include "core/search/folded_text.h"

#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

namespace baton::manual {
namespace {

constexpr std::size_t excerptLength = 160; ///< code points

struct Section {
  Place place;
  QString title;
  std::string text, foldedTitle, foldedText;
};

std::vector<Section> sectionsOf(const ManualPage& page) {
  QTextDocument document;
  document.setMarkdown(page.text, QTextDocument::MarkdownDialectGitHub);
  std::vector<Section> sections;
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    const int level = block.blockFormat().headingLevel();
    if (level == 1 || sections.empty())
      sections.push_back({{page.id, {}}, page.label, {}, {}, {}});
    else if (level > 1)
      sections.push_back(
          {{page.id, anchorOf(block.text())}, QStringLiteral("%1: %2").arg(page.label, block.text()), {}, {}, {}});
    if (level == 0 && !block.text().isEmpty())
      sections.back().text += (sections.back().text.empty() ? "" : " ") + block.text().toStdString();
  }
  for (Section& section : sections) {
    section.foldedTitle = search::folded(section.title.toStdString());
    section.foldedText = search::folded(section.text);
  }
  return sections;
}

const std::vector<Section>& sections() {
  static const std::vector<Section> all = [] {
    std::vector<Section> made;
    for (const ManualPage& page : manualPages())
      if (page.id != contentsId) // it says the names of the others again
        std::ranges::move(sectionsOf(page), std::back_inserter(made));
    return made;
  }();
  return all;
}

} // namespace

std::vector<ManualHit> searchManual(const search::Query& query) {
  struct Fitting {
    search::Fit fit;
    const Section* section;
  };
  std::vector<Fitting> fitting;
  for (const Section& section : sections())
    if (const auto fit = query.fitOf(section.foldedTitle))
      fitting.push_back({*fit, &section});
    else if (query.standsIn(section.foldedTitle, section.foldedText))
      fitting.push_back({search::Fit::Text, &section});
  std::ranges::stable_sort(fitting, {}, &Fitting::fit);
  std::vector<ManualHit> hits;
  hits.reserve(fitting.size());
  for (const auto& [fit, section] : fitting)
    hits.push_back(
        {section->place, section->title, QString::fromStdString(query.excerpt(section->text, excerptLength))});
  return hits;
}

} // namespace baton::manual
