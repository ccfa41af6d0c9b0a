// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/shared_folder.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>

namespace baton::storage {
namespace {

namespace fs = std::filesystem;

std::string serviceOf(const fs::path& file) {
  const auto folder = cloudFolderOf(file);
  return folder ? folder->name : "";
}

TEST(CloudFolders, AreKnownByTheirNames) {
  EXPECT_EQ(serviceOf("/nowhere/amy/Dropbox/company.baton"), "Dropbox");
  EXPECT_EQ(serviceOf("/nowhere/amy/Dropbox (Adventure Works)/Sales/2020/company.baton"), "Dropbox");
  EXPECT_EQ(serviceOf("/nowhere/amy/OneDrive/company.baton"), "OneDrive");
  EXPECT_EQ(serviceOf("/nowhere/amy/OneDrive - Adventure Works/company.baton"), "OneDrive");
  EXPECT_EQ(serviceOf("/nowhere/amy/Google Drive/company.baton"), "Google Drive");
  EXPECT_EQ(serviceOf("/nowhere/amy/nextcloud/company.baton"), "Nextcloud");
  EXPECT_EQ(serviceOf("/nowhere/amy/iCloud Drive/company.baton"), "iCloud");
}

TEST(CloudFolders, OtherFoldersAreNone) {
  for (const char* file :
       {"/nowhere/amy/Documents/company.baton", "/nowhere/amy/Dropboxes/company.baton",
        "/nowhere/amy/My Dropbox notes/company.baton", "/nowhere/amy/Dropbox.baton", "company.baton", "/company.baton"})
    EXPECT_EQ(serviceOf(file), "") << file;
}

TEST(CloudFolders, AreKnownByWhatServicesLeaveInThem) {
  const tests::TemporaryFolder folder;
  fs::create_directories(folder / "synced/deep/deeper");
  EXPECT_EQ(serviceOf(folder / "synced/deep/deeper/company.baton"), "");
  fs::create_directory(folder / "synced/.stfolder");
  EXPECT_EQ(serviceOf(folder / "synced/deep/deeper/company.baton"), "Syncthing");
  EXPECT_EQ(serviceOf(folder / "other.baton"), "");
}

TEST(CloudFolders, WhereDropboxKeepsItsSettingsIsNoneOfThem) {
  const tests::TemporaryFolder folder;
  fs::create_directories(folder / "home/.dropbox");
  EXPECT_EQ(serviceOf(folder / "home/company.baton"), "");
  fs::create_directories(folder / "synced");
  std::ofstream(folder / "synced/.dropbox") << "x";
  EXPECT_EQ(serviceOf(folder / "synced/company.baton"), "Dropbox");
}

TEST(CloudFolders, AreFoundThroughALink) {
  const tests::TemporaryFolder folder;
  fs::create_directories(folder / "Dropbox");
  std::ofstream(folder / "Dropbox/company.baton") << "x";
  fs::create_symlink(folder / "Dropbox/company.baton", folder / "desktop.baton");
  EXPECT_EQ(sharedFolderOf(folder / "desktop.baton"), (SharedFolder{SharedFolder::Kind::Cloud, "Dropbox"}));
  EXPECT_EQ(sharedFolderOf(folder / "plain.baton"), std::nullopt);
}

constexpr const char* mounts = R"(22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:40 / /mnt/team rw,relatime shared:7 - nfs4 server:/team rw
31 27 0:41 / /mnt/team/local rw - ext4 /dev/vdb rw
32 27 0:42 / /media/amy/Q3\040plans rw - cifs //server/plans rw
33 27 0:43 / /home/amy/remote rw - fuse.sshfs amy@server: rw
34 27 0:44 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
35 27 0:45 / /media/amy/stick rw - fuseblk /dev/sdb1 rw
36 27 0:46 / /sys/fs/fuse/connections rw - fusectl none rw
37 27 0:47 / /home/amy/vault rw - fuse.gocryptfs /home/amy/cipher rw
a broken line -
)";

std::string typeOf(const fs::path& file) {
  const auto folder = networkFolderOf(file, mounts);
  return folder ? folder->name : "";
}

TEST(NetworkFolders, AreWhatTheSystemHasMountedFromOtherMachines) {
  EXPECT_EQ(typeOf("/mnt/team/company.baton"), "nfs4");
  EXPECT_EQ(typeOf("/media/amy/Q3 plans/deep/company.baton"), "cifs");
  EXPECT_EQ(typeOf("/home/amy/remote/company.baton"), "fuse.sshfs");
  EXPECT_EQ(typeOf("/run/user/1000/gvfs/smb-share:server=a,share=b/company.baton"), "fuse.gvfsd-fuse");
}

TEST(NetworkFolders, DisksAndSticksOfThisMachineAreNone) {
  EXPECT_EQ(typeOf("/home/amy/company.baton"), "");
  EXPECT_EQ(typeOf("/mnt/team/local/company.baton"), "") << "a disk mounted below";
  EXPECT_EQ(typeOf("/mnt/teamwork/company.baton"), "") << "another folder that begins alike";
  EXPECT_EQ(typeOf("/media/amy/stick/company.baton"), "");
  EXPECT_EQ(typeOf("/home/amy/vault/company.baton"), "");
  EXPECT_EQ(networkFolderOf("/a/b.baton", ""), std::nullopt);
}

} // namespace
} // namespace baton::storage
