import { draftWords, fill, wordsOf } from "../page/words.js";
import { Autosave } from "./autosave.js";
import { readFields, sameFields, writeFields, writeToken } from "./fields.js";
import { dropCopy, findCopies, findCopy, keepCopy } from "./local-copy.js";
import { clock, DraftMessages } from "./messages.js";
import { keepPlace, markSent, returnToPlace, wasSent } from "./place.js";
import { sendDraft } from "./send.js";
import { askSession, waitForSession } from "./session.js";

const LocalDelay = 150;

// A browser sends no more than 64 KiB with keepalive.
const KeepaliveBytes = 60_000;

/**
 * Keeps what is being written: on this machine within 300 ms, on the server soon after. Wraps the form
 * (`data-autosave`); `data-site`, `data-item`, `data-person` name the copy, `data-base` the version it was started from,
 * `data-token` where a fresh token is had, `data-sign-in` the page for signing in, `data-saved` that this page answers a save.
 */
export class NpDraft extends HTMLElement {
  /** @type {HTMLFormElement} */ #form;
  /** @type {DraftMessages} */ #messages;
  #words = draftWords.vi;
  #base = "";
  #key = "";
  #localTimer = 0;
  #autosave = new Autosave(() => this.#send());
  #isStopped = false;
  /** @type {[string, string][]|null} What was sent with a button and has no answer yet. */
  #sentFields = null;
  #hasTriedToken = false;
  #waiting = new AbortController();
  #leave = new AbortController();

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) {
      return;
    }
    this.#form = form;
    this.#words = wordsOf(this, draftWords);
    this.#messages = new DraftMessages(this, this.#words);
    this.#base = this.dataset.base ?? "";
    this.#key = [this.dataset.site ?? "", this.dataset.item, this.dataset.person].join("|");
    this.#listen(this.#leave.signal);
    returnToPlace(`np-place:${this.#key}`, form);
    this.#offerCopies().catch(() => { });
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#waiting.abort();
  }

  #listen(signal) {
    for (const type of ["input", "change"]) {
      // Fields may stand outside and name the form.
      document.addEventListener(type, (e) => this.#isMine(e.target) && this.#changed(), { signal });
    }
    this.#form.addEventListener("submit", (e) => this.#submitted(e), { signal });
    addEventListener("pagehide", () => this.#leaving(), { signal });
    addEventListener("pageshow", () => { this.#sentFields = null; }, { signal });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.#autosave.isPending && !this.#isStopped) {
        this.#keep();
        this.#autosave.now();
      }
    }, { signal });
  }

  #isMine(target) {
    return target === this.#form || target?.form === this.#form;
  }

  #changed() {
    if (this.#isSubmitted()) {
      return;
    }
    this.#localTimer ||= setTimeout(() => this.#keep(), LocalDelay);
    if (!this.#isStopped) {
      this.#autosave.changed();
    }
  }

  async #keep(sent = false, fields = readFields(this.#form)) {
    clearTimeout(this.#localTimer);
    this.#localTimer = 0;
    const at = Date.now();
    try {
      await keepCopy({ key: this.#key, fields, base: this.#base, at, sent });
    } catch {
      this.#messages.say("store", { kind: "warn", title: this.#words.noStore });
    }
    return at;
  }

  /** A copy that is offered lies apart until somebody decides, so that typing does not write over it. */
  async #offerCopies() {
    const shown = readFields(this.#form);
    const last = await findCopy(this.#key);
    const isShown = last && sameFields(last.fields, shown, ["Base"]);
    if (last && this.dataset.saved !== undefined && (isShown || wasSent(this.#key, last.at))) {
      // Only a page that answers a save says that the server holds it.
      await dropCopy(this.#key);
    } else if (last && !last.sent && !isShown) {
      await keepCopy({ ...last, key: `${this.#key}|${last.at}` });
      await dropCopy(this.#key);
    }
    for (const copy of await findCopies(`${this.#key}|`)) {
      this.#messages.offer(copy, () => this.#take(copy), () => dropCopy(copy.key));
    }
  }

  async #take(copy) {
    writeFields(this.#form, copy.fields.filter(([name]) => name !== "Base"));

    // Saved as of the version it was written on: when that is no longer the last one, the server says so.
    this.#base = copy.base;
    this.#changed();
    await this.#keep();
    await dropCopy(copy.key);
  }

  /** @returns {Promise<"done"|"later"|"stop">} */
  async #send() {
    const fields = readFields(this.#form);
    this.#messages.status(this.#words.saving);
    const outcome = await sendDraft(this.#form, this.#form.dataset.autosave ?? "", this.#base);
    if (outcome.kind === "saved") {
      this.#saved(outcome, fields);
      return "done";
    }
    this.#messages.status(this.#words.unsaved);
    return outcome.kind === "unreachable" ? "later" : this.#notSaved(outcome);
  }

  #saved({ savedAt, version }, fields) {
    this.#hasTriedToken = false;
    this.#base = version ?? this.#base;
    for (const field of this.#form.querySelectorAll("input[name=Base]")) {
      /** @type {HTMLInputElement} */ (field).value = this.#base;
    }
    this.#messages.unsay("over", "refused");
    this.#messages.status(fill(this.#words.saved, savedAt ?? clock(Date.now())));
    this.dispatchEvent(new Event("np-saved", { bubbles: true }));
    if (sameFields(fields, readFields(this.#form), ["Base"])) {
      this.#keep(true);
    }
  }

  async #notSaved(outcome) {
    switch (outcome.kind) {
      case "conflict":
        this.#isStopped = true;
        this.#messages.conflict(outcome.conflictUrl, this.#form);
        return "stop";
      case "stale":
        return this.#tryFreshToken(outcome);
      case "over":
        this.#over();
        return "stop";
      default:
        this.#messages.refused(outcome.message);
        return "stop";
    }
  }

  /** The token may be of an older session; with a fresh one it is tried once more. */
  async #tryFreshToken(outcome) {
    if (this.#hasTriedToken) {
      this.#messages.refused(outcome.message);
      return "stop";
    }
    const session = await askSession(this.dataset.token ?? "");
    if (session?.person !== this.dataset.person) {
      this.#over();
      return "stop";
    }
    this.#hasTriedToken = true;
    writeToken(session.token);
    return this.#send();
  }

  #over() {
    this.#messages.over(
      this.dataset.signIn ?? `/quan-tri/dang-nhap?trong-trang=1&tiep=${encodeURIComponent(location.pathname)}`);
    this.#waiting.abort();
    this.#waiting = new AbortController();
    waitForSession(this.dataset.token ?? "", (session) => this.#signedIn(session), this.#waiting.signal);
  }

  #signedIn({ token, person }) {
    if (person !== this.dataset.person) {
      this.#messages.otherPerson(this.dataset.personName ?? "");
      return false;
    }
    writeToken(token);

    // The server compares the version again: what others saved meanwhile is answered as a conflict, never written over.
    this.#autosave.now();
    return true;
  }

  /** A save by hand waits for the answer that is under way, or it would collide with itself. */
  async #submitted(event) {
    if (event.defaultPrevented) {
      return;
    }
    keepPlace(`np-place:${this.#key}`, this.#form);
    if (!this.#autosave.isPending) {
      this.#sentFields = readFields(this.#form);
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    const [at] = await Promise.all([this.#keep(), this.#autosave.stop()]);

    // The answer may show what was sent in another form: a name that was typed as what it means.
    markSent(this.#key, at);
    this.#form.requestSubmit(submitter);
  }

  /** Kept after it was stored or handed on, it would count as words that are not. What is typed meanwhile is kept as ever. */
  #isSubmitted() {
    return this.#sentFields !== null && sameFields(this.#sentFields, readFields(this.#form), ["Base"]);
  }

  #leaving() {
    if (this.#isSubmitted() || (!this.#localTimer && !this.#autosave.isPending)) {
      return;
    }
    this.#keep();
    const size = readFields(this.#form).reduce((sum, [name, value]) => sum + name.length + value.length * 3, 0);
    if (!this.#isStopped && !this.#autosave.isRunning && size < KeepaliveBytes) {
      sendDraft(this.#form, this.#form.dataset.autosave ?? "", this.#base, { keepalive: true });
    }
  }
}
