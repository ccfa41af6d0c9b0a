// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/strategy_page.h"

#include "core/handoff/standing.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/kinds.h"
#include "core/strategy/market.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/strategy.h"
#include "core/workspace/all_kinds.h"
#include "ui/inspector/dependants.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/findings.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/put_aside.h"
#include "ui/inspector/words.h"
#include "ui/session/places.h"
#include "ui/strategy/element_order.h"
#include "ui/strategy/extension_bar.h"
#include "ui/strategy/extension_words.h"
#include "ui/strategy/not_doing_at_hand.h"
#include "ui/strategy/not_doing_dialog.h"
#include "ui/strategy/outline_list.h"
#include "ui/strategy/section_commands.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/page_header.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::strategy_page {

using basics::ElementRef, basics::Kind, basics::RowId, basics::Tag;
using inspector::Findings, inspector::Inspector;

namespace {

constexpr int outlineFrom = 1180; ///< width of the window, px at 100 %; below, the outline is a combo

QString findingsSentence(const inspector::FindingTally& total) {
  if (total.count == 0)
    return StrategyPage::tr("no findings");
  const QString all =
      total.count == 1 ? StrategyPage::tr("1 finding") : StrategyPage::tr("%1 findings").arg(total.count);
  return total.blockers == 0 ? all : StrategyPage::tr("%1, %2 to settle before handoff").arg(all).arg(total.blockers);
}

/// The field that says what an element of this kind is part of; null where it stands alone.
const basics::Field* wholeOfKind(const Kind& kind) {
  for (const basics::Field& field : kind.fields)
    if (field.traits.ownership == basics::Ownership::PartOf)
      return &field;
  return nullptr;
}

} // namespace

session::PageEntry StrategyPage::entry() {
  return {"strategy",
          tr("Strategy"),
          "compass",
          tr("Strategy"),
          session::pageOf<StrategyPage>(),
          [](const session::Session& session) { return extensionsFor(session.elements(), session.me()); },
          {{tr("Enter, Space, F2"), tr("opens the chosen card or line at the right")},
           {tr("Alt+Up, Alt+Down"), tr("moves it up or down in its order")},
           {tr("Delete"), tr("deletes it; undo brings it back")},
           {tr("Menu"), tr("what else can be done with it")},
           {tr("C, P, N"), tr("market × offering: core, possible, no; Delete leaves it undecided")},
           {tr("I, W, R, O"), tr("sales tools: idea, in work, ready, outdated; + uses a tool here")},
           {tr("Alt+Down"), tr("in a date: opens the calendar")},
           {tr("Esc"), tr("closes the panel at the right")}},
          sectionCommands()};
}

StrategyPage::StrategyPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  setProperty("page", true);
  m_inspector = new Inspector(session, surrounding, this);
  m_inspector->setAddition([this](const ElementRef& ref, QWidget* panel) { return additionTo(ref, panel); });
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(24, 0, 24, 0), 0);
  buildHeader();
  column->addWidget(m_header);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 20);
  m_outline = new OutlineList(session);
  m_stack = new QStackedWidget;
  row->addWidget(m_outline);
  row->addWidget(m_stack, 1);
  column->addLayout(row, 1);
  connect(m_outline, &OutlineList::chosen, this, &StrategyPage::openSection);
  connect(&session, &session::Session::changed, this, &StrategyPage::refreshHeader);
  connect(&session, &session::Session::changed, this, &StrategyPage::noticeChange);
  connect(&Findings::of(session), &Findings::changed, this, &StrategyPage::refreshHeader);
  connect(m_inspector, &Inspector::openChanged, this, [this] {
    if (!m_inspector->isOpen() && pane() && isVisible())
      pane()->takeFocus();
  });
  openSection(QStringLiteral("market"));
}

