import { element } from "../page/element.js";
import { fill, repeaterWords, wordsOf } from "../page/words.js";

/**
 * Rows that can be added, moved and taken out on the page. Holds `.rep`, a `<template>` of one row, and buttons with
 * `data-act` (`add`, `up`, `down`, `remove`); without script the same buttons are submits. Names are `X[0].Y`.
 */
export class NpRepeater extends HTMLElement {
  #leave = new AbortController();
  #said = element("p", { class: "vh", role: "status" });

  connectedCallback() {
    this.append(this.#said);
    this.addEventListener("click", (e) => this.#clicked(e), { signal: this.#leave.signal });
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  #clicked(event) {
    const pressed = event.target.closest("[data-act]");
    const rows = this.querySelector(".rep");
    const template = this.querySelector("template");
    if (!pressed || !rows || !template || pressed.closest("np-repeater") !== this) {
      return;
    }
    event.preventDefault();
    const row = pressed.closest(".rep > *");
    this.#act(pressed.dataset.act, row, rows, template);
    this.#number(rows);

    // What listens to the form hears of it as of any other change.
    (rows.closest("form") ?? this).dispatchEvent(new Event("change", { bubbles: true }));
  }

  #act(act, row, rows, template) {
    const words = wordsOf(this, repeaterWords);
    const at = row ? [...rows.children].indexOf(row) : rows.children.length;
    if (act === "add") {
      rows.append(template.content.cloneNode(true));
      rows.lastElementChild.querySelector("input:not([type=hidden]), textarea, select")?.focus();
      this.#said.textContent = fill(words.added, rows.children.length);
    } else if (act === "remove" && row) {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (next?.querySelector("[data-act=remove]") ?? this.querySelector("[data-act=add]"))?.focus();
      this.#said.textContent = fill(words.removed, at + 1);
    } else if (act === "up" && row?.previousElementSibling) {
      this.#move(row, () => row.previousElementSibling.before(row), act, at, words);
    } else if (act === "down" && row?.nextElementSibling) {
      this.#move(row, () => row.nextElementSibling.after(row), act, at + 2, words);
    }
  }

  #move(row, move, act, place, words) {
    move();
    row.querySelector(`[data-act=${act}]`)?.focus();
    this.#said.textContent = fill(words.moved, place);
  }

  /** Names, ids and what points at them carry the row's place. */
  #number(rows) {
    [...rows.children].forEach((row, at) => {
      const number = row.querySelector(".no");
      if (number) {
        number.textContent = String(at + 1);
      }
      for (const part of row.querySelectorAll("[name], [id], [for], [aria-describedby], [aria-labelledby]")) {
        rename(part, "name", (name) => name.replace(/\[(?:\d+|#)\]/, `[${at}]`));
        for (const attribute of ["id", "for", "aria-describedby", "aria-labelledby"]) {
          rename(part, attribute, (ids) => ids.replace(/(^|[-_ ])(\d+|#)(?=$|[-_ ])/g, `$1${at}`));
        }
      }
    });
  }
}

function rename(part, attribute, change) {
  const value = part.getAttribute(attribute);
  if (value !== null && change(value) !== value) {
    part.setAttribute(attribute, change(value));
  }
}
