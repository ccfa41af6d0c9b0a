// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/shared_folder.h"

#include "core/basics/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/vfs.h>
#include <vector>

namespace baton::storage {
namespace {

namespace fs = std::filesystem;

/// How a service calls its folder, lower case; where more may follow ("OneDrive - Company", "Dropbox (Company)").
struct CloudName {
  std::string_view folder, service;
  bool mayGoOn;
};
constexpr auto cloudNames = std::to_array<CloudName>({{"dropbox", "Dropbox", true},
                                                      {"onedrive", "OneDrive", true},
                                                      {"google drive", "Google Drive", true},
                                                      {"googledrive", "Google Drive", true},
                                                      {"my drive", "Google Drive", false},
                                                      {"nextcloud", "Nextcloud", true},
                                                      {"owncloud", "ownCloud", true},
                                                      {"iclouddrive", "iCloud", false},
                                                      {"icloud drive", "iCloud", false},
                                                      {"mobile documents", "iCloud", false},
                                                      {"pclouddrive", "pCloud", false},
                                                      {"megasync", "MEGA", true},
                                                      {"box sync", "Box", false},
                                                      {"seafile", "Seafile", false},
                                                      {"synologydrive", "Synology Drive", true}});

/// What a service leaves in the folder that it keeps alike.
struct CloudMark {
  std::string_view file, service;
  bool isFolder; ///< ".dropbox" as a folder is where Dropbox keeps its settings, in the home folder
};
constexpr auto cloudMarks = std::to_array<CloudMark>({{".dropbox", "Dropbox", false},
                                                      {".dropbox.cache", "Dropbox", true},
                                                      {".stfolder", "Syncthing", true},
                                                      {".nextcloudsync.log", "Nextcloud", false},
                                                      {".owncloudsync.log", "ownCloud", false},
                                                      {".SynologyWorkingDirectory", "Synology Drive", true}});

/// File systems of other machines; "fuse.sshfs" is one of many that go through FUSE.
constexpr auto networkTypes =
    std::to_array<std::string_view>({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "coda", "davfs", "davfs2",
                                     "glusterfs", "lustre", "ncpfs", "beegfs"});
/// What goes through FUSE and stays on this machine.
constexpr auto localFuse = std::to_array<std::string_view>(
    {"fuseblk", "fuse.ntfs-3g", "fuse.exfat", "fuse.ext2", "fuse.encfs", "fuse.gocryptfs", "fuse.cryfs",
     "fuse.veracrypt", "fuse.bindfs", "fuse.mergerfs", "fuse.unionfs", "fuse.overlayfs", "fuse.fuse-overlayfs",
     "fuse.squashfuse", "fuse.portal", "fuse.zfs", "fuse.lxcfs"});

bool contains(const auto& list, std::string_view one) {
  return std::ranges::find(list, one) != list.end();
}

bool isCalled(const std::string& folder, const CloudName& name) {
  if (!folder.starts_with(name.folder))
    return false;
  const std::string_view more = std::string_view(folder).substr(name.folder.size());
  return more.empty() || (name.mayGoOn && std::string_view(" -(_").find(more.front()) != std::string_view::npos);
}

/// "\040" is a blank there.
std::string unescaped(std::string_view text) {
  const auto isOctal = [](char c) { return c >= '0' && c <= '7'; };
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
        isOctal(text[i + 3])) {
      plain += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
      i += 3;
    } else {
      plain += text[i];
    }
  return plain;
}

struct Mount {
  std::string point, type;
};

std::optional<Mount> mountIn(const std::string& line) {
  std::istringstream words(line);
  const std::vector<std::string> parts{std::istream_iterator<std::string>(words), {}};
  const auto dash = std::ranges::find(parts, "-");
  constexpr std::ptrdiff_t pointAt = 4;
  if (dash - parts.begin() <= pointAt || std::distance(dash, parts.end()) < 2)
    return std::nullopt;
  return Mount{unescaped(parts[std::size_t(pointAt)]), *std::next(dash)};
}

bool isBelow(const fs::path& file, const fs::path& folder) {
  const auto [in, of] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return in == folder.end() || in->empty(); // "/mnt/" ends with an empty part
}

bool isNetwork(std::string_view type) {
  return contains(networkTypes, type) ||
         (type.starts_with("fuse") && type != "fuse" && type != "fusectl" && !contains(localFuse, type));
}

/// What the kernel calls its own network file systems, where nothing is known of mounts.
bool liesOnNetwork(const fs::path& file) {
  struct statfs facts {};
  if (::statfs(file.parent_path().c_str(), &facts) != 0)
    return false;
  constexpr auto magics =
      std::to_array<std::uint32_t>({0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x00C36400, 0x5346414F, 0x73757245});
  return std::ranges::find(magics, std::uint32_t(facts.f_type)) != magics.end();
}

std::string bytesOf(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::optional<SharedFolder> cloudFolderOf(const fs::path& file) {
  for (fs::path folder = file.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    const std::string called = basics::foldCase(folder.filename().string());
    for (const CloudName& name : cloudNames)
      if (isCalled(called, name))
        return SharedFolder{SharedFolder::Kind::Cloud, std::string(name.service)};
    std::error_code none;
    for (const CloudMark& mark : cloudMarks)
      if (const auto found = fs::status(folder / mark.file, none);
          mark.isFolder ? fs::is_directory(found) : fs::is_regular_file(found))
        return SharedFolder{SharedFolder::Kind::Cloud, std::string(mark.service)};
  }
  return std::nullopt;
}

std::optional<SharedFolder> networkFolderOf(const fs::path& file, std::string_view mounts) {
  std::optional<Mount> nearest;
  std::istringstream lines{std::string(mounts)};
  for (std::string line; std::getline(lines, line);)
    if (auto mount = mountIn(line); mount && isBelow(file, mount->point) &&
                                    (!nearest || mount->point.size() >= nearest->point.size())) // the last one covers
      nearest = std::move(mount);
  if (!nearest || !isNetwork(nearest->type))
    return std::nullopt;
  return SharedFolder{SharedFolder::Kind::Network, nearest->type};
}

std::optional<SharedFolder> sharedFolderOf(const fs::path& file) {
  std::error_code trouble;
  const fs::path path = fs::weakly_canonical(fs::absolute(file, trouble), trouble);
  if (trouble)
    return std::nullopt;
  if (auto network = networkFolderOf(path, bytesOf("/proc/self/mountinfo")))
    return network;
  if (liesOnNetwork(path))
    return SharedFolder{SharedFolder::Kind::Network, "network"};
  return cloudFolderOf(path);
}

} // namespace baton::storage
