// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <filesystem>
#include <vector>

namespace baton::workspace {

/// Where the templates are: BATON_TEMPLATES, else beside an installed program, else in the source folder it was built
/// from.
std::filesystem::path templatesFolder();

/// The names of the templates there are.
std::vector<std::string> templateNames();

/// Makes a workspace and runs the steps of a template in it (resources/templates/README.md). Where a step is refused,
/// no file is left behind. The template's own settings win over those given. Throws StorageError.
basics::Outcome<basics::Done> newFromTemplate(const std::filesystem::path& path, const std::string& templateName,
                                              const Workspace::Settings& settings,
                                              const basics::Surroundings& surroundings,
                                              const std::string& author = "unnamed");

} // namespace baton::workspace
