// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/printed_pages.h"
#include "ui/session/print_job.h"
#include "ui/session/session.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSizeF>

namespace baton::exporting {

/// The pages of one document as pictures, set and drawn beside the window's thread. One job at a time: while pages are
/// turned quickly, those in between are never drawn.
class PagePictures : public QObject {
  Q_OBJECT
public:
  explicit PagePictures(session::Session& session, QObject* parent = nullptr);

  /// Sets the pages of what is made there; the pages before it stay until the new ones are there.
  using Make = std::function<report::Document()>;
  void set(Make make);
  bool isSetting() const { return m_setting; }

  /// For a printer; null before the first document is set. Draw only where nothing else is drawn meanwhile.
  std::shared_ptr<const report::PrintedPages> pages() const { return m_pages; }
  int count() const { return m_pages ? m_pages->count() : 0; }
  QSizeF size(int page) const;
  /// The page so many device pixels wide; null where it is not drawn yet, and then drawn() follows.
  QImage image(int page, int width);
  /// Another width of the page, where there is one: better than nothing until the right one is drawn.
  QImage standIn(int page) const;
  /// Without sheets before the first document is set.
  session::PrintJob printJob(const QString& title);

signals:
  void opened();
  void refused(const QString& cause, const QString& remedy);
  void drawn(int page);

protected:
  /// Something is to come, and nothing else that was asked for.
  int beginSetting();
  bool isLatest(int asked) const { return asked == m_asked; }
  void setPages(Make make, int asked);
  void refuse(const basics::Refusal& why);
  /// Pages of another document under this one's name would mislead.
  void forgetPages() { m_pages.reset(); }
  session::Session& session() { return m_session; }

private:
  struct Wanted {
    int page = -1, width = 0;
    bool operator==(const Wanted&) const = default;
  };
  void drawNext();
  static qint64 key(int page, int width) { return qint64(page) << 32 | width; }

  session::Session& m_session;
  int m_asked = 0;
  bool m_setting = false;
  std::shared_ptr<const report::PrintedPages> m_pages;
  QCache<qint64, QImage> m_images;
  QHash<int, QImage> m_last;
  Wanted m_wanted, m_drawing;
};

/// A page for a printer, so many of its pixels wide but not finer than paper shows. Takes its time.
QImage forPaper(const report::PrintedPages& pages, int page, double width);

} // namespace baton::exporting
