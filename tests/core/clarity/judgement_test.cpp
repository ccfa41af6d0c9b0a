// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/judgement.h"

#include <gmock/gmock.h>

namespace baton::clarity {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Vocabulary& shop() {
  static const Vocabulary vocabulary(Language::English,
                                     {.ours = {"Adventure Works Cycles"},
                                      .offerings = {"Bikes", "Road Pro 500"},
                                      .competitors = {"Larkfield Bicycles", "Staying with the present supplier"},
                                      .accounts = {"great bikes"},
                                      .persons = {"Amy Alberts"},
                                      .terms = {"SAO"}});
  return vocabulary;
}

struct Read {
  explicit Read(std::string_view text, const Vocabulary& vocabulary = shop()) : reading(text, vocabulary) {}
  operator const Reading&() const { return reading; }
  Reading reading;
};

const Vocabulary& german() {
  static const Vocabulary vocabulary(Language::German,
                                     {.ours = {"Radwerk GmbH"}, .offerings = {"Räder"}, .competitors = {"Lerchfeld"}});
  return vocabulary;
}

std::vector<std::string> words(const Reading& reading, const Ranges& ranges) {
  std::vector<std::string> cut;
  for (const Range& range : ranges)
    cut.emplace_back(reading.text().substr(range.begin, range.end - range.begin));
  return cut;
}

#define EXPECT_FINDS(text, function, ...)                                                                              \
  do {                                                                                                                 \
    const Read read(text);                                                                                             \
    EXPECT_THAT(words(read, function(read)), ElementsAre(__VA_ARGS__)) << (text);                                      \
  } while (false)
#define EXPECT_SILENT(text, function)                                                                                  \
  do {                                                                                                                 \
    const Read read(text);                                                                                             \
    EXPECT_THAT(words(read, function(read)), IsEmpty()) << (text);                                                     \
  } while (false)
#define EXPECT_FINDS_GERMAN(text, function, ...)                                                                       \
  do {                                                                                                                 \
    const Read read(text, german());                                                                                   \
    EXPECT_THAT(words(read, function(read)), ElementsAre(__VA_ARGS__)) << (text);                                      \
  } while (false)
#define EXPECT_SILENT_GERMAN(text, function)                                                                           \
  do {                                                                                                                 \
    const Read read(text, german());                                                                                   \
    EXPECT_THAT(words(read, function(read)), IsEmpty()) << (text);                                                     \
  } while (false)

bool says(std::string_view text) {
  return saysSomething(Read(text));
}
bool anchored(std::string_view text) {
  return isAnchored(Read(text));
}
bool bounded(std::string_view text) {
  return isBounded(Read(text));
}
bool denies(std::string_view text) {
  return isDenial(Read(text));
}

TEST(Words, CountCompoundsOnceAndKeepNumbersWhole) {
  EXPECT_EQ(Read("A best-in-class, 1,430.50 dollar bike isn't R&D").reading.words(), 7u);
  EXPECT_EQ(Read("").reading.words(), 0u);
}

TEST(Sentences, EndAtStopsAndLinesButNotBehindAbbreviations) {
  EXPECT_EQ(Read("We sell bikes, e.g. for Dr. Smith. They pay 3.5 a piece").reading.sentences(), 2u);
  EXPECT_EQ(Read("one\ntwo\nthree").reading.sentences(), 3u);
  const Read ordinal("Das gilt ab dem 30. Juni überall. Dann nicht mehr", german());
  EXPECT_EQ(ordinal.reading.sentences(), 2u);
}

TEST(SaysSomething, NeedsFiveWordsAndThreeThatCarryWeight) {
  EXPECT_TRUE(says("Workshop with three mechanics and more"));
  EXPECT_FALSE(says("The market is challenging."));               // four words
  EXPECT_FALSE(says("Best quality and service."));                // four words
  EXPECT_FALSE(says("We focus on all of them."));                 // one left: focus
  EXPECT_FALSE(says("We have no real competitors."));             // two left
  EXPECT_FALSE(says("We are the leading, trusted and best one")); // none left
}

TEST(SaysSomething, TakesOutOurOwnNameAndCompetitors) {
  EXPECT_FALSE(says("Adventure Works and Larkfield sell better bikes")); // sell, bikes
  EXPECT_TRUE(says("Adventure Works and Larkfield sell bikes overnight"));
}

TEST(SaysSomething, IsNotTrueOfAPlaceholder) {
  EXPECT_FALSE(says("Workshops with three mechanics or more, TBD by region"));
}

TEST(SaysSomething, HoldsForEveryTextOfTheExample) {
  for (const std::string_view text :
       {"any size in 12 days, one invoice with parts", "parts arrive with the bike they fit",
        "count the deliveries of one month", "one trial order of 5 bikes", "lowest pallet price, 90 days to pay",
        "delivered price per pallet, turns per season", "Three suppliers, three invoices, three dates",
        "no change for the mechanics, known faces", "jerseys, shorts, gloves, caps in shop sizes",
        "8-12 % cheaper, delivers the next day", "the reseller stocks no slow sizes",
        "repairs on our bikes earn money"})
    EXPECT_TRUE(says(text)) << text;
}

TEST(Anchors, AreDigitsNumberWordsNamesAndCapitals) {
  EXPECT_FINDS("Dealers in France with 12 stands or two", anchors, "France", "12", "two");
  EXPECT_FINDS("Larkfield pays great bikes and Alberts", anchors, "Larkfield", "great", "bikes", "Alberts");
  EXPECT_SILENT("The SHOP sells Bikes of Adventure Works", anchors);  // all capitals, an offering, our name
  EXPECT_SILENT("Workshops that repair. Dealers that sell", anchors); // both begin a sentence
  EXPECT_SILENT("We are #1 in B2B trade", anchors);
  EXPECT_SILENT("Value-Added shops: Owners decide", anchors);
  EXPECT_SILENT("Buyers of the Road Pro 500 are glad", anchors); // the digits are an offering's name
}

TEST(Anchored, NeedsBothWordsAndAnAnchor) {
  EXPECT_TRUE(anchored("the only large group that still earned 0.7 %"));
  EXPECT_FALSE(anchored("the only large group that still earned money"));
  EXPECT_FALSE(anchored("2.8M to 5.6M"));
}

TEST(Bounded, IsACustomerWithAnEdge) {
  EXPECT_TRUE(bounded("hospitals with their own pharmacy"));
  EXPECT_TRUE(bounded("every reseller in France with a workshop"));
  EXPECT_TRUE(bounded("workshop of three mechanics or more"));
  EXPECT_FALSE(bounded("companies that value quality"));
  EXPECT_FALSE(bounded("every developer and every organization, regardless of their setup"));
  EXPECT_FALSE(bounded("ambitious companies with success, and demanding partners"));
}

TEST(Boundless, AreUniversalWordsInSentencesWithoutAnAnchor) {
  EXPECT_FINDS("every developer and every organization, regardless of their setup", boundlessWords, "every", "every",
               "regardless of");
  EXPECT_SILENT("every reseller in France with a workshop", boundlessWords);
  EXPECT_FINDS("Resellers in France. Anyone else too", boundlessWords, "Anyone");
  EXPECT_SILENT("all-terrain bikes for the post", universalWords);
}

TEST(GenericWords, ArePraiseThatAnyoneCouldPrint) {
  EXPECT_FINDS("Best-in-class quality and first-class service", genericClaim, "Best-in-class", "first-class");
  EXPECT_FINDS("The most powerful and accurate search", genericClaim, "most powerful");
  EXPECT_FINDS("Simply the fastest search, easy to use", genericClaim, "fastest", "easy to use");
  EXPECT_FINDS("We are #1 and number one", genericClaim, "1", "number one");
}

TEST(GenericWords, AreFineBesideAFactAndAsPartsOfANumber) {
  EXPECT_SILENT("most orders leave in 12 working days", genericClaim);
  EXPECT_SILENT("most orders leave overnight", genericWords);
  EXPECT_SILENT("Larkfield needs 70 days for a robust frame", genericClaim);
  EXPECT_SILENT("great value, trust and success at your request", genericWords);
}

TEST(VagueWords, CountOnlyInSentencesWithoutADigit) {
  EXPECT_FINDS("Resellers buy significantly more. They pay 3 % more", vagueWords, "significantly more");
  EXPECT_SILENT("12 working days are fast enough", vagueWords);
  EXPECT_SILENT("low-floor buses and high-voltage lines", vagueWords);
}

TEST(Placeholders, AreFoundHoweverTheyAreWritten) {
  EXPECT_FINDS("tbd", placeholders, "tbd");
  EXPECT_FINDS("grow X % by XXX, ???", placeholders, "X", "XXX", "???");
  EXPECT_FINDS("IMAGE COMING SOON", placeholders, "COMING SOON");
  EXPECT_FINDS("price to be announced", placeholders, "to be announced");
  EXPECT_SILENT("Size XXL is sold out, 5 % of it", placeholders);
}

TEST(Denials, BeginWithNothingOrADash) {
  for (const std::string_view text : {"Nothing that a good shop would miss.", "None", "n/a", "No one", "-", "– ",
                                      "not any that we know of", "Nobody is better"})
    EXPECT_TRUE(denies(text)) << text;
  for (const std::string_view text :
       {"No minimum order", "No one-time fee and a van in every valley", "no change for the mechanics, known faces",
        "-5 % on pallets", "- cheaper\n- delivers tomorrow", "8-12 % cheaper", ""})
    EXPECT_FALSE(denies(text)) << text;
}

TEST(Acronyms, AreAskedForUnlessKnownSpelledOutOrInAHeading) {
  EXPECT_FINDS("Each SDR owes 12 meetings to the AEs", unknownAcronyms, "SDR", "AE");
  EXPECT_SILENT("The CEO of the US unit sells B2B in FY24 and Q3", unknownAcronyms);
  EXPECT_SILENT("IMAGE COMING SOON\nthen text", unknownAcronyms);
  EXPECT_SILENT("A Qualified Trial Order (QTO) counts", unknownAcronyms);
  EXPECT_SILENT("QTO (qualified trial order) counts", unknownAcronyms);
  EXPECT_SILENT("An SAO counts", unknownAcronyms); // in the glossary
  EXPECT_FINDS("A pallet order (QTO) counts", unknownAcronyms, "QTO");
  EXPECT_THAT(spelledOut(Read("A Qualified Trial Order (QTO) counts")), ElementsAre("QTO"));
}

TEST(Acronyms, ThatEverybodyKnowsAreAboutAHundredAndTwenty) {
  const Vocabulary& known = shop();
  for (const std::string_view word : {"API", "URL", "AI", "CEO", "VP", "FAQ", "YTD", "US", "EU", "UK", "CRM"})
    EXPECT_TRUE(known.isKnownAcronym(word)) << word;
  EXPECT_FALSE(known.isKnownAcronym("SDR"));
}

TEST(LongSentences, HaveMoreThanThirtyFiveWords) {
  std::string text;
  for (int i = 0; i < 35; ++i)
    text += "word ";
  EXPECT_SILENT(text, longSentences);
  text += "word";
  EXPECT_FINDS(text, longSentences, text);
}

TEST(OwnerlessPromises, NameNobodyWhoKeepsThem) {
  EXPECT_FINDS("Updated metrics will be released at the start of the quarter", ownerlessPromises, "will be released");
  EXPECT_FINDS("The deck must then be finally delivered by Friday", ownerlessPromises,
               "must then be finally delivered");
  EXPECT_SILENT("goals will be measured quarterly", ownerlessPromises);
  EXPECT_SILENT("The deck will be delivered by the product team", ownerlessPromises);
  EXPECT_SILENT("Amy Alberts says it will be published in May", ownerlessPromises);
}

TEST(MeaningElsewhere, IsATextThatIsOnlyAPointer) {
  EXPECT_FINDS("See the [pricing page](https://x.test/price) for all tiers", meaningElsewhere,
               "See the [pricing page](https://x.test/price) for all tiers", "[pricing page](https://x.test/price)");
  EXPECT_FALSE(meaningElsewhere(Read("Our tiers, as defined in the price handbook of 2021")).empty());
  EXPECT_SILENT("Our values (see the handbook) are that frames are built in 12 days", meaningElsewhere);
  EXPECT_SILENT("Customers see our bikes in shops of the north", meaningElsewhere);
  EXPECT_SILENT("Too short", meaningElsewhere); // short, but nowhere else either
}

TEST(OurselvesFirst, IsAStoryThatBeginsWithUs) {
  EXPECT_FINDS("We build frames", ourselvesFirst, "We");
  EXPECT_FINDS("Since 1976 Adventure Works builds", ourselvesFirst, "Adventure");
  EXPECT_FINDS("Good bikes need care", ourselvesFirst, "bikes");
  EXPECT_SILENT("Mechanics wait for parts while bikes block the stand", ourselvesFirst);
}

TEST(Aspiration, IsMeasuredByAFigureThatIsNoDate) {
  EXPECT_TRUE(hasFigure(Read("By 30 June 2021 we earn 4 % on what we sell.")));
  EXPECT_TRUE(hasDate(Read("By 30 June 2021 we earn 4 % on what we sell.")));
  EXPECT_FALSE(hasFigure(Read("By 30 June 2021 we are profitable")));
  EXPECT_FALSE(hasFigure(Read("Until 2021-06-30 and in Q3 of FY2021")));
  EXPECT_TRUE(hasFigure(Read("We double, to two plants")));
  EXPECT_FALSE(hasDate(Read("We earn 4 % and may earn 5 %")));
  EXPECT_TRUE(hasDate(Read("We earn 4 % by May")));
  EXPECT_TRUE(hasFigure(Read("By 31 December 2027 we serve 2000 dairies")));
  EXPECT_TRUE(hasDate(Read("By 31 December 2027 we serve 2000 dairies")));
  EXPECT_FALSE(hasDate(Read("We serve 2000 dairies")));
  EXPECT_FALSE(hasFigure(Read("By the end of 2027 dairies buy our pumps")));
  EXPECT_FALSE(hasFigure(Read("By early 2027 dairies buy our pumps")));
}

TEST(Price, IsADigitOrTheNameOfAList) {
  EXPECT_TRUE(saysPrice(Read("540 to 3,400")));
  EXPECT_TRUE(saysPrice(Read("as in the partner price list")));
  EXPECT_FALSE(saysPrice(Read("see our price list")));
  EXPECT_FALSE(saysPrice(Read("On request")));
  EXPECT_FALSE(saysPrice(Read("TBD 2021")));
}

TEST(German, SaysSomethingByItsOwnSmallWords) {
  EXPECT_TRUE(saysSomething(Read("Werkstätten mit drei Mechanikern und eigener Lackierung", german())));
  EXPECT_FALSE(saysSomething(Read("Wir sind für alle und jeden da", german())));
}

TEST(German, TakesNoCapitalForAnAnchor) {
  EXPECT_SILENT_GERMAN("Händler mit eigener Werkstatt in der Stadt", anchors);
  EXPECT_FINDS_GERMAN("Lerchfeld liefert in zwölf Tagen", anchors, "Lerchfeld", "zwölf");
  EXPECT_FALSE(isAnchored(Read("Händler mit eigener Werkstatt und Verkauf am Ort", german())));
  EXPECT_TRUE(isAnchored(Read("Händler mit eigener Werkstatt und 50 Rädern im Jahr", german())));
}

TEST(German, BoundsACustomerByAClause) {
  EXPECT_TRUE(isBounded(Read("Krankenhäuser mit eigener Apotheke", german())));
  EXPECT_TRUE(isBounded(Read("Händler, die Räder selbst reparieren", german())));
  EXPECT_FALSE(isBounded(Read("Die Händler der Region", german())));
  EXPECT_FALSE(isBounded(Read("Unternehmen, die Qualität und Service schätzen", german())));
  EXPECT_FINDS_GERMAN("alle Händler, unabhängig von ihrer Lage", boundlessWords, "alle", "unabhängig von");
}

TEST(German, KnowsItsGenericVagueAndEmptyWords) {
  EXPECT_FINDS_GERMAN("Innovative, hochwertige Lösungen aus einer Hand", genericClaim, "Innovative",
                      "hochwertige Lösungen aus einer Hand");
  EXPECT_FINDS_GERMAN("Der schnellste Rahmenbau", genericClaim, "schnellste");
  EXPECT_SILENT_GERMAN("Die ersten Kosten leisten wir selbst", genericWords);
  EXPECT_FINDS_GERMAN("Der Umsatz steigt deutlich", vagueWords, "deutlich");
  EXPECT_SILENT_GERMAN("Der Umsatz steigt deutlich, um 12 %", vagueWords);
  EXPECT_FINDS_GERMAN("Preis noch festzulegen", placeholders, "noch festzulegen");
}

TEST(German, DeniesAndPromisesInItsOwnWay) {
  EXPECT_TRUE(isDenial(Read("Nichts, was uns fehlt", german())));
  EXPECT_TRUE(isDenial(Read("Keine.", german())));
  EXPECT_FALSE(isDenial(Read("Keine Mindestmenge je Bestellung", german())));
  EXPECT_FINDS_GERMAN("Die Preisliste wird im Juli veröffentlicht", ownerlessPromises, "wird im Juli veröffentlicht");
  EXPECT_SILENT_GERMAN("Die Preisliste wird im Juli vom Vertrieb veröffentlicht", ownerlessPromises);
  EXPECT_FINDS_GERMAN("Wir bauen Rahmen", ourselvesFirst, "Wir");
  EXPECT_TRUE(hasDate(Read("Bis Juni verdienen wir", german())));
  EXPECT_TRUE(hasDate(Read("Im Geschäftsjahr 2027 verdienen wir Geld", german())));
  EXPECT_FALSE(hasFigure(Read("Im Geschäftsjahr 2027 verdienen wir Geld", german())));
}

TEST(OtherLanguages, CountOnlyLength) {
  const Vocabulary french(Language::Other);
  EXPECT_TRUE(isAnchored(Read("les meilleures solutions pour tout le monde", french)));
  EXPECT_FALSE(saysSomething(Read("les meilleures solutions", french)));
  EXPECT_FALSE(saysSomething(Read("les meilleures solutions pour tout le monde, TBD", french)));
  EXPECT_TRUE(genericClaim(Read("les meilleures solutions innovantes", french)).empty());
  EXPECT_TRUE(saysSomething(Read("地方の自転車店で整備士が三人以上", french)));
  EXPECT_FALSE(saysSomething(Read("地方の自転車店", french)));
}

TEST(Language, IsToldByItsSmallWords) {
  const auto detected = [](std::string_view text) { return detectLanguage(std::span(&text, 1)); };
  EXPECT_EQ(detected("We sell to resellers in the United States and build the frame that they ordered, in the size "
                     "that they need, within days"),
            Language::English);
  EXPECT_EQ(detected("Wir verkaufen an Händler in Frankreich und bauen den Rahmen, den sie bestellt haben, in der "
                     "Größe, die sie brauchen, in wenigen Tagen"),
            Language::German);
  EXPECT_EQ(detected("Nous vendons aux revendeurs de la région et nous construisons le cadre qu'ils ont commandé, "
                     "dans la taille voulue, en quelques jours seulement"),
            Language::Other);
  EXPECT_EQ(detected("Independent retailers"), Language::English);
  EXPECT_EQ(detected("地方の自転車店で整備士が三人以上"), Language::Other);
  EXPECT_EQ(languageOf("de-AT"), Language::German);
}

TEST(Reading, SurvivesAnyBytes) {
  for (const std::string_view text : {"\xFF\xFE\x80", "\xE2\x82", "a\xC3", "-", "---", "...", "'", "a-", "-a", "\n\n",
                                      "İstanbul", "a.b.c.d", "#1#1", "\xF0\x9F\x9A\xB2 bike"}) {
    const Read read(text);
    saysSomething(read), isBounded(read), isDenial(read);
    for (const auto find : {anchors, genericWords, vagueWords, placeholders, unknownAcronyms, ownerlessPromises,
                            meaningElsewhere, ourselvesFirst})
      for (const Range& range : find(read))
        EXPECT_TRUE(range.begin < range.end && range.end <= text.size()) << text;
  }
}

} // namespace
} // namespace baton::clarity
