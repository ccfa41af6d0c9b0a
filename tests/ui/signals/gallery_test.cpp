// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"
#include "tests/ui/inspector/example_in_pictures.h"
#include "ui/signals/capture_dialog.h"
#include "ui/signals/signals_page.h"

namespace baton::signals_page {
namespace {

class PicturesOfSignals : public tests::ExampleInPictures {
protected:
  void take(const char* name, const std::function<void(SignalsPage&)>& prepare, const QSize& size = {1228, 820}) {
    ExampleInPictures::take<SignalsPage>(name, prepare, size);
  }
};

TEST_F(PicturesOfSignals, OfTheField) {
  take("signals", [](SignalsPage&) {});
  take("signals-one", [this](SignalsPage& page) {
    for (const field::Signal& signal : m_session->elements().all<field::Signal>())
      if (signal.text.starts_with("Larkfield quotes"))
        page.show(signal.id.value(), {});
  });
  const auto showToLeadership = [this](SignalsPage& page) {
    for (const people::Person& person : m_session->elements().all<people::Person>())
      if (person.name == "Ken Sánchez")
        m_session->setMe(person.id);
    for (const field::Signal& signal : m_session->elements().all<field::Signal>())
      if (signal.text.starts_with("Larkfield quotes"))
        page.show(signal.id.value(), {});
  };
  take("signals-of-others", showToLeadership);
  take("signals-of-others-low", showToLeadership, {700, 410});
  take("signals-matters", [this](SignalsPage& page) {
    page.openView(SignalsPage::Matters);
    for (const field::Matter& matter : m_session->elements().all<field::Matter>())
      page.show(matter.id.value(), {});
  });
  take("signals-pattern", [](SignalsPage& page) { page.openView(SignalsPage::PatternView); });
  take("signals-losses", [](SignalsPage& page) { page.run("losses"); });
  take("signals-capture", [this](SignalsPage& page) { capture(*m_session, m_surrounding, page.window()); });
}

} // namespace
} // namespace baton::signals_page
