import { window } from "./page.js";
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { listenForFound } from "../../../../src/NewsPortal.Admin/Scripts/checks/found.js";
import { Autosave } from "../../../../src/NewsPortal.Admin/Scripts/draft/autosave.js";
import { readFields, sameFields, writeFields } from "../../../../src/NewsPortal.Admin/Scripts/draft/fields.js";
import { typedAddress } from "../../../../src/NewsPortal.Admin/Scripts/editor/link-dialog.js";
import { NpFocal } from "../../../../src/NewsPortal.Admin/Scripts/focal/np-focal.js";

globalThis.addEventListener ??= () => { };
customElements.define("np-focal", NpFocal);

const show = (html) => {
  document.body.innerHTML = html;
  return document.body;
};

test("Fields come back where they were, of every kind", () => {
  const form = show(`<form><input type="hidden" name="__RequestVerificationToken" value="t"><textarea name="T">x</textarea><input name="A" value="1"><input name="A" value="2">
    <input type="checkbox" name="C" value="c1"><input type="checkbox" name="C" value="c2" checked><select name="S"><option>a<option selected>b</select></form>`).firstElementChild;
  const kept = readFields(form);
  assert.ok(!kept.some(([name]) => name.startsWith("__")));

  form.querySelector("textarea").value = "y";
  form.querySelectorAll("[name=A]")[1].value = "9";
  form.querySelectorAll("[name=C]")[0].checked = true;
  form.querySelector("select").value = "a";
  assert.ok(!sameFields(kept, readFields(form)));
  writeFields(form, kept);
  assert.deepEqual(readFields(form), kept);
});

test("Saving waits two seconds of quiet, and fifteen at most", async () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  let sent = 0;
  const autosave = new Autosave(async () => { sent++; return "done"; });
  autosave.changed();
  mock.timers.tick(1_900);
  autosave.changed();
  mock.timers.tick(1_900);
  assert.equal(sent, 0);
  mock.timers.tick(100);
  assert.equal(sent, 1);
  await Promise.resolve();
  await Promise.resolve();
  for (let i = 0; i < 15; i++) {
    autosave.changed();
    mock.timers.tick(1_000);
  }
  assert.equal(sent, 2);
  mock.timers.reset();
});

test("Without an answer it is tried again, less and less often", async () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  let sent = 0;
  const autosave = new Autosave(async () => { sent++; return "later"; });
  const settle = async () => { for (let i = 0; i < 5; i++) { await Promise.resolve(); } };
  autosave.now();
  await settle();
  for (const [wait, count] of [[2_000, 2], [4_000, 3], [8_000, 4], [16_000, 5]]) {
    mock.timers.tick(wait - 1);
    await settle();
    assert.equal(sent, count - 1);
    mock.timers.tick(1);
    await settle();
    assert.equal(sent, count);
  }
  assert.ok(autosave.isPending);
  mock.timers.reset();
});

test("The arrow keys move the point of a picture, within it", () => {
  const body = show("<np-focal data-x=\"x\" data-y=\"y\"><input type=\"image\" alt=\"\"><input id=\"x\" value=\"50\"><input id=\"y\" value=\"99\"></np-focal>");
  const press = (key, shiftKey = false) => body.querySelector("[type=image]").dispatchEvent(new window.KeyboardEvent("keydown", { key, shiftKey, bubbles: true }));
  press("ArrowLeft");
  press("ArrowDown", true);
  assert.equal(document.getElementById("x").value, "49");
  assert.equal(document.getElementById("y").value, "100");
});

test("An address is taken, a title is looked for", () => {
  assert.equal(typedAddress("www.quangtri.gov.vn"), "https://www.quangtri.gov.vn");
  assert.equal(typedAddress("https://a.vn/b?c=d"), "https://a.vn/b?c=d");
  assert.equal(typedAddress("javascript:alert(1)"), null);
  assert.equal(typedAddress("Cầu treo"), null);
});

test("After a save both panels are the server's, but for whoever is in one", async () => {
  listenForFound();
  const body = show(`<np-draft><form action="/sua"><details id="kiem-tra" open><summary>2 lỗi</summary><button type="button">Sửa giúp</button></details><details id="goi-y"><summary>1 gợi ý</summary></details></form></np-draft>`);
  const asked = [];
  globalThis.fetch = async (address) => {
    asked.push(address);
    return { ok: true, redirected: false, text: async () => `<details id="kiem-tra"><summary>không có lỗi</summary></details><details id="goi-y" open><summary>3 gợi ý</summary></details>` };
  };
  const save = async () => {
    body.querySelector("np-draft").dispatchEvent(new window.Event("np-saved", { bubbles: true }));
    for (let i = 0; i < 10; i++) { await Promise.resolve(); }
  };

  body.querySelector("button").focus();
  await save();
  assert.match(body.textContent, /2 lỗi/);
  assert.equal(document.getElementById("goi-y").textContent, "3 gợi ý");
  assert.ok(!document.getElementById("goi-y").hasAttribute("open"));
  body.querySelector("button").blur();
  await save();
  assert.equal(document.getElementById("kiem-tra").textContent, "không có lỗi");
  assert.ok(document.getElementById("kiem-tra").hasAttribute("open"));
  assert.deepEqual(asked.map((address) => address.search), ["?handler=Checks", "?handler=Checks"]);
});
