// Under the newsroom's policy a parsed document has empty `el.style`, and every `style` attribute is reported. So they are
// renamed before the text is parsed, and only attributes are read. Without that, Google Docs comes out all bold.

const Renamed = { style: "data-s", background: "data-b" };

// Attributes that an element may have; each beyond counts as an element.
const UsualNames = 100;

const Name = /[^\s/>=]+/y;
const Value = /\s*=\s*/y;
const Unquoted = /[^\s>]+/y;

// Elements that programs always close.
const Closed = /^\/?(?:div|span|font|a|b|i|u|s|em|strong|big|small|code|tt|nobr)(?=[\s/>])/i;

/**
 * @param {string} html
 * @returns {{ html: string, css: string, tags: number, open: number }} The same with `style` attributes and
 *   handlers under other names, what its `<style>` elements said, how many elements begin, and how many at most stood open
 *   of those that are always closed. Reads it once, so that no text is slow.
 */
export function withoutStyles(html) {
  const parts = [];
  const sheets = [];
  let tags = 0;
  let open = 0;
  let mostOpen = 0;
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    at++;
    const name = Closed.exec(html.slice(at, at + 10));
    open = Math.max(0, open + (name === null ? 0 : html[at] === "/" ? -1 : 1));
    mostOpen = Math.max(mostOpen, open);
    if (html.startsWith("!--", at)) {
      at = after(html, "-->", at);
    } else if (/^style[\s>]/i.test(html.slice(at, at + 6))) {
      const end = /<\/style\s*>/gi;
      end.lastIndex = at;
      const found = end.exec(html);
      parts.push(html.slice(from, at - 1));
      sheets.push(html.slice(html.indexOf(">", at) + 1, found?.index ?? html.length));
      at = from = found ? end.lastIndex : html.length;
    } else if (/[a-zA-Z]/.test(html[at] ?? "")) {
      tags++;
      let names = 0;
      at = tag(html, at, (start, end, name) => {
        names++;
        if (Object.hasOwn(Renamed, name) || name.startsWith("on")) {
          parts.push(html.slice(from, start), Renamed[name] ?? "data-x");
          from = end;
        }
      });
      tags += names > UsualNames ? names : 0;
    }
  }
  parts.push(html.slice(from));
  return { html: parts.join(""), css: sheets.join("\n"), tags, open: mostOpen };
}

function after(html, end, from) {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

/** Quotes mean something after an equals sign only. @returns {number} Where the tag ends. */
function tag(html, start, named) {
  let at = start;
  let isFirst = true;
  while (at < html.length && html[at] !== ">") {
    const name = match(Name, html, at);
    if (name === "") {
      at++;
      continue;
    }
    if (!isFirst) {
      named(at, at + name.length, name.toLowerCase());
    }
    isFirst = false;
    at += name.length;
    const equals = match(Value, html, at);
    at += equals.length;
    if (equals !== "") {
      at = html[at] === "\"" || html[at] === "'" ? after(html, html[at], at + 1) : at + match(Unquoted, html, at).length;
    }
  }
  return at;
}

function match(pattern, html, at) {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0] ?? "";
}
