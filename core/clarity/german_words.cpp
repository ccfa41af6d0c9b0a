// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but data: the words that the rules look for in German.
#include "core/clarity/word_lists_of.h"

namespace baton::clarity {
namespace {

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

} // namespace

constinit const WordLists germanWords = {
    .stop = german::stop,
    .generic = german::generic,
    .vague = german::vague,
    .universal = german::universal,
    .soft = german::soft,
    .clauseOpeners = german::openers,
    .relativeOpeners = german::relatives,
    .numbers = german::numbers,
    .months = german::months,
    .times = german::times,
    .placeholders = german::placeholders,
    .denials = german::denials,
    .notSuperlative = german::notSuperlative,
    .promiseVerbs = german::promiseVerbs,
    .promiseParticiples = german::promiseParticiples,
    .agents = german::agents,
    .elsewhereOpeners = german::elsewhereOpeners,
    .elsewherePhrases = german::elsewherePhrases,
    .ourselves = german::ourselves,
    .priceLists = german::priceLists,
    .abbreviations = german::abbreviations,
    .capitalisesNouns = true,
};

} // namespace baton::clarity
