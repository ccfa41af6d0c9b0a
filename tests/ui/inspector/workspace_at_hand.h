// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/publishing.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "ui/session/page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::tests {

/// A workspace in a folder of its own, open in a session; it stands still on 15 June 2020.
class WorkspaceAtHand : public testing::Test {
protected:
  WorkspaceAtHand() { theme::Theme::start(); }
  void make(const workspace::Workspace::Settings& settings = {"Company", "USD", 7}) {
    adopt(workspace::Workspace::create(m_folder / "company.baton", settings, m_world));
  }
  void makeExample() {
    const auto path = m_folder / "example.baton";
    ASSERT_TRUE(workspace::newFromTemplate(path, "example", {}, m_world));
    adopt(workspace::Workspace::openForWriting(path, m_world));
  }
  void adopt(workspace::Workspace workspace) {
    m_session = session::Session::adopt(std::make_unique<workspace::Workspace>(std::move(workspace)));
    m_session->settle();
    QObject::connect(
        m_session.get(), &session::Session::changed, m_session.get(),
        [this](const workspace::Report& report) { m_labels.append(QString::fromStdString(report.label)); });
  }
  template <class T> basics::Id<T> put(T element) {
    element.id = m_session->newId<T>();
    basics::Edits edits;
    const auto id = edits.put(element);
    m_session->change("put", edits);
    m_session->settle();
    m_labels.clear();
    return id;
  }
  template <class T> const T& get(basics::Id<T> id) { return *m_session->elements().find(id); }
  template <class T> static basics::ElementRef ref(basics::Id<T> id) {
    return {&describe(basics::Tag<T>{}), id.value()};
  }
  void settle() {
    QApplication::processEvents();
    m_session->settle();
    QApplication::processEvents();
  }
  /// The draft as it stands, ready or not.
  void publishAs(basics::Id<people::Person> author) {
    workspace::PublishAsked asked;
    asked.author = author;
    asked.reason = "To begin with";
    asked.today = m_session->today();
    m_session->perform([asked](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      return workspace::publish(workspace, asked)->report;
    });
    settle();
    settle();
  }
  template <class W> static W* child(QWidget* in, const QString& name) {
    W* found = in->findChild<W*>(name);
    EXPECT_NE(found, nullptr) << name.toStdString();
    return found;
  }

  TemporaryFolder m_folder;
  basics::Surroundings m_world = basics::Surroundings::fixed(basics::Instant::at(*basics::Date::of(2020, 6, 15)), 7);
  std::unique_ptr<session::Session> m_session;
  session::Surrounding m_surrounding;
  QStringList m_labels; ///< of every change since the last element was put
};

} // namespace baton::tests
