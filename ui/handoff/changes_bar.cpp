// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/changes_bar.h"

#include "core/handoff/handoff.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"

#include <algorithm>
#include <set>

namespace baton::handoff_page {

ChangesBar::ChangesBar(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* row = new widgets::FlowLayout(this);
  theme::space(row, QMargins(0, 0, 0, 8), 8);
  m_reader = new widgets::FilterCombo(tr("For"));
  m_reader->setObjectName("changes-reader");
  m_reader->setAccessibleName(tr("For whom"));
  m_from = new widgets::FilterCombo(tr("Since"));
  m_from->setObjectName("changes-from");
  m_from->setAccessibleName(tr("Since which version"));
  row->addWidget(m_reader);
  row->addWidget(m_from);
  connect(m_reader, &QComboBox::activated, this, [this] {
    m_choice.reader = basics::Id<people::Person>(m_reader->currentData().toLongLong());
    m_choice.from.clear(); // what this one signed
    emit chosen(m_choice);
  });
  connect(m_from, &QComboBox::activated, this, [this] {
    m_choice.from = m_from->currentData().toString().toStdString();
    emit chosen(m_choice);
  });
}

void ChangesBar::show(const HandoffView& view, const DocumentChoice& choice) {
  m_choice = choice;
  fillReaders();
  fillVersions(view);
}

void ChangesBar::fillReaders() {
  const basics::Elements& elements = m_session.elements();
  std::set<basics::Id<people::Person>> receivers;
  for (const auto& version : elements.all<handoff::Handoff>())
    receivers.insert(version.receivers.begin(), version.receivers.end());
  std::vector<std::pair<QString, basics::Id<people::Person>>> named;
  for (const auto id : receivers)
    if (const QString name = personName(elements, id); !name.isEmpty())
      named.emplace_back(id == m_session.me() ? tr("%1 (you)").arg(name) : name, id);
  std::ranges::sort(named);
  m_reader->clear();
  m_reader->addItem(tr("Everybody"), qlonglong(0));
  for (const auto& [name, id] : named)
    m_reader->addItem(name, qlonglong(id.value()));
  m_reader->setCurrentIndex(std::max(0, m_reader->findData(qlonglong(m_choice.reader.value()))));
}

void ChangesBar::fillVersions(const HandoffView& view) {
  m_from->clear();
  m_from->addItem(m_choice.reader ? tr("what they signed last") : tr("the version before"), QString());
  bool older = false; // the newest comes first
  for (const VersionLine& line : view.versions) {
    if (older)
      m_from->addItem(line.name, QString::fromStdString(line.key));
    older = older || line.key == m_choice.version;
  }
  m_from->setCurrentIndex(std::max(0, m_from->findData(QString::fromStdString(m_choice.from))));
}

} // namespace baton::handoff_page
