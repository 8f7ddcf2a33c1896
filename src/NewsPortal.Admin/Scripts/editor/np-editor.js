import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history, undo } from "prosemirror-history";
import { EditorState, Selection, TextSelection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { element, spriteOf } from "../page/element.js";
import { button, say, unsay } from "../page/say.js";
import { fill, wordsOf } from "../page/words.js";
import { actions, putBlock } from "./actions.js";
import { counter } from "./count.js";
import { figurePanel } from "./figure-panel.js";
import { figureView, imageView } from "./figure-view.js";
import { FindPanel, findMarks } from "./find.js";
import { fromHtml, isKept, toHtml } from "./html.js";
import { editorKeys } from "./keys.js";
import { mayLink, openLinkDialog } from "./link-dialog.js";
import { isMarkdownOn, markdown, toggleMarkdown } from "./markdown.js";
import { pasting } from "./pasting.js";
import { schema } from "./schema.js";
import { slashMenu } from "./slash.js";
import { Toolbar } from "./toolbar.js";
import { Uploads } from "./uploads.js";
import { editorWords } from "./words.js";

const WriteDelay = 80;

/**
 * The writing surface over a `<textarea>` of HTML, which stays the truth. `data-sprite` is the address of the icons,
 * `data-links` of the search for items, `data-word` of what reads Word files, `data-upload` and `data-pictures` of the library (else the page's
 * `<np-media-picker>` is asked), `data-media` of its files (else by the site), `data-count` the id of what shows the
 * number of words, `data-label` its name.
 */
export class NpEditor extends HTMLElement {
  /** @type {HTMLTextAreaElement} */ #field;
  /** @type {EditorView|null} */ #view = null;
  #words = editorWords.vi;
  #timer = 0;
  #leave = new AbortController();

  connectedCallback() {
    const field = this.querySelector("textarea");
    if (!field || this.#view) {
      return;
    }
    this.#field = field;
    this.#words = wordsOf(this, editorWords);
    const { signal } = this.#leave;
    field.form?.addEventListener("formdata", (e) => this.#formData(e), { signal });
    field.addEventListener("np-restored", () => this.#read(), { signal });
    addEventListener("pagehide", () => this.flush(), { signal });
    this.#read();
  }

  disconnectedCallback() {
    this.flush();
    this.#leave.abort();
    this.#view?.destroy();
    this.#view = null;
  }

  /** Where the selection is; for going back there after saving. */
  get caret() {
    const selection = this.#view?.state.selection;
    return selection ? { from: selection.from, to: selection.to } : null;
  }

  set caret(place) {
    if (this.#view && place) {
      const { doc, tr } = this.#view.state;
      const within = (at) => doc.resolve(Math.min(at, doc.content.size));
      this.#view.focus();
      this.#view.dispatch(tr.setSelection(TextSelection.between(within(place.from), within(place.to))));
    }
  }

  /** Writes at once what is still to be written into the textarea. */
  flush() {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = 0;
      this.#field.value = toHtml(this.#view.state.doc);
      this.#field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** A form that is read gets the last letter too. */
  #formData(event) {
    this.flush();
    if (this.#view && this.#field.name) {
      event.formData.set(this.#field.name, this.#field.value);
    }
  }

  #read() {
    const html = this.#field.value;
    if (isKept(html)) {
      this.#show(fromHtml(html));
    } else {
      this.#refuse();
    }
  }

  /** What the editor would lose stays as it is, in the plain field. */
  #refuse() {
    this.#view?.destroy();
    this.#view = null;
    this.querySelectorAll(":scope > :not(textarea)").forEach((e) => e.remove());
    this.#field.hidden = false;
    const change = () => {
      unsay(this, "lossy");
      this.#show(fromHtml(this.#field.value));
    };
    say(this, {
      name: "lossy", kind: "warn", title: this.#words.lossy, text: this.#words.lossyText, actions: [button(this.#words.lossySwitch, change)],
    });
  }

  #show(doc) {
    if (this.#view) {
      this.#view.updateState(EditorState.create({ doc, plugins: this.#view.state.plugins }));
      this.toolbar.update(this.#view.state);
      return;
    }
    this.#build(doc);
  }

  #build(doc) {
    const words = this.#words;
    const id = `${this.#field.id || "np"}-editor`;
    const messages = element("div", { class: "np-messages" });
    const place = element("div", { class: "np-surface" });
    this.uploads = new Uploads(() => this.#view, (file) => this.#picker.upload(file), (failed) => this.#notUploaded(failed, messages));
    this.toolbar = new Toolbar({
      words, sprite: spriteOf(this), controls: id, press: (action) => this.#press(action), isMarkdown: isMarkdownOn, toggleMarkdown,
    });
    this.#field.hidden = true;
    this.prepend(this.toolbar.dom, messages, place);
    const page = { words, folder: this.dataset.media ?? `/media/${this.#site}/`, shown: (src) => this.uploads.shown(src), uploads: this.uploads, place: messages, read: (file) => this.#picker.send(this.dataset.word ?? "", file, file.name), undo: () => undo(this.#view.state, this.#view.dispatch) };
    const count = counter(document.getElementById(this.dataset.count ?? ""), words);
    this.#view = new EditorView(place, {
      state: EditorState.create({ doc, plugins: this.#plugins(page) }),
      attributes: {
        class: "prose", id, role: "textbox", "aria-multiline": "true", "aria-label": this.#label, lang: this.#field.lang || "vi", spellcheck: "false",
      },
      nodeViews: { figure: figureView(page), image: imageView(page) },
      dispatchTransaction: (tr) => {
        this.#view.updateState(this.#view.state.apply(tr));
        this.toolbar.update(this.#view.state);
        if (tr.docChanged) {
          this.#changed();
          count(this.#view.state.doc);
        }
      },
    });
    this.finding = new FindPanel(this.#view, words, (panel) => messages.before(panel));
    this.toolbar.update(this.#view.state);
    count(doc);
  }

  #plugins(page) {
    return [
      pasting(page),
      slashMenu(page.words, (action) => this.#press(action)),
      markdown,
      ...editorKeys({
        link: () => this.#press(actions.link), find: () => this.finding.open(), tools: () => { this.toolbar.focus(); return true; },
      }),
      dropCursor({ class: "np-drop", color: false }), gapCursor(), history(), tableEditing(),
      findMarks(), figurePanel(page.words, (_, at) => this.#choosePicture(at)),
    ];
  }

  get #site() {
    return /** @type {HTMLElement|null} */ (this.closest("[data-site]"))?.dataset.site ?? "";
  }

  get #label() {
    return this.dataset.label ?? this.#field.getAttribute("aria-label") ?? this.#field.labels?.[0]?.textContent?.trim() ?? this.#words.body;
  }

  /** The page's own picker, or one made of the addresses that the element names. */
  get #picker() {
    const own = document.querySelector("np-media-picker:not([data-field]):not(:has(input))");
    if (own === null) {
      this.picker ??= element("np-media-picker", { "data-upload": this.dataset.upload, "data-address": this.dataset.pictures ?? this.dataset.upload?.replace(/[^/]*$/, "chon") });
    }
    return /** @type {import("../media/np-media-picker.js").NpMediaPicker} */ (own ?? this.picker);
  }

  #changed() {
    this.#timer ||= setTimeout(() => this.flush(), WriteDelay);
  }

  #press(action) {
    const view = this.#view;
    if (action.id === "link") {
      if (mayLink(view.state)) {
        openLinkDialog(view, this.#words, this.dataset.links ?? "");
      }
    } else if (action.id === "picture") {
      this.#choosePicture(null);
    } else if (action.id === "find") {
      this.finding.open();
    } else {
      action.run(view.state, view.dispatch, view);
      view.focus();
    }
    return true;
  }

  /** @param {number|null} at Of the figure whose picture changes; null puts a new one. */
  async #choosePicture(at) {
    const picture = await this.#picker?.choose();
    const view = this.#view;
    if (picture && view) {
      const src = this.uploads.know(picture);
      const old = at === null ? null : view.state.doc.nodeAt(at);
      view.dispatch(old?.type === schema.nodes.figure
        ? view.state.tr.setNodeMarkup(at, null, { ...old.attrs, src, alt: picture.alt ?? "", upload: null })
        : this.#figure(view, src, picture));
    }
    view?.focus();
  }

  #figure(view, src, { alt, caption }) {
    const node = schema.nodes.figure.create({ src, alt: alt ?? "" }, caption ? schema.text(caption) : null);
    const { tr, start } = putBlock(view.state, node);
    return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start + 1, tr.doc.content.size)))).scrollIntoView();
  }

  #notUploaded(failed, place) {
    const done = (act) => () => {
      unsay(place, "upload");
      act();
    };
    say(place, {
      name: "upload", kind: "warn", title: fill(this.#words.uploadFailed, failed.length), text: failed[0].error,
      actions: [
        button(this.#words.retry, done(() => this.uploads.run())),
        button(this.#words.dropPictures, done(() => this.uploads.drop(failed.map((f) => f.key))), "btn sm plain danger"),
      ],
    });
  }
}
