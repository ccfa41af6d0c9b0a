// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

class QTextDocument;
class QString;
class QTextBlock;

namespace baton::manual {

/// The page as Markdown becomes the document, in the type and the colours of the program. A link that leads out of the
/// manual becomes plain text.
void setPage(QTextDocument& document, const QString& markdown, const theme::Ink& ink);

/// The same look for a document that was put together otherwise: its headings by their level, its links by their href.
void giveLook(QTextDocument& document, const theme::Ink& ink);

/// The block of the heading with this anchor; an invalid one where there is none.
QTextBlock headingAt(const QTextDocument& document, const QString& anchor);

} // namespace baton::manual
