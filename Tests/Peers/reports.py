"""What `cadre check` reports for programs, read by others: JSON and SARIF by their schemas, JUnit
and GitLab by parsers and the documented shape, GitHub's commands by the documented unescaping."""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.parse

from feeds import strict_json
from site_files import Nothing, Unavailable

# Names and texts that a careless writer would let through.
HOSTILE = {
    "a%0A,b: c]]>.cadre":
        "cadre 1\n\nlanguage vi, en\nmodule A “Cơ\u00a0bản”\nmodule A \"<b>&amp;%0A]]>\"\n",
    "x\ny\t'q'.cadre":
        "cadre 1\r\n\r\nmodule B \"👩\u200d🏫 漢字\" {\r\n\trequires AVS-101 and C-1\r\n}\r\n",
    "số 1 #?.cadre":
        "\ufeffcadre 1\n\nmodule C-2 \"e\u0301\u202e:: ::error::\" {\n  valid 24months\n"
        "  class of 9 to 3\n",
}
CLEAN = {"a.cadre": "cadre 1\n\nmodule A \"A\"\n", "b.cadre": "cadre 1\n"}
FORMATS = ("json", "sarif", "github", "gitlab", "junit")

# docs.gitlab.com, "Code Quality report format".
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def run(site, folder, *arguments):
    done = subprocess.run([site.cadre, "check", *arguments], cwd=folder, capture_output=True,
                          timeout=120, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"cadre check ended with {done.returncode}: {done.stderr[:300]}")
    return done.stdout.decode("utf-8")


def unit(folder, name, files):
    path = pathlib.Path(folder, name)
    path.mkdir()
    for file, text in files.items():
        (path / file).write_bytes(text.encode())


def reports(site):
    """Every format of a hostile and of a clean unit."""
    if not site.cadre or not site.root:
        raise Nothing("no cadre to run")
    try:
        import jsonschema, junitparser, lxml.etree, pydantic_sarif.model  # noqa: F401, E401
    except ImportError as error:
        raise Unavailable(error.name)
    problems = []
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        unit(folder, "hostile", HOSTILE)
        unit(folder, "clean", CLEAN)
        for name in ("hostile", "clean"):
            texts = {form: run(site, folder, name, "--format", form) for form in FORMATS}
            findings, found = json_findings(site, folder, texts["json"])
            count += len(findings)
            for form in FORMATS[1:]:
                try:
                    found += [f"{form}: {what}" for what in READERS[form](texts[form], findings)]
                except (ValueError, LookupError, TypeError) as error:
                    found.append(f"{form}: {type(error).__name__}: {str(error)[:300]}")
            problems += [f"{name}: {what}" for what in found]
    if not problems and count < 6:
        problems.append(f"only {count} findings, too few to judge by")
    return f"{count} findings in {len(FORMATS)} formats", problems


def json_findings(site, folder, text):
    """The findings, and what is wrong with them: the schema, and places counted anew."""
    import jsonschema
    try:
        document = strict_json(text)
        schema = json.loads((site.root / "schema/findings.schema.json").read_text())
    except (ValueError, OSError) as error:
        return [], [f"json: {error}"]
    validator = jsonschema.Draft202012Validator(schema)
    problems = [f"json: {error.json_path}: {error.message[:200]}"
                for error in validator.iter_errors(document)]
    if problems:
        return [], problems
    for finding in document["findings"]:
        places = [finding] + finding["labels"] + [e for f in finding["fixes"] for e in f["edits"]]
        for place in places:
            data = pathlib.Path(folder, place["file"]).read_bytes()
            for end in place["range"].values():
                before = data[:end["offset"]].decode("utf-8").removeprefix("\ufeff")
                lines = before.split("\n")
                if (end["line"], end["column"]) != (len(lines), len(lines[-1]) + 1):
                    problems.append(f"json: {place['file']!r}: offset {end['offset']} is not {end}")
    return document["findings"], problems


def same(what, found, expected):
    return [] if found == expected else [f"{what}: {found!r}, not {expected!r}"]


def region(place):
    start, end = place["range"]["start"], place["range"]["end"]
    return {"startLine": start["line"], "startColumn": start["column"], "endLine": end["line"],
            "endColumn": end["column"], "byteOffset": start["offset"],
            "byteLength": end["offset"] - start["offset"]}


def sarif(text, findings):
    import pydantic
    from pydantic_sarif import model
    document = strict_json(text)
    try:
        model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(document)
    except pydantic.ValidationError as error:
        return [f"{first['loc']}: {first['msg']}" for first in error.errors()[:5]]
    log = document["runs"][0]
    problems = same("columnKind", log["columnKind"], "unicodeCodePoints")
    problems += same("results", len(log["results"]), len(findings))
    rules = log["tool"]["driver"]["rules"]
    levels = {"error": "error", "warning": "warning", "hint": "note"}

    def path(location):
        known = log["artifacts"][location["index"]]["location"]
        problems.extend(same("artifact", known["uri"], location["uri"]))
        if not re.fullmatch(r"(%[0-9A-F]{2}|[A-Za-z0-9._~/-])+", location["uri"]):
            problems.append(f"uri {location['uri']!r}")
        return urllib.parse.unquote(location["uri"], errors="strict")

    for result, finding in zip(log["results"], findings):
        place = result["locations"][0]["physicalLocation"]
        problems += same("ruleId", result["ruleId"], finding["rule"])
        problems += same("ruleIndex", rules[result["ruleIndex"]]["id"], finding["rule"])
        problems += same("level", result["level"], levels[finding["severity"]])
        problems += same("path", path(place["artifactLocation"]), finding["file"])
        problems += same("region", place["region"], region(finding))
        related = [(r["physicalLocation"]["region"]) for r in result.get("relatedLocations", [])]
        problems += same("related", related, [region(label) for label in finding["labels"]])
        fixes = [[(path(c["artifactLocation"]), r["deletedRegion"], r["insertedContent"]["text"])
                  for c in fix["artifactChanges"] for r in c["replacements"]]
                 for fix in result.get("fixes", [])]
        problems += same("fixes", fixes, [
            [(e["file"], region(e), e["replacement"]) for e in fix["edits"]]
            for fix in finding["fixes"]])
    prints = [tuple(r["partialFingerprints"].values()) for r in log["results"]]
    return problems + same("fingerprints", len(set(prints)), len(prints))


