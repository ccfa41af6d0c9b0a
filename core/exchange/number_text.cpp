// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/number_text.h"

#include "core/basics/text.h"
#include "core/exchange/digits.h"

#include <algorithm>
#include <array>

namespace baton::exchange {
namespace {

/// The codes of ISO 4217 that are in use as money.
constexpr std::string_view currencyCodes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND "
                                           "BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
                                           "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
                                           "GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF "
                                           "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT "
                                           "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
                                           "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN "
                                           "PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
                                           "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
                                           "TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES "
                                           "VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ";

/// Signs with what may stand before a dollar; longer ones first.
constexpr auto currencySigns = std::to_array<std::string_view>(
    {"US$", "CA$", "AU$", "NZ$", "HK$", "C$", "A$", "R$",  "S$", "$",  "€",  "£",  "¥",   "₹",
     "₩",   "₽", "₺",   "₴",   "₪",   "₫",  "₦",  "₱",   "฿",  "₡",  "₲",  "₵",  "₸",   "₼",
     "₾", "₿", "¢",   "¤",   "＄",  "￡", "￥", "kr.", "kr", "zł", "Kč", "Ft", "Fr.", "Rs."});

constexpr auto minusSigns = std::to_array<std::string_view>({"-", "\xE2\x88\x92", "\xE2\x80\x93"});
constexpr auto blanks =
    std::to_array<std::string_view>({" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x87"});
constexpr auto apostrophes = std::to_array<std::string_view>({"'", "\xE2\x80\x99"});

bool isCode(std::string_view letters) {
  if (letters.size() != 3)
    return false;
  std::string code(letters);
  for (char& c : code)
    c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  const auto at = currencyCodes.find(code + ' ');
  return at != std::string_view::npos && at % 4 == 0;
}

/// One end of the text, so that what may stand before a number and after it is one rule.
class End {
public:
  End(std::string_view& text, bool front) : m_text(text), m_front(front) {}

  void skipBlanks() { m_text = basics::trimmed(m_text); }
  bool take(std::string_view sign) {
    if (!(m_front ? m_text.starts_with(sign) : m_text.ends_with(sign)))
      return false;
    remove(sign.size());
    return true;
  }
  template <class Signs> bool takeOneOf(const Signs& signs) {
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return take(sign); });
  }
  bool takeCode() {
    if (m_text.size() < 3 || !isCode(m_front ? m_text.substr(0, 3) : m_text.substr(m_text.size() - 3)))
      return false;
    remove(3);
    return true;
  }

private:
  void remove(std::size_t size) { m_front ? m_text.remove_prefix(size) : m_text.remove_suffix(size); }

  std::string_view& m_text;
  bool m_front;
};

struct Wrapping {
  std::string_view digits;
  int minuses = 0;
  int pluses = 0;
  int units = 0; ///< currency or percent
  bool opened = false;
  bool closed = false;

  bool isSound() const { return minuses + pluses + int(opened) <= 1 && units <= 1 && opened == closed; }
};

bool isDash(std::string_view text) {
  return text == "-" || text == "--" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94";
}

/// "1.250,-" is a whole number of the currency, not a negative one.
bool endsInDash(std::string_view text) {
  const auto sign = text.find_last_of(".,");
  return sign != std::string_view::npos && sign > 0 && isDigit(text[sign - 1]) && isDash(text.substr(sign + 1));
}

bool takeOne(Wrapping& wrapping, bool front) {
  End end(wrapping.digits, front);
  end.skipBlanks();
  if (!front && endsInDash(wrapping.digits))
    return false;
  if (end.takeOneOf(minusSigns))
    return ++wrapping.minuses == 1;
  if (front && end.take("+"))
    return ++wrapping.pluses == 1;
  if (end.take("%") || end.takeOneOf(currencySigns) || end.takeCode())
    return ++wrapping.units == 1;
  bool& bracket = front ? wrapping.opened : wrapping.closed;
  if (!bracket && end.take(front ? "(" : ")"))
    return bracket = true;
  return false;
}

/// How many bytes of grouping sign begin the text.
std::size_t signSize(std::string_view text, std::string_view thousands) {
  const auto among = [&](const auto& signs) {
    const auto begins = [&](std::string_view sign) { return text.starts_with(sign); };
    const auto found = std::find_if(signs.begin(), signs.end(), begins);
    return found == signs.end() ? 0 : found->size();
  };
  if (thousands == " ")
    return among(blanks);
  if (thousands == "'")
    return among(apostrophes);
  return !thousands.empty() && text.starts_with(thousands) ? thousands.size() : 0;
}

std::string_view takeDigits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
  const std::string_view digits = text.substr(0, std::size_t(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

/// The digits before the decimal sign. A first group of "0" is none: "0,123" can only be a fraction.
std::optional<std::string> takeWhole(std::string_view& text, std::string_view thousands) {
  std::string whole(takeDigits(text));
  const bool mayBeGrouped = !whole.empty() && whole.size() <= 3 && whole.front() != '0';
  while (const std::size_t size = signSize(text, thousands)) {
    text.remove_prefix(size);
    const std::string_view group = takeDigits(text);
    if (!mayBeGrouped || group.size() != 3)
      return std::nullopt;
    whole += group;
  }
  return whole;
}

std::optional<Wrapping> unwrap(std::string_view text) {
  Wrapping wrapping;
  wrapping.digits = text;
  for (const bool front : {true, false})
    while (takeOne(wrapping, front))
      ;
  return wrapping.isSound() ? std::optional(wrapping) : std::nullopt;
}

} // namespace

std::string_view groupingKind(std::string_view sign) {
  if (std::find(blanks.begin(), blanks.end(), sign) != blanks.end())
    return " ";
  return std::find(apostrophes.begin(), apostrophes.end(), sign) != apostrophes.end() ? "'" : sign;
}

namespace {

/// Digits with at most one decimal sign between them and a minus before them: so most numbers of a file are written.
bool isPlain(std::string_view text, char decimal) {
  if (text.starts_with('-'))
    text.remove_prefix(1);
  bool hasSign = false;
  for (const char c : text) {
    if (c == decimal && !hasSign)
      hasSign = true;
    else if (!isDigit(c))
      return false;
  }
  return !text.empty() && isDigit(text.front()) && isDigit(text.back());
}

} // namespace

std::optional<std::string> plainNumber(std::string_view text, char decimal, std::string_view thousands) {
  if (isPlain(text, decimal)) {
    std::string plain(text);
    if (const auto sign = plain.find(decimal); sign != std::string::npos)
      plain[sign] = '.';
    return plain;
  }
  const auto wrapping = unwrap(text);
  if (!wrapping)
    return std::nullopt;
  std::string_view rest = wrapping->digits;
  const auto whole = takeWhole(rest, groupingKind(thousands));
  if (!whole)
    return std::nullopt;
  std::string plain = (wrapping->minuses == 1 || wrapping->opened ? "-" : "") + (whole->empty() ? "0" : *whole);
  if (rest.empty())
    return whole->empty() ? std::nullopt : std::optional(plain);
  if (rest.front() != decimal)
    return std::nullopt;
  rest.remove_prefix(1);
  if (isDash(rest))
    return plain;
  const std::string_view decimals = takeDigits(rest);
  if (decimals.empty() || !rest.empty())
    return std::nullopt;
  return plain + '.' + std::string(decimals);
}

} // namespace baton::exchange
