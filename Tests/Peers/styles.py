"""Style sheets: read by tinycss2, each declaration and selector put to Chromium."""

import browser
from site_files import Unavailable

# Declarations for engines of paged media alone; browsers ignore them, as CSS asks.
PAGED_ONLY = {"bookmark-level", "bookmark-label", "bookmark-state", "string-set"}
GROUPS = {"media", "supports", "layer", "container"}

SUPPORTED = """items => items.map(([kind, name, value]) => {
  if (kind === "selector") return CSS.supports("selector(" + value + ")");
  return name.startsWith("--") || CSS.supports(name, value);
})"""


def contents(nodes, items, problems):
    """Collects what a list of rules or declarations says, as (kind, name, value, line)."""
    import tinycss2
    for node in nodes:
        if node.type == "error":
            problems.append((node.source_line, f"{node.kind}: {node.message}"))
        elif node.type == "declaration":
            value = tinycss2.serialize(node.value).strip()
            if node.name not in PAGED_ONLY and "target-counter(" not in value:
                items.append(("declaration", node.name, value, node.source_line))
        elif node.type == "qualified-rule":
            for selector in split(node.prelude):
                items.append(("selector", "", selector, node.source_line))
            contents(tinycss2.parse_blocks_contents(node.content, True, True), items, problems)
        elif node.type == "at-rule" and node.at_keyword in GROUPS and node.content:
            contents(tinycss2.parse_blocks_contents(node.content, True, True), items, problems)


def split(prelude):
    """The selectors of a list; commas inside functions stay."""
    import tinycss2
    parts = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip().replace("\n", " ") for part in parts]


def sheets(site):
    """Every different style text of the site once: (place, text, is a whole sheet)."""
    seen = {}
    for path in site.html:
        page = site.page(path)
        for line, text in page.styles:
            seen.setdefault((text, True), f"{site.name(path)}:{line}")
        for line, text in page.declarations:
            seen.setdefault((text, False), f"{site.name(path)}:{line}")
    for path in site.files:
        if path.suffix == ".css":
            seen.setdefault((path.read_text(encoding="utf-8"), True), site.name(path))
    return [(place, text, whole) for (text, whole), place in seen.items()]


def chromium_accepts(site):
    try:
        import tinycss2
    except ImportError:
        raise Unavailable("tinycss2")
    problems = []
    found = sheets(site)
    with browser.window() as page:
        page.goto("about:blank")
        for place, text, whole in found:
            items, errors = [], []
            parse = tinycss2.parse_stylesheet if whole else tinycss2.parse_blocks_contents
            contents(parse(text, True, True), items, errors)
            answers = page.evaluate(SUPPORTED, [list(item[:3]) for item in items])
            errors += [(item[3], f"Chromium knows no {item[0]} {item[1]} {item[2]}")
                       for item, known in zip(items, answers) if not known]
            problems += [f"{place}, line {line} of the style: {what}" for line, what in errors]
    return f"{len(found)} style texts", problems
