// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/outline.h"
#include "core/report/pages/paginate.h"
#include "core/report/pages/setting.h"
#include "core/report/pdf.h"

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

namespace baton::report::pages {

/// A document broken into pages that can be drawn, one at a time, on any surface. The document must outlive it.
class Typesetting {
public:
  Typesetting(const Document& document, const std::filesystem::path& fonts);
  Typesetting(const Typesetting&) = delete;
  Typesetting& operator=(const Typesetting&) = delete;

  int pageCount() const { return static_cast<int>(m_pagination.pages().size()); }
  const Sheet& sheet(int page) const { return pageAt(page).sheet; }
  const Outline& outline() const { return m_outline; }
  const Places& places() const { return m_places; }
  std::vector<Overrun> overruns() const;

  /// Pages count from 0. The surface's unit is the point.
  void draw(cairo_t* cr, int page, bool links) const;

private:
  const Page& pageAt(int page) const { return m_pagination.pages()[static_cast<std::size_t>(page)]; }
  Setting settingFor(const Sheet& sheet, bool compact) const;
  void setSection(std::size_t index);
  void setContents();
  void setFlow(Flow flow);

  const Document& m_document;
  TypeCase m_type;
  Outline m_outline;
  std::vector<std::string> m_runningTitles;
  std::deque<Flow> m_flows;
  Pagination m_pagination;
  Places m_places;
};

/// Where the figure is no SVG: what to say of it. Else empty.
std::string unusableFigure(const Document& document);

} // namespace baton::report::pages
