// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/handoff.h"
#include "core/people/person.h"
#include "core/workspace/json_apply.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/handoff/handoff_page.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <fstream>
#include <sstream>

namespace baton::handoff_page {

/// The page in a window of its own over a real file.
class HandoffAtHand : public tests::WorkspaceAtHand {
protected:
  HandoffPage& page() {
    if (!m_page) {
      m_window = std::make_unique<QWidget>();
      auto* row = new QHBoxLayout(m_window.get());
      theme::space(row, 0, 0);
      m_page = new HandoffPage(*m_session, m_surrounding);
      row->addWidget(m_page, 1);
      m_window->resize(1228, 820);
      m_window->show();
      m_window->activateWindow();
      settle();
    }
    return *m_page;
  }
  void TearDown() override { m_window.reset(); }

  basics::Id<people::Person> person(const std::string& name) {
    for (const people::Person& one : m_session->elements().all<people::Person>())
      if (one.name == name)
        return one.id;
    ADD_FAILURE() << "nobody is called " << name;
    return {};
  }
  void sits(const std::string& name) {
    m_session->setMe(person(name));
    settle();
  }
  const handoff::Handoff* version(int number) {
    for (const handoff::Handoff& one : m_session->elements().all<handoff::Handoff>())
      if (one.version == number)
        return &one;
    return nullptr;
  }
  /// Does what the findings of the example say.
  void mend() {
    std::ifstream file(BATON_SOURCE_DIR "/tests/data/adventureworks/mended.json");
    std::stringstream content;
    content << file.rdbuf();
    m_session->perform([text = content.str()](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      auto applied = workspace::applyJson(workspace, text, {.label = "mend"}, workspace::Earnest::Change);
      if (applied.fault)
        return basics::Refusal{applied.json().dump(), ""};
      return applied.report;
    });
    settle();
  }
  void press(QWidget* in, const QString& name) {
    auto* button = child<QAbstractButton>(in, name);
    ASSERT_TRUE(button);
    EXPECT_TRUE(button->isVisible()) << name.toStdString();
    EXPECT_TRUE(button->isEnabled()) << name.toStdString();
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }
  /// The dialog that stands open under that name; null where none does.
  widgets::WindowDialog* dialog(const QString& name) {
    for (auto* one : page().window()->findChildren<widgets::WindowDialog*>(name))
      if (one->isVisible())
        return one;
    return nullptr;
  }
  void type(QWidget* in, const QString& field, const QString& words) {
    auto* text = child<widgets::TextField>(in, field);
    ASSERT_TRUE(text);
    text->setFocus();
    QTest::keyClicks(text, words);
  }
  QString labelText(QWidget* in, const QString& name) {
    auto* label = child<QLabel>(in, name);
    return label ? label->text() : QString();
  }
  /// Mends and publishes: version 2 of the example, by its chief executive.
  void publishSecond() {
    mend();
    sits("Ken Sánchez");
    press(&page(), "publish");
    ASSERT_TRUE(dialog("publish-dialog"));
    press(dialog("publish-dialog"), "publish-now");
  }

  std::unique_ptr<QWidget> m_window;
  HandoffPage* m_page = nullptr;
};

} // namespace baton::handoff_page
