// Under the newsroom's policy a parsed document has empty `el.style`, and every `style` attribute is reported. So they are
// renamed before the text is parsed, and only attributes are read. Without that, Google Docs comes out all bold.

const Renamed = { style: "data-s", background: "data-b" };
const AttributeName = /[^\s"'<>/=]+/y;

/**
 * @param {string} html
 * @returns {{ html: string, css: string }} The same with `style` attributes and handlers under other names, and what its
 * `<style>` elements said. Reads it once, so that no text is slow.
 */
export function withoutStyles(html) {
  const parts = [];
  const sheets = [];
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    at++;
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
      at = tag(html, at, (start, end, name) => {
        parts.push(html.slice(from, start), name);
        from = end;
      });
    }
  }
  parts.push(html.slice(from));
  return { html: parts.join(""), css: sheets.join("\n") };
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
