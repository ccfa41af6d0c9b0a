// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the page with the example, when BATON_GALLERY is set.
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/inspector/findings.h"
#include "ui/inspector/inspector.h"
#include "ui/strategy/element_pane.h"
#include "ui/strategy/strategy_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPixmap>

namespace baton::strategy_page {
namespace {

class StrategyGallery : public tests::WorkspaceAtHand {
protected:
  void picture(const QString& name, QSize size, const QString& section, const QString& element = {}) {
    QWidget window;
    window.setProperty("page", true);
    auto* row = new QHBoxLayout(&window);
    theme::space(row, 0, 0);
    auto* page = new StrategyPage(*m_session, m_surrounding);
    row->addWidget(page, 1);
    row->addWidget(page->inspector());
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(size);
    window.show();
    page->openSection(section);
    settle();
    if (auto* pane = qobject_cast<ElementPane*>(page->pane()); pane && !element.isEmpty())
      for (const auto& one : m_session->elements().rowsOf(*pane->section().kind))
        if (m_session->elements().titleOf(one.id) == element.toStdString())
          page->show(one.id, {});
    for (int i = 0; i < 4; ++i)
      settle();
    const QString folder = QStringLiteral(BATON_BINARY_DIR "/gallery");
    QDir().mkpath(folder);
    window.grab().save(folder + "/strategy-" + name + ".png");
  }
};

TEST_F(StrategyGallery, Pictures) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP();
  makeExample();
  inspector::Findings::of(*m_session);
  settle();
  auto& look = theme::Theme::start();
  const QSize wide(1228, 820), narrow(968, 560);
  look.set(theme::Look::Light, 1);
  picture("light", wide, "market", "Resellers in France and the United Kingdom");
  picture("light-alone", wide, "market");
  for (const Section& section : sections())
    picture("section-" + section.id, wide, section.id);
  picture("differentiator", wide, "differentiator", "Best-in-class quality and first-class service in clothing.");
  picture("small", narrow, "market", "Resellers in France and the United Kingdom");
  look.set(theme::Look::Dark, 1);
  picture("dark", wide, "market", "Resellers in France and the United Kingdom");
  look.set(theme::Look::Light, 2);
  picture("200", wide * 2, "market", "Resellers in France and the United Kingdom");
  picture("200-small", {1900, 1000}, "market", "Resellers in France and the United Kingdom");
  look.set(theme::Look::Light, 1);
  m_session.reset();
  make();
  picture("empty", wide, "market");
}

} // namespace
} // namespace baton::strategy_page
