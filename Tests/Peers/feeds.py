"""Calendars (RFC 5545), tables (RFC 4180) and JSON, parsed by others and checked byte by byte."""

import collections
import csv
import datetime
import io
import json
import pathlib
import re

from site_files import Nothing, Unavailable


def calendars(site):
    paths = site.of_kind(".ics")
    try:
        import icalendar
    except ImportError:
        raise Unavailable("icalendar")
    problems = []
    events = 0
    for path in paths:
        data = path.read_bytes()
        found = calendar_bytes(data)
        try:
            calendar = icalendar.Calendar.from_ical(data)
            found += calendar_events(calendar)
            events += len(calendar.walk("VEVENT"))
        except Exception as error:
            found.append(f"icalendar: {type(error).__name__}: {error}")
        problems += [f"{site.name(path)}: {what}" for what in found]
    return f"{len(paths)} calendars, {events} events", problems


def calendar_bytes(data):
    """What the parsers forgive: line ends, line lengths, zones without a definition."""
    problems = []
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        problems.append("a line end that is not CR LF")
    if not data.endswith(b"END:VCALENDAR\r\n"):
        problems.append("does not end with END:VCALENDAR and CR LF")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            problems.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"line {number} is folded inside a character")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            problems.append(f"line {number} has a control character")
    text = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8", "replace")
    used = set(re.findall(r";TZID=\"?([^\";:,]+)", text))
    defined = set(re.findall(r"^TZID:(.+?)\r?$", text, re.MULTILINE))
    problems += [f"TZID {zone} has no VTIMEZONE" for zone in sorted(used - defined)]
    for name in ("VERSION:2.0", "PRODID:"):
        if len(re.findall(f"^{re.escape(name)}", text, re.MULTILINE)) != 1:
            problems.append(f"{name} must stand once")
    return problems


def calendar_events(calendar):
    problems = []
    identities = collections.Counter()
    for event in calendar.walk("VEVENT"):
        identity = str(event.get("UID", ""))
        identities[(identity, str(event.get("RECURRENCE-ID", "")))] += 1
        for name in ("UID", "DTSTAMP", "DTSTART"):
            if event.get(name) is None:
                problems.append(f"event {identity or '?'} has no {name}")
        if event.get("DTSTART") is None or event.get("DTEND") is None:
            continue
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if isinstance(start, datetime.datetime) != isinstance(end, datetime.datetime):
            problems.append(f"event {identity} mixes a date with a time")
        elif not end > start:
            problems.append(f"event {identity} ends {end}, not after its start {start}")
    problems += [f"UID {identity} stands {count} times"
                 for (identity, _), count in identities.items() if count > 1]
    return problems


def tables(site):
    paths = site.of_kind(".csv")
    problems = []
    for path in paths:
        problems += [f"{site.name(path)}: {what}" for what in table_problems(path.read_bytes())]
    return f"{len(paths)} tables", problems


def table_problems(data):
    problems = []
    if not data.startswith(b"\xef\xbb\xbf"):
        problems.append("no byte order mark: spreadsheets would misread the letters")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return problems + [str(error)]
    quoted = re.sub(r'"(?:[^"]|"")*"', "", text)
    if re.search(r"(?<!\r)\n|\r(?!\n)", quoted) or not text.endswith("\r\n"):
        problems.append("a line end that is not CR LF")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        return problems + [f"csv: {error}"]
    widths = sorted({len(row) for row in rows})
    if len(widths) != 1:
        problems.append(f"rows of different lengths: {widths}")
    if rows and (len(set(rows[0])) != len(rows[0]) or "" in rows[0]):
        problems.append(f"column names are empty or repeated: {rows[0]}")
    return problems


def strict_json(text):
    """Parses JSON as RFC 8259 has it, without Python's own extensions."""

    def pairs(items):
        keys = [key for key, _ in items]
        repeated = sorted({key for key in keys if keys.count(key) > 1})
        if repeated:
            raise ValueError(f"repeated keys {repeated}")
        return dict(items)

    def constant(name):
        raise ValueError(f"{name} is not JSON")

    return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)


def json_files(site):
    problems = []
    texts = [(site.name(path), path.read_bytes().decode("utf-8", "replace"))
             for path in site.files if path.suffix in (".json", ".jsonld", ".webmanifest")]
    for path in site.html:
        texts += [(f"{site.name(path)}:{line}", text) for line, text in site.page(path).data]
    if not texts:
        raise Nothing("no JSON in the site")
    for place, text in texts:
        try:
            strict_json(text)
        except ValueError as error:
            problems.append(f"{place}: {error}")
    return f"{len(texts)} texts", problems


def schedules(site):
    """Schedules follow the schema that the project publishes."""
    paths = [path for path in site.files if path.name == "schedule.json"]
    if not paths:
        raise Nothing("no schedules in the site")
    try:
        import jsonschema
    except ImportError:
        raise Unavailable("jsonschema")
    tree = pathlib.Path(__file__).resolve().parents[2]
    schema = json.loads((tree / "schema/schedule.schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    problems = [f"{site.name(path)}: {error.json_path}: {error.message[:200]}"
                for path in paths
                for error in validator.iter_errors(strict_json(path.read_text("utf-8")))]
    return f"{len(paths)} schedules", problems


def schemas(site):
    """The schemas the project publishes are themselves valid."""
    paths = sorted((site.root / "schema").rglob("*.json")) if site.root else []
    if not paths:
        raise Nothing("no JSON schema in the tree")
    try:
        import jsonschema
    except ImportError:
        raise Unavailable("jsonschema")
    problems = []
    for path in paths:
        try:
            schema = strict_json(path.read_text(encoding="utf-8"))
            if "$schema" in schema:
                jsonschema.validators.validator_for(schema).check_schema(schema)
        except (ValueError, jsonschema.SchemaError) as error:
            problems.append(f"{path.name}: {str(error).splitlines()[0]}")
    return f"{len(paths)} schemas", problems
