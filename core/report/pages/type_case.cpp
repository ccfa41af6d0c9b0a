// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/type_case.h"

#include <algorithm>
#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <map>
#include <mutex>
#include <pango/pangofc-fontmap.h>
#include <set>

namespace baton::report::pages {
namespace {

using ConfigPointer = std::shared_ptr<FcConfig>;

std::string familyOf(const FcPattern* pattern) {
  FcChar8* family = nullptr;
  return FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch ? reinterpret_cast<const char*>(family)
                                                                             : std::string();
}

std::set<std::string> families(const FcFontSet* fonts) {
  std::set<std::string> names;
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i)
    names.insert(familyOf(fonts->fonts[i]));
  return names;
}

/// fontconfig prefers a system font to an application's of the same name; the shipped one must win, or the same
/// document would differ from machine to machine.
void dropFromSystem(FcConfig* config, const std::set<std::string>& names) {
  FcFontSet* system = FcConfigGetFonts(config, FcSetSystem);
  if (system == nullptr)
    return;
  FcPattern** end = std::remove_if(system->fonts, system->fonts + system->nfont,
                                   [&](const FcPattern* pattern) { return names.count(familyOf(pattern)) > 0; });
  system->nfont = static_cast<int>(end - system->fonts);
}

ConfigPointer readConfig(const std::filesystem::path& folder) {
  ConfigPointer config(FcInitLoadConfigAndFonts(), FcConfigDestroy);
  std::error_code ignored;
  if (config == nullptr || folder.empty() || !std::filesystem::is_directory(folder, ignored))
    return config;
  FcConfigAppFontAddDir(config.get(), reinterpret_cast<const FcChar8*>(folder.c_str()));
  dropFromSystem(config.get(), families(FcConfigGetFonts(config.get(), FcSetApplication)));
  return config;
}

/// Read once for all documents, and kept to the end: reading it takes longer than setting a page, and Pango 1.50 holds
/// on to each one that it was ever given.
ConfigPointer configFor(const std::filesystem::path& folder) {
  static std::mutex mutex;
  static auto& configs = *new std::map<std::filesystem::path, ConfigPointer>;
  const std::lock_guard lock(mutex);
  ConfigPointer& config = configs[folder];
  if (!config)
    config = readConfig(folder);
  return config;
}

std::shared_ptr<PangoFontMap> mapFor(const std::filesystem::path& folder) {
  std::shared_ptr<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT), g_object_unref);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
  if (const ConfigPointer config = configFor(folder))
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
  return map;
}

} // namespace

TypeCase::TypeCase(const std::filesystem::path& fonts, const std::string& language)
    : m_fonts(mapFor(fonts)), m_context(pango_font_map_create_context(m_fonts.get()), g_object_unref) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(m_context.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(m_context.get(), 72);
  pango_context_set_round_glyph_positions(m_context.get(), FALSE);
  pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
}

DefaultFonts::DefaultFonts(const TypeCase& type)
    : m_before(PANGO_FONT_MAP(g_object_ref(pango_cairo_font_map_get_default())), g_object_unref) {
  pango_cairo_font_map_set_default(PANGO_CAIRO_FONT_MAP(type.fonts()));
}

DefaultFonts::~DefaultFonts() {
  pango_cairo_font_map_set_default(PANGO_CAIRO_FONT_MAP(m_before.get()));
}

} // namespace baton::report::pages
