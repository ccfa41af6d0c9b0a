// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/reference_editors.h"

#include "core/strategy/kinds.h"
#include "core/workspace/all_kinds.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::inspector {

using basics::Elements, basics::Field, basics::Kind, basics::RowId, basics::Value;

namespace {

void addOptions(QVector<Option>& options, const Elements& elements, const Kind& kind, bool nameKind) {
  for (const void* element : elements.inOrder(kind)) {
    const basics::ElementRef ref{&kind, kind.idOf(element)};
    if (!isNamed(elements, ref) && nameKind)
      continue;
    const QString title = shortTitle(elements, ref, 72);
    options.append({ref.id, nameKind ? session::word(kind.label) + QStringLiteral(": ") + title : title});
  }
}

void emptyLayout(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater(); // one of them may be the sender
    }
    delete item;
  }
}

} // namespace

QVector<Option> optionsFor(const Elements& elements, const Field& field) {
  QVector<Option> options;
  if (const Kind* kind = field.target.empty() ? nullptr : workspace::kindNamed(field.target)) {
    addOptions(options, elements, *kind, false);
    if (!kind->position())
      std::sort(options.begin(), options.end(),
                [](const Option& a, const Option& b) { return a.title.localeAwareCompare(b.title) < 0; });
  } else if (field.target.empty()) {
    for (const Kind* one : strategy::kinds())
      if (one->singleton == 0 && !one->hasKey())
        addOptions(options, elements, *one, true);
  }
  return options;
}

ReferenceEditor::ReferenceEditor(const Field& field, ElementsNow elements, QObject* parent)
    : FieldEditor(parent), m_field(field), m_elements(std::move(elements)), m_combo(new PickCombo(fieldName(field))) {
  connect(m_combo, &PickCombo::chosenByPerson, this,
          [this](RowId id) { emit committed(id == 0 ? Value() : Value(id)); });
  connect(m_combo, &PickCombo::newAsked, this, &FieldEditor::newAsked);
  if (field.target == "person") {
    m_combo->setOfPeople();
    m_combo->offerNew(tr("person"));
  }
}

void ReferenceEditor::setValue(const Value& value) {
  const auto* id = std::get_if<std::int64_t>(&value);
  QVector<Option> options = optionsFor(m_elements(), m_field);
  // What it refers to may be of a kind that is not offered.
  if (id && std::none_of(options.begin(), options.end(), [id](const Option& one) { return one.id == *id; }))
    if (const auto ref = m_elements().locate(*id))
      options.append({*id, shortTitle(m_elements(), ref, 72)});
  m_combo->setOptions(tr("None"), options);
  m_combo->setChosen(id ? *id : 0);
}

RemovableChip::RemovableChip(const QString& title, QWidget* parent) : QAbstractButton(parent) {
  setText(title);
  setAccessibleName(tr("Remove %1").arg(title));
  widgets::setPlainToolTip(this, tr("Remove %1").arg(title));
  setProperty("focusRing", true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString RemovableChip::shown() const {
  const theme::Ink& ink = theme::ink();
  return QFontMetricsF(ink.figures(theme::TextStyle::Label)).elidedText(text(), Qt::ElideRight, ink.px(260));
}

QSize RemovableChip::sizeHint() const {
  const theme::Ink& ink = theme::ink();
  const double wide = QFontMetricsF(ink.figures(theme::TextStyle::Label)).horizontalAdvance(shown());
  return {int(std::ceil(wide + ink.px(8 + 4 + 12 + 6))), ink.whole(24)};
}

void RemovableChip::paintEvent(QPaintEvent*) {
  using theme::Role;
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(underMouse() ? Role::SurfaceHover : Role::SurfaceSunken));
  painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
  painter.setFont(ink.figures(theme::TextStyle::Label));
  painter.setPen(ink.colour(Role::Text));
  painter.drawText(QRectF(rect()).adjusted(ink.px(10), 0, -ink.px(20), 0), Qt::AlignVCenter | Qt::TextSingleLine,
                   shown());
  const double side = ink.px(12);
  theme::paintIcon(painter, QRectF(width() - side - ink.px(6), (height() - side) / 2, side, side), QStringLiteral("x"),
                   ink.colour(Role::TextMuted));
}

void RemovableChip::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
    click();
  else
    QAbstractButton::keyPressEvent(event);
}

ReferencesEditor::ReferencesEditor(const Field& field, ElementsNow elements, QObject* parent)
    : FieldEditor(parent), m_field(field), m_elements(std::move(elements)), m_box(new QWidget),
      m_flow(new widgets::FlowLayout(m_box)), m_add(widgets::smallButton(tr("Add"), {}, widgets::ButtonKind::Link)) {
  theme::space(m_flow, 0, 6);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  m_box->setSizePolicy(policy);
  m_box->setAccessibleName(fieldName(field));
  m_add->setObjectName(QStringLiteral("add-") + text(field.name));
  m_add->setAccessibleName(tr("Add to %1").arg(fieldName(field)));
  connect(m_add, &QPushButton::clicked, this, &ReferencesEditor::pick);
}

QWidget* ReferencesEditor::labelTool() const {
  return m_add;
}

void ReferencesEditor::setValue(const Value& value) {
  const auto* held = std::get_if<std::vector<RowId>>(&value);
  m_ids = held ? *held : std::vector<RowId>();
  rebuild();
}

void ReferencesEditor::rebuild() {
  QVector<Option> shown;
  for (RowId id : m_ids)
    shown.append({id, shortTitle(m_elements(), m_elements().locate(id), 72)});
  if (shown == m_shown && m_flow->count() > 0)
    return;
  m_shown = shown;
  emptyLayout(*m_flow);
  for (const Option& option : shown) {
    auto* chip = new RemovableChip(option.title, m_box);
    m_flow->addWidget(chip);
    connect(chip, &QAbstractButton::clicked, this, [this, id = option.id] {
      std::erase(m_ids, id);
      m_add->setFocus();
      tell();
    });
    chip->show();
  }
  if (shown.isEmpty()) {
    auto* none = widgets::label(tr("None"), theme::TextStyle::Body, widgets::Tone::Muted);
    m_flow->addWidget(none);
    none->show();
  }
  m_box->updateGeometry();
}

void ReferencesEditor::pick() {
  QVector<Option> options = optionsFor(m_elements(), m_field);
  options.removeIf([this](const Option& one) { return std::ranges::find(m_ids, one.id) != m_ids.end(); });
  auto* picker = new Picker(fieldName(m_field), options, m_add);
  picker->setOfPeople(m_field.target == "person");
  connect(picker, &Picker::picked, this, [this](RowId id) {
    m_ids.push_back(id);
    std::ranges::sort(m_ids);
    tell();
  });
  picker->openBelow(*m_add);
}

void ReferencesEditor::tell() {
  const auto ids = m_ids;
  rebuild();
  emit committed(ids);
}

} // namespace baton::inspector
