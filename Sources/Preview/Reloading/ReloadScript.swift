/// The script that shows a page anew when it changes. It is added to pages while they are served, and stands in no file.
enum ReloadScript {
    /// Where it is.
    static let address = "/.digest/reload.js"

    /// Its bytes.
    static let bytes = Array(source.utf8)

    /// Adds the script to a page, before the end of its body, so that it runs before the page is painted.
    ///
    /// - Parameters:
    ///   - html: The page.
    ///   - page: The version of the page without the script.
    ///   - style: The version of the style sheet.
    /// - Returns: The page as it is sent.
    static func added(to html: [UInt8], page: String, style: String) -> [UInt8] {
        let tag = #"<script src="\#(address)" data-version="\#(page)" data-style="\#(style)"></script>"#
        let place = endOfBody(in: html) ?? html.count
        return html[..<place] + Array("\(tag)\n".utf8) + html[place...]
    }

    /// Where the last `</body` of a page begins.
    private static func endOfBody(in html: [UInt8]) -> Int? {
        let end = Array("</body".utf8)
        guard html.count >= end.count else { return nil }
        return (0...(html.count - end.count)).last { start in
            html[start] == end[0] && end.indices.allSatisfy { html[start + $0] | 0x20 == end[$0] | 0x20 }
        }
    }

