// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/naming.h"

#include "core/handoff/named_version.h"

namespace baton::session {

void nameVersion(Session& session, const QString& name, Session::Then then) {
  handoff::NamedVersion version;
  version.id = session.newId<handoff::NamedVersion>();
  version.name = name.trimmed().toStdString();
  basics::Edits edits;
  edits.put(version);
  session.change(Session::tr("name version %1").arg(name.trimmed()), edits, std::move(then));
}

} // namespace baton::session
