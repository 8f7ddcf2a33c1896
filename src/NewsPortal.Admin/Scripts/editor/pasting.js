import { DOMParser as EditorParser, Slice } from "prosemirror-model";
import { Plugin, Selection } from "prosemirror-state";
import { button, say, unsay } from "../page/say.js";
import { fill } from "../page/words.js";
import { cleanPaste } from "../paste/clean.js";
import { repairText } from "../paste/repair.js";
import { picturesOf, wordOf } from "../media/upload.js";
import { schema } from "./schema.js";
import { inert, settle, tablesForEditor } from "./settle.js";

// Beyond this the browser itself is slow to show it.
const MaxLetters = 6_000_000;
const MaxElements = 10_000;

const Counts = {
  empty: "cleanEmpty", blanks: "cleanBlanks", dots: "cleanDots", captions: "cleanCaptions", fonts: "cleanFonts", styled: "cleanStyled",
  pictures: "cleanPictures", lost: "cleanLost",
};

/**
 * @param {object} page
 * @param {Element} page.place Where messages stand. @param {import("../page/words.js").Words} page.words
 * @param {import("./uploads.js").Uploads} page.uploads
 * @param {(file: File) => Promise<{ html: string, title: string, said?: string }>} page.read Has a Word file read.
 * @param {() => void} page.undo Takes the last change back.
 */
export const pasting = (page) => new Plugin({
  props: {
    transformPastedText: (text) => repairText(text).trim(),
    handleDOMEvents: {
      // ProseMirror would parse what is pasted, styles and all, before it asks.
      paste: (view, event) => {
        const isDone = paste(view, event, page);
        if (isDone) {
          event.preventDefault();
        }
        return isDone;
      },
    },
    handleDrop: (view, event, _, isMoved) => {
      const files = isMoved ? [] : picturesOf(event.dataTransfer);
      const word = isMoved ? undefined : wordOf(event.dataTransfer);
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      if (word) {
        putWord(view, word, page, at);
      } else {
        putPictures(view, files, page, at);
      }
      return word !== undefined || files.length > 0;
    },
  },
});

function paste(view, event, page) {
  const data = event.clipboardData;
  const html = data?.getData("text/html") ?? "";
  const text = data?.getData("text/plain") ?? "";
  unsay(page.place, "paste");

  // Written by this editor: nothing to clean.
  if (html.length < MaxLetters && /<[a-z][^<>]* data-pm-slice=/.test(html) && !/<[^<>]* style=/i.test(html)) {
    return false;
  }
  if (html.length > MaxLetters) {
    return tooLarge(page);
  }
  if (html === "") {
    const files = picturesOf(data);
    const word = wordOf(data);
    putPictures(view, files, page);
    if (word) {
      putWord(view, word, page);
    }
    return word !== undefined || files.length > 0;
  }
  const clean = cleanPaste(html, data.getData("text/rtf"));
  return clean === null ? tooLarge(page) : pasteHtml(view, clean, text, page);
}

function tooLarge(page) {
  say(page.place, { name: "paste", kind: "bad", title: page.words.tooLarge, text: page.words.tooLargeText });
  return true;
}

function pasteHtml(view, { html, report, uploads }, text, page) {
  const body = tablesForEditor(settle(inert(html)));
  if (body.querySelectorAll("*").length > MaxElements) {
    return tooLarge(page);
  }
  const keys = new Map([...uploads].map(([key, file]) => [key, [`${key}-${Date.now()}`, file]]));
  for (const picture of body.querySelectorAll("img[data-upload]")) {
    const [key, file] = keys.get(picture.getAttribute("data-upload"));
    page.uploads.expect(key, file);
    picture.setAttribute("data-upload", key);
  }
  put(view, body);
  page.uploads.run();
  tell(view, report, text, page);
  return true;
}

function put(view, body) {
  const slice = EditorParser.fromSchema(schema).parseSlice(body, { preserveWhitespace: false, context: view.state.selection.$from });
  view.dispatch(view.state.tr.replaceSelection(open(slice)).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

/** What a Word file says comes to where it was dropped, once the server has read it. */
async function putWord(view, file, page, at = view.state.selection.from) {
  const { tr } = view.state;
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at))));
  const tell = (kind, title, text, actions) => say(page.place, { name: "paste", kind, title, text, actions });
  tell("info", page.words.readingWord);
  try {
    const { html, title, said } = await page.read(file);
    const body = tablesForEditor(settle(inert(html)));
    if (body.querySelectorAll("*").length > MaxElements) {
      tooLarge(page);
      return;
    }
    put(view, body);
    tell("ok", title, said, [button(page.words.closeSay, () => unsay(page.place, "paste"), "btn sm plain")]);
  } catch (error) {
    tell("bad", file.name, error.message);
  }
}

/** One paragraph flows into the line it is pasted in; anything more keeps its blocks. */
function open(slice) {
  const { content } = slice;
  const isOneLine = content.childCount === 1 && content.firstChild?.type === schema.nodes.paragraph;
  const isText = content.firstChild?.isInline;
  return isText ? slice : isOneLine ? new Slice(content, 1, 1)
    : new Slice(content, content.firstChild?.type === schema.nodes.paragraph ? 1 : 0, content.lastChild?.type === schema.nodes.paragraph ? 1 : 0);
}

function tell(view, report, text, page) {
  const { words, place } = page;
  const done = Object.entries(Counts).filter(([name]) => report[name] > 0).map(([name, word]) => fill(words[word], report[name]));
  if (done.length === 0) {
    return;
  }
  const sentence = `${done.join(", ")}.`;
  const close = (act) => () => {
    unsay(place, "paste");
    act();
    view.focus();
  };
  say(place, {
    name: "paste",
    kind: "info",
    title: report.isWord ? words.cleanedWord : words.cleaned,
    text: sentence[0].toUpperCase() + sentence.slice(1),
    actions: [
      button(words.undoPaste, close(page.undo)),
      text ? button(words.plainPaste, close(() => {
        page.undo();
        view.pasteText(text);
      })) : null,
      button(words.closeSay, close(() => { }), "btn sm plain"),
    ].filter((a) => a !== null),
  });
}

function putPictures(view, files, page, at = view.state.selection.from) {
  files.forEach((file, i) => {
    const key = `upload-${Date.now()}-${i}`;
    page.uploads.expect(key, file);
    const { tr } = view.state;
    const place = tr.doc.resolve(Math.min(at, tr.doc.content.size));
    const figure = schema.nodes.figure.create({ src: "", upload: key });
    const after = place.depth > 0 ? place.after(1) : place.pos;
    const line = place.depth === 1 && place.parent.type === schema.nodes.paragraph && place.parent.content.size === 0;
    view.dispatch(line ? tr.replaceWith(place.before(), place.after(), figure) : tr.insert(after, figure));
  });
  if (files.length > 0) {
    page.uploads.run();
  }
}
