// The writing screen's editor; everything else is in newsroom.js.
import { NpEditor } from "./editor/np-editor.js";

customElements.define("np-editor", NpEditor);
