"""Small right reports for one finding, and what must be seen when one thing in them is wrong."""

import json

FINDING = {
    "rule": "odd-name", "severity": "error", "message": "50%: no, \"x\"", "remark": "",
    "file": "a%b.cadre",
    "range": {"start": {"line": 2, "column": 3, "offset": 9},
              "end": {"line": 2, "column": 4, "offset": 10}},
    "labels": [], "help": [], "fixes": [], "variant": None,
}
ADDRESS = {"uri": "a%25b.cadre", "index": 0}
SARIF = {"version": "2.1.0", "runs": [{
    "tool": {"driver": {"name": "cadre", "rules": [{"id": "odd-name"}]}},
    "columnKind": "unicodeCodePoints",
    "artifacts": [{"location": {"uri": "a%25b.cadre"}}],
    "results": [{
        "ruleId": "odd-name", "ruleIndex": 0, "level": "error", "message": {"text": "50%"},
        "locations": [{"physicalLocation": {
            "artifactLocation": ADDRESS,
            "region": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4,
                       "byteOffset": 9, "byteLength": 1}}}],
        "partialFingerprints": {"cadreFinding/v1": "f"}}]}]}
GITLAB = [{"description": "50%", "check_name": "odd-name", "fingerprint": "f",
           "severity": "critical", "location": {"path": "a%b.cadre", "lines": {"begin": 2}}}]
CASE = '<testcase name="{}" classname="c">{}</testcase>'
FAILURE = '<failure message="m" type="odd-name">see: cadre explain odd-name</failure>'

REPORTS = {
    "sarif": json.dumps(SARIF),
    "gitlab": json.dumps(GITLAB),
    "github": "::error file=a%25b.cadre,line=2,endLine=2,col=3,endColumn=4,title=odd-name::"
              "50%25: no, \"x\"%0Asee: cadre explain odd-name\n",
    "junit": '<testsuites><testsuite name="s" tests="3" failures="1" errors="0">'
             + CASE.format("a", FAILURE) + CASE.format("b", "") + CASE.format("c", "")
             + "</testsuite></testsuites>",
}

# format, a piece of the right report, what stands there instead, and a word of the message.
WRONG = [
    ("sarif", '"2.1.0"', '"2.2.0"', "version"),
    ("sarif", '"startLine": 2', '"startLine": 0', "startLine"),
    ("sarif", '"columnKind": "unicodeCodePoints", ', "", "columnKind"),
    ("sarif", "a%25b", "a%b", "artifact"),
    ("sarif", '"ruleIndex": 0', '"rule_index": 0', "rule_index"),
    ("sarif", '"level": "error"', '"level": "note"', "level"),
    ("gitlab", '"critical"', '"fatal"', "fatal"),
    ("gitlab", '"fingerprint": "f", ', "", "fingerprint"),
    ("gitlab", "a%b", "a%25b", "path"),
    ("gitlab", '"begin": 2', '"begin": 3', "line"),
    ("github", "a%25b", "a%b%25", "properties"),
    ("github", "::50", "\n::50", "no command"),
    ("github", ",col=3", "", "properties"),
    ("github", "::error", "::warning", "kind"),
    ("junit", "</testcase>", "", "mismatch"),
    ("junit", 'failures="1"', 'failures="0"', "counted"),
    ("junit", FAILURE, "", "failures"),
    ("junit", "explain odd-name", "explain other", "texts"),
]
