#!/usr/bin/env python3
"""Checks the e-mail of a finished site, SITE/edition.eml, as programs for mail would read it.

usage: check_mail.py SITE [FOLDER]

Each problem is one line, and any problem makes the exit status 1: a message of 90 kB or more, a line that is too long
or does not end in CRLF, what Python's parser holds against it, other parts than a plain text and an HTML, anything that
a reader's program would fetch, a script, a link that is not absolute, and a headline of the front page that is not in
both parts, but for the last ones where the message says that it is shortened.

With a FOLDER the HTML part is put into it as index.html, for other checkers. Standard library only.
"""

import email
import email.policy
import html
import os
import re
import sys

from check_budgets import requests, style_requests, tags

LIMIT = 90_000
HEADLINE = re.compile(r'<a class="said" href="stories/[^"]*"[^>]*>(.*?)</a>', re.DOTALL)


def form_problems(data):
    """What is wrong with the bytes, before anything is decoded."""
    if len(data) >= LIMIT:
        yield f"{len(data):,} bytes; {LIMIT:,} are too many"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 78 and not line.startswith(b"Subject:") or len(line) > 998:
            yield f"line {number} has {len(line)} characters"
        if b"\n" in line or b"\r" in line or max(line, default=0) > 126 or any(b < 32 and b != 9 for b in line):
            yield f"line {number} has a character that mail does not carry"
    if not data.endswith(b"\r\n"):
        yield "the last line does not end"


def head_problems(message):
    for part in message.walk():
        for defect in part.defects + [d for value in part.values() for d in getattr(value, "defects", ())]:
            yield f"the parser finds: {type(defect).__name__}: {defect}"
    for name in ("From", "Subject", "MIME-Version"):
        if len(message.get_all(name, [])) != 1:
            yield f"not one field {name}"
    if message["Subject"] is not None and not message["Subject"].strip():
        yield "an empty subject"
    if message["From"] is not None and (message["From"].addresses or not message["From"].groups[0].display_name):
        yield "From is not a name without an address"
    kinds = [part.get_content_type() for part in message.walk()]
    if kinds != ["multipart/alternative", "text/plain", "text/html"]:
        yield f"other parts than a plain text and an HTML: {kinds}"


def content_problems(text, markup, edition):
    for name, attributes, whole in tags(markup):
        yield from requests(name, attributes, "mail")
        if name == "style":
            yield from style_requests(whole)
        if name == "link":
            yield "<link> in a message"
        address = attributes.get("href", "https://")
        if not re.match(r"https?://", address):
            yield f"a link that is not absolute: {address}"
    shown = html.unescape(re.sub(r"<[^>]*>", "", markup))
    missing = [h for h in map(html.unescape, HEADLINE.findall(edition)) if h not in text or h not in shown]
    if missing and " more stor" not in text:
        yield f"{len(missing)} headlines of the front page are missing, such as: {missing[0]}"


def main():
    if not 2 <= len(sys.argv) <= 3 or not os.path.isfile(os.path.join(sys.argv[1], "edition.eml")):
        sys.exit(__doc__.split("\n\n")[1] + "      (a site with an edition.eml)")
    site = sys.argv[1]
    with open(os.path.join(site, "edition.eml"), "rb") as file:
        data = file.read()
    with open(os.path.join(site, "index.html"), encoding="utf-8") as file:
        edition = file.read()
    message = email.message_from_bytes(data, policy=email.policy.default)
    problems = list(form_problems(data)) + list(head_problems(message))
    bodies = [message.get_body((kind,)) for kind in ("plain", "html")]
    if all(bodies):
        text, markup = (body.get_content() for body in bodies)
        problems += content_problems(text, markup, edition)
        if len(sys.argv) == 3:
            os.makedirs(sys.argv[2], exist_ok=True)
            with open(os.path.join(sys.argv[2], "index.html"), "w", encoding="utf-8") as file:
                file.write(markup)
    for problem in dict.fromkeys(problems):
        print(f"{site}/edition.eml: {problem}")
    print(f"“{message['Subject']}”, {len(data):,} bytes, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
