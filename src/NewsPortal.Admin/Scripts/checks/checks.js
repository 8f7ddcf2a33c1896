const Panel = "kiem-tra";

/** Shows what the server finds in the words it has just kept, and leaves alone whoever is busy in the panel. */
export function listenForChecks() {
  document.addEventListener("np-saved", (event) => show(/** @type {Element} */ (event.target).querySelector("form")));
}

/** @param {HTMLFormElement|null} form */
async function show(form) {
  const panel = document.getElementById(Panel);
  if (!form || !panel) {
    return;
  }
  try {
    const address = new URL(form.action, document.baseURI);
    address.searchParams.set("handler", "Checks");
    const answer = await fetch(address, { credentials: "same-origin" });
    const fresh = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(Panel) : null;
    if (fresh && !panel.contains(document.activeElement)) {
      fresh.toggleAttribute("open", panel.hasAttribute("open"));
      panel.replaceWith(document.adoptNode(fresh));
    }
  } catch {
    // The words are kept; the panel shows what was found before, and np-draft says when the network is away.
  }
}
