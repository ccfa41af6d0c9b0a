// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but data: the words that the rules look for, by language, and the abbreviations that everybody knows.
#include "core/clarity/word_lists.h"

namespace baton::clarity {

namespace {

using namespace std::string_view_literals;

namespace english {

constexpr std::string_view stop[] = {
    "a",       "an",      "the",     "and",    "or",       "but",      "nor",      "so",      "yet",    "if",
    "then",    "than",    "as",      "at",     "by",       "for",      "from",     "in",      "into",   "of",
    "off",     "on",      "onto",    "out",    "over",     "to",       "up",       "with",    "within", "without",
    "about",   "above",   "after",   "again",  "against",  "before",   "below",    "between", "during", "through",
    "under",   "until",   "upon",    "per",    "via",      "i",        "me",       "my",      "we",     "us",
    "our",     "ours",    "you",     "your",   "yours",    "he",       "him",      "his",     "she",    "her",
    "it",      "its",     "they",    "them",   "their",    "theirs",   "this",     "that",    "these",  "those",
    "who",     "whom",    "whose",   "which",  "what",     "when",     "where",    "why",     "how",    "there",
    "here",    "am",      "is",      "are",    "was",      "were",     "be",       "been",    "being",  "have",
    "has",     "had",     "having",  "do",     "does",     "did",      "doing",    "done",    "will",   "would",
    "shall",   "should",  "can",     "could",  "may",      "might",    "must",     "not",     "no",     "nobody",
    "nothing", "none",    "only",    "also",   "just",     "very",     "too",      "really",  "quite",  "still",
    "already", "always",  "never",   "ever",   "both",     "either",   "neither",  "each",    "other",  "another",
    "such",    "same",    "because", "while",  "whether",  "though",   "although", "since",   "like",   "unlike",
    "one",     "ones",    "even",    "much",   "most",     "well",     "get",      "gets",    "got",    "let",
    "lets",    "make",    "makes",   "made",   "making",   "it's",     "that's",   "there's", "we're",  "we've",
    "we'll",   "i'm",     "i've",    "i'll",   "you're",   "they're",  "don't",    "doesn't", "didn't", "isn't",
    "aren't",  "wasn't",  "won't",   "can't",  "couldn't", "wouldn't", "cannot",   "let's",   "what's", "he's",
    "she's",   "they've", "you've",  "you'll", "they'll",  "it'll",    "etc",      "e.g",     "i.e",    "see",
    "s",       "t",
};

constexpr std::string_view generic[] = {
    "best-in-class", "world-class",  "leading",          "leader",           "leaders",        "number one",
    "premier",       "cutting-edge", "state-of-the-art", "next-generation",  "innovative",     "revolutionary",
    "powerful",      "robust",       "scalable",         "reliable",         "flexible",       "seamless",
    "seamlessly",    "frictionless", "easy-to-use",      "user-friendly",    "comprehensive",  "holistic",
    "end-to-end",    "one-stop",     "turnkey",          "customer-centric", "customer-first", "passionate",
    "trusted",       "high-quality", "superior",         "excellent",        "exceptional",    "unmatched",
    "unrivalled",    "unrivaled",    "amazing",          "delightful",       "first-class",    "tailored",
    "solution",      "solutions",    "synergy",          "synergies",        "essential",      "indispensable",
};

constexpr std::string_view vague[] = {
    "significant", "significantly", "substantial", "substantially", "sufficient",   "sufficiently", "adequate",
    "adequately",  "many",          "several",     "some",          "more",         "better",       "improve",
    "improves",    "improved",      "improving",   "increase",      "increases",    "increased",    "increasing",
    "growth",      "high",          "low",         "fast",          "quick",        "quickly",      "frequent",
    "frequently",  "regular",       "regularly",   "consistent",    "consistently", "soon",         "top",
};

constexpr std::string_view universal[] = {
    "every",  "everyone", "everybody", "everything",    "all",         "any",
    "anyone", "anybody",  "universal", "regardless of", "of any size", "whatever",
};

constexpr std::string_view soft[] = {
    "value",      "values", "valued",  "quality",   "qualities", "service", "services",    "growth",       "success",
    "successful", "modern", "digital", "ambitious", "demanding", "premium", "partnership", "partnerships",
};

constexpr std::string_view openers[] = {"with", "without", "that", "who", "whose", "which", "using", "from", "in"};

constexpr std::string_view numbers[] = {"two", "three",  "four",   "five",  "six",    "seven", "eight", "nine",
                                        "ten", "eleven", "twelve", "dozen", "dozens", "half",  "twice"};

constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December",
                                       "Jan",     "Feb",      "Mar",       "Apr",     "Jun",      "Jul",
                                       "Aug",     "Sep",      "Sept",      "Oct",     "Nov",      "Dec"};

constexpr std::string_view times[] = {
    "monday",    "tuesday",  "wednesday", "thursday", "friday",    "saturday", "sunday", "end",   "start",
    "beginning", "middle",   "mid",       "time",     "then",      "now",      "next",   "later", "quarter",
    "year",      "month",    "week",      "day",      "spring",    "summer",   "autumn", "fall",  "winter",
    "today",     "tomorrow", "default",   "phone",    "email",     "mail",     "post",   "close", "launch",
    "season",    "date",     "early",     "late",     "christmas", "easter",
};

constexpr std::string_view placeholders[] = {
    "tbd",
    "tbc",
    "tba",
    "coming soon",
    "to be determined",
    "to be defined",
    "to be added",
    "to be released",
    "to be announced",
    "to be confirmed",
    "lorem ipsum",
};

constexpr std::string_view denials[] = {"none", "nothing", "no one", "nobody", "not any", "nil", "n/a"};

constexpr std::string_view notSuperlative[] = {
    "request",  "interest",  "disinterest", "invest",    "reinvest",  "divest",   "forest",     "harvest",
    "honest",   "dishonest", "modest",      "protest",   "contest",   "suggest",  "digest",     "latest",
    "manifest", "arrest",    "northwest",   "southwest", "midwest",   "earnest",  "conquest",   "inquest",
    "tempest",  "unrest",    "attest",      "behest",    "bequest",   "ingest",   "infest",     "detest",
    "armrest",  "everest",   "pretest",     "backtest",  "bucharest", "budapest", "rainforest", "headrest",
    "footrest", "retest",    "self-test",   "ernest",    "at best",   "backrest", "nearest",
};

constexpr std::string_view promiseVerbs[] = {"will", "must"};
constexpr std::string_view promiseParticiples[] = {"released", "delivered", "published", "provided", "built",
                                                   "hired",    "trained",   "launched",  "updated",  "available"};
constexpr std::string_view agents[] = {"by"};

constexpr std::string_view elsewhereOpeners[] = {
    "see",   "see also", "please see", "refer to",  "please refer to", "please reference",
    "visit", "cf",       "read more",  "learn more"};
constexpr std::string_view elsewherePhrases[] = {
    "defined in",     "defined here",  "described in",       "described here",     "as shown below",
    "as shown above", "as shown in",   "as described below", "as described above", "see below",
    "see above",      "outline below", "can be found",       "shown below",        "shown above",
    "listed below",   "detailed in",   "documented in",      "explained in",
};
constexpr std::string_view ourselves[] = {"we", "our", "ours", "we're", "we've", "we'll"};
constexpr std::string_view priceLists[] = {"price list", "price lists", "pricelist",
                                           "rate card",  "tariff",      "price book"};
constexpr std::string_view abbreviations[] = {"e.g",  "i.e",  "dr",  "mr",   "mrs", "ms",  "st",  "vs",   "approx",
                                              "inc",  "ltd",  "co",  "corp", "no",  "nos", "cf",  "incl", "excl",
                                              "resp", "dept", "est", "jr",   "sr",  "jan", "feb", "mar",  "apr",
                                              "aug",  "sept", "sep", "oct",  "nov", "dec", "u.s", "u.k"};

} // namespace english

namespace german {

constexpr std::string_view stop[] = {
    "der",     "die",    "das",    "den",      "dem",     "des",     "ein",     "eine",    "einer",  "eines",
    "einem",   "einen",  "und",    "oder",     "aber",    "auch",    "als",     "wie",     "wenn",   "weil",
    "dass",    "daß",    "ob",     "denn",     "doch",    "nur",     "noch",    "schon",   "so",     "sehr",
    "nicht",   "kein",   "keine",  "keiner",   "keinen",  "keinem",  "in",      "im",      "an",     "am",
    "auf",     "aus",    "bei",    "beim",     "bis",     "durch",   "für",     "gegen",   "hinter", "mit",
    "nach",    "neben",  "ohne",   "seit",     "über",    "um",      "unter",   "von",     "vom",    "vor",
    "zu",      "zum",    "zur",    "zwischen", "ich",     "mich",    "mir",     "mein",    "meine",  "wir",
    "uns",     "unser",  "unsere", "unserer",  "unserem", "unseren", "unseres", "du",      "er",     "sie",
    "es",      "ihr",    "ihre",   "ihrer",    "ihrem",   "ihren",   "ihres",   "ihn",     "ihm",    "ihnen",
    "sein",    "seine",  "seiner", "seinem",   "seinen",  "sich",    "man",     "dieser",  "diese",  "dieses",
    "diesem",  "diesen", "jener",  "welche",   "welcher", "welches", "was",     "wer",     "wo",     "wann",
    "warum",   "hier",   "dort",   "da",       "dann",    "ist",     "sind",    "war",     "waren",  "bin",
    "wird",    "werden", "wurde",  "wurden",   "worden",  "haben",   "hat",     "hatte",   "hatten", "kann",
    "können",  "konnte", "muss",   "müssen",   "soll",    "sollen",  "will",    "wollen",  "darf",   "dürfen",
    "mag",     "möchte", "würde",  "würden",   "wäre",    "wären",   "nichts",  "niemand", "immer",  "nie",
    "bereits", "etwa",   "sowie",  "sondern",  "damit",   "dabei",   "dazu",    "daran",   "davon",  "je",
    "pro",     "eins",   "ja",     "nein",     "usw",     "etc",     "ca",      "z.b",     "beide",  "beiden",
    "anderen", "andere", "deren",  "dessen",   "während", "machen",  "macht",   "siehe",   "statt",
};

constexpr std::string_view generic[] = {
    "führend~",
    "marktführend~",
    "marktführer",
    "weltklasse",
    "erstklassig~",
    "nummer eins",
    "innovativ~",
    "revolutionär~",
    "leistungsstark~",
    "robust~",
    "skalierbar~",
    "zuverlässig~",
    "flexibel",
    "flexible",
    "flexiblen",
    "flexibler",
    "flexibles",
    "nahtlos~",
    "reibungslos~",
    "benutzerfreundlich~",
    "bedienerfreundlich~",
    "umfassend~",
    "ganzheitlich~",
    "durchgängig~",
    "aus einer hand",
    "schlüsselfertig~",
    "kundenorientiert~",
    "kundenzentriert~",
    "leidenschaftlich~",
    "hochwertig~",
    "überlegen~",
    "hervorragend~",
    "exzellent~",
    "außergewöhnlich~",
    "ausgezeichnet~",
    "unübertroffen~",
    "unerreicht~",
    "begeisternd~",
    "maßgeschneidert~",
    "lösung",
    "lösungen",
    "komplettlösung",
    "komplettlösungen",
    "synergie",
    "synergien",
    "unverzichtbar~",
    "unentbehrlich~",
    "zukunftsweisend~",
    "wegweisend~",
    "best-in-class",
    "state-of-the-art",
    "end-to-end",
    "world-class",
    "spitzenqualität",
    "premiumqualität",
    "vertrauenswürdig~",
    "höchste qualität",
    "cutting-edge",
    "marktführerschaft",
};

constexpr std::string_view vague[] = {
    "signifikant~", "erheblich~",  "wesentlich~", "deutlich~", "ausreichend~", "genügend~",  "angemessen~",  "viel",
    "viele",        "vielen",      "vieler",      "mehrere",   "mehreren",     "einige",     "einigen",      "einiger",
    "manche",       "manchen",     "mehr",        "besser~",   "verbessern",   "verbessert", "verbesserung", "steigern",
    "steigert",     "steigerung",  "erhöhen",     "erhöht",    "erhöhung",     "wachstum",   "hoch",         "hohe",
    "hohen",        "hoher",       "hohes",       "niedrig~",  "schnell~",     "rasch~",     "zügig~",       "häufig~",
    "oft",          "regelmäßig~", "konsequent~", "bald",      "baldig~",      "spürbar~",   "nachhaltig~",  "zeitnah~",
};

constexpr std::string_view universal[] = {
    "jeder",       "jede",  "jedes",     "jedem",     "jeden",      "alle",        "allen",
    "aller",       "alles", "jedermann", "beliebig~", "sämtlich~",  "universell~", "unabhängig von",
    "jeder größe", "egal",  "irgendwer", "irgendein", "irgendeine", "ganz gleich",
};

constexpr std::string_view soft[] = {
    "wert",     "werte",         "qualität",        "service",  "services", "dienstleistung", "dienstleistungen",
    "wachstum", "erfolg",        "erfolgreich~",    "modern~",  "digital~", "ambitioniert~",  "anspruchsvoll~",
    "premium",  "partnerschaft", "partnerschaften", "schätzen", "legen",
};

constexpr std::string_view openers[] = {"mit", "ohne", "aus", "in", "im", "von", "ab"};
// As articles they stand everywhere: only behind a comma do they open a clause.
constexpr std::string_view relatives[] = {"die",   "der",    "das",    "den",     "dem", "denen",
                                          "deren", "dessen", "welche", "welcher", "wo",  "welches"};

constexpr std::string_view numbers[] = {"zwei",  "drei",   "vier",     "fünf",    "sechs",  "sieben",
                                        "acht",  "neun",   "zehn",     "elf",     "zwölf",  "dutzend",
                                        "halb~", "hälfte", "doppelt~", "zweimal", "dreimal"};

constexpr std::string_view months[] = {"Januar", "Jänner", "Februar",   "März",    "April",    "Mai",     "Juni",
                                       "Juli",   "August", "September", "Oktober", "November", "Dezember"};

constexpr std::string_view times[] = {
    "montag",       "dienstag",    "mittwoch", "donnerstag", "freitag",  "samstag",  "sonntag", "ende",
    "anfang",       "mitte",       "beginn",   "zeit",       "quartal",  "quartals", "jahr",    "jahres",
    "monat",        "woche",       "tag",      "frühjahr",   "sommer",   "herbst",   "winter",  "heute",
    "morgen",       "januar",      "februar",  "märz",       "april",    "mai",      "juni",    "juli",
    "august",       "september",   "oktober",  "november",   "dezember", "uns",      "saison",  "geschäftsjahr",
    "kalenderjahr", "weihnachten", "ostern",
};

constexpr std::string_view placeholders[] = {
    "tbd",
    "tbc",
    "tba",
    "coming soon",
    "lorem ipsum",
    "noch festzulegen",
    "noch zu klären",
    "noch zu definieren",
    "noch zu bestimmen",
    "noch zu ergänzen",
    "wird noch ergänzt",
    "wird ergänzt",
    "wird nachgereicht",
    "wird noch bekanntgegeben",
    "kommt noch",
    "folgt noch",
    "folgt in kürze",
    "to be determined",
    "to be defined",
    "to be confirmed",
};

constexpr std::string_view denials[] = {"nichts",   "niemand", "keiner", "keines", "keinerlei", "gar nichts",
                                        "entfällt", "n/a",     "k. a",   "nil",    "none",      "nothing"};

constexpr std::string_view notSuperlative[] = {
    "erste",   "ersten",    "erster",   "erstes",     "erstem",   "nächste",   "nächsten",      "nächster", "nächstes",
    "meiste",  "meisten",   "kosten",   "koste",      "leisten",  "leiste",    "gewährleisten", "testen",   "teste",
    "rüsten",  "ausrüsten", "umrüsten", "nachrüsten", "belasten", "entlasten", "lasten",        "tasten",   "rasten",
    "rösten",  "trösten",   "fristen",  "auflisten",  "listen",   "befristen", "gestern",       "letzte",   "letzten",
    "letzter", "jüngste",   "jüngsten", "nächstem",   "erstmals", "mindesten", "fasten",        "lüsten",   "einzelste",
};

constexpr std::string_view promiseVerbs[] = {"wird", "werden", "muss", "müssen"};
constexpr std::string_view promiseParticiples[] = {
    "veröffentlicht", "geliefert",
    "ausgeliefert",   "bereitgestellt",
    "gebaut",         "aufgebaut",
    "eingestellt",    "geschult",
    "eingeführt",     "aktualisiert",
    "verfügbar",      "freigegeben",
    "gestartet",      "zur verfügung gestellt",
};
constexpr std::string_view agents[] = {"von", "vom", "durch"};

constexpr std::string_view elsewhereOpeners[] = {"siehe", "siehe auch", "s",
                                                 "vgl",   "vergleiche", "weitere informationen"};
constexpr std::string_view elsewherePhrases[] = {
    "definiert in",     "beschrieben in", "beschrieben im", "wie unten gezeigt",
    "wie oben gezeigt", "siehe unten",    "siehe oben",     "wie unten dargestellt",
    "ist zu finden",    "findet sich in", "nachzulesen in", "im anhang beschrieben",
};
constexpr std::string_view ourselves[] = {"wir", "unser", "unsere", "unserer", "unserem", "unseren"};
constexpr std::string_view priceLists[] = {"preisliste", "preislisten", "tarif", "preisblatt", "price list"};
constexpr std::string_view abbreviations[] = {
    "z",  "b",   "d",    "h",    "u",   "a",    "z.b", "d.h", "u.a", "ca", "bzw", "usw", "vgl", "nr", "dr", "hr",
    "fr", "str", "inkl", "exkl", "ggf", "evtl", "mio", "mrd", "tsd", "st", "abs", "art", "k",   "s",  "o"};

} // namespace german

constexpr std::string_view acronyms[] = {
    // Office, trade and money
    "API",
    "URL",
    "AI",
    "CEO",
    "CFO",
    "COO",
    "CTO",
    "CIO",
    "CMO",
    "CRO",
    "VP",
    "SVP",
    "EVP",
    "HR",
    "IT",
    "PR",
    "QA",
    "FAQ",
    "FY",
    "YTD",
    "QTD",
    "MTD",
    "Q1",
    "Q2",
    "Q3",
    "Q4",
    "H1",
    "H2",
    "KPI",
    "ROI",
    "TCO",
    "P&L",
    "R&D",
    "M&A",
    "CRM",
    "ERP",
    "B2B",
    "B2C",
    "D2C",
    "SLA",
    "NDA",
    "RFP",
    "RFI",
    "RFQ",
    "VAT",
    "IPO",
    "ETA",
    "DIY",
    "OEM",
    "SKU",
    "POS",
    "USP",
    "SME",
    "SMB",
    "MVP",
    "NGO",
    "LLC",
    "PLC",
    "INC",
    "LTD",
    "AG",
    "SE",
    "KG",
    "USD",
    "EUR",
    "GBP",
    "CHF",
    "JPY",
    "CAD",
    "AUD",
    "CNY",
    "SEK",
    "NOK",
    "DKK",
    // Places
    "US",
    "USA",
    "UK",
    "EU",
    "UN",
    "UAE",
    "EMEA",
    "APAC",
    "DACH",
    "NATO",
    "NY",
    "LA",
    // Things
    "PC",
    "TV",
    "PDF",
    "CSV",
    "XML",
    "HTML",
    "JSON",
    "HTTP",
    "SQL",
    "USB",
    "GPS",
    "SMS",
    "VPN",
    "WLAN",
    "LAN",
    "RAM",
    "CPU",
    "GPU",
    "LED",
    "LCD",
    "CD",
    "DVD",
    "QR",
    "ID",
    "PIN",
    "ATM",
    "CO",
    "DNA",
    "CAD",
    "CNC",
    "RFID",
    "SIM",
    "UI",
    "UX",
    "OS",
    "ISO",
    "DIN",
    "CE",
    "GDPR",
    "DSGVO",
    "OK",
    "AM",
    "PM",
    "NO",
    "XS",
    "XL",
    "XXL",
    "XXXL",
    // Numerals and what a sentence may hold in capitals
    "II",
    "III",
    "IV",
    "VI",
    "VII",
    "VIII",
    "IX",
    "XI",
    "XII",
    "AND",
    "OR",
    "NOT",
    "ALL",
};

} // namespace

