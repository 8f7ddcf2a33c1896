// Every screen of the newsroom. What only the writing screen needs is in editor.js.
import { listenForFound } from "./checks/found.js";
import { NpDraft } from "./draft/np-draft.js";
import { NpFocal } from "./focal/np-focal.js";
import { listenForKeys } from "./keys/keys.js";
import { NpMediaPicker } from "./media/np-media-picker.js";
import { listenForDrops } from "./page/drop.js";
import { NpPresence } from "./presence/np-presence.js";
import { NpRepeater } from "./repeater/np-repeater.js";

customElements.define("np-draft", NpDraft);
customElements.define("np-focal", NpFocal);
customElements.define("np-media-picker", NpMediaPicker);
customElements.define("np-presence", NpPresence);
customElements.define("np-repeater", NpRepeater);
listenForFound();
listenForDrops();
listenForKeys();

// Whoever waits for somebody to sign in asks again: this may be the screen after it.
new BroadcastChannel("np-session").postMessage("");
