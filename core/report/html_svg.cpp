// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_svg.h"

#include <algorithm>
#include <set>

namespace baton::report {
namespace {

const std::set<std::string, std::less<>>& elementsAllowed() {
  static const std::set<std::string, std::less<>> names{
      "svg",      "g",       "defs",  "title",    "desc",           "rect",           "line",   "path",
      "polyline", "text",    "tspan", "clippath", "lineargradient", "radialgradient", "stop",   "pattern",
      "use",      "polygon", "mask",  "symbol",   "marker",         "circle",         "ellipse"};
  return names;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool isMarkupSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void replaceAll(std::string& text, std::string_view from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// The address of a reference, if the attribute is one.
bool leadsOutside(std::string_view name, std::string_view value) {
  const bool reference = name == "href" || name == "xlink:href" || name == "src";
  const std::string low = lower(value);
  const std::size_t url = low.find("url(");
  return (reference && (value.empty() || value.front() != '#')) ||
         (url != std::string::npos && low.compare(url, 5, "url(#") != 0) ||
         low.find("javascript:") != std::string::npos;
}

/// One tag, from "<" to ">": its name is known and no attribute does anything but describe a shape.
bool isHarmless(std::string_view tag) {
  std::size_t at = tag.size() > 1 && tag[1] == '/' ? 2 : 1;
  const std::size_t nameStart = at;
  while (at < tag.size() && !isMarkupSpace(tag[at]) && tag[at] != '>' && tag[at] != '/')
    ++at;
  if (elementsAllowed().count(lower(tag.substr(nameStart, at - nameStart))) == 0)
    return false;
  while (true) {
    const std::size_t equals = tag.find('=', at);
    if (equals == std::string_view::npos)
      return true;
    std::size_t start = at;
    while (start < equals && (isMarkupSpace(tag[start]) || tag[start] == '/'))
      ++start;
    std::size_t end = equals;
    while (end > start && isMarkupSpace(tag[end - 1]))
      --end;
    std::size_t open = equals + 1;
    while (open < tag.size() && isMarkupSpace(tag[open]))
      ++open;
    if (open >= tag.size() || (tag[open] != '"' && tag[open] != '\''))
      return false;
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == std::string_view::npos)
      return false;
    const std::string name = lower(tag.substr(start, end - start));
    if (name.substr(0, 2) == "on" || leadsOutside(name, tag.substr(open + 1, close - open - 1)))
      return false;
    at = close + 1;
  }
}

/// Where the tag that begins there ends: the first ">" outside quotes.
std::size_t endOfTag(std::string_view svg, std::size_t start) {
  char quote = 0;
  for (std::size_t at = start; at < svg.size(); ++at) {
    if (quote != 0)
      quote = svg[at] == quote ? '\0' : quote;
    else if (svg[at] == '"' || svg[at] == '\'')
      quote = svg[at];
    else if (svg[at] == '>')
      return at;
  }
  return std::string_view::npos;
}

std::string withPrefix(std::string_view tag, const std::string& prefix) {
  std::string out(tag);
  replaceAll(out, " id=\"", " id=\"" + prefix);
  replaceAll(out, "url(#", "url(#" + prefix);
  replaceAll(out, "href=\"#", "href=\"#" + prefix);
  return out;
}

} // namespace

std::optional<std::string> inlineSvg(std::string_view svg, const std::string& idPrefix) {
  const std::size_t begin = svg.find("<svg");
  if (begin == std::string_view::npos)
    return std::nullopt;
  std::string out;
  for (std::size_t at = begin; at < svg.size();) {
    const std::size_t open = svg.find('<', at);
    out += svg.substr(at, open == std::string_view::npos ? open : open - at);
    if (open == std::string_view::npos)
      break;
    if (svg.substr(open, 4) == "<!--") {
      const std::size_t end = svg.find("-->", open);
      if (end == std::string_view::npos)
        return std::nullopt;
      at = end + 3;
      continue;
    }
    const std::size_t close = endOfTag(svg, open);
    if (close == std::string_view::npos || !isHarmless(svg.substr(open, close + 1 - open)))
      return std::nullopt;
    out += withPrefix(svg.substr(open, close + 1 - open), idPrefix);
    at = close + 1;
  }
  return out;
}

} // namespace baton::report
