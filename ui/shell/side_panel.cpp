// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_panel.h"

#include "ui/session/copies.h"
#include "ui/session/live_check.h"
#include "ui/shell/listed_pages.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::Role, theme::TextStyle;
using widgets::Tone;

/// The two batons in the colours that stand out on the dark ground.
class Mark : public QWidget {
public:
  explicit Mark(QWidget* parent) : QWidget(parent) {
    theme::fixWidth(this, 24);
    theme::fixHeight(this, 24);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& ink = theme::ink();
    theme::paintMark(painter, rect(), ink.colour(Role::LeadershipOnSidebar), ink.colour(Role::SalesOnSidebar));
  }
};

/// A button that holds labels: who sits here.
class MeButton : public QAbstractButton {
public:
  explicit MeButton(QWidget* parent) : QAbstractButton(parent) {
    setObjectName("who-sits-here");
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("focusRing", true);
    setProperty("onSidebar", true);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRectF(8, 0, width() - 16, 1), theme::ink().colour(Role::SidebarActive));
  }
};

} // namespace

SidePanel::SidePanel(session::Session& session, const std::vector<session::PageEntry>& pages, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(pages), m_list(new widgets::SidebarList(this)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(0, 0, 0, 12), 0);

  m_brand = new QWidget(this);
  theme::fixHeight(m_brand, 52);
  auto* brand = new QHBoxLayout(m_brand);
  theme::space(brand, QMargins(16, 0, 8, 0), 10);
  brand->addWidget(new Mark(m_brand));
  m_brandName = widgets::label(tr("Baton"), TextStyle::Title, Tone::SidebarTitle);
  brand->addWidget(m_brandName);
  brand->addStretch();
  column->addWidget(m_brand);

  m_list->setObjectName("sidebar");
  m_list->setAccessibleName(tr("Pages"));
  listPages();
  column->addWidget(m_list, 1);

  auto* me = new MeButton(this);
  m_me = me;
  theme::fixHeight(me, 60);
  auto* row = new QHBoxLayout(me);
  theme::space(row, QMargins(18, 10, 10, 2), 10);
  m_avatar = new widgets::Avatar(widgets::Side::Neither, "", 28, me);
  row->addWidget(m_avatar);
  auto* names = new QVBoxLayout;
  theme::space(names, 0, 0);
  m_name = widgets::label("", TextStyle::Label, Tone::SidebarTitle);
  m_title = widgets::label("", TextStyle::Caption, Tone::SidebarMuted);
  for (auto* one : {m_name, m_title}) {
    one->setElided();
    one->setAttribute(Qt::WA_TransparentForMouseEvents);
    names->addWidget(one);
  }
  m_avatar->setAttribute(Qt::WA_TransparentForMouseEvents);
  row->addLayout(names, 1);
  column->addWidget(me);
  connect(me, &QAbstractButton::clicked, this, &SidePanel::whoAsked);

  connect(&session, &session::Session::meChanged, this, &SidePanel::showMe);
  connect(&session, &session::Session::changed, this, [this] {
    showMe();
    listPages();
    countBadges();
  });
  connect(&session, &session::Session::meChanged, this, &SidePanel::countBadges);
  connect(&session, &session::Session::actualsReady, this, &SidePanel::countBadges);
  connect(&session::Copies::of(session), &session::Copies::looked, this, &SidePanel::countBadges);
  connect(&session::LiveCheck::of(session), &session::LiveCheck::checked, this, &SidePanel::countBadges);
  showMe();
  countBadges();
  setRail(false);
}

void SidePanel::showMe() {
  const people::Person* me = m_session.elements().find(m_session.me());
  if (!me) {
    m_avatar->set(widgets::Side::Neither, "?");
    m_name->setText(tr("Who sits here?"));
    m_title->setText(tr("Choose your name"));
  } else {
    m_avatar->set(me->side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales,
                  QString::fromStdString(me->name));
    m_name->setText(QString::fromStdString(me->name));
    m_title->setText(QString::fromStdString(me->title));
  }
  m_title->setVisible(!m_name->isHidden() && !m_title->text().isEmpty()); // a name alone stands in the middle
  m_me->setAccessibleName(tr("Who sits here: %1").arg(m_name->text()));
}

void SidePanel::listPages() {
  QStringList ids;
  QVector<widgets::SidebarItem> items;
  for (const session::PageEntry* page : listedPages(m_pages, m_session)) {
    items.push_back({page->id, page->label, page->icon, page->group, 0});
    ids += page->id;
  }
  if (ids == m_listed)
    return;
  m_listed = ids;
  m_list->setItems(items);
  m_list->setCurrentId(m_current);
}

void SidePanel::setCurrent(const QString& page) {
  m_current = page;
  m_list->setCurrentId(page);
}

void SidePanel::countBadges() {
  for (const auto& page : m_pages)
    if (page.badge)
      m_list->setBadge(page.id, page.badge(m_session));
}

void SidePanel::setRail(bool rail) {
  m_list->setRail(rail);
  m_brandName->setVisible(!rail);
  m_name->setVisible(!rail);
  m_title->setVisible(!rail && !m_title->text().isEmpty());
  theme::space(m_brand->layout(), QMargins(16, 0, 8, 0), 10);
  theme::space(m_me->layout(), rail ? QMargins(14, 10, 6, 2) : QMargins(18, 10, 10, 2), 10);
  theme::fixWidth(this, rail ? 56 : 212);
}

void SidePanel::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme::ink().colour(Role::Sidebar));
}

} // namespace baton::shell
