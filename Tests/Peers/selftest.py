"""Each check is shown a right site and, one by one, sites with a single thing wrong."""

import os
import pathlib
import sys
import tempfile

import judge
import reports
import selftest_reports
from site_files import Site

STYLE = """<style>body{font:16px sans-serif;margin:1rem;background:#fff;color:#222}
@media screen and (prefers-color-scheme:dark){body{background:#222;color:#eee}a{color:#9cf}}
:root{color-scheme:light dark;--gap:1rem}:is(h1,h2):not(.a,.b){margin-inline:var(--gap)}
@page wide{size:A4 landscape;@top-right{content:counter(page)}}p{page:wide;text-wrap:balance}
.toc a::after{content:target-counter(attr(href),page)}</style>"""

DARK_ON_DARK = """<style>
@media screen and (prefers-color-scheme: dark) { h1 { color: #333 } }
</style>"""


def page(body, title="Right", head="", lang=' lang="en"'):
    return f"""<!DOCTYPE html>
<html{lang}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>{STYLE}{head}</head>
<body><main>{body}</main></body></html>
"""


EVENT = ("BEGIN:VEVENT\r\nUID:a@x\r\nDTSTAMP:20260101T000000Z\r\n"
         "DTSTART;TZID=Asia/Bangkok:20260105T080000\r\nDTEND;TZID=Asia/Bangkok:20260105T090000\r\n"
         "SUMMARY:An toàn bay\r\nEND:VEVENT\r\n")
CALENDAR = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VTIMEZONE\r\n"
            "TZID:Asia/Bangkok\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
            "TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
            + EVENT + "END:VCALENDAR\r\n")
DATA = '<script type="application/ld+json">{"@type":"Course"}</script>'

RIGHT = {
    "index.html": page('<h1>Programs</h1><p><a href="p/index.html#facts">P</a></p>'),
    "p/index.html": page('<h1>P</h1><h2 id="facts">Facts</h2><p><a href="../index.html">up</a> '
                         '<a href="https://example.org/">law</a></p>', head=DATA),
    "p/print.html": page('<h1>Book</h1><h2>One</h2><p>Text</p>', title="Book"),
    "p/schedule/a.ics": CALENDAR,
    "p/table.csv": "\ufeffcode,title\r\nA,\"x\ny\"\r\n",
    "p/data.json": '{"a": [1]}\n',
    "p/schedule.json": '{"program": "p", "cohorts": []}\n',
}

INDEX, PROGRAM, BOOK = "index.html", "p/index.html", "p/print.html"
FEED, TABLE, JSON = "p/schedule/a.ics", "p/table.csv", "p/data.json"


def with_body(body):
    return page("<h1>Programs</h1>" + body)


def calendar(old, new):
    assert old in CALENDAR
    return CALENDAR.replace(old, new)


# check, file, its wrong content, and a word of the message expected.
WRONG = [
    ("markup", INDEX, with_body("<p><b>open</p>"), "b"),
    ("styles", INDEX, with_body("<style>p{colour:red}</style>"), "colour"),
    ("styles", INDEX, with_body("<style>@media print{p{color:rde}}</style>"), "rde"),
    ("styles", INDEX, with_body("<style>p::none a{color:red}</style>"), "p::none a"),
    ("styles", INDEX, with_body('<p style="color:red;;width">x</p>'), "line 1"),
    ("styles", INDEX, with_body("<style>p{color:red</style><style>}p{}</style>"), "}p"),
    ("markup", INDEX, with_body('<p id="a">x</p><p id="a">y</p>'), "Duplicate"),
    ("links", INDEX, with_body('<a href="p/none.html">x</a>'), "no such file"),
    ("links", INDEX, with_body('<a href="p/index.html#none">x</a>'), "no such anchor"),
    ("links", INDEX, with_body('<a href="../elsewhere.html">x</a>'), "leaves the site"),
    ("links", INDEX, with_body('<a href="/p/index.html">x</a>'), "not relative"),
    ("links", INDEX, with_body('<a href="p">x</a>'), "names a folder"),
    ("links", INDEX, with_body('<img alt="" src="https://example.org/a.png">'), "network"),
    ("links", INDEX, with_body('<svg><a href="#none"><text>x</text></a></svg>'), "anchor"),
    ("headings", INDEX, with_body("<h3>x</h3>"), "h3 after h1"),
    ("headings", INDEX, page("<p>x</p>"), "0 headings"),
    ("references", INDEX, with_body('<p aria-labelledby="none">x</p>'), "none"),
    ("alone", INDEX, with_body('<img alt="" src="http://localhost:9/a.png">'), "asks for"),
    ("alone", INDEX, with_body("<script>none()</script>"), "script error"),
    ("axe", INDEX, page("<h1>P</h1>", lang=""), "html-has-lang"),
    ("axe", INDEX, with_body('<p style="color:#ccc;background:#fff">Pale</p>'), "color-contrast"),
    ("axe", INDEX, page("<h1>Dark words</h1>", head=DARK_ON_DARK), "dark 320: color-contrast"),
    ("overflow", INDEX, with_body('<div style="width:400px">x</div>'), "div"),
    ("no script", INDEX, with_body('<div hidden><h2>Hidden</h2></div>'), "Hidden"),
    ("paper", INDEX, with_body("<details><summary>More</summary><p>Text</p></details>"), "Text"),
    ("paper", INDEX, with_body("<style>body{background:#111}</style>"), "dark background"),
    ("weasyprint", BOOK, page("<p>No heading</p>"), "no outline"),
    ("print", BOOK, page("<p>No heading</p>", title=""), "no outline"),
    ("print", BOOK, page("<h1>x</h1>", lang=""), "the page's None"),
    ("calendars", FEED, CALENDAR.replace("\r\n", "\n"), "CR LF"),
    ("calendars", FEED, calendar("SUMMARY:", "SUMMARY:" + "x" * 80), "octets"),
    ("calendars", FEED, calendar("TZID:Asia", "TZID:Europe"), "no VTIMEZONE"),
    ("calendars", FEED, calendar("T090000", "T080000"), "not after"),
    ("calendars", FEED, calendar(EVENT, EVENT + EVENT), "stands 2 times"),
    ("calendars", FEED, calendar("UID:a@x\r\n", ""), "no UID"),
    ("calendars", FEED, calendar("END:VEVENT\r\n", ""), "icalendar"),
    ("tables", TABLE, "code,title\r\nA,x\r\n", "byte order mark"),
    ("tables", TABLE, "\ufeffcode,title\nA,x\n", "CR LF"),
    ("tables", TABLE, "\ufeffcode,title\r\nA\r\n", "lengths"),
    ("tables", TABLE, "\ufeffcode,code\r\nA,x\r\n", "repeated"),
    ("tables", TABLE, "\ufeffcode,title\r\nA,\"x\"y\r\n", "csv"),
    ("json", JSON, '{"a": 1, "a": 2}', "repeated"),
    ("json", JSON, '{"a": NaN}', "NaN"),
    ("json", PROGRAM, page("<h1>P</h1>", head=DATA.replace("}", "")), PROGRAM),
    ("schedules", "p/schedule.json", '{"program": "p", "cohorts": [{}]}', "required"),
    ("schemas", "schema/a.json", '{"$schema": "https://json-schema.org/draft/2020-12/schema",'
     ' "type": "none"}', "none"),
]

