// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>

namespace baton::batonctl {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// Days at the turn of a year, of summer time, of a leap year; letters whose case depends on the language.
void writeSources(const tests::TemporaryFolder& folder) {
  write(folder / "people.csv", "id;name;title;manager;started\n1;Işıl İnci;Leiterin;;2019-12-31\n"
                               "2;IGOR;SELLER;Işıl İnci;2020-02-29\n");
  write(folder / "people.json", R"({"kind":"people","columns":{"employee_id":"id","name":"name","title":"title",)"
                                R"("manager":"manager","started":"started"}})");
  write(folder / "bookings.csv", "No;Day;Seller;Sum\nA;31.12.2019;igor;1.234,56\nB;01.01.2020;IGOR;-0,01\n"
                                 "C;29.02.2020;Işıl İnci;99,90\nD;08.03.2020;igor;1,00\nE;25.10.2020;igor;2,00\n");
  write(folder / "bookings.json", R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller",)"
                                  R"("revenue":"Sum"},"dates":"dd.MM.yyyy","decimal":",","thousands":".",)"
                                  R"("unmatched":{"owner":"keep","market":"keep","offering":"keep"}})");
  write(
      folder / "changes.json",
      R"({"changes":[{"op":"put","kind":"market","id":"5001","fields":{"name":"INDEPENDENT retailers","decide_by":"2020-02-29"}},)"
      R"({"op":"put","kind":"buyer_role","id":"5002","fields":{"market":"@market:independent RETAILERS","title":"Owner"}},)"
      R"({"op":"put","kind":"goal","fields":{"owner":"@person:igor","metric":"@metric:REVENUE","basis":"target","scope":"own","grain":"quarter","from":"2020-01-01","amount":"1000.50"}}]})");
}

/// Ids that are drawn by lot say nothing.
json withoutLots(json value) {
  if (value.is_object())
    for (const char* key : {"entry", "run"})
      value.erase(key);
  if (value.is_object() && value.value("kind", json()) == "handoff")
    value.erase("id");
  for (auto& part : value)
    if (part.is_structured())
      part = withoutLots(part);
  return value;
}

class Session {
public:
  Session(const tests::TemporaryFolder& folder, const std::string& name, std::map<std::string, std::string> environment)
      : m_folder(folder), m_file((folder / (name + ".baton")).string()), m_environment(std::move(environment)) {}

  /// All that the workspace says after a scripted session.
  std::vector<std::string> run() {
    const std::vector<std::string> at{"--at", "2020-03-08T23:30:00-05:00", "--today", "2020-03-08", "--as", "IGOR"};
    command({"new", m_file, "--name", "Company", "--fiscal-year-start", "7"}, {});
    command({"import", m_file, m_folder / "people.csv", "--kind", "people", "--mapping", m_folder / "people.json"}, at);
    command({"apply", m_file, m_folder / "changes.json"}, at);
    command(
        {"import", m_file, m_folder / "bookings.csv", "--kind", "bookings", "--mapping", m_folder / "bookings.json"},
        at);
    command({"publish", m_file, "--reason", "The season begins"}, at);
    std::vector<std::string> said;
    said.push_back(withoutLots(json::parse(command({"dump", m_file, "--records"}, {}))).dump());
    // The entry that made the workspace carries the clock's time.
    json log = withoutLots(json::parse(command({"log", m_file, "--json"}, {})));
    log["rows"].erase(0);
    said.push_back(log.dump());
    said.push_back(command({"goals", m_file, "--by", "person,quarter", "--json"}, at));
    said.push_back(command({"records", m_file, "--kind", "bookings", "--json"}, at));
    said.push_back(command({"check", m_file, "--json"}, at));
    said.push_back(command({"export", m_file, "--what", "handoff", "--format", "md", "--version", "1", "-o", "-"}, at));
    said.push_back(command({"export", m_file, "--what", "draft", "--format", "html", "-o", "-"}, at));
    return said;
  }

private:
  std::string command(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.begin(), tests::batonctl);
    words.insert(words.end(), more.begin(), more.end());
    const tests::Ran ran = tests::runProgram(words, m_environment);
    EXPECT_EQ(ran.exit, words[1] == "check" ? 1 : 0) << words[1] << ": " << ran.out << ran.err;
    return ran.out;
  }

  const tests::TemporaryFolder& m_folder;
  std::string m_file;
  std::map<std::string, std::string> m_environment;
};

/// Makes a language's rules from the system's sources where it has them; without, the name alone still reaches Qt.
void makeLocale(const tests::TemporaryFolder& folder, const std::string& name) {
  if (fs::exists("/usr/bin/localedef") && fs::exists("/usr/share/i18n/locales/" + name))
    tests::runProgram({"/usr/bin/localedef", "-i", name, "-f", "UTF-8", folder / (name + ".UTF-8")});
}

TEST(Surroundings, TimeZoneAndLanguageOfTheMachineChangeNothingThatIsStoredOrSaid) {
  const tests::TemporaryFolder folder;
  writeSources(folder);
  for (const char* locale : {"tr_TR", "de_DE"})
    makeLocale(folder, locale);
  const std::string locales = folder.path().string();
  const auto expected = Session(folder, "plain", {{"TZ", "UTC"}, {"LC_ALL", "C"}}).run();
  ASSERT_NE(expected[0].find("\"decide_by\":\"2020-02-29\""), std::string::npos);
  ASSERT_NE(expected[0].find("\"date\":\"2019-12-31\",\"external_id\":\"A\""), std::string::npos);
  ASSERT_NE(expected[0].find("\"revenue\":\"1234.56\""), std::string::npos);
  ASSERT_NE(expected[1].find("2020-03-09T04:30:00Z"), std::string::npos);
  int n = 0;
  for (const auto& [zone, locale] :
       {std::pair("Pacific/Kiritimati", "tr_TR.UTF-8"), std::pair("America/St_Johns", "de_DE.UTF-8"),
        std::pair("Pacific/Pago_Pago", "C.UTF-8")}) {
    SCOPED_TRACE(std::string(zone) + " " + locale);
    const std::map<std::string, std::string> environment{
        {"TZ", zone}, {"LC_ALL", locale}, {"LANG", locale}, {"LANGUAGE", locale}, {"LOCPATH", locales}};
    const auto said = Session(folder, std::to_string(++n), environment).run();
    for (std::size_t i = 0; i < expected.size(); ++i)
      EXPECT_EQ(said[i], expected[i]);
  }
}

/// Every test program runs under this guard; here it is shown to bite.
TEST(NoInternet, WhoOpensAnInternetSocketEndsThere) {
  const char* preloaded = std::getenv("LD_PRELOAD");
  if (!preloaded || !std::string_view(preloaded).ends_with("libbaton_no_internet.so"))
    GTEST_SKIP() << "run by ctest, with the guard loaded";
  EXPECT_DEATH(::socket(AF_INET, SOCK_STREAM, 0), "An internet socket was opened");
  EXPECT_DEATH(::socket(AF_INET6, SOCK_DGRAM, 0), "An internet socket was opened");
  const int here = ::socket(AF_UNIX, SOCK_STREAM, 0);
  EXPECT_GE(here, 0);
  ::close(here);
}

} // namespace
} // namespace baton::batonctl
