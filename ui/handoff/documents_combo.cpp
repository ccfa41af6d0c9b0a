// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/documents_combo.h"

namespace baton::handoff_page {

DocumentsCombo::DocumentsCombo(QWidget* parent) : FilterCombo(tr("Document"), parent) {
  setObjectName("document");
  setAccessibleName(tr("Document"));
  connect(this, &QComboBox::activated, this, [this](int row) { emit chosen(m_all[std::size_t(row)]); });
}

void DocumentsCombo::add(const QString& name, const DocumentChoice& choice) {
  m_all.push_back(choice);
  addItem(name);
  if (choice == m_choice)
    setCurrentIndex(count() - 1);
}

void DocumentsCombo::show(const HandoffView& view, const std::vector<CardMarket>& markets,
                          const DocumentChoice& choice) {
  const VersionLine* line = view.line(choice.version);
  const bool draft = line && line->isDraft();
  m_choice = choice;
  m_all.clear();
  clear();
  const auto with = [&choice](Printed printed, basics::Id<strategy::Market> market = {}) {
    DocumentChoice one = choice;
    one.printed = printed;
    one.market = market;
    return one;
  };
  add(draft ? tr("Draft for comment") : tr("Handoff"), with(Printed::Handoff));
  add(tr("One page"), with(Printed::OnePage));
  add(tr("Seller's cards"), with(Printed::Cards));
  for (const CardMarket& market : markets)
    add(tr("Card: %1").arg(market.name), with(Printed::Cards, market.id));
  if (view.hasOlderThan(choice.version))
    add(tr("What changed"), with(Printed::Changes));
  if (line && !draft) {
    DocumentChoice one = with(Printed::Handoff);
    one.version.clear();
    add(tr("Draft for comment"), one);
  }
}

} // namespace baton::handoff_page
