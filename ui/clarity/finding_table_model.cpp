// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/clarity_page.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"

namespace baton::clarity {
namespace {

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString weightWord(Severity severity) {
  switch (severity) {
  case Severity::Blocker:
    return FindingTableModel::tr("To settle");
  case Severity::Warning:
    return FindingTableModel::tr("Worth a look");
  default:
    return FindingTableModel::tr("Polish");
  }
}

widgets::ChipKind weightChip(Severity severity) {
  return severity == Severity::Blocker   ? widgets::ChipKind::Bad
         : severity == Severity::Warning ? widgets::ChipKind::Warn
                                         : widgets::ChipKind::Info;
}

} // namespace

void FindingTableModel::setFindings(std::vector<Finding> findings, const basics::Elements& elements) {
  beginResetModel();
  m_findings = std::move(findings);
  m_places.clear();
  for (const Finding& finding : m_findings) {
    const auto ref = elements.locate(finding.id);
    m_places.push_back(ref ? tr("%1: %2").arg(text(ref.kind->label), text(elements.titleOf(ref))) : tr("The strategy"));
  }
  endResetModel();
}

int FindingTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_findings.size());
}
int FindingTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const Finding& finding = m_findings[std::size_t(index.row())];
  if (role == widgets::ChipRole && index.column() == Weight)
    return int(weightChip(finding.severity));
  if (role == widgets::SecondLineRole && index.column() == What)
    return text(finding.why);
  if (role == Qt::AccessibleTextRole)
    return text(finding.text) + QStringLiteral(" ") + text(finding.why) + QStringLiteral(" ") + text(finding.remedy);
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Weight:
    return weightWord(finding.severity);
  case Place:
    return m_places[std::size_t(index.row())];
  case What:
    return text(finding.text);
  default:
    return text(finding.remedy);
  }
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Weight:
    return tr("Weight");
  case Place:
    return tr("Place");
  case What:
    return tr("What is unclear, and why it matters");
  default:
    return tr("How to mend it");
  }
}

} // namespace baton::clarity
