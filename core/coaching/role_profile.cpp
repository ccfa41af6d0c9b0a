// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/role_profile.h"

namespace baton::coaching {

const basics::Kind& describe(basics::Tag<RoleProfile>) {
  static const basics::Kind kind = basics::DescribeKind<RoleProfile>("role_profile", "Role profile", "Role profiles")
                                       .ordered()
                                       .field<&RoleProfile::name>("name", "Name", {.title = true})
                                       .reference<&RoleProfile::market>("market", "Market", "market")
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Competency>) {
  static const basics::Kind kind = basics::DescribeKind<Competency>("competency", "Competency", "Competencies")
                                       .ordered()
                                       .partOf<&Competency::profile>("profile", "Role profile", "role_profile")
                                       .field<&Competency::name>("name", "Name", {.title = true})
                                       .field<&Competency::levels>("levels", "Levels", {.prose = true})
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Rating>) {
  static const basics::Kind kind =
      basics::DescribeKind<Rating>("rating", "Strengths and next step", "Strengths and next steps")
          .reference<&Rating::person>("person", "Person", "person")
          .reference<&Rating::competency>("competency", "Competency", "competency")
          .field<&Rating::level>("level", "Level", {.least = 0, .most = 4})
          .field<&Rating::evidence>("evidence", "Evidence", {.title = true, .prose = true})
          .field<&Rating::date>("date", "Date")
          .partOf<&Rating::interview>("interview", "Interview", "interview")
          .isPrivate()
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Proficiency>) {
  static const basics::Kind kind =
      basics::DescribeKind<Proficiency>("proficiency", "Proficiency", "Proficiencies")
          .reference<&Proficiency::person>("person", "Person", "person", {.key = true})
          .reference<&Proficiency::weapon>("weapon", "Sales tool", "weapon", {.key = true})
          .field<&Proficiency::level>("level", "Level", {.least = 0, .most = 4})
          .field<&Proficiency::evidence>("evidence", "Evidence", {.title = true, .prose = true})
          .field<&Proficiency::date>("date", "Date")
          .reference<&Proficiency::by>("by", "By", "person")
          .isPrivate()
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<CoachingSession>) {
  static const basics::Kind kind = basics::DescribeKind<CoachingSession>("coaching", "Coaching", "Coaching log")
                                       .reference<&CoachingSession::person>("person", "Person", "person")
                                       .field<&CoachingSession::date>("date", "Date")
                                       .reference<&CoachingSession::by>("by", "By", "person")
                                       .field<&CoachingSession::skill>("skill", "Skill", {.title = true})
                                       .field<&CoachingSession::seen>("seen", "Seen", {.prose = true})
                                       .field<&CoachingSession::agreed>("agreed", "Agreed", {.prose = true})
                                       .field<&CoachingSession::next>("next", "Next look")
                                       .isPrivate()
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Interview>) {
  static const basics::Kind kind = basics::DescribeKind<Interview>("interview", "Interview", "Interviews")
                                       .field<&Interview::candidate>("candidate", "Candidate", {.title = true})
                                       .reference<&Interview::profile>("profile", "Role profile", "role_profile")
                                       .field<&Interview::date>("date", "Date")
                                       .reference<&Interview::by>("by", "By", "person")
                                       .field<&Interview::verdict>("verdict", "Our view", {.prose = true})
                                       .field<&Interview::evidence>("evidence", "Evidence", {.prose = true})
                                       .isPrivate()
                                       .done();
  return kind;
}

} // namespace baton::coaching