void StrategyPage::buildHeader() {
  m_header = new widgets::PageHeader(tr("Strategy"));
  m_combo = new widgets::FilterCombo({});
  m_combo->setObjectName("outline-combo");
  m_combo->setAccessibleName(tr("Outline of the strategy"));
  m_combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_header->addBesideTitle(m_combo);
  connect(m_combo, &QComboBox::activated, this, [this] { openSection(m_combo->currentData().toString()); });
  m_preview = widgets::button(tr("Preview the handoff"), QStringLiteral("eye"));
  m_preview->setObjectName("preview");
  m_add = widgets::button(tr("Add"), QStringLiteral("plus"), widgets::ButtonKind::Primary);
  m_add->setObjectName("add");
  m_header->addAction(m_preview);
  m_header->addAction(m_add);
  connect(m_preview, &QPushButton::clicked, this,
          [this] { emit m_surrounding.openPage(QStringLiteral("handoff"), 0, {}); });
  connect(m_add, &QPushButton::clicked, this, [this] {
    if (const Kind* kind = pane()->adds())
      add(*kind, {});
  });
}

SectionPane* StrategyPage::pane() const {
  const auto found = m_panes.find(m_section);
  return found == m_panes.end() ? nullptr : found->second;
}

SectionPane* StrategyPage::paneOf(const Section& section) {
  SectionPane*& pane = m_panes[section.id];
  if (pane)
    return pane;
  pane = SectionPane::make(m_session, section, this);
  m_stack->addWidget(pane);
  connect(pane, &SectionPane::opened, this, &StrategyPage::openElement);
  connect(pane, &SectionPane::moved, this, [this](const ElementRef& ref) {
    if (m_inspector->isOpen())
      m_inspector->open(ref);
  });
  connect(pane, &SectionPane::addAsked, this,
          [this](const Kind* kind, const Presets& presets) { add(*kind, presets); });
  connect(pane, &SectionPane::deleteAsked, this,
          [this](const ElementRef& ref) { Inspector::erase(m_session, m_surrounding, ref); });
  connect(pane, &SectionPane::ruleAsked, this,
          [this](const QString& rule) { emit m_surrounding.openPage(QStringLiteral("clarity"), 0, rule); });
  connect(pane, &SectionPane::switchOffAsked, this, [this, &section](const QString& rule, const QString& field) {
    inspector::askPutAside(m_session, window(), rule, {section.kind, section.kind->singleton}, field);
  });
  connect(pane, &SectionPane::pursuedAsked, this, &StrategyPage::showPursued);
  connect(pane, &SectionPane::said, this, [this](const QString& said) { emit m_surrounding.say(said, false); });
  return pane;
}

void StrategyPage::openSection(const QString& id) {
  const Section* section = findSection(id);
  if (!section || id == m_section)
    return;
  commitDrafts();
  m_section = id;
  m_stack->setCurrentWidget(paneOf(*section));
  m_inspector->close();
  m_outline->setSection(id);
  refreshHeader();
}

void StrategyPage::fillCombo() {
  if (m_combo->count() == 0)
    for (const Section& section : sections())
      m_combo->addItem(section.label(), section.id);
  for (int i = 0; i < m_combo->count(); ++i) {
    const Section& section = sections()[std::size_t(i)];
    const bool counts = section.view == SectionView::Cards || section.view == SectionView::Table;
    m_combo->setItemText(
        i, counts ? tr("%1, %2").arg(section.label()).arg(m_session.elements().rowsOf(*section.kind).size())
                  : section.label());
  }
  m_combo->setCurrentIndex(m_combo->findData(m_section));
}

void StrategyPage::refreshHeader() {
  const int draft = handoff::nextVersionNumber(m_session.elements());
  m_header->setFacts(tr("Draft %1 · %2").arg(draft).arg(findingsSentence(Findings::of(m_session).total())));
  const Kind* adds = pane() ? pane()->adds() : nullptr;
  m_add->setVisible(adds != nullptr);
  if (adds)
    m_add->setText(tr("Add %1").arg(inspector::noun(*adds)));
  widgets::setWhyDisabled(m_add, m_session.readOnly() ? tr("The file is open for reading only") : QString());
  fillCombo();
}

/// Once in a sitting: what was published stays, and the change goes into the next version.
void StrategyPage::noticeChange(const workspace::Report& report) {
  const handoff::Handoff* latest = handoff::latestVersion(m_session.elements());
  const auto isOfStrategy = [kinds = strategy::kinds()](const basics::ElementRef& ref) {
    return std::ranges::find(kinds, ref.kind) != kinds.end();
  };
  if (m_toldOfVersion || !latest || !isVisible() || std::ranges::none_of(report.touched, isOfStrategy))
    return;
  m_toldOfVersion = true;
  emit m_surrounding.say(
      tr("Version %1 is what people signed, so it stays as it is. Your change goes into the draft of "
         "version %2; they will see the difference.")
          .arg(latest->version.value_or(0))
          .arg(handoff::nextVersionNumber(m_session.elements())),
      true);
}

