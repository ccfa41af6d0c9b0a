// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/room_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

using theme::TextStyle;
using widgets::Tone;
using workshop::Participant;

namespace {

class RoomModel final : public widgets::RowsModel<RoomLine> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int, int role) const override {
    return role == widgets::SideRole ? QVariant(row(at).side) : QVariant();
  }
};

} // namespace

RoomCard::RoomCard(session::Session& session, LiveSession& live, QWidget* parent)
    : Card(tr("In the room"), parent), m_session(session), m_live(live) {
  setObjectName("room");
  m_model = new RoomModel({{tr("Name"), [](const RoomLine& line) { return line.name; }, {}}}, this);
  m_table = new QTableView;
  m_table->setObjectName("room-table");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("In the room"));
  m_table->horizontalHeader()->hide();
  m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  theme::leastHeight(m_table, 120);
  body()->addWidget(m_table, 1);
  m_none = widgets::paragraph(tr("Nobody is named yet."), TextStyle::Body, Tone::Muted);
  body()->addWidget(m_none);
  m_secret = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_secret->setObjectName("secret-count");
  body()->addWidget(m_secret);
  auto* tools = new QWidget;
  auto* row = new widgets::FlowLayout(tools);
  theme::space(row, 0, 6);
  m_add = widgets::smallButton(tr("Add"), "plus");
  m_add->setObjectName("room-add");
  m_erase = widgets::smallButton(tr("Take out"));
  m_edit = widgets::smallButton(tr("Change"));
  m_edit->setObjectName("room-edit");
  row->addWidget(m_add);
  row->addWidget(m_edit);
  row->addWidget(m_erase);
  body()->addWidget(tools);
  connect(m_add, &QPushButton::clicked, this, [this] { emit editAsked(0); });
  const auto edit = [this](const QModelIndex& at) {
    if (at.isValid())
      emit editAsked(m_model->row(at.row()).participant.value());
  };
  connect(m_edit, &QPushButton::clicked, this, [this, edit] { edit(m_table->currentIndex()); });
  connect(m_table, &QAbstractItemView::activated, this, edit);
  connect(m_erase, &QPushButton::clicked, this, &RoomCard::erase);
}

void RoomCard::show() {
  const auto& elements = m_session.elements();
  std::vector<RoomLine> lines;
  for (const auto* one : workshop::ofSession<Participant>(elements, m_live.id())) {
    const auto side = workshop::sideOf(elements, *one);
    const QString name = text(workshop::nameOf(elements, *one));
    lines.push_back({one->id, name.isEmpty() ? tr("A guest") : name,
                     int(!side                               ? widgets::Side::Neither
                         : *side == people::Side::Leadership ? widgets::Side::Leadership
                                                             : widgets::Side::Sales)});
  }
  std::ranges::stable_sort(lines, {}, [](const RoomLine& line) {
    return std::pair(line.side != int(widgets::Side::Leadership), line.name);
  });
  setFacts(widgets::counted(std::int64_t(lines.size()), tr("1 person"), tr("%1 people")));
  m_none->setVisible(lines.empty());
  m_table->setVisible(!lines.empty());
  const QString readOnly = m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
  widgets::setWhyDisabled(m_add, readOnly);
  for (QPushButton* tool : {m_edit, m_erase})
    widgets::setWhyDisabled(tool, readOnly.isEmpty() && lines.empty() ? tr("Nobody is named") : readOnly);
  m_model->setRows(std::move(lines));
  showCount();
}

/// How many have had the laptop, and that a vote of few is hardly secret.
void RoomCard::showCount() {
  QString words;
  if (m_live.secretly() > 0)
    words = widgets::counted(m_live.secretly(),
                             tr("1 person has had the laptop; what was handed in is kept in memory "
                                "until the point is closed."),
                             tr("%1 people have had the laptop; what was handed in is kept in memory until the point "
                                "is closed."));
  if (m_live.takesSecrets() && m_model->rowCount() > 0 && m_model->rowCount() < workshop::fewestForSecrecy)
    words += QLatin1Char(' ') + tr("With fewer than four people, single votes can be guessed from the totals.");
  m_secret->setText(words.trimmed());
  m_secret->setVisible(!words.trimmed().isEmpty());
}

void RoomCard::erase() {
  const QModelIndex now = m_table->currentIndex();
  if (!now.isValid())
    return;
  basics::Edits edits;
  edits.erase(m_model->row(now.row()).participant);
  m_session.change(tr("take %1 out of the session").arg(m_model->row(now.row()).name), edits);
}

} // namespace baton::workshop_page
