// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

namespace baton::widgets {
namespace {

thread_local bool isForDocument = false;

constexpr QChar minusSign(0x2212), narrowSpace(0x202F), timesSign(0x00D7);

QString withMinus(bool negative, const QString& magnitude) {
  return negative ? minusSign + magnitude : magnitude;
}

/// What rounds to nothing has no sign.
bool isNegative(double value, int decimals) {
  return std::round(std::abs(value) * std::pow(10, decimals)) > 0 && value < 0;
}

QString magnitude(double value, int decimals) {
  return numberLocale().toString(std::abs(value), 'f', decimals);
}

QString withPlus(double value, const QString& text) {
  return value > 0 ? QLatin1Char('+') + text : text;
}

constexpr std::array<std::pair<double, const char*>, 4> steps{{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "K"}}};

} // namespace

DocumentNumbers::DocumentNumbers() : m_before(std::exchange(isForDocument, true)) {}

DocumentNumbers::~DocumentNumbers() {
  isForDocument = m_before;
}

QLocale numberLocale() {
  return isForDocument ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale();
}

Scale scaleFor(double largest) {
  const double size = std::abs(largest);
  // 999,960 would read 1,000.0K.
  for (const auto& [divisor, suffix] : steps)
    if (size >= divisor * 0.99995 && size >= 9999.5)
      return {divisor, QString::fromLatin1(suffix)};
  return {};
}

QString inScale(double value, const Scale& scale, int decimals) {
  const double scaled = value / scale.divisor;
  if (std::abs(scaled) >= 1e6) // beyond every suffix: two digits and a power of ten
    return withMinus(value < 0, numberLocale().toString(std::abs(scaled), 'g', 2));
  return withMinus(isNegative(scaled, decimals), magnitude(scaled, decimals));
}

QString compact(double value) {
  const Scale scale = scaleFor(value);
  if (!scale.suffix.isEmpty())
    return inScale(value, scale, std::abs(value / scale.divisor) >= 99.95 ? 0 : 1) + scale.suffix;
  const bool isWhole = std::abs(value - std::round(value)) < 1e-9;
  return inScale(value, scale, isWhole || std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2);
}

QString signedCompact(double value) {
  return withPlus(value, compact(value));
}

QString exact(double value, int decimals) {
  return withMinus(isNegative(value, decimals), magnitude(value, decimals));
}

QString exactCents(std::int64_t cents) {
  const std::uint64_t size = cents < 0 ? 0 - std::uint64_t(cents) : std::uint64_t(cents);
  const QLocale locale = numberLocale();
  const QString fraction = locale.toString(qulonglong(size % 100)).rightJustified(2, locale.zeroDigit().at(0));
  return withMinus(cents < 0, locale.toString(qulonglong(size / 100)) + locale.decimalPoint() + fraction);
}

QString whole(std::int64_t number) {
  const std::uint64_t size = number < 0 ? 0 - std::uint64_t(number) : std::uint64_t(number);
  return withMinus(number < 0, numberLocale().toString(qulonglong(size)));
}

QString counted(std::int64_t count, const QString& one, const QString& several) {
  return count == 1 ? one : several.arg(whole(count));
}

QString timeOfDay(const QTime& time) {
  QString form = QLocale().timeFormat(QLocale::ShortFormat);
  form.remove(QRegularExpression(QStringLiteral("[:.]ss?"))); // some locales have them in the short form too
  return QLocale().toString(time, form);
}

QString percent(double ratio, int decimals) {
  return exact(ratio * 100, decimals) + narrowSpace + numberLocale().percent();
}

QString signedPercent(double ratio, int decimals) {
  return withPlus(ratio, percent(ratio, decimals));
}

QString times(double ratio, int decimals) {
  return exact(ratio, decimals) + timesSign;
}

QString notDefined() {
  return QCoreApplication::translate("Numbers", "not defined");
}

QString notKnown() {
  return QCoreApplication::translate("Numbers", "not known");
}

QString tooLittleHistory() {
  return QCoreApplication::translate("Numbers", "too little history");
}

QString percentOr(std::optional<double> ratio, int decimals) {
  return ratio ? percent(*ratio, decimals) : notDefined();
}

} // namespace baton::widgets