void StrategyPage::arrange() {
  const bool wide = window()->width() >= theme::ink().whole(outlineFrom);
  m_outline->setVisible(wide);
  m_combo->setVisible(!wide);
  m_preview->setVisible(wide && m_surrounding.hasPage(QStringLiteral("handoff")));
}

void StrategyPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void StrategyPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_inspector->isOpen())
    m_inspector->close();
  else
    Page::keyPressEvent(event);
}

void StrategyPage::openElement(ElementRef ref) {
  if (ref)
    m_inspector->open(ref);
}

void StrategyPage::run(const QString& section) {
  show(0, section);
}

void StrategyPage::show(RowId element, const QString& field) {
  ElementRef ref = m_session.elements().locate(element);
  const Kind& strategy = describe(Tag<strategy::Strategy>{});
  if (!ref && element == strategy.singleton) // written with its first text
    ref = {&strategy, element};
  const Section* grid = findSection(field);
  const bool inGrid = grid && grid->view == SectionView::FitGrid && ref.kind == &describe(Tag<strategy::Market>{});
  const Section* section = inGrid ? grid : sectionOf(m_session.elements(), ref, field);
  if (!section)
    return;
  openSection(section->id);
  if (section->view == SectionView::Texts) {
    if (!pane()->focusField(field))
      pane()->takeFocus();
    return;
  }
  if (inGrid || !ref) {
    pane()->select(ref);
    return pane()->takeFocus();
  }
  const ElementRef whole = wholeOf(m_session.elements(), ref);
  pane()->select(whole);
  if (ref == whole)
    return m_inspector->openAt(ref, field);
  m_inspector->open(whole);
  m_inspector->openPart(ref, field);
}

Presets StrategyPage::presetsFor(const Kind& kind, const Presets& given) const {
  Presets presets = given;
  const auto has = [&presets](std::string_view name) {
    return std::ranges::any_of(presets, [name](const auto& one) { return one.first == name; });
  };
  const auto first = [this](const Kind& of) {
    const auto ids = elementsInOrder(m_session.elements(), of);
    return ids.empty() ? RowId{0} : ids.front();
  };
  if (const basics::Field* whole = wholeOfKind(kind); whole && !has(whole->name))
    if (const RowId id = first(*workspace::kindNamed(whole->target)); id != 0)
      presets.emplace_back(whole->name, id);
  if (kind.name == "target_account")
    presets.emplace_back("added", m_session.today().iso());
  if (m_session.me() && kind.name == "open_question")
    presets.emplace_back("asked_by", m_session.me().value());
  if (m_session.me() && kind.name == "extension")
    presets.emplace_back("proposed_by", m_session.me().value());
  if (kind.name == "extension") // from then on its answer is waited for
    presets.emplace_back("proposed", m_session.today().iso());
  return presets;
}

/// A part needs the element that it is part of: where there is none, the way leads to it.
bool StrategyPage::lacksItsWhole(const Kind& kind) {
  const basics::Field* whole = wholeOfKind(kind);
  const Kind* target = whole ? workspace::kindNamed(whole->target) : nullptr;
  if (!target || !m_session.elements().rowsOf(*target).empty())
    return false;
  emit m_surrounding.say(
      tr("Add a %1 first: the %2 belongs to one.").arg(inspector::noun(*target), inspector::noun(kind)), false);
  openSection(inspector::text(target->name));
  pane()->takeFocus();
  return true;
}

void StrategyPage::add(const Kind& kind, const Presets& given) {
  commitDrafts();
  if (lacksItsWhole(kind))
    return;
  const RowId id = m_session.newId<basics::Anything>().value();
  basics::Edits edits;
  edits.create(kind, id);
  for (const auto& [field, value] : presetsFor(kind, given))
    edits.set(kind, id, *kind.field(field), value);
  m_session.change(inspector::addLabel(kind), edits, [self = QPointer(this), &kind, id](const auto& outcome) {
    if (self && outcome)
      self->openNew({&kind, id});
    else if (self)
      self->m_session.refuse(outcome.refusal());
  });
}

