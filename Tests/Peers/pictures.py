"""Takes screenshots of one page of each kind and prints the book."""

import pathlib
import sys

import browser
from site_files import Site

VIEWS = [("desktop", 1280, "light"), ("phone", 320, "light"), ("dark", 1280, "dark")]


def main(folder, output):
    site = Site(folder)
    chosen = {}
    for path in site.sample():
        chosen[site.kind(path)] = path
    for view, width, scheme in VIEWS:
        with browser.window(width, scheme) as page:
            for kind, path in chosen.items():
                name = kind.replace("*/", "").removesuffix(".html").removesuffix("/*")
                name = "program" if kind == "*/index.html" else name.replace("/", "-")
                picture = output / f"{name}-{view}.png"
                page.goto(path.as_uri())
                # A picture of a very long page helps nobody: its first screens are enough.
                height = min(page.evaluate("document.documentElement.scrollHeight"), 6000)
                page.set_viewport_size({"width": width, "height": max(height, 300)})
                page.screenshot(path=picture)
                page.set_viewport_size({"width": width, "height": 900})
                print(f"{picture.name}: {site.name(path)}")
    books = [path for path in site.files if path.name == "print.html"]
    if books:
        browser.print_pdf(books[0], output / "print.pdf")
    browser.close()


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
