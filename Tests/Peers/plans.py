#!/usr/bin/env python3
"""One plan of 1,000 modules, scheduled by TaskJuggler 3 and by `cadre-bench` of a release build.

    Tests/Peers/plans.py [BENCH [RUNS]]

Prints the processor time of both, whole processes and for TaskJuggler also without its reading of
the text, and where both plans end. The sessions that `cadre-bench` prints are checked here against
the text that TaskJuggler reads: working hours, absences, instructors, rooms, order, and that nobody
and no room is booked twice. Exit status 1 where a plan breaks a rule."""

import collections
import csv
import datetime
import io
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile

HOURS = {9, 10, 11, 13, 14, 15, 16, 17}


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(command, folder, runs=1):
    """The median of the processor time, and what the last run printed."""
    times, text = [], b""
    for _ in range(runs):
        before = used()
        text = subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
        times.append(used() - before)
    return statistics.median(times), text.decode()


class Plan:
    """What the text for TaskJuggler says."""

    def __init__(self, text):
        day = datetime.date.fromisoformat
        self.holidays = [(day(a), day(b)) for a, b in
                         re.findall(r"^leaves holiday \"\w+\" (\S+) - (\S+)$", text, re.M)]
        self.absences = {name: (day(a), day(b)) for name, a, b in re.findall(
            r"resource (i\d+) .*leaves annual (\S+) - (\S+) }", text)}
        self.modules = {}
        for name, effort, first, second, room, rest in re.findall(
                r"task (m\d+) .*?effort (\d+)d\n\s+allocate (i\d+) { alternative (i\d+) persistent "
                r"mandatory }, (r\d+) { mandatory }\n(.*?)}", text, re.S):
            self.modules[name] = (int(effort) * 8, {first, second}, room,
                                  re.findall(r"all\.(m\d+)", rest))

    def is_off(self, spans, day):
        return any(first <= day < end for first, end in spans)

    def faults(self, rows):
        """What is wrong with sessions, an hour each."""
        booked, hours, times = set(), collections.Counter(), collections.defaultdict(list)
        people = collections.defaultdict(set)
        for row in rows:
            day, hour = datetime.date.fromisoformat(row["day"]), int(row["hour"])
            module, instructor, room = row["module"], row["instructor"], row["room"]
            if hour not in HOURS or day.weekday() > 4 or self.is_off(self.holidays, day):
                yield f"{module} is taught outside the working hours: {day} {hour}"
            if self.is_off([self.absences[instructor]], day):
                yield f"{module} is taught by {instructor}, who is away on {day}"
            for used in (instructor, room):
                if (used, day, hour) in booked:
                    yield f"{used} is booked twice: {day} {hour}"
                booked.add((used, day, hour))
            if instructor not in self.modules[module][1] or room != self.modules[module][2]:
                yield f"{module} is taught by {instructor} in {room}"
            hours[module] += 1
            times[module].append((day, hour))
            people[module].add(instructor)
        for module, (effort, _, _, before) in self.modules.items():
            if hours[module] != effort or len(people[module]) != 1:
                yield f"{module} has {hours[module]} of {effort} hours by {people[module]}"
            for earlier in before:
                if times[module] and times[earlier] and min(times[module]) <= max(times[earlier]):
                    yield f"{module} begins before {earlier} is over"


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    bench = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1
                             else root / ".build/release/cadre-bench").resolve())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        _, text = seconds([bench, "plan-text"], folder)
        (pathlib.Path(folder) / "plan.tjp").write_text(text)
        plan = Plan(text)
        tj3 = ["tj3", "--silent", "--no-color", "plan.tjp"]
        read, _ = seconds(tj3 + ["--check-syntax"], folder, runs)
        whole, _ = seconds(tj3 + ["--no-reports"], folder, runs)
        seconds(tj3, folder)
        with open(pathlib.Path(folder) / "plan.csv", newline="") as file:
            ends = [row["End"] for row in csv.DictReader(file, delimiter=";")]
        print(f"tj3, {len(plan.modules)} modules: {whole:.2f} s, of which reading {read:.2f} s; "
              f"ends {max(ends)}")
        for pace in ("split", "contiguous"):
            mine, table = seconds([bench, f"plan-{pace}"], folder, runs)
            rows = list(csv.DictReader(io.StringIO(table)))
            faults = list(plan.faults(rows))
            for fault in faults[:10]:
                print(f"  {fault}")
            status = 1 if faults else status
            last = max(row["day"] for row in rows)
            print(f"cadre, {pace}: {mine * 1000:.0f} ms the whole process, {whole / mine:.0f} "
                  f"times less than tj3, {(whole - read) / mine:.0f} times less than its "
                  f"scheduling; ends {last}; {len(faults)} faults")
    sys.exit(status)


if __name__ == "__main__":
    main()
