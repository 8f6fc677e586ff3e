#!/usr/bin/env python3
"""Checks that one folder works as a site from disk, from nginx below a path, and from Python's http.server.

usage: check_hosting.py SITE

Every link of every page is followed, as a browser would resolve it, at three addresses:

- `file:///…/SITE/`, as a file manager opens it;
- `http://127.0.0.1:PORT/a/b/`, from nginx, which serves nothing beside that path;
- `http://127.0.0.1:PORT/`, from `python3 -m http.server`.

Each problem is one line, `ADDRESS: "LINK": what is wrong`, and any problem makes the exit status 1: an answer other
than 200 (a redirection is one too), a fragment that is no id of the page it leads to, a link out of the folder, other
bytes than the file's, and a page or style sheet that is not sent as one. Links to other hosts are not followed.

Needs nginx (Debian: nginx-light); otherwise the standard library only. Listens on the loopback interface only.
"""

import contextlib
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

from check_links import CSS_ADDRESS, Page

NGINX = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        location /a/b/ {{ alias "{site}/"; }}
        location / {{ return 404; }}
    }}
}}
"""
TYPES = {".html": "text/html", ".css": "text/css", ".js": ("text/javascript", "application/javascript")}


class Host:
    """Fetches what stands below one address; over http through one connection."""

    def __init__(self, base):
        self.base = base
        self.connection = None
        if base.startswith("http:"):
            self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=20)

    def get(self, address):
        """The bytes and the media type at an address; or what is wrong instead of both."""
        if self.connection is None:
            # Browsers leave the query out when they look for the file.
            try:
                with open(urllib.parse.unquote(urllib.parse.urlsplit(address).path), "rb") as file:
                    return file.read(), None, None
            except OSError as error:
                return None, None, error.strerror
        path = urllib.parse.urlsplit(address)
        self.connection.request("GET", path.path + (f"?{path.query}" if path.query else ""))
        answer = self.connection.getresponse()
        data = answer.read()
        if answer.status != 200:
            return None, None, f"{answer.status} {answer.reason}"
        return data, answer.headers.get_content_type(), None


class Visit:
    """All that is found at one address of a site, and what is wrong there."""

    def __init__(self, folder, base):
        self.folder, self.base, self.host = folder, base, Host(base)
        self.found = {}  # address without fragment → page, or None where it is no page; and what is wrong
        self.problems = []
        self.links = 0

    def follow_all(self):
        files = sorted(
            os.path.relpath(os.path.join(base, name), self.folder).replace(os.sep, "/")
            for base, _, names in os.walk(self.folder)
            for name in names
        )
        for file in files:
            if not file.endswith((".html", ".css")) or file.startswith("pagefind/"):
                continue
            address = self.base + urllib.parse.quote(file)
            page, problem = self.look(address)
            if problem:
                self.problems.append(f"{address}: {problem}")
            elif page:
                for link in dict.fromkeys(link for _, link in page.links):
                    self.follow(address, link)

    def follow(self, address, link):
        # Browsers drop these anywhere in an address.
        target, _, fragment = urllib.parse.urljoin(address, re.sub(r"[\t\n\r]", "", link)).partition("#")
        scheme = urllib.parse.urlsplit(target).scheme
        same_host = urllib.parse.urlsplit(target)[:2] == urllib.parse.urlsplit(self.base)[:2]
        if not same_host and scheme in {"http", "https", "mailto"}:
            return
        self.links += 1
        page, problem = self.look(target)
        if not problem and fragment and (page is None or urllib.parse.unquote(fragment) not in page.ids):
            problem = "no such id there"
        if problem:
            self.problems.append(f'{address}: "{link}": {problem}')

    def look(self, address):
        if address not in self.found:
            self.found[address] = self.read(address)
        return self.found[address]

    def read(self, address):
        if not address.startswith(self.base):
            return None, "leads out of the folder"
        data, kind, problem = self.host.get(address)
        if problem:
            return None, problem
        path = urllib.parse.unquote(address[len(self.base):].split("?")[0])
        extension = os.path.splitext(path)[1]
        if kind and extension in TYPES and kind not in TYPES[extension]:
            return None, f"sent as {kind}"
        try:
            with open(os.path.join(self.folder, path), "rb") as file:
                if file.read() != data:
                    return None, "other bytes than the file's"
        except OSError:
            return None, "no such file, though something was sent"
        text = data.decode("utf-8", "replace")
        if extension == ".html":
            return Page(path, text), None
        if extension == ".css":
            page = Page(path, "")
            page.links = [(0, match[1] or match[2]) for match in CSS_ADDRESS.finditer(text)]
            return page, None
        return None, None


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def running(command, port, log):
    """Runs a server until it is no longer needed; what it says goes into a file."""
    with open(log, "wb") as file:
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
    try:
        for _ in range(100):
            if server.poll() is not None:
                with open(log, encoding="utf-8", errors="replace") as file:
                    sys.exit(f"{command[0]} did not start: {file.read().strip()}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        else:
            sys.exit(f"{command[0]} does not answer")
        yield
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def hosts(site):
    """The three addresses of a site, with what they are."""
    with tempfile.TemporaryDirectory() as folder:
        ports = free_port(), free_port()
        configuration = os.path.join(folder, "nginx.conf")
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(NGINX.format(folder=folder, port=ports[0], site=site))
        nginx = ["nginx", "-p", folder, "-c", configuration]
        python = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", site, str(ports[1])]
        with running(nginx, ports[0], f"{folder}/nginx.log"), running(python, ports[1], f"{folder}/python.log"):
            yield {
                "from disk": "file://" + urllib.parse.quote(site) + "/",
                "from nginx below /a/b/": f"http://127.0.0.1:{ports[0]}/a/b/",
                "from Python's http.server": f"http://127.0.0.1:{ports[1]}/",
            }


def main():
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        sys.exit(__doc__.split("\n\n")[1])
    site = os.path.abspath(sys.argv[1])
    failed = False
    with hosts(site) as addresses:
        for name, base in addresses.items():
            visit = Visit(site, base)
            visit.follow_all()
            for problem in visit.problems:
                print(problem)
            failed = failed or bool(visit.problems) or not visit.links
            print(f"{name}: {len(visit.found)} files, {visit.links} links, {len(visit.problems)} problems")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
