import { schema } from "./schema.js";

/**
 * Pictures on their way to the library. Each stands in the text as a figure with a key; when it is there the figure gets
 * its address. Until then the written HTML holds the caption without the picture.
 */
export class Uploads {
  #waiting = new Map();
  #shown = new Map();

  /**
   * @param {() => import("prosemirror-view").EditorView} view
   * @param {(file: Blob) => Promise<import("../media/upload.js").Picture>} send
   * @param {(failed: { key: string, error: string }[]) => void} tell
   */
  constructor(view, send, tell) {
    this.view = view;
    this.send = send;
    this.tell = tell;
  }

  /** Where a picture can be seen that is on its way, or has just come. @param {string} srcOrKey */
  shown(srcOrKey) {
    return this.#shown.get(srcOrKey);
  }

  /** @param {import("../media/upload.js").Picture} picture @returns {string} The address as it is stored. */
  know(picture) {
    const src = `asset:${picture.path}`;
    if (picture.src) {
      this.#shown.set(src, picture.src);
    }
    return src;
  }

  /** @param {string} key @param {Blob} file */
  expect(key, file) {
    this.#waiting.set(key, file);
    this.#shown.set(key, URL.createObjectURL(file));
  }

  /** Sends what waits, one after the other: they share one line. */
  async run() {
    const failed = [];
    for (const [key, file] of this.#waiting) {
      if (!this.#find(key)) {
        this.forget(key);
        continue;
      }
      try {
        this.#arrived(key, await this.send(file));
      } catch (error) {
        failed.push({ key, error: error.message });
      }
    }
    if (failed.length > 0) {
      this.tell(failed);
    }
  }

  /** @param {string} key */
  forget(key) {
    URL.revokeObjectURL(this.#shown.get(key) ?? "");
    this.#shown.delete(key);
    this.#waiting.delete(key);
  }

  /** The figures of pictures that could not be sent go. @param {string[]} keys */
  drop(keys) {
    for (const key of keys) {
      const found = this.#find(key);
      if (found) {
        this.view().dispatch(this.view().state.tr.delete(found.pos, found.pos + found.node.nodeSize));
      }
      this.forget(key);
    }
  }

  #arrived(key, picture) {
    const found = this.#find(key);
    const src = this.know(picture);
    if (found) {
      const attrs = { ...found.node.attrs, src, upload: null, alt: found.node.attrs.alt || picture.alt || "" };
      this.view().dispatch(this.view().state.tr.setNodeMarkup(found.pos, null, attrs).setMeta("addToHistory", false));
    }
    this.forget(key);
  }

  #find(key) {
    let found = null;
    this.view().state.doc.descendants((node, pos) => {
      if (node.type === schema.nodes.figure && node.attrs.upload === key) {
        found = { node, pos };
      }
      return found === null;
    });
    return found;
  }
}
