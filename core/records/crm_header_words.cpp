// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/header_words.h"

namespace baton::records {

HeaderWord personWords(std::string target) {
  return {std::move(target),
          {"salesperson",
           "salesrep",
           "salesrepresentative",
           "seller",
           "owner",
           "rep",
           "representative",
           "person",
           "employee",
           "accountexecutive",
           "accountmanager",
           "salesagent",
           "agent",
           "soldby",
           "assignedto",
           "opportunityowner",
           "dealowner",
           "verkäufer",
           "verkäuferin",
           "vertriebsmitarbeiter",
           "vertriebler",
           "vertreter",
           "außendienst",
           "mitarbeiter",
           "mitarbeiterin",
           "betreuer",
           "kundenbetreuer",
           "verantwortlich",
           "verantwortlicher",
           "inhaber",
           "besitzer",
           "zuständig",
           "employeeid",
           "employeenumber",
           "personid",
           "salespersonid",
           "ownerid",
           "repid",
           "mitarbeiternummer",
           "mitarbeiternr",
           "personalnummer",
           "personalnr",
           "name"}};
}

HeaderWord marketWords() {
  return {"market",
          {"market", "marketsegment", "segment", "customersegment", "targetmarket", "markt", "marktsegment",
           "zielmarkt", "kundensegment"},
          {"region", "salesregion", "territory", "salesterritory", "country", "area", "industry", "sector",
           "businesstype", "gebiet", "vertriebsgebiet", "land", "branche"}};
}

HeaderWord offeringWords() {
  return {"offering",
          {"offering", "productcategory", "category", "productline", "productgroup", "productfamily", "solution",
           "angebot", "leistung", "produktgruppe", "produktlinie", "produktkategorie", "kategorie", "warengruppe",
           "sparte", "product", "produkt"},
          {"item", "article", "sku", "artikel", "modell", "model"}};
}

HeaderWord businessWords() {
  return {"business",
          {"business", "businessclass", "dealtype", "neworexisting", "geschäftsart", "geschäft", "neubestand"}};
}

HeaderWord currencyWords() {
  return {"currency", {"currency", "currencycode", "isocurrency", "währung", "währungscode"}};
}

std::vector<HeaderWord> opportunityWords() {
  return {{"external_id",
           {"externalid",
            "opportunityid",
            "dealid",
            "recordid",
            "oppid",
            "leadid",
            "opportunitynumber",
            "dealnumber",
            "opportunityno",
            "dealno",
            "verkaufschancenid",
            "verkaufschancennummer",
            "chancenid",
            "chancennummer",
            "chancennr",
            "id",
            "key",
            "number",
            "nummer",
            "nr"}},
          {"name",
           {"opportunityname", "dealname", "dealtitle", "opportunity", "deal", "topic", "subject", "name", "title",
            "verkaufschance", "chance", "bezeichnung", "thema", "titel"}},
          personWords(),
          {"account",
           {"account", "accountname", "customer", "customername", "company", "companyname", "client", "organization",
            "organizationname", "organisation", "prospect", "reseller", "kunde", "kundenname", "firma", "interessent"}},
          marketWords(),
          offeringWords(),
          {"stage",
           {"stage", "dealstage", "stagename", "salesstage", "opportunitystage", "pipelinestage", "pipelinephase",
            "phase", "salesphase", "stufe", "verkaufsphase", "vertriebsphase"},
           {"status", "dealstatus", "opportunitystatus", "state"}},
          {"created",
           {"created", "createdate", "createddate", "createdon", "createdat", "creationdate", "datecreated",
            "engagedate", "opened", "opendate", "openeddate", "startdate", "erstellt", "erstelltam", "erstelldatum",
            "angelegt", "angelegtam", "eröffnet"}},
          {"expected_close",
           {"expectedclose", "expectedclosedate", "estclosedate", "estimatedclosedate", "forecastclosedate", "duedate",
            "targetclosedate", "erwarteterabschluss", "voraussichtlicherabschluss", "geplanterabschluss"}},
          {"closed",
           {"closed", "closedate", "closeddate", "closedon", "closingdate", "actualclosedate", "dateclosed",
            "abschluss", "abschlussdatum", "geschlossen", "geschlossenam", "abgeschlossenam"}},
          {"amount",
           {"amount", "opportunityamount", "dealamount", "dealvalue", "closevalue", "value", "opportunityvalue", "acv",
            "tcv", "estrevenue", "estimatedrevenue", "revenue", "total", "price", "betrag", "wert", "volumen", "umsatz",
            "auftragswert"}},
          {"probability",
           {"probability", "winprobability", "dealprobability", "probabilitypercent", "likelihood",
            "wahrscheinlichkeit", "abschlusswahrscheinlichkeit"}},
          {"margin", {"margin", "grossmargin", "grossprofit", "marge", "deckungsbeitrag", "rohertrag"}},
          {"forecast_category", {"forecastcategory", "forecastcategoryname", "forecast", "category", "call"}},
          {"lost_reason", {"lostreason", "lossreason", "closedlostreason", "reasonlost", "verlustgrund"}},
          {"source", {"source", "leadsource", "dealsource", "quelle", "herkunft"}},
          businessWords(),
          currencyWords()};
}

std::vector<HeaderWord> activityWords() {
  return {{"external_id",
           {"externalid", "activityid", "taskid", "callid", "meetingid", "recordid", "aktivitätsid", "id", "key",
            "number", "nummer", "nr"}},
          {"date",
           {"date", "activitydate", "completedon", "completeddate", "donedate", "day", "duedate", "startdate",
            "createdate", "datum", "tag", "erledigtam"}},
          personWords(),
          {"metric",
           {"metric", "activitytype", "activity", "tasktype", "kindofactivity", "type", "kind", "metrik", "kennzahl",
            "aktivität", "aktivitätsart", "art"}},
          {"count", {"count", "number", "quantity", "howmany", "anzahl", "menge", "zahl"}},
          {"amount", {"amount", "value", "betrag", "wert"}},
          marketWords(),
          {"account",
           {"account", "accountname", "customer", "customername", "company", "companyname", "organization",
            "organizationname", "kunde", "kundenname", "firma"}},
          currencyWords()};
}

std::vector<HeaderWord> accountWords() {
  return {{"name",
           {"accountname", "account", "companyname", "company", "organizationname", "organization", "organisation",
            "customername", "customer", "name", "firma", "firmenname", "kunde", "kundenname", "unternehmen"}},
          marketWords(),
          {"sector", {"sector", "industry", "branche", "wirtschaftszweig"}},
          {"tier", {"tier", "class", "rating", "abc", "klasse", "stufe"}},
          personWords(),
          {"relation", {"relation", "relationship", "accounttype", "type", "beziehung", "art"}},
          {"potential", {"potential", "revenuepotential", "annualpotential", "potenzial", "umsatzpotenzial"}},
          currencyWords()};
}

} // namespace baton::records
