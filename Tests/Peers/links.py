"""Links, anchors, headings and references by id, followed on disk as a reader of files would."""

import os
import urllib.parse

OUTSIDE = {"http", "https", "mailto", "tel", "webcal"}


def objection(site, path, element, attribute, value):
    """Why a link is wrong, or None."""
    value = value.strip()
    address = urllib.parse.urlsplit(value)
    if address.scheme in OUTSIDE:
        if element == "a" or (element == "link" and attribute == "href"):
            return None if address.netloc or address.path else "names no place"
        return "loads from the network"
    if address.scheme == "data":
        return "a link to data" if element == "a" else None
    if address.scheme or address.netloc or address.path.startswith("/"):
        return "is not relative"
    target = path
    if address.path:
        target = path.parent / urllib.parse.unquote(address.path)
        target = type(path)(os.path.normpath(target))
    if not target.is_relative_to(site.folder):
        return "leaves the site"
    if target.is_dir():
        return "names a folder"
    if not target.is_file():
        return "no such file"
    fragment = urllib.parse.unquote(address.fragment)
    if not fragment or fragment == "top" or target.suffix != ".html":
        return None
    return None if fragment in site.page(target).ids else "no such anchor"


def targets(site):
    problems = []
    count = 0
    for path in site.html:
        for line, element, attribute, value in site.page(path).links:
            count += 1
            reason = objection(site, path, element, attribute, value)
            if reason:
                problems.append(f"{site.name(path)}:{line}: {attribute}=\"{value}\": {reason}")
    return f"{count} links in {len(site.html)} pages", problems


def headings(site):
    problems = []
    for path in site.html:
        found = site.page(path).headings
        first = [line for line, level in found if level == 1]
        if len(first) != 1:
            problems.append(f"{site.name(path)}: {len(first)} headings of level 1")
        level = 0
        for line, next_level in found:
            if next_level > level + 1:
                problems.append(f"{site.name(path)}:{line}: h{next_level} after h{level}")
            level = next_level
    return f"{len(site.html)} pages", problems


def references(site):
    problems = []
    for path in site.html:
        page = site.page(path)
        for line, attribute, target in page.references:
            if target not in page.ids:
                problems.append(f"{site.name(path)}:{line}: {attribute} names no id {target}")
    return f"{len(site.html)} pages", problems
