// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/numbers/numbers_page.h"

#include <QFile>

namespace baton::numbers {
namespace {

class ExportOfTheNumbers : public tests::WorkspaceAtHand {
protected:
  void SetUp() override {
    makeExample();
    m_page = std::make_unique<NumbersPage>(*m_session, m_surrounding);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->setVisible(true);
    settle();
    m_page->setFileChooser([this](QWidget*, const QString&, const QString&) { return m_path; });
  }
  QByteArray written(const QString& command, const std::string& name) {
    m_path = QString::fromStdString((m_folder / name).string());
    m_page->run(command);
    settle();
    QFile file(m_path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
  }

  std::unique_ptr<NumbersPage> m_page;
  QString m_path;
};

TEST_F(ExportOfTheNumbers, FiguresAndRecordsGoOutAsFiles) {
  EXPECT_TRUE(written("numbers-workbook", "numbers.xlsx").startsWith("PK"));
  EXPECT_TRUE(written("numbers-csv", "numbers.csv").contains("Metric,Person,Basis"));
  EXPECT_TRUE(written("bookings-csv", "bookings.csv").contains("Booking id,Date,Owner"));
  EXPECT_TRUE(written("opportunities-csv", "opportunities.csv").contains("Opportunity id,Name,Owner"));
}

} // namespace
} // namespace baton::numbers
