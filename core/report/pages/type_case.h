// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <pango/pangocairo.h>
#include <string>

namespace baton::report::pages {

/// The fonts of one rendering, apart from those of the rest of the process: the fonts of the given folder first, then
/// the system's for what they lack. Lengths are points, and nothing is hinted, so that a line breaks alike on screen
/// and paper.
class TypeCase {
public:
  TypeCase(const std::filesystem::path& fonts, const std::string& language);

  PangoContext* context() const { return m_context.get(); }
  PangoFontMap* fonts() const { return m_fonts.get(); }

private:
  std::shared_ptr<PangoFontMap> m_fonts;
  std::shared_ptr<PangoContext> m_context;
};

/// While it lives, libraries that ask for this thread's default fonts (librsvg does) get those of the type case.
class DefaultFonts {
public:
  explicit DefaultFonts(const TypeCase& type);
  ~DefaultFonts();
  DefaultFonts(const DefaultFonts&) = delete;
  DefaultFonts& operator=(const DefaultFonts&) = delete;

private:
  std::shared_ptr<PangoFontMap> m_before;
};

} // namespace baton::report::pages
