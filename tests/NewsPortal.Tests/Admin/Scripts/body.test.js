import "./page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHtml, isKept, toHtml } from "../../../../src/NewsPortal.Admin/Scripts/editor/html.js";
import fixture from "../../../../src/NewsPortal.Admin/Scripts/fixtures/body.json";
import { cleanPaste } from "../../../../src/NewsPortal.Admin/Scripts/paste/clean.js";

const written = (html) => toHtml(fromHtml(html));

for (const { name, input, expected, editor, paste } of fixture.pairs) {
  test(`Body: ${name}`, () => {
    assert.equal(written(paste ? cleanPaste(input).html : input), editor ?? expected);
  });
  test(`Body, once more and without loss: ${name}`, () => {
    assert.equal(written(expected), expected);
    assert.ok(isKept(expected));
  });
}

test("Writings that mean the same are no loss", () => {
  for (const html of [
    "<ul><li><p>một</p></li></ul>", "<p><em><strong>a</strong></em></p>", "<p>a  \n b</p>", "<table><tr><td><p>a</p></td></tr></table>",
    "<ul><li>a</li><ul><li>b</li></ul></ul>", "<p><strong lang=\"en\">a</strong></p>", "chữ trần", "<p>a</p>\n<p>b</p>\n",
    "<blockquote>trần</blockquote>", "<figure>\n<img src=\"asset:a.jpg\" alt=\"\">\n<figcaption>x</figcaption>\n</figure>", "<ul></ul><p>a</p>",
    "<figure><img src=\"asset:a.jpg\" alt=\"\"><figcaption><p>a</p><p>b</p></figcaption></figure>", "<p><strong></strong>a</p>",
    "<table><thead lang=\"en\"><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>", "<td>a</td>",
  ]) {
    assert.ok(isKept(html), `${html} -> ${written(html)}`);
  }
});

test("What the editor cannot keep is noticed", () => {
  for (const html of ["<a href=\"item:1\"><p>một</p><p>hai</p></a>", "<p>a <mark>b</mark></p>", "<details><p>a</p></details>"]) {
    assert.ok(!isKept(html), `${html} -> ${written(html)}`);
  }
});
