// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/conflict_name.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace baton::workspace {
namespace {

std::optional<ConflictNaming> of(const std::string& file) {
  return conflictNaming(file, "Company.baton");
}

TEST(ConflictNames, OfDropboxAreKnownInTheLanguagesInWhichItWritesThem) {
  for (const char* words :
       {"conflicted copy 2020-06-15", "Anna's conflicted copy 2020-06-15", "Anna's conflicted copy 2020-06-15 (1)",
        "In Konflikt stehende Kopie von Anna 2020-06-15", "Copie en conflit de Anna 2020-06-15",
        "Copia en conflicto de Anna 2020-06-15", "Copia in conflitto di Anna 2020-06-15",
        "Cópia em conflito de Anna 2020-06-15", "conflicterende kopie van Anna 2020-06-15",
        "Annas motstridiga kopia 2020-06-15", "Annas KONFLIKTKOPI 2020-06-15", "Конфликтующая копия, Анна 2020-06-15",
        "Anna の競合コピー 2020-06-15", "Anna 的冲突副本 2020-06-15", "Anna的衝突複本 2020-06-15"})
    EXPECT_EQ(of(std::string("Company (") + words + ").baton"), ConflictNaming::Dropbox) << words;
}

TEST(ConflictNames, OfNextcloudTellTheTime) {
  EXPECT_EQ(of("Company (conflicted copy 2020-06-15 103000).baton"), ConflictNaming::Nextcloud);
  EXPECT_EQ(of("Company (conflicted copy anna 2020-06-15 103000).baton"), ConflictNaming::Nextcloud);
  EXPECT_EQ(of("Company_conflict-20200615-103000.baton"), ConflictNaming::Nextcloud);
}

TEST(ConflictNames, OfSyncthingOneDriveGoogleDriveAndICloud) {
  EXPECT_EQ(of("Company.sync-conflict-20200615-103000-ABCDEF7.baton"), ConflictNaming::Syncthing);
  EXPECT_EQ(of("Company-DESKTOP-AB12CD.baton"), ConflictNaming::OneDrive);
  EXPECT_EQ(of("Company-LAPTOP-2.baton"), ConflictNaming::OneDrive);
  EXPECT_EQ(of("Company (1).baton"), ConflictNaming::Numbered);
  EXPECT_EQ(of("Company 2.baton"), ConflictNaming::Numbered);
}

TEST(ConflictNames, OfNumbersAndMachinesAreTakenForWhatTheServiceOfTheFolderMakes) {
  const auto in = [](const char* service, const char* file) { return conflictNaming(file, "Company.baton", service); };
  EXPECT_EQ(in("Google Drive", "Company (1).baton"), ConflictNaming::GoogleDrive);
  EXPECT_EQ(in("iCloud", "Company 2.baton"), ConflictNaming::ICloud);
  EXPECT_EQ(in("OneDrive", "Company-Anna's MacBook Pro.baton"), ConflictNaming::OneDrive);
  EXPECT_EQ(in("Dropbox", "Company-Anna's MacBook Pro.baton"), std::nullopt);
  EXPECT_EQ(in("OneDrive", "Company - draft.baton"), std::nullopt);
  EXPECT_EQ(in("OneDrive", "Company for Amy.baton"), std::nullopt);
}

TEST(ConflictNames, OfOthersSayThatTheyConflict) {
  EXPECT_EQ(of("Company_NAS_Jun-15-103000-2020_Conflict.baton"), ConflictNaming::Other);
  EXPECT_EQ(of("Company [conflicted].baton"), ConflictNaming::Other);
}

TEST(ConflictNames, ACopyThatAPersonNamedIsNone) {
  for (const char* file :
       {"Company.baton", "Company copy.baton", "Company for Amy Alberts.baton", "Company (draft).baton",
        "Company-old.baton", "Company-2020.baton", "Company2.baton", "Company 2020.baton", "Company (2020).baton",
        "Company resolved conflicts", "Companyconflict.baton", "Other (conflicted copy 2020-06-15).baton",
        "Company.private.baton"})
    EXPECT_EQ(of(file), std::nullopt) << file;
}

TEST(ConflictNames, HostileNamesAreNoneAndHarmNothing) {
  const std::vector<std::string> names{"",
                                       ".baton",
                                       "Company",
                                       "Company-.baton",
                                       "Company--A.baton",
                                       "Company (.baton",
                                       "Company ().baton",
                                       "Company (\xff\xfe conflict).baton",
                                       "Company (1",
                                       "Company (99999999999999999999).baton",
                                       "Company-" + std::string(300, 'A') + ".baton",
                                       "Company " + std::string(300, '1') + ".baton",
                                       std::string("Company (1)\0.txt", 16),
                                       "Company (1).baton.exe"};
  for (const std::string& name : names)
    EXPECT_EQ(of(name), std::nullopt) << name;
  for (const char* nearly :
       {"Company.sync-conflict-20200615-103000-.baton", "Company.sync-conflict-2020061-103000-ABCDEF7.baton",
        "Company.sync-conflict-20200615-103000-ABCDEF7-x.baton", "Company_conflict-20200615.baton"})
    EXPECT_EQ(of(nearly), ConflictNaming::Other) << nearly << " says it, and not as anybody does";
  EXPECT_EQ(of("Company (conflict" + std::string(200, '(') + ").baton"), ConflictNaming::Dropbox);
  EXPECT_EQ(of("Company (<b>conflict</b>\n2020).baton"), ConflictNaming::Dropbox);
  EXPECT_EQ(conflictNaming("(1).baton", ""), std::nullopt);
  EXPECT_EQ(conflictNaming("A (x) (1).baton", "A (x).baton"), ConflictNaming::Numbered);
}

} // namespace
} // namespace baton::workspace