# A `cadre` that builds the same site each time, and ones that do not.
BUILDERS = [
    ("passed", 'mkdir -p "$4"; [ -e "$4/a" ] || echo x > "$4/a"', ""),
    ("failed", 'mkdir -p "$4"; [ -e "$4/a" ] || echo $$ > "$4/a"', "differs"),
    ("failed", 'mkdir -p "$4"; echo x > "$4/a"; sleep 0.02', "written again"),
    ("failed", "exit 3", "ended with 3"),
]


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def outcome(check, files, cadre=""):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder, files)
        (folder / "programs").mkdir()
        return judge.run(dict(judge.CHECKS)[check], Site(folder, root=folder, cadre=cadre))


class Count:
    def __init__(self):
        self.passed, self.failed, self.skipped = 0, 0, 0

    def note(self, check, what, result, expected, word):
        kind, note, problems = result
        if kind == "skipped" and note.startswith("not installed"):
            self.skipped += 1
            print(f"skipped {check}: {note}")
        elif kind == expected and (not word or any(word in problem for problem in problems)):
            self.passed += 1
        else:
            self.failed += 1
            print(f"failed  {check}: {what}: {kind}, {note}: {problems[:3]}")


def reported(count):
    """The readers of reports see what is wrong in one, and only then."""
    findings = [selftest_reports.FINDING]

    def read(form, text):
        try:
            problems = reports.READERS[form](text, findings)
        except (ValueError, LookupError, TypeError) as error:
            problems = [f"{type(error).__name__}: {error}"]
        return ("failed" if problems else "passed"), "", problems

    for form, text in selftest_reports.REPORTS.items():
        count.note(form, "the right report", read(form, text), "passed", "")
    for form, old, new, word in selftest_reports.WRONG:
        text = selftest_reports.REPORTS[form]
        assert old in text, old
        count.note(form, f"{new!r}", read(form, text.replace(old, new, 1)), "failed", word)


def main():
    count = Count()
    for check, _ in judge.CHECKS:
        if check not in ("schemas", "same bytes", "reports", "fixes"):
            count.note(check, "the right site", outcome(check, RIGHT), "passed", "")
    for check, name, text, word in WRONG:
        result = outcome(check, {**RIGHT, name: text})
        count.note(check, f"{name}, {word}", result, "failed", word)
    for expected, script, word in BUILDERS:
        with tempfile.NamedTemporaryFile("w", suffix=".sh", delete=False) as file:
            file.write("#!/bin/sh\n" + script + "\n")
        os.chmod(file.name, 0o700)
        result = outcome("same bytes", RIGHT, cadre=file.name)
        count.note("same bytes", script, result, expected, word)
        os.unlink(file.name)
    try:
        reported(count)
    except ImportError as error:
        count.skipped += 1
        print(f"skipped reports: not installed: {error.name}")
    judge.browser.close()
    print(f"selftest: {count.passed} passed, {count.failed} failed, {count.skipped} skipped")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())
