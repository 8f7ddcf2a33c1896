// Word writes lists as paragraphs that name their list and level. Every editor that was tried lost the nesting.

const Numbered = /^\(?(\d{1,3}|[A-Za-zđĐ]{1,4})[.)/]/;
const Dot = /^[•·▪●○◦■□►✓\uf000-\uf0ff]\s*/;

/** @param {HTMLElement} body @param {import("./styles.js").Styles} styles */
export function buildLists(body, styles) {
  const markers = takeMarkers(body);
  const levels = new Map();
  for (const paragraph of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div")) {
    const found = /\b(l\d+)\s+level(\d+)/.exec(styles.own(paragraph, "mso-list"));
    if (found && !paragraph.querySelector("p, table, ul, ol")) {
      const marker = markers.get(paragraph);
      const isNumbered = marker ? Numbered.test(marker) : styles.lists.get(`${found[1]}:${found[2]}`) ?? false;
      levels.set(paragraph, { level: Math.min(Number(found[2]), 9), isNumbered, marker: marker ?? "" });
    }
  }
  for (const paragraph of levels.keys()) {
    if (!levels.has(before(paragraph))) {
      nest(run(paragraph, levels), levels);
    }
  }
}

const before = (paragraph) => paragraph.previousElementSibling;

function run(first, levels) {
  const paragraphs = [];
  for (let at = first; at && levels.has(at); at = at.nextElementSibling) {
    paragraphs.push(at);
  }
  return paragraphs;
}

function nest(paragraphs, levels) {
  const document = paragraphs[0].ownerDocument;
  const place = document.createComment("");
  paragraphs[0].before(place);
  const open = [];
  for (const paragraph of paragraphs) {
    const { level, isNumbered, marker } = levels.get(paragraph);
    const name = isNumbered ? "ol" : "ul";
    open.splice(level);
    if (open.length === level && open[level - 1].localName !== name) {
      open.pop();
    }
    while (open.length < level) {
      const list = document.createElement(name);
      const outer = open.at(-1);
      if (outer) {
        (outer.lastElementChild ?? outer.appendChild(document.createElement("li"))).append(list);
      } else {
        place.before(list);
      }
      open.push(list);
      numberFrom(list, marker);
    }
    const item = document.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1).append(item);
    paragraph.remove();
  }
  place.remove();
}

/** A list that goes on after a paragraph keeps its number; letters keep being letters. */
function numberFrom(list, marker) {
  const found = list.localName === "ol" ? /^\(?(\d{1,3}|[A-Za-z])[.)/]/.exec(marker)?.[1] : undefined;
  if (found && Number(found) > 1) {
    list.setAttribute("start", found);
  } else if (found && /^[aA]$/.test(found)) {
    list.setAttribute("type", found);
  }
}

/** The bullet or number of each paragraph, which Word writes as text, is taken out and remembered. */
function takeMarkers(body) {
  const markers = new Map();
  const walker = body.ownerDocument.createTreeWalker(body, 128);
  const starts = [];
  while (walker.nextNode()) {
    if (/^\[if\s+!supportLists\]/i.test(/** @type {Comment} */ (walker.currentNode).data.trim())) {
      starts.push(walker.currentNode);
    }
  }
  for (const start of starts) {
    const parts = [];
    for (let at = start.nextSibling; at && !(at.nodeType === 8 && /\[endif\]/i.test(at.data)); at = at.nextSibling) {
      parts.push(at);
    }
    remember(markers, start.parentElement, parts);
  }
  for (const ignored of body.querySelectorAll('[data-s*="mso-list:Ignore" i], [data-s*="mso-list: Ignore" i]')) {
    if (ignored.isConnected) {
      remember(markers, ignored.parentElement, [ignored]);
    }
  }
  return markers;
}

function remember(markers, inside, parts) {
  const paragraph = inside?.closest("p, h1, h2, h3, h4, h5, h6, div");
  const marker = parts.map((p) => p.textContent).join("").trim();
  if (paragraph) {
    markers.set(paragraph, marker);
    parts.forEach((p) => p.remove());
  }
}

/** Dots that were typed become a list. @param {HTMLElement} body @returns {number} How many. */
export function listTypedDots(body) {
  const isDotted = (p) => p?.localName === "p" && Dot.test(p.textContent.trimStart());
  let count = 0;
  for (const first of body.querySelectorAll("p")) {
    if (!first.isConnected || !isDotted(first)) {
      continue;
    }
    const list = body.ownerDocument.createElement("ul");
    first.before(list);
    for (let at = first; isDotted(at); at = list.nextElementSibling) {
      const item = body.ownerDocument.createElement("li");
      item.append(...at.childNodes);
      dropDot(item);
      list.append(item);
      at.remove();
      count++;
    }
  }
  return count;
}

function dropDot(item) {
  const walker = item.ownerDocument.createTreeWalker(item, 4);
  let isBefore = true;
  while (isBefore && walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    isBefore = !text.data.trim();
    text.data = isBefore ? "" : text.data.trimStart().replace(Dot, "");
  }
}
