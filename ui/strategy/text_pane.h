// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/strategy/section_pane.h"

namespace baton::inspector {
class ElementForm;
}

namespace baton::strategy_page {

/// A section that is a page of texts, such as aspiration and situation.
class TextPane : public SectionPane {
  Q_OBJECT
public:
  TextPane(session::Session& session, const Section& section, QWidget* parent = nullptr);
  void takeFocus() override;
  bool focusField(const QString& field) override;
  void commitDrafts() override;
  const basics::Kind* adds() const override { return nullptr; }

private:
  void refresh();
  inspector::ElementForm* m_form;
};

} // namespace baton::strategy_page
