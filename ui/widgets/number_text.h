// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>
#include <QTime>

#include <cstdint>
#include <optional>

namespace baton::widgets {

// Every number that a person reads: the separators of the locale, a true minus (U+2212), a narrow no-break space
// before the percent sign. One place, so that charts, tables and cards say the same.

/// While it lives, this thread writes numbers as documents have them ("1,234.50"), whatever the locale: a document says
/// the same on every machine, and its charts the same as its text.
class DocumentNumbers {
public:
  DocumentNumbers();
  ~DocumentNumbers();
  DocumentNumbers(const DocumentNumbers&) = delete;
  DocumentNumbers& operator=(const DocumentNumbers&) = delete;

private:
  bool m_before;
};
/// The locale that numbers are written in.
QLocale numberLocale();

/// One divisor for all numbers of a chart or a table: 1, thousand (K), million (M), billion (B), trillion (T).
struct Scale {
  double divisor = 1;
  QString suffix;
};
/// The scale in which the largest of the numbers has one to three digits before the point; 1 below 10,000.
Scale scaleFor(double largest);
/// "3.2": in the scale and without its suffix.
QString inScale(double value, const Scale& scale, int decimals = 1);

/// "7.6M", "412", "960K": at most three digits before the point and one after; below 10,000 without a suffix.
QString compact(double value);
/// "+3.1M", and "0" without a sign.
QString signedCompact(double value);
/// "1,234,567.89"
QString exact(double value, int decimals);
/// "1,234,567.89" from 123456789 without ever passing through a floating number.
QString exactCents(std::int64_t cents);
QString whole(std::int64_t number);
/// The words for one, or those for several with their number in the place of %1: "1 change", "1,204 changes".
QString counted(std::int64_t count, const QString& one, const QString& several);
/// "14:02" as the locale writes it, never with seconds.
QString timeOfDay(const QTime& time);
/// 0.81 is "81.0 %".
QString percent(double ratio, int decimals = 1);
QString signedPercent(double ratio, int decimals = 1);
/// "2.3×"
QString times(double ratio, int decimals = 1);

/// "not defined", where a measure has nothing to be measured against; shown muted.
QString notDefined();
/// Of what nobody recorded, which is not nothing.
QString notKnown();
/// "too little history", where there are too few cases.
QString tooLittleHistory();
QString percentOr(std::optional<double> ratio, int decimals = 1);

} // namespace baton::widgets
