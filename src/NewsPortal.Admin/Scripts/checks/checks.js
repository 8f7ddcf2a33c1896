const Panel = "kiem-tra";

/**
 * Shows what the server finds in the words it has just kept. It takes the panel out of a fresh writing page, and leaves
 * alone whoever is busy in the old one.
 */
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
    const answer = await fetch(form.action, { credentials: "same-origin" });
    const fresh = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(Panel) : null;
    if (fresh && !panel.contains(document.activeElement)) {
      fresh.toggleAttribute("open", panel.hasAttribute("open"));
      panel.replaceWith(document.adoptNode(fresh));
    }
  } catch {
    // The words are kept; the panel shows what was found before, and np-draft says when the network is away.
  }
}
