// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/canvas.h"
#include "core/report/pages/type_case.h"

#include <memory>
#include <string>

struct _RsvgHandle; // NOLINT(bugprone-reserved-identifier): the name that librsvg gives it

namespace baton::report::pages {

/// An SVG, drawn as vectors. It is read without an address of its own, so nothing in it can name another file.
class Drawing {
public:
  explicit Drawing(const std::string& svg);

  bool isUsable() const { return m_handle != nullptr; }
  /// Height over width; 0.4 where the SVG does not say.
  double proportion() const;
  /// As large as fits the box with its proportions kept.
  void draw(cairo_t* cr, const TypeCase& fonts, const Box& box) const;

private:
  std::shared_ptr<_RsvgHandle> m_handle;
};

} // namespace baton::report::pages