const WordLists& wordLists(Language language) {
  static constexpr WordLists englishLists = {english::stop,
                                             english::generic,
                                             english::vague,
                                             english::universal,
                                             english::soft,
                                             english::openers,
                                             Words(),
                                             english::numbers,
                                             english::months,
                                             english::times,
                                             english::placeholders,
                                             english::denials,
                                             english::notSuperlative,
                                             english::promiseVerbs,
                                             english::promiseParticiples,
                                             english::agents,
                                             english::elsewhereOpeners,
                                             english::elsewherePhrases,
                                             english::ourselves,
                                             english::priceLists,
                                             english::abbreviations,
                                             false};
  static constexpr WordLists germanLists = {german::stop,
                                            german::generic,
                                            german::vague,
                                            german::universal,
                                            german::soft,
                                            german::openers,
                                            german::relatives,
                                            german::numbers,
                                            german::months,
                                            german::times,
                                            german::placeholders,
                                            german::denials,
                                            german::notSuperlative,
                                            german::promiseVerbs,
                                            german::promiseParticiples,
                                            german::agents,
                                            german::elsewhereOpeners,
                                            german::elsewherePhrases,
                                            german::ourselves,
                                            german::priceLists,
                                            german::abbreviations,
                                            true};
  static constexpr WordLists none = {};
  return language == Language::English ? englishLists : language == Language::German ? germanLists : none;
}

Words knownAcronyms() {
  return acronyms;
}

} // namespace baton::clarity
