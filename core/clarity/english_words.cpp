// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but data: the words that the rules look for in English.
#include "core/clarity/word_lists_of.h"

namespace baton::clarity {
namespace {

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

} // namespace

constinit const WordLists englishWords = {
    .stop = english::stop,
    .generic = english::generic,
    .vague = english::vague,
    .universal = english::universal,
    .soft = english::soft,
    .clauseOpeners = english::openers,
    .numbers = english::numbers,
    .months = english::months,
    .times = english::times,
    .placeholders = english::placeholders,
    .denials = english::denials,
    .notSuperlative = english::notSuperlative,
    .promiseVerbs = english::promiseVerbs,
    .promiseParticiples = english::promiseParticiples,
    .agents = english::agents,
    .elsewhereOpeners = english::elsewhereOpeners,
    .elsewherePhrases = english::elsewherePhrases,
    .ourselves = english::ourselves,
    .priceLists = english::priceLists,
    .abbreviations = english::abbreviations,
};

} // namespace baton::clarity
