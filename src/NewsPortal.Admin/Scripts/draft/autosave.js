const Quiet = 2_000;
const Longest = 15_000;
const FirstRetry = 2_000;
const LongestRetry = 60_000;

/**
 * When to send: two seconds after the last change, fifteen at most after the first one; one at a time; again and again,
 * less and less often, while the network is away.
 */
export class Autosave {
  #send;
  #timer = 0;
  #since = 0;
  #pending = false;
  #retry = FirstRetry;
  /** @type {Promise<void>|null} */
  #running = null;

  /** @param {() => Promise<"done"|"later"|"stop">} send "later": try again by and by. "stop": until something changes. */
  constructor(send) {
    this.#send = send;
    addEventListener("online", () => this.#pending && this.now());
  }

  /** Something was not sent yet. */
  get isPending() {
    return this.#pending || this.#running !== null;
  }

  get isRunning() {
    return this.#running !== null;
  }

  changed() {
    this.#pending = true;
    this.#since ||= Date.now();
    this.#wait(Math.max(0, Math.min(Quiet, this.#since + Longest - Date.now())));
  }

  /** @returns {Promise<void>} Ends when what was there to send has an answer. */
  async now() {
    clearTimeout(this.#timer);
    if (this.#running) {
      return this.#running;
    }
    this.#running = this.#run();
    await this.#running;
  }

  /** What is running comes to its end; nothing new begins. */
  async stop() {
    clearTimeout(this.#timer);
    this.#pending = false;
    await this.#running;
    clearTimeout(this.#timer);
  }

  async #run() {
    this.#pending = false;
    this.#since = 0;
    const result = await this.#send();
    this.#running = null;
    if (result === "later") {
      this.#pending = true;
      this.#wait(this.#retry);
      this.#retry = Math.min(this.#retry * 2, LongestRetry);
    } else {
      this.#retry = FirstRetry;
    }
  }

  #wait(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), milliseconds);
  }
}
