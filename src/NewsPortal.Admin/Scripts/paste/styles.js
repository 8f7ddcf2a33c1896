// What a pasted text says of how it looks: in attributes and, in Word, in rules for classes.

/** Reads `data-s` attributes and the simple rules of `<style>` elements. */
export class Styles {
  #rules = new Map();

  /** `l0:level1` to whether that level is numbered. @type {Map<string, boolean>} */
  lists = new Map();

  /** @param {string} css Of the text's own `<style>` elements. */
  constructor(css) {
    this.#read(css.replace(/<!--|-->/g, "").replace(/\/\*[\s\S]*?\*\//g, ""));
  }

  #read(css) {
    for (const rule of css.split("}")) {
      const brace = rule.indexOf("{");
      if (brace < 0) {
        continue;
      }
      const selector = rule.slice(0, brace).trim();
      const body = rule.slice(brace + 1);
      const list = /^@list\s+(l\d+):level(\d+)/.exec(selector);
      if (list) {
        this.lists.set(`${list[1]}:${list[2]}`, !/mso-level-number-format:\s*(bullet|image)/.test(body));
      }
      for (const one of selector.split(",")) {
        const found = /^\s*([a-z][a-z0-9]*)?\.([\w-]+)\s*$/i.exec(one);
        if (found) {
          this.#rules.set(found[2], `${this.#rules.get(found[2]) ?? ""};${body}`);
        }
      }
    }
  }

  /** @param {Element} element @param {string} property @returns {string} In lower case only where CSS is; empty for none. */
  own(element, property) {
    const style = element.getAttribute("data-s");
    const found = style ? value(style, property) : "";
    return found || this.ofClass(element, property);
  }

  /** @param {Element} element @param {string} property */
  ofClass(element, property) {
    for (const name of element.classList) {
      const rule = this.#rules.get(name);
      const found = rule ? value(rule, property) : "";
      if (found) {
        return found;
      }
    }
    return "";
  }

  /** The font that is declared nearest to a text. @param {Element|null} element */
  font(element) {
    for (let at = element; at; at = at.parentElement) {
      const found = this.own(at, "font-family") || at.getAttribute("face") || "";
      if (found) {
        return found.split(",")[0].replace(/&quot;/g, "").replace(/["']/g, "").trim();
      }
    }
    return "";
  }
}

const patterns = new Map();

function value(style, property) {
  if (!patterns.has(property)) {
    patterns.set(property, new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]*)`, "i"));
  }
  return patterns.get(property).exec(style)?.[1].trim() ?? "";
}
