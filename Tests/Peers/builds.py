"""What two builds of the same programs must have in common."""

import filecmp
import pathlib
import subprocess
import tempfile

from site_files import Nothing


def listing(folder):
    return {path.relative_to(folder).as_posix(): path
            for path in sorted(folder.rglob("*")) if path.is_file()}


def build(site, folder):
    done = subprocess.run([site.cadre, "build", str(site.root / "programs"), "--output", folder],
                          capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise RuntimeError(f"cadre build ended with {done.returncode}: {done.stderr[:500]}")


def same_bytes(site):
    """Two processes write the same bytes, and building again over them writes nothing."""
    if not site.cadre or not site.root or not (site.root / "programs").is_dir():
        raise Nothing("no cadre or no programs to build")
    with tempfile.TemporaryDirectory() as folder:
        first, second = pathlib.Path(folder, "first"), pathlib.Path(folder, "second")
        build(site, first)
        build(site, second)
        left, right = listing(first), listing(second)
        problems = [f"{name}: only in one build" for name in sorted(left.keys() ^ right.keys())]
        problems += [f"{name}: differs" for name in sorted(left.keys() & right.keys())
                     if not filecmp.cmp(left[name], right[name], shallow=False)]
        before = {name: path.stat().st_mtime_ns for name, path in left.items()}
        build(site, first)
        problems += [f"{name}: written again" for name, path in listing(first).items()
                     if path.stat().st_mtime_ns != before.get(name)]
    return f"{len(left)} files, built twice and then over itself", problems