void StrategyPage::openNew(ElementRef ref) {
  if (const Section* section = sectionOf(m_session.elements(), ref, {}))
    openSection(section->id);
  pane()->select(ref);
  m_inspector->openAt(ref);
}

/// What the panel says of an element beside its fields.
QWidget* StrategyPage::additionTo(ElementRef ref, QWidget* parent) {
  if (ref.kind->name == "extension")
    return new ExtensionBar(m_session, m_surrounding, basics::Id<strategy::Extension>(ref.id), parent);
  if (ref.kind->name == "guardrail")
    return proposeButton(ref, parent);
  if (ref.kind->name == "exclusion")
    return pursuedButton(ref, parent);
  return nullptr;
}

/// The rows behind an exclusion, where there are any.
QWidget* StrategyPage::pursuedButton(ElementRef exclusion, QWidget* parent) {
  auto* show = widgets::smallButton(tr("Pursued all the same..."), QStringLiteral("list-filter"),
                                    widgets::ButtonKind::Secondary, parent);
  show->setObjectName("pursued-rows");
  show->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  auto& hand = NotDoingAtHand::of(m_session);
  const auto refresh = [show, &hand, id = exclusion.id] {
    const auto* list = hand.read().of(id);
    show->setVisible(list && !pursuedFacts(*list).isEmpty());
  };
  connect(&hand, &NotDoingAtHand::changed, show, refresh);
  connect(show, &QPushButton::clicked, this, [this, id = exclusion.id] { showPursued(id); });
  refresh();
  return show;
}

void StrategyPage::showPursued(RowId exclusion) {
  commitDrafts();
  auto* dialog = new NotDoingDialog(m_session, exclusion, window());
  connect(dialog, &NotDoingDialog::letThroughAsked, this, &StrategyPage::letThrough);
  connect(dialog, &NotDoingDialog::elementAsked, this, [this](RowId id) {
    const ElementRef ref = m_session.elements().locate(id);
    const QString page = ref ? session::pageShowing(ref.kind->name, m_surrounding) : QString();
    if (page == QLatin1String("strategy"))
      show(id, {});
    else if (!page.isEmpty())
      emit m_surrounding.openPage(page, id, {});
  });
  dialog->start();
}

/// An exception holds once it has an approver; who sits here is put down where that is somebody of leadership.
void StrategyPage::letThrough(RowId exclusion, RowId about) {
  const Kind& kind = describe(Tag<strategy::Exception>{});
  const RowId id = m_session.newId<strategy::Exception>().value();
  basics::Edits edits;
  edits.create(kind, id);
  edits.set(kind, id, *kind.field("exclusion"), exclusion);
  if (about != 0)
    edits.set(kind, id, *kind.field("about"), about);
  const auto* me = m_session.elements().find(m_session.me());
  const bool leads = me && me->side == people::Side::Leadership;
  if (leads)
    edits.set(kind, id, *kind.field("approver"), me->id.value());
  m_session.change(inspector::addLabel(kind), edits, [self = QPointer(this), id, leads](const auto& outcome) {
    if (self && outcome)
      self->show(id, leads ? QStringLiteral("reason") : QStringLiteral("approver"));
    else if (self)
      self->m_session.refuse(outcome.refusal());
  });
}

/// Who would go further than a guardrail says proposes it, and leadership answers.
QWidget* StrategyPage::proposeButton(ElementRef guardrail, QWidget* parent) {
  auto* propose = widgets::smallButton(tr("Propose to go further"), QStringLiteral("arrow-right"),
                                       widgets::ButtonKind::Secondary, parent);
  propose->setObjectName("propose-extension");
  propose->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  widgets::setWhyDisabled(propose, m_session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(propose, &QPushButton::clicked, this, [this, guardrail] {
    const QString now = inspector::titleOf(m_session.elements(), guardrail).simplified();
    add(describe(Tag<strategy::Extension>{}), {{"statement", tr("Beyond “%1”: ").arg(now).toStdString()}});
  });
  return propose;
}

void StrategyPage::commitDrafts() {
  if (m_inspector)
    m_inspector->commitDrafts();
  if (pane())
    pane()->commitDrafts();
}

QWidget* StrategyPage::inspector() {
  return m_inspector;
}

bool StrategyPage::inspectorWanted() const {
  return m_inspector->isOpen();
}

} // namespace baton::strategy_page
