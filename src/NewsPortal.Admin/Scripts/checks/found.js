const Panels = ["kiem-tra", "goi-y"];

/** Shows what the server finds in the words it has just kept, and leaves alone whoever is busy in a panel. */
export function listenForFound() {
  document.addEventListener("np-saved", (event) => show(/** @type {Element} */ (event.target).querySelector("form")));
}

/** @param {HTMLFormElement|null} form */
async function show(form) {
  if (!form || !document.getElementById(Panels[0])) {
    return;
  }
  try {
    const address = new URL(form.action, document.baseURI);
    address.searchParams.set("handler", "Checks");
    const answer = await fetch(address, { credentials: "same-origin" });
    const found = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    Panels.forEach((id) => exchange(document.getElementById(id), found?.getElementById(id)));
  } catch {
    // The words are kept; the panels show what was found before, and np-draft says when the network is away.
  }
}

/**
 * @param {HTMLElement|null} panel
 * @param {HTMLElement|null|undefined} fresh
 */
function exchange(panel, fresh) {
  if (panel && fresh && !panel.contains(document.activeElement)) {
    fresh.toggleAttribute("open", panel.hasAttribute("open"));
    panel.replaceWith(document.adoptNode(fresh));
  }
}
