// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/canonical.h"

#include <gtest/gtest.h>

namespace baton::journal {
namespace {

/// What the hash of an entry is over must never change: files of years stand on it. The bytes are written out by hand
/// after RFC 8785: members in the order of their names, no blanks, and of the characters only those escaped that must
/// be.
TEST(CanonicalBytes, OfALaterEntryNameItsPredecessor) {
  EntryDraft draft;
  draft.label = "say \"yes\"\\\t\x01\x7F/ no";
  draft.author = "Zo\u00EB";
  draft.at = Instant::fromSeconds(0);
  draft.writes = {{"market", {7, "name", 0}, {}, std::string("A\nB"), true},
                  {"market", {3, "", 0}, {}, std::int64_t{1}, false}};
  draft.undoes = {{5, 1, 1}};
  ChainLink link;
  link.predecessor = basics::Sha256Sum{};
  const std::string bytes = R"({"at":"1970-01-01T00:00:00Z","author":"Zo)"
                            "\u00EB"
                            R"(","batch":null,"changes":[["market","3","","0",null,{"n":"1"},false],)"
                            R"(["market","7","name","0",null,"A\nB",true]],"label":"say \"yes\"\\\t\u0001)"
                            "\x7F"
                            R"(/ no","lamport":"9","machine_at":null,"previous":")" +
                            std::string(64, '0') + R"(","run":"5","seq":"2","undoable":true,"undoes":[["5","1","1"]]})";
  EXPECT_EQ(hashOf({5, 2}, 9, draft, link), basics::sha256(bytes));
}

TEST(CanonicalBytes, OfTheFirstEntryOfARunNameWorkspaceAndParents) {
  EntryDraft draft;
  draft.label = "begin";
  draft.undoable = false;
  draft.batchHash = basics::Sha256Sum{0xAB};
  ChainLink link;
  link.workspace = 12;
  link.schema = 1;
  link.parents = {{{4, 8}, basics::Sha256Sum{}}};
  const std::string bytes = R"({"at":null,"author":null,"batch":"ab)" + std::string(62, '0') +
                            R"(","changes":[],"label":"begin","lamport":"1","machine_at":null,"parents":[["4.8",")" +
                            std::string(64, '0') +
                            R"("]],"run":"5","schema":"1","seq":"1","undoable":false,"undoes":[],"workspace":"12"})";
  EXPECT_EQ(hashOf({5, 1}, 1, draft, link), basics::sha256(bytes));
}

TEST(CanonicalBytes, OfDamagedTextAreNotThoseOfAnyText) {
  EntryDraft draft;
  draft.label = "\xFF";
  ChainLink link;
  link.predecessor = basics::Sha256Sum{};
  const std::string bytes = R"({"at":null,"author":null,"batch":null,"changes":[],"label":{"damaged":")" +
                            basics::hexOf(basics::sha256("\xFF")) +
                            R"("},"lamport":"2","machine_at":null,"previous":")" + std::string(64, '0') +
                            R"(","run":"5","seq":"2","undoable":true,"undoes":[]})";
  EXPECT_EQ(hashOf({5, 2}, 2, draft, link), basics::sha256(bytes));
}

} // namespace
} // namespace baton::journal
