// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"

#include <fmt/format.h>

namespace baton::bench {
namespace {

namespace fs = std::filesystem;

void exportAs(const fs::path& workspace, const std::string& format, const fs::path& out) {
  runToEnd({BATONCTL, "export", workspace.string(), "--what", "handoff", "--format", format, "-o", out.string()});
}

} // namespace

Row documentRow() {
  return {"document", "Handoff as PDF", "LibreOffice making the PDF from our DOCX", 1.0 / 5, [](const Scale& scale) {
            const std::string office = programNamed("soffice");
            if (office.empty())
              throw Skipped{"LibreOffice is not installed"};
            const fs::path file = workspaceOf(scale.folder, scale.of(1'000), 0);
            const fs::path docx = scale.folder / "handoff.docx", pdf = scale.folder / "handoff.pdf";
            try {
              exportAs(file, "docx", docx);
            } catch (const Disagreement&) {
              throw Skipped{"the handoff is not offered as docx"};
            }
            return inTurns(
                fmt::format("{} elements", scale.of(1'000)), scale.rounds,
                [&] { return milliseconds([&] { exportAs(file, "pdf", pdf); }); },
                [&] {
                  return runToEnd({office, "-env:UserInstallation=file://" + (scale.folder / "office").string(),
                                   "--headless", "--convert-to", "pdf", "--outdir", (scale.folder / "office").string(),
                                   docx.string()})
                      .milliseconds;
                });
          }};
}

} // namespace baton::bench
