// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/header_words.h"

#include "core/basics/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace baton::records {
namespace {

std::vector<HeaderWord> bookingWords() {
  return {
      {"external_id",
       {"externalid",
        "bookingid",
        "booking",
        "bookingnumber",
        "bookingno",
        "orderid",
        "ordernumber",
        "orderno",
        "order",
        "salesorder",
        "salesordernumber",
        "invoiceid",
        "invoicenumber",
        "invoiceno",
        "invoice",
        "transactionid",
        "transaction",
        "documentnumber",
        "buchungsnummer",
        "buchungsnr",
        "buchung",
        "auftragsnummer",
        "auftragsnr",
        "auftrag",
        "bestellnummer",
        "bestellnr",
        "bestellung",
        "rechnungsnummer",
        "rechnungsnr",
        "rechnung",
        "belegnummer",
        "belegnr",
        "beleg",
        "vorgang",
        "id",
        "key",
        "number",
        "nummer",
        "nr"}},
      {"date",
       {"date", "bookingdate", "bookedon", "bookdate", "orderdate", "invoicedate", "transactiondate", "postingdate",
        "closedate", "closeddate", "day", "datum", "buchungsdatum", "auftragsdatum", "bestelldatum", "rechnungsdatum",
        "belegdatum", "abschlussdatum", "tag"}},
      personWords(),
      {"account",
       {"account", "accountname", "customer", "customername", "client", "clientname", "reseller", "company", "soldto",
        "buyer", "dealer", "kunde", "kundenname", "kundin", "firma", "auftraggeber", "händler", "käufer"}},
      marketWords(),
      offeringWords(),
      {"revenue", {"revenue",      "revenueusd",  "revenueeur",  "sales",         "salesamount", "netsales",
                   "netrevenue",   "netamount",   "amount",      "bookingamount", "orderamount", "orderamountnet",
                   "ordervalue",   "linetotal",   "total",       "totalamount",   "value",       "turnover",
                   "umsatz",       "umsatzeur",   "nettoumsatz", "umsatznetto",   "erlös",       "erlöse",
                   "auftragswert", "nettobetrag", "betrag",      "summe",         "gesamt",      "wert"}},
      {"cost",
       {"cost", "costs", "totalcost", "costofsales", "cogs", "standardcost", "kosten", "selbstkosten", "herstellkosten",
        "herstellungskosten", "einstand", "wareneinsatz"}},
      {"margin",
       {"margin", "grossmargin", "grossprofit", "profit", "contribution", "contributionmargin", "marge", "rohertrag",
        "deckungsbeitrag", "db", "db1", "gewinn"}},
      businessWords(),
      currencyWords()};
}

std::vector<HeaderWord> goalWords() {
  return {
      personWords(),
      {"role", {"role", "jobtitle", "title", "rolle", "funktion", "position"}},
      {"metric",
       {"metric", "measureofsuccess", "kpi", "indicator", "goaltype", "metrik", "kennzahl", "zielgröße", "messgröße"}},
      {"basis", {"basis", "goalbasis", "targettype", "type", "zielart", "art"}},
      {"scope", {"scope", "goalscope", "geltung", "umfang"}},
      {"from",
       {"from",    "startingfrom", "quarterstarting", "monthstarting",  "yearstarting", "periodstarting", "starting",
        "start",   "startdate",    "periodstart",     "quarterstart",   "monthstart",   "yearstart",      "begin",
        "begins",  "period",       "quarter",         "month",          "year",         "date",           "von",
        "ab",      "beginn",       "startdatum",      "quartalsbeginn", "monatsbeginn", "jahresbeginn",   "zeitraum",
        "periode", "quartal",      "monat",           "jahr",           "datum"}},
      {"grain", {"grain", "periodtype", "granularity", "per", "körnung", "zeitraumart", "je"}},
      {"measure", {"measure", "measured", "messung", "gemessen"}},
      {"amount",
       {"amount",   "goal",    "goalamount", "target",   "targetamount", "quota",      "quotaamount", "salesquota",
        "plan",     "planned", "budget",     "value",    "revenue",      "betrag",     "ziel",        "zielbetrag",
        "zielwert", "vorgabe", "soll",       "planwert", "quote",        "umsatzziel", "wert",        "umsatz"}},
      marketWords(),
      offeringWords(),
      businessWords(),
      currencyWords()};
}

std::vector<HeaderWord> peopleWords() {
  return {{"name",
           {"name", "fullname", "displayname", "employeename", "personname", "person", "employee", "salesperson",
            "salesagent", "seller", "salesrep", "vollername", "mitarbeiter", "mitarbeitername", "vorundnachname",
            "verkäufer"}},
          {"title",
           {"title", "jobtitle", "job", "position", "role", "function", "titel", "stelle", "funktion", "rolle",
            "stellenbezeichnung", "berufsbezeichnung", "position"}},
          {"manager",
           {"manager", "reportsto", "managername", "supervisor", "boss", "linemanager", "lead", "teamlead",
            "vorgesetzter", "vorgesetzte", "berichtetan", "führungskraft", "leiter", "chef", "teamleiter"}},
          {"employee_id",
           {"employeeid", "employeenumber", "employeeno", "personid", "personnelnumber", "staffid", "userid", "id",
            "personalnummer", "personalnr", "mitarbeiternummer", "mitarbeiternr", "mitarbeiterid"}},
          {"email", {"email", "emailaddress", "mail", "mailadresse", "emailadresse"}},
          {"started",
           {"started", "startdate", "hiredate", "hired", "joined", "joindate", "entrydate", "since", "eintritt",
            "eintrittsdatum", "einstellungsdatum", "beginn", "seit"}},
          {"left",
           {"left", "enddate", "leavedate", "leavingdate", "exitdate", "terminationdate", "until", "austritt",
            "austrittsdatum", "ende", "bis"}},
          {"side", {"side", "seite"}},
          {"team", {"team", "salesteam", "group", "department", "unit", "abteilung", "gruppe", "bereich"}},
          {"ramp_months", {"rampmonths", "ramp", "rampup", "rampupmonths", "einarbeitung", "einarbeitungsmonate"}},
          {"full_productivity", {"fullproductivity", "productivity", "monthlyproductivity", "produktivität"}}};
}

/// English and German names of each month, long and short, and the ways of counting them.
constexpr std::array<std::array<std::string_view, 5>, 12> monthWords = {{{"january", "januar", "jan", "jän", "jänner"},
                                                                         {"february", "februar", "feb", "", ""},
                                                                         {"march", "märz", "mar", "mär", "mrz"},
                                                                         {"april", "apr", "", "", ""},
                                                                         {"may", "mai", "", "", ""},
                                                                         {"june", "juni", "jun", "", ""},
                                                                         {"july", "juli", "jul", "", ""},
                                                                         {"august", "aug", "", "", ""},
                                                                         {"september", "sep", "sept", "", ""},
                                                                         {"october", "oktober", "oct", "okt", ""},
                                                                         {"november", "nov", "", "", ""},
                                                                         {"december", "dezember", "dec", "dez", ""}}};

std::optional<int> monthByNumber(std::string_view key) {
  for (const std::string_view before : {"month", "monat", "m", "p", ""})
    if (key.starts_with(before)) {
      const std::string_view digits = key.substr(before.size());
      if (digits.empty() || digits.size() > 2 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        continue;
      const int month = std::stoi(std::string(digits));
      if (month >= 1 && month <= 12)
        return month;
    }
  return std::nullopt;
}

bool isLetterOrDigit(unsigned char c) {
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

} // namespace

const std::vector<HeaderWord>& headerWords(RecordKind kind) {
  static const std::map<RecordKind, std::vector<HeaderWord>> words = {
      {RecordKind::Bookings, bookingWords()},    {RecordKind::Goals, goalWords()},
      {RecordKind::People, peopleWords()},       {RecordKind::Opportunities, opportunityWords()},
      {RecordKind::Activities, activityWords()}, {RecordKind::Accounts, accountWords()}};
  static const std::vector<HeaderWord> none;
  const auto found = words.find(kind);
  return found == words.end() ? none : found->second;
}

std::string headerKey(std::string_view header) {
  std::string key;
  for (const char c : basics::foldCase(header))
    if (isLetterOrDigit(static_cast<unsigned char>(c)))
      key += c;
  return key;
}

std::optional<int> monthInHeader(std::string_view header) {
  const std::string whole = headerKey(header);
  if (const auto number = monthByNumber(whole))
    return number;
  std::vector<std::string> parts{whole};
  std::string word;
  for (const char c : basics::foldCase(header) + " ")
    if (isLetterOrDigit(static_cast<unsigned char>(c)))
      word += c;
    else if (!word.empty())
      parts.push_back(std::exchange(word, {}));
  for (int month = 1; month <= 12; ++month)
    for (const std::string_view name : monthWords[std::size_t(month) - 1])
      if (!name.empty() && std::ranges::find(parts, name) != parts.end())
        return month;
  return std::nullopt;
}

} // namespace baton::records
