// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_style.h"

#include "core/report/document_style.h"

namespace baton::report {
namespace {

std::string variable(const char* name, std::string_view value) {
  return std::string("--") + name + ":" + std::string(value) + ";";
}

std::string colours() {
  return ":root{" + variable("paper", style::paper) + variable("text", style::text) +
         variable("muted", style::textMuted) + variable("border", style::border) + variable("rule", style::rule) +
         variable("accent", style::accent) + variable("callout", style::callout) +
         variable("leadership", style::leadership) + variable("sales", style::sales) + "}\n";
}

constexpr const char* rules = R"(*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:10.125pt/15pt Inter,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main,.head,.foot,nav{max-width:50rem;margin:0 auto;padding:0 1.5rem}
section.wide{max-width:none}
.head{padding-top:3.5rem;border-bottom:1.125pt solid var(--rule);padding-bottom:1.25rem;margin-bottom:2rem}
.kind{font-weight:500;color:var(--muted);margin:0}
.head h1{font-size:26pt;line-height:31pt;letter-spacing:-.02em;margin:.3rem 0 .6rem}
.lead{font-size:11.25pt;line-height:17pt;color:var(--muted);margin:0 0 1.25rem}
.small,.foot{font-size:8.25pt;line-height:11.25pt;color:var(--muted)}
h1,h2,h3{font-weight:600;break-after:avoid}
h1{font-size:18pt;line-height:22.5pt;letter-spacing:-.01em;margin:2.5rem 0 .4rem}
h2{font-size:13.5pt;line-height:18pt;margin:1.6rem 0 .5rem}
h3{font-size:11.25pt;line-height:15pt;margin:1.4rem 0 .5rem}
.number{color:var(--accent);margin-right:.6rem}
p{margin:0 0 7.5pt}
strong{font-weight:600}
.muted{color:var(--muted)}
del{color:var(--muted)}
ins{text-underline-offset:.15em}
a{color:var(--accent);text-decoration:none}
a:hover,a:focus{text-decoration:underline}
ul,ol{margin:0 0 7.5pt;padding-left:1.3rem}
li{margin:0 0 3pt}
.scroll{overflow-x:auto;margin:9pt 0 13.5pt}
table{border-collapse:collapse;width:100%;font-size:9pt;line-height:12pt}
table.small{font-size:7.875pt;line-height:10.5pt}
caption,figcaption{text-align:left;font-size:8.25pt;line-height:11.25pt;color:var(--muted);padding-bottom:4pt}
th,td{text-align:left;vertical-align:top;padding:4.5pt 6pt;border-bottom:.75pt solid var(--border)}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1.125pt solid var(--rule)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
tbody tr:last-child td{border-bottom:0}
tfoot td{font-weight:600;border-top:1.125pt solid var(--rule);border-bottom:0}
tr.sum td{font-weight:600}
.right{text-align:right}.centre{text-align:center}
.fixed{white-space:nowrap}
tr{break-inside:avoid}
aside{background:var(--callout);border-left:2.25pt solid var(--muted);padding:9pt 12pt;margin:10.5pt 0 12pt;break-inside:avoid}
aside.leadership{border-color:var(--leadership)}
aside.sales{border-color:var(--sales)}
aside p:last-child{margin-bottom:0}
aside .title{font-weight:600;margin-bottom:1.5pt}
figure{margin:7.5pt 0 13.5pt;break-inside:avoid}
figure svg{display:block;max-width:100%;height:auto}
dl.facts{display:flex;flex-wrap:wrap;gap:7.5pt 24pt;border-top:1.125pt solid var(--rule);padding-top:7.5pt;margin:10.5pt 0 13.5pt}
dl.facts div{flex:1 1 8rem}
dt{font-size:8.25pt;line-height:11.25pt;color:var(--muted)}
dd{margin:0}
dd.value{font-weight:600;white-space:pre-line}
.large dd.value{font-size:18pt;line-height:22.5pt}
.columns{display:flex;flex-wrap:wrap;gap:0 21pt;margin:9pt 0 12pt}
.columns>div{min-width:12rem}
.field{margin:12pt 0 6pt;break-inside:avoid}
.field p{font-weight:600;font-size:9pt;line-height:12pt;margin:0}
.line{height:22.5pt;border-bottom:.75pt solid var(--muted)}
ul.ticks{list-style:none;padding:4.5pt 0 0}
ul.ticks li{display:inline-block;margin-right:24pt}
ul.stacked li{display:block}
.box{display:inline-block;width:9pt;height:9pt;border:.9pt solid var(--text);margin-right:6pt;vertical-align:-.5pt}
nav ol{list-style:none;padding:0;border-top:.75pt solid var(--border)}
nav li.one{font-weight:600;margin-top:6pt}
nav li.two{padding-left:1.5rem}
nav li a{color:inherit}
.break{break-before:page}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font-size:11vw;font-weight:700;color:var(--border);opacity:.45;transform:rotate(-35deg);z-index:-1;pointer-events:none;white-space:nowrap}
.foot{border-top:.75pt solid var(--border);margin-top:3rem;padding-top:6pt;padding-bottom:3rem;display:flex;justify-content:space-between;gap:2rem}
@media print{main,.head,.foot,nav{max-width:none;padding-left:0;padding-right:0}@page{size:A4;margin:22mm 20mm 22mm 22mm}}
)";

} // namespace

std::string htmlStyleSheet() {
  return colours() + rules;
}

} // namespace baton::report
