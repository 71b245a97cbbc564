"""The look of the HTML page of cards, on a screen and in print; old browsers skip what they do not know."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1em; max-width: 46em; background: #fff; color: #1b2230;
  font: 1em/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.9em; line-height: 1.2; margin: 0.4em 0 0; }
h2 { font-size: 1.35em; line-height: 1.25; margin: 1.6em 0 0.4em; }
h2.group { border-bottom: 3px solid #1b2230; padding-bottom: 0.2em; }
h3 { font-size: 1.3em; line-height: 1.25; margin: 1em 0 0.2em; }
h4 { font-size: 1em; margin: 1em 0 0.2em; }
p, ul, ol, dl { margin: 0.3em 0; }
ul, ol { padding-left: 1.5em; }
a { color: #2b4684; }
a:focus { outline: 3px solid #34539c; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid #82868c; padding: 0.35em 0.8em 0.35em 0; text-align: left; vertical-align: top; }
th { font-weight: normal; }
.whose { font-weight: bold; }
.quiet, .clauses, .foot, .up { color: #4a5261; }
.clauses, .foot, .up { font-size: 0.9em; }
.sign { margin-top: 0; }
header .danger { border: 3px solid #8e2b22; padding: 0.5em 0.8em; color: #8e2b22; font-size: 1.2em; }
.danger strong { font-size: 1.25em; }
nav ul { list-style: none; padding: 0; }
nav li { padding: 0.2em 0; }
nav .urgent li { font-weight: bold; border-left: 6px solid #8e2b22; padding-left: 0.6em; margin: 0.2em 0; }
nav .all { -webkit-columns: 16em; columns: 16em; }
article { border: 1px solid #82868c; padding: 0.2em 1em 0.8em; margin: 1em 0; }
article.urgent { border-left: 8px solid #8e2b22; }
.first { border: 2px solid #1b2230; padding: 0.4em 0.8em; margin: 0.8em 0; font-size: 1.15em; }
.first h4 { margin: 0; font-size: 0.85em; }
.say dt { color: #4a5261; font-size: 0.9em; margin-top: 0.4em; }
.say dd { margin: 0; font: 1.15em/1.4 Georgia, "Noto Serif", "DejaVu Serif", serif; }
.avoid { list-style: none; padding-left: 0; }
.avoid li { padding-left: 1.4em; text-indent: -1.4em; }
.avoid li:before { content: "\\2715"; display: inline-block; width: 1.4em; text-indent: 0; }
.next ul { list-style: none; padding-left: 0.4em; }
.ask { list-style-type: square; }
.stop { border: 1px solid #82868c; border-left: 6px solid #1b2230; padding: 0 0.8em 0.4em; margin: 1em 0; }
.stop .danger { color: #8e2b22; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1f26; color: #eceef2; }
  a { color: #b4c8f6; }
  a:focus { outline-color: #8fadee; }
  h2.group, .first, .stop { border-color: #eceef2; }
  .quiet, .clauses, .foot, .up, .say dt { color: #b9c0cc; }
  header .danger, .stop .danger { color: #ffb4a8; }
  header .danger, nav .urgent li, article.urgent { border-color: #ffb4a8; }
}
@media (prefers-contrast: more) {
  body { background: #fff; color: #000; }
  a { color: #00008b; }
  .quiet, .clauses, .foot, .up, .say dt, header .danger, .stop .danger { color: #000; }
  article, th, td, .stop { border-color: #000; }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  body { background: #000; color: #fff; }
  a { color: #9cf; }
  .quiet, .clauses, .foot, .up, .say dt, header .danger, .stop .danger { color: #fff; }
  article, th, td, .stop, .first { border-color: #fff; }
}
@media print {
  body { max-width: none; padding: 0; background: #fff; color: #000; font-size: 9.5pt; line-height: 1.35; }
  a { color: #000; text-decoration: none; }
  .quiet, .clauses, .foot, .say dt, header .danger, .stop .danger { color: #000; }
  h2.group, .first, .stop, header .danger, nav .urgent li, article.urgent { border-color: #000; }
  article, tr, .stop, .first { page-break-inside: avoid; break-inside: avoid; }
  h2, h3, h4 { page-break-after: avoid; break-after: avoid; }
  .up { display: none; }
}
"""
