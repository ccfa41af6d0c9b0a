// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

struct zip;
struct zip_source;

namespace baton::report {

/// A package in memory, a new one or one to be changed, which is written when it is closed. Every part bears the first
/// day of the calendar of zip, so that the same parts are the same bytes. The bytes of parts that were added must stay
/// where they are until then.
class Archive {
public:
  Archive();
  explicit Archive(const std::string& bytes);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool isOpen() const { return m_archive != nullptr; }
  /// Why something could not be done.
  std::string trouble() const;
  /// Empty where there is no such part.
  std::string part(const std::string& name);
  bool add(const std::string& name, const std::string& bytes);
  bool replace(const std::string& name, const std::string& bytes);
  /// The whole package; empty where it could not be written.
  std::string closed();

private:
  void open(const char* bytes, std::size_t size, int how);
  zip_source* m_source = nullptr;
  zip* m_archive = nullptr;
};

} // namespace baton::report
