// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_text.h"

#include <QLocale>
#include <gtest/gtest.h>

#include <limits>

namespace baton::widgets {
namespace {

const QString minusSign(QChar(0x2212)), narrow(QChar(0x202F));

TEST(NumberText, ShortensToThreeDigitsAndALetter) {
  EXPECT_EQ(compact(7'600'000), "7.6M");
  EXPECT_EQ(compact(95'734'000), "95.7M");
  EXPECT_EQ(compact(123'456'789), "123M");
  EXPECT_EQ(compact(960'000), "960K");
  EXPECT_EQ(compact(4.2e9), "4.2B");
}

TEST(NumberText, LeavesSmallNumbersAsTheyAre) {
  EXPECT_EQ(compact(0), "0");
  EXPECT_EQ(compact(412), "412");
  EXPECT_EQ(compact(9062), "9,062");
  EXPECT_EQ(compact(2.345), "2.35");
}

TEST(NumberText, RoundingNeverLeavesAThousandOfALetter) {
  EXPECT_EQ(compact(999'960), "1.0M");
  EXPECT_EQ(compact(999'999'999), "1.0B");
}

TEST(NumberText, WritesATrueMinus) {
  EXPECT_EQ(compact(-1'900'000), minusSign + "1.9M");
  EXPECT_EQ(exact(-1234.5, 2), minusSign + "1,234.50");
  EXPECT_EQ(signedCompact(3'100'000), "+3.1M");
  EXPECT_EQ(signedCompact(0), "0");
  EXPECT_EQ(exact(-0.001, 2), "0.00");
}

TEST(NumberText, CentsAreExactToTheLast) {
  EXPECT_EQ(exactCents(-319573287), minusSign + "3,195,732.87");
  EXPECT_EQ(exactCents(5), "0.05");
  EXPECT_EQ(exactCents(std::numeric_limits<std::int64_t>::min()), minusSign + "92,233,720,368,547,758.08");
}

TEST(NumberText, PercentHasANarrowSpace) {
  EXPECT_EQ(percent(0.81), "81.0" + narrow + "%");
  EXPECT_EQ(percentOr(std::nullopt), "not defined");
  EXPECT_EQ(times(2.3), QString("2.3") + QChar(0x00D7));
}

TEST(NumberText, CountsOneInItsOwnWords) {
  EXPECT_EQ(counted(1, "1 market", "%1 markets"), "1 market");
  EXPECT_EQ(counted(0, "1 market", "%1 markets"), "0 markets");
  EXPECT_EQ(counted(1204, "1 market", "%1 markets"), "1,204 markets");
}

TEST(NumberText, ATimeOfDayHasNoSeconds) {
  const QLocale before;
  for (const QLocale& locale :
       {QLocale::c(), QLocale(QLocale::English, QLocale::UnitedKingdom), QLocale(QLocale::German, QLocale::Germany),
        QLocale(QLocale::Danish, QLocale::Denmark)}) {
    QLocale::setDefault(locale);
    const QString said = timeOfDay(QTime(8, 40, 17));
    EXPECT_TRUE(said.contains("40")) << said.toStdString();
    EXPECT_FALSE(said.contains("17")) << locale.name().toStdString() << ": " << said.toStdString();
  }
  QLocale::setDefault(QLocale::c());
  EXPECT_EQ(timeOfDay(QTime(8, 40, 17)), "08:40");
  QLocale::setDefault(before);
}

TEST(NumberText, TakesTheSeparatorsOfTheLocale) {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  EXPECT_EQ(exact(1234.5, 2), "1.234,50");
  EXPECT_EQ(exactCents(123450), "1.234,50");
  QLocale::setDefault(before);
}

} // namespace
} // namespace baton::widgets
