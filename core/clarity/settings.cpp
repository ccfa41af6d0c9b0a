// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/settings.h"

namespace baton::clarity {

const basics::Kind& describe(basics::Tag<RuleSetting>) {
  static const basics::Kind kind = basics::DescribeKind<RuleSetting>("rule_setting", "Rule setting", "Rule settings")
                                       .field<&RuleSetting::rule>("rule", "Rule", {.title = true, .key = true})
                                       .field<&RuleSetting::off>("off", "Switched off")
                                       .field<&RuleSetting::threshold>("threshold", "Threshold")
                                       .field<&RuleSetting::reason>("reason", "Reason", {.prose = true})
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<PutAside>) {
  static const basics::Kind kind = basics::DescribeKind<PutAside>("put_aside", "Put aside", "Put aside")
                                       .field<&PutAside::rule>("rule", "Rule", {.title = true})
                                       .reference<&PutAside::element>("element", "Element", "")
                                       .field<&PutAside::field>("field", "Field")
                                       .reference<&PutAside::by>("by", "By", "person")
                                       .field<&PutAside::reason>("reason", "Reason", {.prose = true})
                                       .reference<&PutAside::clearTo>("clear_to", "Clear to", "person")
                                       .done();
  return kind;
}

} // namespace baton::clarity
