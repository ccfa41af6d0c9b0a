// SPDX-License-Identifier: GPL-3.0-or-later
// Every finding of every rule leads to the element, and the field, that it is about.
#include "core/clarity/rule.h"
#include "core/strategy/strategy.h"
#include "core/workspace/all_kinds.h"
#include "tests/core/clarity/rule_cases.h"
#include "tests/ui/strategy/strategy_at_hand.h"
#include "ui/clarity/clarity_view.h"
#include "ui/inspector/dependants.h"
#include "ui/inspector/inspector.h"
#include "ui/strategy/fit_grid.h"
#include "ui/strategy/grid_view.h"
#include "ui/strategy/section_pane.h"
#include "ui/strategy/sections.h"
#include "ui/widgets/form_field.h"

namespace baton::strategy_page {
namespace {

using clarity::Case, clarity::Draft, clarity::FindingRow;

class PlaceOfFinding : public StrategyAtHand, public testing::WithParamInterface<Case> {
protected:
  void write(const basics::Elements& elements) {
    basics::Edits edits;
    for (const basics::Kind* kind : workspace::allKinds())
      for (const auto& row : elements.rowsOf(*kind)) {
        const void* element = elements.find(*kind, row.id);
        if (isPartOfNothing(elements, *kind, element))
          continue; // no such thing is ever stored
        edits.create(*kind, row.id);
        for (const basics::Field& field : kind->fields)
          if (const basics::Value value = field.read(element); !basics::isNull(value))
            edits.set(*kind, row.id, field, value);
      }
    workspace::Circumstances how;
    how.label = "write";
    how.idsAreGiven = true;
    bool written = false;
    m_session->command(how, edits, [&written](const auto& outcome) {
      written = bool(outcome);
      EXPECT_TRUE(written) << (outcome.refused() ? outcome.refusal().cause : "");
    });
    settle();
    ASSERT_TRUE(written);
  }
  static bool isPartOfNothing(const basics::Elements& elements, const basics::Kind& kind, const void* element) {
    return std::ranges::any_of(kind.fields, [&](const basics::Field& field) {
      const basics::Value value = field.read(element);
      const auto* whole = std::get_if<basics::RowId>(&value);
      return field.traits.ownership == basics::Ownership::PartOf && whole && !elements.locate(*whole);
    });
  }
  void open() { page(); }
  static bool focusIn(const QWidget* box) {
    const QWidget* focus = QApplication::focusWidget();
    return box && focus && (box == focus || box->isAncestorOf(focus));
  }

  void expectSection(const FindingRow& row, const basics::Kind& kind) {
    const basics::Kind& shown = *m_page->pane()->section().kind;
    EXPECT_TRUE(&shown == &kind || inspector::wholeField(kind, shown)) << "shows " << shown.name;
    EXPECT_FALSE(row.field.isEmpty() && !QApplication::focusWidget());
  }
  void expectText(const FindingRow& row) {
    const QWidget* field = m_page->pane()->findChild<QWidget*>(QStringLiteral("field-") + row.field);
    ASSERT_TRUE(field) << "no such text";
    EXPECT_TRUE(focusIn(field));
  }
  void expectCell(const FindingRow& row) {
    auto* grid = m_page->pane()->findChild<FitGrid*>();
    ASSERT_TRUE(grid);
    auto* view = m_page->pane()->findChild<GridView*>();
    ASSERT_TRUE(view->currentIndex().isValid());
    EXPECT_EQ(grid->model().market(view->currentIndex().row()).id, row.element);
    EXPECT_TRUE(focusIn(view));
  }
  void expectField(const FindingRow& row, const basics::Kind& kind) {
    ASSERT_TRUE(panel().isOpen());
    EXPECT_EQ(panel().current().id, row.element);
    if (!kind.field(row.field.toStdString()))
      return;
    const auto* box = panel().form()->fieldNamed(row.field.toStdString());
    ASSERT_TRUE(box) << "the panel has no such field";
    EXPECT_TRUE(box->isVisible());
    EXPECT_TRUE(focusIn(box)) << "the keyboard is in "
                              << (QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString()
                                                              : "nothing");
  }
  void expectPlace(const FindingRow& row) {
    m_page->show(row.element, row.target);
    settle();
    const auto ref = row.element ? m_session->elements().locate(row.element) : basics::ElementRef();
    const auto* kind = ref ? ref.kind : workspace::kindNamed(row.target.toStdString());
    if (row.element == describe(basics::Tag<strategy::Strategy>{}).singleton)
      return expectText(row);
    ASSERT_TRUE(kind) << "nothing to go to";
    if (row.element == 0)
      return expectSection(row, *kind);
    if (row.target == "fit")
      return expectCell(row);
    expectField(row, *kind);
  }
};

TEST_P(PlaceOfFinding, IsShownWithTheKeyboardInIt) {
  Draft draft = clarity::soundDraft();
  GetParam().fires(draft);
  const basics::Elements elements = draft.elements();
  const clarity::ClarityView view = clarity::clarityViewOf(draft.check(), elements);
  make();
  write(elements);
  open();
  int seen = 0;
  for (const FindingRow& row : view.findings) {
    if (row.rule != QString::fromUtf8(GetParam().rule.data(), qsizetype(GetParam().rule.size())))
      continue;
    ++seen;
    SCOPED_TRACE(
        (row.place + " / " + row.part + " / " + row.field + " -> " + row.page + " " + row.target).toStdString());
    if (row.page == "strategy")
      expectPlace(row);
    else
      EXPECT_TRUE(row.page.isEmpty() || row.page == "numbers" || row.page == "handoff");
  }
  EXPECT_GT(seen, 0);
}

INSTANTIATE_TEST_SUITE_P(Table, PlaceOfFinding, testing::ValuesIn(clarity::allCases()), [](const auto& one) {
  std::string name(one.param.rule);
  std::ranges::replace(name, '-', '_');
  return name;
});

} // namespace
} // namespace baton::strategy_page
