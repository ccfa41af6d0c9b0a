// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "ui/session/session.h"

#include <QStringList>
#include <QWidget>
#include <functional>
#include <utility>
#include <vector>

namespace baton::session {

/// What a page may ask of the window around it. Pages do not know each other: they name where to go.
class Surrounding : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Whether the window has a page of that id: who offers a way there asks first.
  bool hasPage(const QString& page) const { return m_pages.contains(page); }
  void setPages(const QStringList& pages) { m_pages = pages; }
signals:
  /// Opens a page by its id ("strategy"), and there an element where one is given.
  void openPage(const QString& page, baton::basics::RowId element, const QString& field);
  /// Opens the import: its first step, or the file where one is given.
  void importFile(const QString& path);
  /// One sentence at the foot for six seconds, with undo where wanted.
  void say(const QString& sentence, bool offerUndo);
  /// The week on one page, for Monday.
  void askMonday();
  /// The question who sits here.
  void askWho();
  /// The question how the present state is to be called.
  void askVersionName();
  /// A workspace of its own from a template ("example").
  void startFrom(const QString& templateName);

private:
  QStringList m_pages;
};

/// A page of the window. Made when it is first opened. What it shows follows the session while it is seen; what changed
/// meanwhile it takes up when it is next shown.
class Page : public QWidget {
  Q_OBJECT
public:
  Page(Session& session, Surrounding& surrounding, QWidget* parent = nullptr)
      : QWidget(parent), m_session(session), m_surrounding(surrounding) {}

  /// Goes to an element, or to one of its fields; called after the page is shown.
  virtual void show(basics::RowId element, const QString& field) {
    Q_UNUSED(element);
    Q_UNUSED(field);
  }
  /// Does one of the commands of its entry; called after the page is shown.
  virtual void run(const QString& command) { Q_UNUSED(command); }
  /// Stores what is being typed; called before the window closes or another page opens.
  virtual void commitDrafts() {}
  /// The panel at the right of the page, shown by the window; null where the page has none.
  virtual QWidget* inspector() { return nullptr; }
  /// Whether the panel has something to show.
  virtual bool inspectorWanted() const { return true; }

protected:
  /// Shows what is so now.
  virtual void refresh() {}
  /// What it shows is no longer so: refreshed at once where it is seen, else before it is next used.
  void outdate() {
    m_outdated = true;
    if (isVisible())
      renew();
  }
  void renew() {
    if (std::exchange(m_outdated, false))
      refresh();
  }
  void showEvent(QShowEvent* event) override {
    QWidget::showEvent(event);
    renew();
  }

  Session& m_session;
  Surrounding& m_surrounding;

private:
  bool m_outdated = false;
};

/// Keys, and what they do.
struct KeyNote {
  QString keys, what;
};

/// Something that a page can do for a person who is on another one: "Export the handoff as PDF...".
struct PageCommand {
  QString id, label, icon;
  QString words = {};  ///< other words by which somebody may look for it: "dependencies" for the map
  bool isView = false; ///< one of the page's own views: found by its words, and not among what can be done
};

inline PageCommand viewOf(const QString& id, const QString& label, const QString& icon, const QString& words) {
  return {id, label, icon, words, true};
}

/// Makes a page below a widget, of which it is a part from its first moment on: parts that are measured while they are
/// made and get their parent later are asked for their style and measured once more.
using MakePage = std::function<Page*(Session&, Surrounding&, QWidget* parent)>;

/// Pages of a class, with what it asks for beside its session and its surrounding.
template <class Made, class... More> MakePage pageOf(More... more) {
  return [=](Session& session, Surrounding& surrounding, QWidget* parent) -> Page* {
    return new Made(session, surrounding, more..., parent);
  };
}

/// How the window lists and makes a page.
struct PageEntry {
  QString id, label, icon, group;
  MakePage make;
  std::function<int(const Session&)> badge; ///< how many things wait for a person; may be empty
  std::vector<KeyNote> keys = {};           ///< that the page and its lists have for themselves
  std::vector<PageCommand> commands = {};   ///< the page runs them by their ids
};

} // namespace baton::session

Q_DECLARE_METATYPE(baton::workspace::Report)
