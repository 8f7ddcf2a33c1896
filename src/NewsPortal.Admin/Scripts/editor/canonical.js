// A text in a form that two writings of the same thing share. Only for comparing.

const Containers = new Set(["blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption"]);
const Lines = new Set(["p", "h2", "h3", "h4", "caption"]);
const Filled = new Set(["li", "td", "th", "blockquote"]);

/** @param {HTMLElement} body @returns {string} */
export function canonical(body) {
  const output = [];
  content(body, output);
  return output.join("\n");
}

function content(holder, output) {
  let run = [];
  const start = output.length;
  const flush = () => {
    const text = inline(run);
    if (text) {
      output.push(`<p>${text}`);
    }
    run = [];
  };
  for (const child of holder.childNodes) {
    if (child.nodeType === 1 && (Containers.has(child.localName) || Lines.has(child.localName) || child.localName === "hr")) {
      flush();
      block(child, output);
    } else {
      run.push(child);
    }
  }
  flush();
  if (output.length === start && Filled.has(holder.localName)) {
    output.push("<p>");
  }
}

function block(part, output) {
  const name = part.localName;
  if (name === "figcaption" && !part.firstChild) {
    return;
  }
  output.push(open(part));
  if (Lines.has(name)) {
    output.push(output.pop() + inline([...part.childNodes]));
  } else if (name !== "hr") {
    content(part, output);
    output.push(`</${name}>`);
  }
}

const open = (part) =>
  `<${[part.localName, ...[...part.attributes].filter((a) => !isDefault(a)).map((a) => `${a.name}=${JSON.stringify(a.value)}`).sort()].join(" ")}>`;

const isDefault = (attribute) => attribute.value === "" || (/^(colspan|rowspan|start)$/.test(attribute.name) && attribute.value === "1");

/** Pieces of one line with the marks on each, so that the order in which marks are nested does not count. */
function inline(nodes) {
  const pieces = [];
  nodes.forEach((node) => collect(node, [], pieces));
  let wasSpace = true;
  for (const piece of pieces) {
    if (piece.leaf) {
      wasSpace = piece.leaf === "<br>";
      continue;
    }
    piece.text = piece.text.replace(/[ \t\r\n\f]+/g, " ");
    if (wasSpace) {
      piece.text = piece.text.replace(/^ /, "");
    }
    wasSpace = piece.text === "" ? wasSpace : piece.text.endsWith(" ");
  }
  return trimmed(pieces);
}

function trimmed(pieces) {
  let isEnd = true;
  for (const piece of [...pieces].reverse()) {
    if (piece.leaf) {
      isEnd = piece.leaf === "<br>";
    } else {
      piece.text = isEnd ? piece.text.replace(/ $/, "") : piece.text;
      isEnd = isEnd && piece.text === "";
    }
  }
  let text = "";
  let last = "";
  for (const piece of pieces.filter((p) => p.leaf || p.text)) {
    text += (piece.marks === last ? "" : `{${piece.marks}}`) + (piece.leaf ?? piece.text);
    last = piece.marks;
  }
  return text;
}

function collect(node, marks, pieces) {
  if (node.nodeType === 3) {
    pieces.push({ text: node.data, marks: marks.join(" ") });
  } else if (node.nodeType === 1 && (node.localName === "br" || node.localName === "img")) {
    pieces.push({ leaf: node.localName === "br" ? "<br>" : open(node), marks: node.localName === "br" ? "" : marks.join(" ") });
  } else if (node.nodeType === 1) {
    const own = node.localName === "b" ? "strong" : node.localName === "i" ? "em" : open(node);
    const inner = node.localName === "span" ? marks.filter((m) => !m.startsWith("<span")) : marks;
    const withOwn = [...new Set([...inner, own === "strong" || own === "em" ? `<${own}>` : own])].sort();
    node.childNodes.forEach((child) => collect(child, withOwn, pieces));
  }
}
