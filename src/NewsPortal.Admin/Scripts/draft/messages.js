import { button, link, placeOfMessages, say, unsay } from "../page/say.js";
import { fill } from "../page/words.js";
import { copyMine } from "./copy-mine.js";

/** What np-draft says in the flow of the page. */
export class DraftMessages {
  /** @param {HTMLElement} from @param {import("../page/words.js").Words} words */
  constructor(from, words) {
    this.from = from;
    this.words = words;
  }

  /** @param {string} text Shown and read out where the page has its status line. */
  status(text) {
    const line = document.querySelector(".saved[role=status]");
    if (line) {
      line.textContent = text;
    }
  }

  /** @param {string} name @param {Omit<Parameters<typeof say>[1], "name">} message */
  say(name, message) {
    say(placeOfMessages(this.from), { name, ...message });
  }

  /** @param {...string} names */
  unsay(...names) {
    names.forEach((name) => unsay(placeOfMessages(this.from), name));
  }

  /** @param {import("./local-copy.js").LocalCopy} copy @param {() => void} take @param {() => void} drop */
  offer(copy, take, drop) {
    const name = `offer-${copy.at}`;
    const then = (act) => () => {
      this.unsay(name);
      act();
    };
    this.say(name, {
      kind: "warn",
      title: fill(this.words.offer, clock(copy.at)),
      text: this.words.offerText,
      actions: [button(this.words.take, then(take)), button(this.words.drop, then(drop), "btn sm plain")],
    });
  }

  /** @param {string|undefined} address Of the page that shows both texts. @param {HTMLFormElement} form */
  conflict(address, form) {
    const copy = button(this.words.copy, () => { copy.textContent = copyMine(form) ? this.words.copied : this.words.copy; });
    this.say("conflict", {
      kind: "warn",
      title: this.words.conflict,
      text: this.words.conflictText,
      actions: address ? [link(this.words.compare, address), copy] : [copy],
    });
  }

  /** @param {string|undefined} sentence The server's. */
  refused(sentence) {
    this.say("refused", { kind: "bad", title: this.words.refused, text: sentence ?? this.words.tooLarge });
  }

  /** @param {string} signIn Address of the page for signing in. */
  over(signIn) {
    this.say("over", {
      kind: "warn",
      title: this.words.over,
      text: this.words.overText,
      actions: [link(this.words.signIn, signIn, { target: "_blank", rel: "opener" })],
    });
  }

  /** @param {string} name Of who was writing. */
  otherPerson(name) {
    this.say("over", { kind: "bad", title: this.words.other, text: fill(this.words.otherText, name) });
  }
}

/** @param {number} at Milliseconds since 1970, UTC. @returns {string} The machine's clock: 16:19. */
export const clock = (at) => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
