// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/printed_text.h"

#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/coverage.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/priority.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/story.h"
#include "core/strategy/strategy.h"
#include "core/strategy/target_account.h"
#include "core/strategy/term.h"
#include "core/strategy/weapon.h"

namespace baton::clarity {

namespace {

using namespace strategy;

template <class T> struct TextOf {
  std::string_view field;
  std::string T::*member;
  TextRole role = TextRole::Sentences;
};

class Collector {
public:
  Collector(const basics::Elements& elements, std::vector<PrintedText>& into) : m_elements(elements), m_into(into) {}

  template <class T, std::size_t N> void collect(const TextOf<T> (&fields)[N]) {
    const std::string_view kind = describe(basics::Tag<T>{}).name;
    for (const T& element : m_elements.all<T>())
      for (const TextOf<T>& field : fields)
        if (const std::string& text = element.*field.member; !text.empty())
          m_into.push_back({kind, element.id.value(), field.field, &text, field.role});
  }
  void collectSteps() {
    const std::string_view kind = describe(basics::Tag<Play>{}).name;
    for (const Play& play : m_elements.all<Play>())
      for (const std::string& step : play.steps)
        if (!step.empty())
          m_into.push_back({kind, play.id.value(), "steps", &step, TextRole::Sentences});
  }

private:
  const basics::Elements& m_elements;
  std::vector<PrintedText>& m_into;
};

void collectCore(Collector& texts) {
  using enum TextRole;
  texts.collect<Strategy>(
      {{"aspiration", &Strategy::aspiration}, {"situation", &Strategy::situation}, {"summary", &Strategy::summary}});
  texts.collect<Priority>(
      {{"statement", &Priority::statement}, {"why", &Priority::why}, {"measure", &Priority::measure}});
  texts.collect<Market>({{"name", &Market::name, Name},
                         {"description", &Market::description},
                         {"reason", &Market::reason},
                         {"ideal_customer", &Market::idealCustomer},
                         {"size", &Market::size, Note},
                         {"list_rule", &Market::listRule}});
  texts.collect<BuyerRole>({{"title", &BuyerRole::title, Name}, {"cares_about", &BuyerRole::caresAbout}});
  texts.collect<BuyerIssue>({{"statement", &BuyerIssue::statement}, {"heard_from", &BuyerIssue::heardFrom, Note}});
  texts.collect<TargetAccount>(
      {{"name", &TargetAccount::name, Name}, {"sector", &TargetAccount::sector, Note}, {"why", &TargetAccount::why}});
  texts.collect<Offering>({{"name", &Offering::name, Name},
                           {"description", &Offering::description},
                           {"price_note", &Offering::priceNote, Note}});
  texts.collect<Fit>({{"note", &Fit::note}});
}

void collectRest(Collector& texts) {
  using enum TextRole;
  texts.collect<Differentiator>({{"statement", &Differentiator::statement},
                                 {"so_what", &Differentiator::soWhat},
                                 {"opposite", &Differentiator::opposite},
                                 {"who_cannot_say", &Differentiator::whoCannotSay}});
  texts.collect<Proof>({{"statement", &Proof::statement}, {"source", &Proof::source, Note}});
  texts.collect<Competitor>({{"name", &Competitor::name, Name}, {"note", &Competitor::note}});
  texts.collect<Advantage>(
      {{"ours", &Advantage::ours}, {"theirs", &Advantage::theirs}, {"how_we_win", &Advantage::howWeWin}});
  texts.collect<Exclusion>({{"what", &Exclusion::what}, {"why", &Exclusion::why}});
  texts.collect<Assumption>({{"statement", &Assumption::statement}, {"test", &Assumption::test}});
  texts.collect<Term>({{"word", &Term::word, Name}, {"meaning", &Term::meaning}});
  texts.collect<Guardrail>({{"statement", &Guardrail::statement}});
  texts.collect<Extension>({{"statement", &Extension::statement}, {"answer", &Extension::answer}});
  texts.collect<strategy::Exception>({{"reason", &strategy::Exception::reason}});
  texts.collect<PayNote>({{"title", &PayNote::title, Name}, {"text", &PayNote::text}});
  texts.collect<Weapon>({{"name", &Weapon::name, Name}, {"location", &Weapon::location, Note}});
  texts.collect<Play>({{"name", &Play::name, Name},
                       {"trigger", &Play::trigger},
                       {"expected_conversion", &Play::expectedConversion, Note}});
  texts.collectSteps();
  texts.collect<Story>({{"text", &Story::text}});
  texts.collect<OpenQuestion>({{"text", &OpenQuestion::text}, {"answer", &OpenQuestion::answer}});
}

} // namespace

std::vector<PrintedText> printedTexts(const basics::Elements& elements) {
  std::vector<PrintedText> texts;
  Collector collector(elements, texts);
  collectCore(collector);
  collectRest(collector);
  return texts;
}

} // namespace baton::clarity
