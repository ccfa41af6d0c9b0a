// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>

namespace baton::search {

/// A small letter, and the small letters that are it with a mark. What Russian and Ukrainian count as letters of their
/// own (й, ї) stand for themselves.
struct MarkedLetters {
  char32_t base;
  std::u32string_view marked;
};

inline constexpr auto markedLetters = std::to_array<MarkedLetters>({
    {U'a', U"àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"},
    {U'b', U"ƀḃḅḇ"},
    {U'c', U"çćĉċčḉ"},
    {U'd', U"ðďđḋḍḏḑḓ"},
    {U'e', U"èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"},
    {U'f', U"ḟ"},
    {U'g', U"ĝğġģǧǵḡ"},
    {U'h', U"ĥħȟḣḥḧḩḫẖ"},
    {U'i', U"ìíîïĩīĭįıǐȉȋḭḯỉị"},
    {U'j', U"ĵǰ"},
    {U'k', U"ķǩḱḳḵ"},
    {U'l', U"ĺļľłḷḹḻḽ"},
    {U'm', U"ḿṁṃ"},
    {U'n', U"ñńņňǹṅṇṉṋ"},
    {U'o', U"òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"},
    {U'p', U"ṕṗ"},
    {U'r', U"ŕŗřȑȓṙṛṝṟ"},
    {U's', U"śŝşšſșṡṣṥṧṩ"},
    {U't', U"ţťŧțṫṭṯṱẗ"},
    {U'u', U"ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"},
    {U'v', U"ṽṿ"},
    {U'w', U"ŵẁẃẅẇẉẘ"},
    {U'x', U"ẋẍ"},
    {U'y', U"ýÿŷȳẏẙỳỵỷỹ"},
    {U'z', U"źżžẑẓẕ"},
    {U'æ', U"ǣǽ"},
    {U'ø', U"ǿ"},
    {U'ſ', U"ẛ"},
    {U'ʒ', U"ǯ"},
    {U'α', U"άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"},
    {U'ε', U"έἐἑἒἓἔἕὲέ"},
    {U'η', U"ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"},
    {U'ι', U"ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"},
    {U'ο', U"όὀὁὂὃὄὅὸό"},
    {U'ρ', U"ῤῥ"},
    {U'υ', U"ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"},
    {U'ω', U"ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"},
    {U'ϒ', U"ϓϔ"},
    {U'г', U"ѓ"},
    {U'е', U"ѐё"},
    {U'и', U"ѝ"},
    {U'к', U"ќ"},
    {U'у', U"ў"},
});

} // namespace baton::search
