// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/saving.h"

#include "ui/session/words.h"
#include "ui/widgets/question.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace baton::exporting {
namespace {

QString chosenFile(QWidget* parent, const QString& suggested, const QString& filter) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QFileDialog::getSaveFileName(parent, Saving::tr("Export"), folder + '/' + suggested, filter);
}

} // namespace

Saving::Saving(QWidget* page, session::Surrounding& surrounding)
    : QObject(page), m_page(page), m_surrounding(surrounding), m_choose(chosenFile) {}

void Saving::save(const QString& suggested, FileKind kind, const Write& write) {
  QString path = m_choose(m_page, suggested, fileFilter(kind));
  if (path.isEmpty())
    return;
  if (QFileInfo(path).suffix().isEmpty())
    path += fileEnding(kind);
  if (m_writing++ == 0)
    emit busy(true);
  emit m_surrounding.say(tr("Writing %1").arg(QFileInfo(path).fileName()), false);
  write(path, [self = QPointer(this), path, suggested, kind, write](const basics::Outcome<basics::Done>& written) {
    if (self)
      self->done(written, path, suggested, kind, write);
  });
}

void Saving::done(const basics::Outcome<basics::Done>& written, const QString& path, const QString& suggested,
                  FileKind kind, const Write& write) {
  if (--m_writing == 0)
    emit busy(false);
  if (!written.refused())
    return emit m_surrounding.say(tr("%1 is written.").arg(QFileInfo(path).fileName()), false);
  widgets::ask(m_page->window(), "export-refused", tr("The document was not exported"),
               session::sentence(written.refusal()), tr("Choose another place"),
               [self = QPointer(this), suggested, kind, write] {
                 if (self)
                   self->save(suggested, kind, write);
               });
}

} // namespace baton::exporting