def gitlab(text, findings):
    import jsonschema
    document = strict_json(text)
    problems = [f"{e.json_path}: {e.message[:200]}"
                for e in jsonschema.Draft202012Validator(GITLAB).iter_errors(document)]
    if problems:
        return problems
    prints = {item["fingerprint"] for item in document}
    problems += same("fingerprints", len(prints), len(findings))
    for item, finding in zip(document, findings):
        problems += same("path", item["location"]["path"], finding["file"])
        begin = item["location"]["lines"]["begin"]
        problems += same("line", begin, finding["range"]["start"]["line"])
        problems += same("rule", item["check_name"], finding["rule"])
    return problems


def unescape(text, signs):
    return re.sub("%(" + "|".join(signs) + ")", lambda m: chr(int(m.group(1), 16)), text)


def github(text, findings):
    lines = text.split("\n")
    problems = same("last line", lines.pop(), "") + same("lines", len(lines), len(findings))
    kinds = {"error": "error", "warning": "warning", "hint": "notice"}
    for line, finding in zip(lines, findings):
        match = re.fullmatch(r"::(error|warning|notice) ([^:\r]*)::([^\r]*)", line)
        if not match:
            problems.append(f"no command: {line!r}")
            continue
        values = dict(pair.split("=", 1) for pair in match.group(2).split(","))
        values = {name: unescape(value, ("25", "0D", "0A", "3A", "2C"))
                  for name, value in values.items()}
        start, end = finding["range"]["start"], finding["range"]["end"]
        expected = {"file": finding["file"], "line": str(start["line"]),
                    "endLine": str(end["line"]), "title": finding["rule"]}
        if start["line"] == end["line"]:
            expected |= {"col": str(start["column"]), "endColumn": str(end["column"])}
        problems += same("properties", values, expected)
        problems += same("kind", match.group(1), kinds[finding["severity"]])
        told = unescape(match.group(3), ("25", "0D", "0A")).split("\n")[-1]
        problems += same("text", told, f"see: cadre explain {finding['rule']}")
    return problems


def junit(text, findings):
    import junitparser
    import lxml.etree
    try:
        lxml.etree.fromstring(text.encode())
    except lxml.etree.XMLSyntaxError as error:
        return [str(error)]
    suites = list(junitparser.JUnitXml.fromstring(text.encode()))
    cases = [case for suite in suites for case in suite]
    failing = {f["file"] for f in findings if f["severity"] == "error"}
    problems = same("suites", len(suites), 1)
    problems += same("cases", len(cases), len(HOSTILE if findings else CLEAN))
    problems += same("failures", sum(bool(case.result) for case in cases), len(failing))
    problems += same("counted", (suites[0].tests, suites[0].failures), (len(cases), len(failing)))
    told = collections.Counter(re.findall(r"see: cadre explain ([a-z-]+)", text))
    return problems + same("texts", told, collections.Counter(f["rule"] for f in findings))


READERS = {"sarif": sarif, "gitlab": gitlab, "github": github, "junit": junit}


def fixes(site):
    """Git applies the diff of a dry run; the result is what `--fix` writes, and stays so."""
    if not site.cadre:
        raise Nothing("no cadre to run")
    if not shutil.which("git"):
        raise Unavailable("git")
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        unit(folder, "hostile", HOSTILE)

        def contents():
            paths = sorted(pathlib.Path(folder, "hostile").iterdir())
            return {path.name: path.read_bytes() for path in paths}

        before = contents()
        diff = run(site, folder, "hostile", "--fix", "--dry-run")
        problems += same("a dry run writes", contents() == before, True)
        run(site, folder, "hostile", "--fix")
        fixed = contents()
        run(site, folder, "hostile", "--fix")
        problems += same("a second run changes nothing", contents() == fixed, True)
        for name, data in before.items():
            pathlib.Path(folder, "hostile", name).write_bytes(data)
        done = subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], cwd=folder,
                              input=diff.encode(), capture_output=True, timeout=60)
        if done.returncode:
            problems.append(f"git apply: {done.stderr.decode()[:300]}")
        else:
            problems += [f"{name!r}: git made another file of it"
                         for name, data in contents().items() if fixed.get(name) != data]
    changed = sum(before[name] != fixed[name] for name in before)
    if not changed:
        problems.append("nothing was fixed")
    return f"{changed} files fixed", problems
