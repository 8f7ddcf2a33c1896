// A page for scripts that run in Node.
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("<!doctype html><html lang=\"vi\"><body></body></html>", { url: "http://127.0.0.1/" });
for (const name of ["document", "DOMParser", "HTMLElement", "HTMLInputElement", "Element", "Node", "Event", "CSS", "URLSearchParams", "KeyboardEvent", "AbortController", "MouseEvent"]) {
  if (window[name]) {
    globalThis[name] = window[name];
  }
}
globalThis.window = window;
globalThis.FormData = window.FormData;
globalThis.customElements = window.customElements;
export { window };
