#!/usr/bin/env python3
"""Measures the structure of the code from its own text: packages in a knot, what is declared more than once,
types that one file uses, and files of the project that one file names. Usage: src/bench/structure.py [folder]"""
import collections
import os
import re
import sys

root = os.path.join(sys.argv[1] if len(sys.argv) > 1 else ".", "src/main/java/org/entente")
text = {}
for folder, _, names in os.walk(root):
    for name in names:
        if name.endswith(".java") and name != "package-info.java":
            path = os.path.join(folder, name)
            with open(path, encoding="utf8") as file:
                text[path] = file.read()


def package(path):
    return os.path.relpath(os.path.dirname(path), root).split(os.sep)[0]


uses = collections.defaultdict(set)
for path, code in text.items():
    for other in re.findall(r"^import (?:static )?org\.entente\.([a-z]+)\.", code, re.M):
        if other != package(path) and package(path) != ".":
            uses[package(path)].add(other)


def reached(start):
    seen, ahead = set(), [start]
    while ahead:
        for other in uses.get(ahead.pop(), ()):
            if other not in seen:
                seen.add(other)
                ahead.append(other)
    return seen


def count(pattern):
    return sum(len(re.findall(pattern, code)) for code in text.values())


def used_once():
    small = [path for path, code in text.items() if code.count("\n") < 60]
    for path in small:
        name = os.path.basename(path)[:-5]
        users = [other for other in text if other != path and re.search(r"\b%s\b" % name, text[other])]
        if len(users) == 1:
            yield "%s (%s)" % (name, os.path.basename(users[0])[:-5])


packages = {package(path) for path in text} - {"."}
once = sorted(used_once())
print("packages", len(packages))
print("packages in knots", sum(1 for one in list(uses) if one in reached(one)))
print("declarations of a largest limit", count(r"int LARGEST_LIMIT"))
print("constants of the type NDJSON", count(r'"application/x-ndjson"'))
print("catches of what writing JSON cannot throw", count(r"catch \(JsonProcessingException (?:impossible|corrupt)"))
print("native queries by Hibernate", count(r"createNative(?:Mutation)?Query\("))
print("columns read by position", count(r"\b(?:row|answer|last|link)\.get\(\d"))
print("tell, tells, told", count(r"\b[Tt](?:ells?|old)\b"))
print("types under 60 lines that one file uses", len(once))
print("  " + ", ".join(once))
