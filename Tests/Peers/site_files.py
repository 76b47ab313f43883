"""The files of a built site and what the checks need to know of its pages."""

import functools
import html.parser
import pathlib


class Unavailable(Exception):
    """A tool the check needs is not installed."""


class Nothing(Exception):
    """The site holds no file of the kind the check looks at."""


class Page(html.parser.HTMLParser):
    """What one page links to, what it can be linked by, and its headings."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.language = None
        self.ids = set()
        self.links = []  # (line, element, attribute, value)
        self.references = []  # (line, attribute, id)
        self.headings = []  # (line, level)
        self.data = []  # (line, text of a JSON script)
        self.styles = []  # (line, text of a style sheet)
        self.declarations = []  # (line, text of a style attribute)
        self._collected = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        line = self.getpos()[0]
        values = dict(attributes)
        if tag == "html":
            self.language = values.get("lang")
        if values.get("id"):
            self.ids.add(values["id"])
        if tag == "a" and values.get("name"):
            self.ids.add(values["name"])
        for name in ("href", "src", "poster", "data", "action", "xlink:href"):
            if values.get(name) is not None:
                self.links.append((line, tag, name, values[name]))
        for part in (values.get("srcset") or "").split(","):
            if part.strip():
                self.links.append((line, tag, "srcset", part.split()[0]))
        for name in ("for", "headers", "list", "aria-labelledby", "aria-describedby",
                     "aria-controls", "aria-owns", "aria-details"):
            for target in (values.get(name) or "").split():
                self.references.append((line, name, target))
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self.headings.append((line, int(tag[1])))
        if values.get("style"):
            self.declarations.append((line, values["style"]))
        if tag == "script" and "json" in (values.get("type") or ""):
            self._collected = (tag, self.data, line, [])
        if tag == "style":
            self._collected = (tag, self.styles, line, [])

    def handle_data(self, data):
        if self._collected:
            self._collected[3].append(data)

    def handle_endtag(self, tag):
        if self._collected and tag == self._collected[0]:
            _, texts, line, parts = self._collected
            texts.append((line, "".join(parts)))
            self._collected = None


class Site:
    def __init__(self, folder, root=None, cadre=""):
        self.folder = pathlib.Path(folder).resolve()
        self.root = root
        self.cadre = cadre
        self._pages = {}

    @functools.cached_property
    def files(self):
        return sorted(path for path in self.folder.rglob("*") if path.is_file())

    def of_kind(self, suffix):
        """All files with the suffix; raises Nothing if there are none."""
        found = [path for path in self.files if path.name.endswith(suffix)]
        if not found:
            raise Nothing(f"no {suffix} in the site")
        return found

    @property
    def html(self):
        return self.of_kind(".html")

    def name(self, path):
        return path.relative_to(self.folder).as_posix()

    def page(self, path):
        if path not in self._pages:
            self._pages[path] = Page(path.read_text(encoding="utf-8"))
        return self._pages[path]

    def kind(self, path):
        """Pages with equal kinds come from one template: `*/modules/*`, `*/matrix.html`."""
        parts = self.name(path).split("/")
        if len(parts) == 1:
            return parts[0]
        name = parts[-1] if len(parts) == 2 or parts[-1] == "index.html" else "*"
        return "/".join(["*", *parts[1:-1], name])

    def template(self, path):
        """Like `kind`, with the languages of a programme taken together."""
        parts = self.kind(path).split("/")
        return "/".join(part for part in parts[:-1] if len(part) != 2) + "/" + parts[-1]

    def is_book(self, path):
        return path.name == "print.html"

    def sample(self, by=None):
        """The smallest and the largest page of each kind, or of what else `by` tells apart."""
        kinds = {}
        for path in self.html:
            kinds.setdefault((by or self.kind)(path), []).append(path)
        chosen = []
        for paths in kinds.values():
            by_size = sorted(paths, key=lambda path: (path.stat().st_size, path))
            chosen += [by_size[0], by_size[-1]] if len(by_size) > 1 else by_size
        return chosen

    def spread(self, count):
        """At most `count` pages, evenly spread, with every kind's sample among them."""
        pages = self.html
        step = max(1, -(-len(pages) // count))
        return sorted(set(pages[::step]) | set(self.sample()))
