// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/drawing.h"

#include <librsvg/rsvg.h>

namespace baton::report::pages {
namespace {

std::shared_ptr<RsvgHandle> read(const std::string& svg) {
  GError* error = nullptr;
  RsvgHandle* handle =
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), static_cast<gsize>(svg.size()), &error);
  if (error != nullptr)
    g_error_free(error);
  if (handle == nullptr)
    return nullptr;
  rsvg_handle_set_dpi(handle, 96);
  return {handle, g_object_unref};
}

} // namespace

Drawing::Drawing(const std::string& svg) : m_handle(read(svg)) {}

double Drawing::proportion() const {
  constexpr double usual = 0.4;
  if (m_handle == nullptr)
    return usual;
  gboolean hasViewBox = FALSE;
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(m_handle.get(), nullptr, nullptr, nullptr, nullptr, &hasViewBox, &box);
  if (hasViewBox && box.width > 0)
    return box.height / box.width;
  double width = 0;
  double height = 0;
  const bool known = rsvg_handle_get_intrinsic_size_in_pixels(m_handle.get(), &width, &height);
  return known && width > 0 ? height / width : usual;
}

void Drawing::draw(cairo_t* cr, const TypeCase& fonts, const Box& box) const {
  if (m_handle == nullptr)
    return;
  const DefaultFonts guard(fonts);
  const RsvgRectangle viewport{box.x, box.y, box.width, box.height};
  cairo_save(cr);
  rsvg_handle_render_document(m_handle.get(), cr, &viewport, nullptr);
  cairo_restore(cr);
}

} // namespace baton::report::pages
