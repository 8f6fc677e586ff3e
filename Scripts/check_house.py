#!/usr/bin/env python3
"""Checks the rules of the house that no compiler checks, on the files that git has.

usage: check_house.py [ROOT]

- No module imports one that stands above it, or beside it; and each module of ours that it imports is
  one of its dependencies in Package.swift. SwiftPM lets an undeclared import pass when the module
  happens to be built already.
- No file of Sources or Tests has more than 400 lines.
- Sources hold no `try!`, `as!`, `fatalError(`, and no note to do something later.
- Nothing that a build makes is committed.

Each problem is one line, `FILE:LINE: what is wrong`, and any problem makes the exit status 1.
"""

import os
import re
import subprocess
import sys

# The floors from the ground up. A module may import those on the floors below its own, and no others.
FLOORS = [
    {"CCmark", "CEventModel", "CGumbo", "CLanguageResources", "CTheme", "CZlib"},
    {"CChecking"},
    {"DecisionTrees", "Diagnostics", "Slices"},
    {"Files"},
    {"Language"},
    {"Articles"},
    {"Stories"},
    {"Briefings"},
    {"Templates"},
    {"Site"},
    {"Preview"},
    {"digest"},
]
FLOOR = {module: number for number, modules in enumerate(FLOORS) for module in modules}

LONGEST_FILE = 400
IMPORT = re.compile(
    r"^\s*(?:@\w+\s+|\w+\s+)*import\s+(?:struct|class|enum|func|protocol|var|let|typealias|actor)?\s*(\w+)"
)
FORBIDDEN = re.compile(r"\btry!|\bas!|\bfatalError\(|\bTODO\b|\bFIXME\b")
TARGET = re.compile(
    r"\.(?:target|executableTarget|testTarget)\(\s*name: \"(\w+)\"(.*?)(?=\n +\.(?!product)\w+\(\s*name:|\n    \])",
    re.DOTALL,
)
MADE = re.compile(r"^(?:\.build/|Package\.resolved$|public/(?!\.gitignore$))|/\.build/")
CODE = (".swift", ".c", ".h")


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, text=True, check=True).stdout
    paths = [path for path in listed.split("\0") if path and os.path.exists(os.path.join(root, path))]
    declared = declared_dependencies(os.path.join(root, "Package.swift"))
    problems = []
    for path in paths:
        if MADE.search(path):
            problems.append(f"{path}:1: made by a build; it does not belong into git")
        elif path.startswith(("Sources/", "Tests/")) and path.endswith(CODE):
            with open(os.path.join(root, path), encoding="utf-8") as file:
                problems += check_code(path, file.read().splitlines(), declared)
    print(*problems, f"{len(paths)} files, {len(problems)} problems", sep="\n")
    sys.exit(1 if problems else 0)


def declared_dependencies(path):
    """Target → the modules of ours that Package.swift declares for it."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    targets = {}
    for name, rest in TARGET.findall(text):
        found = re.search(r"dependencies: \[(.*?)\]", re.sub(r"\.product\([^)]*\)", "", rest), re.DOTALL)
        targets[name] = set(re.findall(r'"(\w+)"', found[1])) if found else set()
    return targets


def check_code(path, lines, declared):
    problems = []
    if len(lines) > LONGEST_FILE:
        problems.append(f"{path}:{LONGEST_FILE + 1}: {len(lines)} lines; a file has {LONGEST_FILE} at most")
    part, module = path.split("/")[:2]
    is_test = part == "Tests"
    if not is_test and module not in FLOOR:
        problems.append(f"{path}:1: the module {module} has no floor; give it one in Scripts/check_house.py")
    for number, line in enumerate(lines, 1):
        imported = found[1] if (found := IMPORT.match(line)) else None
        if imported in FLOOR:
            if not is_test and FLOOR[imported] >= FLOOR.get(module, len(FLOORS)):
                problems.append(f"{path}:{number}: imports {imported}, which does not stand below {module}")
            elif imported not in declared.get(module, set()):
                problems.append(
                    f"{path}:{number}: imports {imported}, which Package.swift does not declare for {module}"
                )
        if not is_test and (found := FORBIDDEN.search(line)):
            problems.append(f"{path}:{number}: {found[0]}")
    return problems


if __name__ == "__main__":
    main()