    private static let source = """
        (() => {
          const { style } = document.currentScript.dataset;
          let { version } = document.currentScript.dataset;
          const styleAddress = '/\(ShownSite.style)';
          const place = 'digest-place ' + location.pathname;
          const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
          let shownStyle = style, events, overlay, closed;

          // ----- The place on the page stays when it is shown anew.
          function currentPlace() {
            const all = [...document.querySelectorAll(focusable)];
            return {
              x: scrollX, y: scrollY, focus: all.indexOf(document.activeElement),
              open: [...document.querySelectorAll('details')].map(details => details.open),
            };
          }

          function goTo(kept) {
            document.querySelectorAll('details').forEach((details, index) => {
              if (index < kept.open.length) details.open = kept.open[index];
            });
            document.querySelectorAll(focusable)[kept.focus]?.focus({ preventScroll: true });
            scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
          }

          function takePlace() {
            const kept = JSON.parse(sessionStorage.getItem(place));
            sessionStorage.removeItem(place);
            if (!kept) return;
            const goBack = () => scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
            goTo(kept);
            // Pictures, or the anchor in the address, may move it; whoever does so themselves stays where they are.
            let isMoved = false;
            for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
              addEventListener(kind, () => { isMoved = true; }, { once: true, passive: true });
            }
            addEventListener('load', () => {
              const end = () => { if (!isMoved) goBack(); };
              end();
              requestAnimationFrame(end);
              history.scrollRestoration = kept.restoration;
            });
          }

          function reload() {
            stop();
            const kept = { ...currentPlace(), restoration: history.scrollRestoration };
            sessionStorage.setItem(place, JSON.stringify(kept));
            history.scrollRestoration = 'manual';
            location.reload();
          }

          // ----- A page without scripts of its own is exchanged where it stands, in a third of the time.
          const isOwn = script => script.getAttribute('src') === '\(address)';
          const hasScripts = shown => [...shown.scripts].some(
            script => !isOwn(script) && script.type !== 'application/ld+json');
          const styles = shown => [...shown.querySelectorAll('link[rel~="stylesheet"], style')].filter(
            style => !('digestOld' in style.dataset)).map(
            style => style.href ? new URL(style.getAttribute('href'), location.href).pathname : style.textContent).join();

          async function renew() {
            try {
              const answer = await fetch(location.href, { cache: 'no-cache' });
              const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
              const own = [...shown.scripts].find(isOwn);
              if (!own || hasScripts(shown) || hasScripts(document) || styles(shown) !== styles(document)) return reload();
              const kept = currentPlace();
              exchange(document.documentElement, shown.documentElement);
              for (const node of [...document.head.children]) if (!node.matches('link[rel~="stylesheet"], style')) node.remove();
              document.head.prepend(
                ...[...shown.head.children].filter(node => !node.matches('link[rel~="stylesheet"], style')));
              document.body.replaceWith(document.adoptNode(shown.body));
              version = own.dataset.version;
              if (own.dataset.style !== shownStyle) swapStyle(own.dataset.style);
              goTo(kept);
            } catch {
              // The preview has ended; it is asked for again when it is there.
            }
          }

          function exchange(old, next) {
            for (const name of old.getAttributeNames()) old.removeAttribute(name);
            for (const name of next.getAttributeNames()) old.setAttribute(name, next.getAttribute(name));
          }

          // ----- The old style sheet stays until the new one is there.
          function swapStyle(version) {
            shownStyle = version;
            for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
              const address = new URL(link.href, location.href);
              if (address.origin !== location.origin || address.pathname !== styleAddress) continue;
              if (link.dataset.digestOld) continue;
              const next = link.cloneNode();
              address.search = '?' + version;
              next.href = address;
              link.dataset.digestOld = '';
              next.addEventListener('load', () => link.remove());
              next.addEventListener('error', () => { next.remove(); delete link.dataset.digestOld; });
              link.after(next);
            }
          }

          // ----- What keeps the site from being built, as text and nothing else.
          function element(name, text, ...children) {
            const made = document.createElement(name);
            if (text !== null) made.textContent = text;
            made.append(...children);
            return made;
          }

          function frame({ firstLine, markedLine, lines }) {
            const shown = element('pre', null);
            shown.tabIndex = 0;
            lines.forEach((line, index) => {
              const number = firstLine + index, isMarked = number === markedLine;
              shown.append(element(isMarked ? 'mark' : 'span', `${isMarked ? '>' : ' '} ${number} | ${line}`), '\\n');
            });
            return shown;
          }

          function section(entry) {
            const title = element('h2', null, element('b', entry.severity), ' ' + entry.message);
            const where = [entry.place, entry.page && 'on ' + entry.page, entry.identifier].filter(Boolean).join(' · ');
            const made = element('section', null, title, element('p', where));
            made.children[1].className = 'place';
            if (entry.frame) made.append(frame(entry.frame));
            made.append(element('p', entry.advice));
            return made;
          }

          function showFailure(text) {
            if (version.startsWith('503-') || text === closed) return;
            const { entries, others } = JSON.parse(text);
            hideFailure();
            overlay = element('div', null);
            overlay.id = 'digest-failure';
            const look = element('style', `\(FailureReport.style)
              .over { position: fixed; inset: auto 0 0 0; max-height: 70vh; overflow: auto; z-index: 2147483647;
                background: light-dark(#fff, #111); color: light-dark(#111, #eee); border-top: 4px solid #d33 }
              button { float: right; font: inherit; padding: .2rem .8rem }`);
            const close = element('button', 'Close');
            close.addEventListener('click', () => { closed = text; hideFailure(); });
            const main = element('main', null, close, element('h1', 'The build failed; this is the page as it was'));
            main.append(...entries.map(section));
            if (others) main.append(element('p', `And ${others} more, which the terminal shows.`));
            const over = element('div', null, main);
            over.className = 'over';
            over.setAttribute('role', 'alert');
            overlay.attachShadow({ mode: 'open' }).append(look, over);
            document.documentElement.append(overlay);
          }

          function hideFailure() {
            overlay?.remove();
            overlay = undefined;
          }

          // ----- A browser opens six connections to a host at most, so a page that nobody sees lets go of its own.
          function start() {
            if (events || document.visibilityState === 'hidden') return;
            const asked = new URLSearchParams({ page: location.pathname, version, style: shownStyle });
            // In this one form, a plus sign is a space.
            events = new EventSource('\(EventRequest.address)?' + asked.toString().replaceAll('+', '%20'));
            events.addEventListener('reload', renew);
            events.addEventListener('style', event => swapStyle(event.data));
            events.addEventListener('failure', event => showFailure(event.data));
            events.addEventListener('built', () => { closed = undefined; hideFailure(); });
            // A preview that has ended may be started again.
            events.addEventListener('error', () => {
              if (events?.readyState !== EventSource.CLOSED) return;
              stop();
              setTimeout(start, 1000);
            });
          }

          function stop() {
            events?.close();
            events = undefined;
          }

          document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? stop() : start());
          addEventListener('pagehide', stop);
          addEventListener('pageshow', start);
          takePlace();
          start();
        })();

        """
}
