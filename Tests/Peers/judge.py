"""Runs every check over one site and counts how each ended."""

import argparse
import os
import pathlib
import sys
import time
import traceback

import browser
import builds
import feeds
import links
import markup
import paged
import reports
import styles
from site_files import Nothing, Site, Unavailable

CHECKS = [
    ("markup", markup.nu_validator),
    ("styles", styles.chromium_accepts),
    ("links", links.targets),
    ("headings", links.headings),
    ("references", links.references),
    ("alone", browser.needs_no_network),
    ("axe", browser.axe),
    ("overflow", browser.overflow),
    ("no script", browser.without_script),
    ("paper", browser.paper),
    ("print", browser.print_book),
    ("weasyprint", paged.weasyprint),
    ("calendars", feeds.calendars),
    ("tables", feeds.tables),
    ("json", feeds.json_files),
    ("schedules", feeds.schedules),
    ("schemas", feeds.schemas),
    ("same bytes", builds.same_bytes),
    ("reports", reports.reports),
    ("fixes", reports.fixes),
]

SHOWN = 25


def run(check, site):
    """Returns the outcome (passed, failed, skipped), a note and the problems."""
    try:
        note, problems = check(site)
    except Nothing as reason:
        return "skipped", str(reason), []
    except Unavailable as reason:
        outcome = "failed" if os.environ.get("CI") == "true" else "skipped"
        return outcome, f"not installed: {reason}", []
    except Exception:
        return "failed", "the check itself broke", [traceback.format_exc()]
    return ("failed" if problems else "passed"), note, problems


def judge(site, names=None):
    """Runs the named checks, or all, and returns the outcome of each by its name."""
    outcomes = {}
    for name, check in CHECKS:
        if names and name not in names:
            continue
        start = time.monotonic()
        outcome, note, problems = run(check, site)
        seconds = time.monotonic() - start
        count = f", {len(problems)} problems" if problems else ""
        print(f"{outcome:7} {name}: {note}{count} ({seconds:.1f} s)", flush=True)
        for problem in problems[:SHOWN]:
            print(f"          {problem}")
        if len(problems) > SHOWN:
            print(f"          and {len(problems) - SHOWN} more")
        outcomes[name] = (outcome, problems)
    browser.close()
    return outcomes


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--root", type=pathlib.Path)
    parser.add_argument("--cadre", default="")
    parser.add_argument("--only", action="append", help="the name of one check")
    options = parser.parse_args()
    # Checks run it in folders of their own.
    cadre = str(pathlib.Path(options.cadre).resolve()) if options.cadre else ""
    site = Site(options.site, root=options.root, cadre=cadre)
    if not (site.folder / "index.html").is_file():
        print(f"no index.html in {site.folder}")
        print("peers: 0 passed, 1 failed, 0 skipped")
        return 1
    outcomes = [outcome for outcome, _ in judge(site, options.only).values()]
    counts = {kind: outcomes.count(kind) for kind in ("passed", "failed", "skipped")}
    print("peers: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
