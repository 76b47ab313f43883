"""The printed book in WeasyPrint, an engine for paged media apart from any browser."""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile

from site_files import Nothing, Unavailable

SECONDS = 400


def weasyprint(site):
    for name in ("weasyprint", "pypdf"):
        if not importlib.util.find_spec(name):
            raise Unavailable(name)
    import pypdf
    books = [path for path in site.files if path.name == "print.html"]
    if not books:
        raise Nothing("no print.html in the site")
    problems = []
    notes = []
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "book.pdf"
        for path in books:
            command = [sys.executable, "-m", "weasyprint", "--quiet", str(path), str(output)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
            if done.returncode or done.stderr.strip():
                problems.append(f"{site.name(path)}: {done.stderr.strip()[-300:]}")
                continue
            reader = pypdf.PdfReader(output)
            if not reader.outline:
                problems.append(f"{site.name(path)}: no outline")
            notes.append(f"{site.name(path)} {len(reader.pages)} pages")
    return "; ".join(notes), problems
