// Under the newsroom's policy a parsed document has empty `el.style`, and every `style` attribute is reported. So they are
// renamed before the text is parsed, and only attributes are read. Without that, Google Docs comes out all bold.

const Renamed = { style: "data-s", background: "data-b" };
const AttributeName = /[^\s"'<>/=]+/y;

/**
 * @param {string} html
 * @returns {string} The same with `style` and handlers under other names. Reads it once, so that no text is slow.
 */
export function withoutStyles(html) {
  const parts = [];
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    at++;
    if (html.startsWith("!--", at)) {
      at = after(html, "-->", at);
    } else if (/[a-zA-Z]/.test(html[at] ?? "")) {
      at = tag(html, at, (start, end, name) => {
        parts.push(html.slice(from, start), name);
        from = end;
      });
    }
  }
  parts.push(html.slice(from));
  return parts.join("").replace(/<(\/?)style\b/gi, "<$1x-style");
}

function after(html, end, from) {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

/** @returns {number} Where the tag ends. */
function tag(html, start, rename) {
  let at = start;
  let isFirst = true;
  while (at < html.length && html[at] !== ">") {
    const quote = html[at];
    if (quote === "\"" || quote === "'") {
      at = after(html, quote, at + 1);
      continue;
    }
    AttributeName.lastIndex = at;
    const name = AttributeName.exec(html)?.[0];
    if (name === undefined) {
      at++;
      continue;
    }
    const lower = isFirst ? "" : name.toLowerCase();
    if (Object.hasOwn(Renamed, lower) || /^on/.test(lower)) {
      rename(at, at + name.length, Renamed[lower] ?? "data-x");
    }
    isFirst = false;
    at += name.length;
  }
  return at;
}
