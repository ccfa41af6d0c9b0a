// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/playback.h"
#include "core/workshop/votes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace baton::workshop {

inline basics::Date day(std::string_view iso) {
  return *basics::Date::parse(iso);
}

/// A strategy of two markets, three offerings and two differences, and a sitting about it on 15 June 2020.
class Room : public testing::Test {
protected:
  Room() {
    using strategy::Fit, strategy::FitLevel, strategy::Market, strategy::MarketStatus, strategy::Offering;
    put(Market{.id = retail, .name = "Retail", .status = MarketStatus::Selected, .rank = 2});
    put(Market{.id = hospitals, .name = "Hospitals", .status = MarketStatus::Selected, .rank = 1});
    put(Market{.id = schools, .name = "Schools", .status = MarketStatus::Rejected});
    put(Offering{.id = lamps, .name = "Lamps"});
    put(Offering{.id = cables, .name = "Cables"});
    put(Offering{.id = repair, .name = "Repair"});
    put(Fit{.id = lampsInHospitals, .market = hospitals, .offering = lamps, .level = FitLevel::Core});
    put(Fit{.id = cablesInHospitals, .market = hospitals, .offering = cables, .level = FitLevel::Possible});
    put(Fit{.id = repairInRetail, .market = retail, .offering = repair, .level = FitLevel::Core});
    put(strategy::Differentiator{.id = days, .statement = "Orders leave in 12 working days"});
    put(strategy::Differentiator{.id = parts, .statement = "40,000 parts in one carton"});
    put(strategy::Competitor{.id = oxbow, .name = "Oxbow"});
    put(strategy::Advantage{.id = overOxbow, .competitor = oxbow, .ours = "one carton", .theirs = "price"});
    put(Session{.id = sitting, .name = "Playback", .date = day("2020-06-15")});
  }
  template <class T> basics::Id<T> put(T element) {
    if (!element.id)
      element.id = basics::Id<T>(m_next++);
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
    return element.id;
  }
  template <class... T> static basics::Ids<basics::Anything> ids(T... some) {
    return {basics::Id<basics::Anything>(some.value())...};
  }
  PlaybackAnswer answer(people::Side side, basics::Ids<basics::Anything> recalled) const {
    PlaybackAnswer answer;
    answer.session = sitting;
    answer.side = side;
    answer.recalled = std::move(recalled);
    return answer;
  }
  PlaybackKey key() const {
    const clarity::Scope scope(elements, {.today = day("2020-06-15")});
    return playbackKey(scope);
  }
  PlaybackResult result() const { return playbackOf(elements, sitting, key()); }

  basics::Elements elements;
  const basics::Id<strategy::Market> retail{11}, hospitals{12}, schools{13};
  const basics::Id<strategy::Offering> lamps{21}, cables{22}, repair{23};
  const basics::Id<strategy::Fit> lampsInHospitals{31}, cablesInHospitals{32}, repairInRetail{33};
  const basics::Id<strategy::Differentiator> days{41}, parts{42};
  const basics::Id<strategy::Competitor> oxbow{51};
  const basics::Id<strategy::Advantage> overOxbow{52};
  const basics::Id<Session> sitting{61};

private:
  basics::RowId m_next = 1000;
};

} // namespace baton::workshop
