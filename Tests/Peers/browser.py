"""What Chromium makes of the pages: accessibility, width, network, print."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

from site_files import Nothing, Unavailable

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LONG = 60_000  # bytes of a page
_open = []


def browser():
    """The one browser all checks share."""
    if _open:
        return _open[1]
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise Unavailable("playwright")
    if not os.path.exists(CHROMIUM):
        raise Unavailable("chromium")
    driver = sync_playwright().start()
    _open.append(driver)
    _open.append(driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]))
    return _open[1]


def close():
    if len(_open) > 1:
        _open[1].close()
    if _open:
        _open[0].stop()
    _open.clear()


@contextlib.contextmanager
def window(width=1280, scheme="light", **options):
    context = browser().new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
    page = context.new_page()
    page.set_default_timeout(60_000)
    try:
        yield page
    finally:
        context.close()


def needs_no_network(site):
    """Pages ask for nothing but files of the site and raise no script error."""
    problems = []
    pages = site.sample()
    with window() as page:
        here = []
        page.on("request", lambda request: request.url.startswith(("file:", "data:"))
                or here.append(f"asks for {request.url}"))
        page.on("requestfailed", lambda request: here.append(f"cannot load {request.url}"))
        page.on("pageerror", lambda error: here.append(f"script error: {error}"))
        page.on("console", lambda message: message.type == "error"
                and here.append(f"console: {message.text}"))
        for path in pages:
            here.clear()
            page.goto(path.as_uri())
            page.wait_for_timeout(50)
            problems += [f"{site.name(path)}: {what}" for what in here]
    return f"{len(pages)} pages", problems


def axe(site):
    browser()
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        raise Unavailable("axe-playwright-python")
    pages = [path for path in site.sample(by=site.template) if not site.is_book(path)]
    books = [path for path in site.html if site.is_book(path) and path.parent.parent == site.folder]
    problems = []

    def look(page, path, mode, options):
        page.goto(path.as_uri())
        for violation in Axe().run(page, options=options).response["violations"]:
            first = violation["nodes"][0]["html"][:100]
            problems.append(f"{site.name(path)} {mode}: {violation['id']} "
                            f"({len(violation['nodes'])}): {first}")

    for scheme in ("light", "dark"):
        for width in (1280, 320):
            with window(width, scheme) as page:
                for path in pages:
                    # Long tables take axe long, and their cells are alike: once is enough.
                    if path.stat().st_size < LONG or (scheme, width) == ("light", 1280):
                        look(page, path, f"{scheme} {width}", {"runOnly": AXE_RULES})
    with window() as page:
        for path in books:
            # A book has the colours of its programme's pages.
            look(page, path, "book", {"runOnly": AXE_RULES,
                                      "rules": {"color-contrast": {"enabled": False}}})
    return (f"{len(pages)} pages, light and dark, 1280 and 320 wide, {len(books)} books", problems)


WIDEST = """() => {
  const width = document.scrollingElement.scrollWidth;
  if (width <= 320) return [width, ""];
  const wide = [...document.body.querySelectorAll("*")]
    .filter(e => e.getBoundingClientRect().right > 320)
    .map(e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "")
      + (e.getAttribute("class") ? "." + e.getAttribute("class") : ""));
  return [width, wide.slice(0, 4).join(" > ")];
}"""


def overflow(site):
    """No page is wider than a small phone."""
    problems = []
    pages = site.spread(300)
    with window(320) as page:
        for path in pages:
            page.goto(path.as_uri())
            width, elements = page.evaluate(WIDEST)
            if width > 320:
                problems.append(f"{site.name(path)}: {width} wide: {elements}")
    return f"{len(pages)} pages at 320", problems


HIDDEN_HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3")]
  .filter(e => !e.closest("details:not([open])") && !e.checkVisibility({visibilityProperty: true}))
  .map(e => e.textContent.trim().slice(0, 60))"""


def without_script(site):
    """Where scripts are off, nothing a page says is hidden."""
    problems = []
    pages = site.sample()
    with window(java_script_enabled=False) as page:
        for path in pages:
            page.goto(path.as_uri())
            problems += [f"{site.name(path)}: hidden without script: {heading}"
                         for heading in page.evaluate(HIDDEN_HEADINGS)]
    return f"{len(pages)} pages", problems


LOST_ON_PAPER = """() => {
  const lost = [...document.querySelectorAll("details:not([open]) > :not(summary)")]
    .filter(e => !e.checkVisibility())
    .map(e => "a closed part stays closed: " + e.textContent.trim().slice(0, 60));
  for (const e of [document.documentElement, document.body]) {
    const colour = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number);
    if (colour[3] !== 0 && Math.min(...colour.slice(0, 3)) < 200) lost.push("a dark background");
  }
  return lost;
}"""


def paper(site):
    """On paper closed parts are open and the ground is white, whatever the screen prefers."""
    problems = []
    pages = site.sample()
    with window(scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        for path in pages:
            page.goto(path.as_uri())
            problems += [f"{site.name(path)}: {what}" for what in page.evaluate(LOST_ON_PAPER)]
    return f"{len(pages)} pages", problems


def print_pdf(path, output):
    """Prints one page to a tagged PDF with an outline."""
    with window() as page:
        page.goto(path.as_uri())
        page.pdf(path=output, prefer_css_page_size=True, print_background=True,
                 tagged=True, outline=True)


def print_book(site):
    browser()
    try:
        import pypdf
    except ImportError:
        raise Unavailable("pypdf")
    books = [path for path in site.files if path.name == "print.html"]
    if not books:
        raise Nothing("no print.html in the site")
    problems = []
    notes = []
    with tempfile.TemporaryDirectory() as folder:
        for path in books:
            output = pathlib.Path(folder) / "book.pdf"
            print_pdf(path, output)
            found, pages = pdf_problems(pypdf.PdfReader(output), site.page(path).language)
            if shutil.which("qpdf"):
                done = subprocess.run(["qpdf", "--check", output], capture_output=True, text=True)
                if done.returncode:
                    found.append(f"qpdf: {done.stdout.splitlines()[-1:] or done.stderr[:200]}")
            problems += [f"{site.name(path)}: {what}" for what in found]
            notes.append(f"{site.name(path)} {pages} pages, {output.stat().st_size // 1024} KiB")
    return "; ".join(notes), problems


def pdf_problems(reader, language):
    """What a printed book lacks for people who cannot see it, and its page count."""
    root = reader.trailer["/Root"]
    problems = []
    if not len(reader.pages):
        problems.append("no page")
    if not (root.get("/MarkInfo") or {}).get("/Marked"):
        problems.append("the PDF is not tagged")
    if not language or root.get("/Lang") != language:
        problems.append(f"the PDF's language is {root.get('/Lang')}, the page's {language}")
    if not reader.outline:
        problems.append("the PDF has no outline")
    if not (reader.metadata and reader.metadata.title):
        problems.append("the PDF has no title")
    empty = [number for number, page in enumerate(reader.pages, 1)
             if not page.extract_text().strip() and "/XObject" not in page.get("/Resources", {})]
    if empty:
        problems.append(f"pages without text: {empty[:10]}")
    return problems, len(reader.pages)
