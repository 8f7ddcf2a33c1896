import "./page.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fromHtml, toHtml } from "../../../../src/NewsPortal.Admin/Scripts/editor/html.js";
import { cleanPaste } from "../../../../src/NewsPortal.Admin/Scripts/paste/clean.js";
import { withoutStyles } from "../../../../src/NewsPortal.Admin/Scripts/paste/inert-styles.js";
import { fromTcvn3, fromVni } from "../../../../src/NewsPortal.Admin/Scripts/paste/legacy-fonts.js";
import { repairText } from "../../../../src/NewsPortal.Admin/Scripts/paste/repair.js";
import { picturesOfRtf } from "../../../../src/NewsPortal.Admin/Scripts/paste/rtf.js";

const file = (name) => readFileSync(join(process.env.SCRIPT_TESTS, name), "utf8");
const word = () => cleanPaste(file("word.html"), file("word.rtf"));
const pasted = (html) => toHtml(fromHtml(cleanPaste(html).html));

test("A text of Word keeps its structure", () => {
  const html = toHtml(fromHtml(word().html));

  assert.match(html, /^<h2>Báo cáo quý III<\/h2><h2>Kết quả<\/h2>/);
  assert.match(html, /<p><strong>Giải ngân<\/strong> đạt <em>102,6%<\/em> kế hoạch, vượt 2,6%; xem <a href="https:\/\/quangtri.gov.vn\/">trang tỉnh<\/a>.<\/p>/);
  assert.match(html, /<p>còn lại<\/p>/);
  assert.doesNotMatch(html, /bỏ đi|mso|Mso|style|<p><\/p>|\u00a0/);
});

test("Lists of Word are nested, three levels deep, with numbers and letters where it has them", () => {
  const html = word().html;

  assert.match(html, /<ul><li>một<ol type="a"><li>hai<ul><li>ba<\/li><li>ba nữa<\/li><\/ul><\/li><\/ol><\/li><li>bốn<\/li><\/ul>/);
  assert.match(html, /<p>Giữa<\/p>\s*<ol start="3"><li>tiếp số ba<\/li><\/ol>/);
  assert.match(html, /<ul><li>chấm một<\/li><li>chấm hai<\/li><\/ul>/);
});

test("Word's caption is the table's name, and the picture's caption", () => {
  const { html, uploads } = word();

  assert.match(html, /<table>\s*<caption>Bảng 1. Giải ngân<\/caption>/);
  assert.match(html, /<td colspan="2">/);
  assert.match(html, /<figure><img data-upload="upload-0"><figcaption>Phiên giao ban chiều 25\/10\/2023<\/figcaption><\/figure>/);
  assert.equal(uploads.get("upload-0").type, "image/png");
});

test("A picture of the RTF comes with its bytes, and its twin for old readers is no second one", async () => {
  const pictures = picturesOfRtf(file("word.rtf"));

  assert.equal(pictures.length, 1);
  const bytes = new Uint8Array(await pictures[0].arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.deepEqual([...bytes.slice(-4)], [0xae, 0x42, 0x60, 0x82]);
});

test("Old fonts are read by their names, also of a class", () => {
  const html = word().html;

  assert.match(html, /<p>chất lượng sống<\/p>/);
  assert.match(html, /<p>ỦY BAN NHÂN DÂN<\/p>/);
  assert.match(html, /<p>Hội nghị<\/p>/);
  assert.match(html, /<p>Cộng hòa xã hội chủ nghĩa Việt Nam<\/p>/);
});

test("A healthy text stays, whatever its font says", () => {
  assert.equal(pasted("<p><span style='font-family:.VnTime'>Một số chỉ tiêu</span></p>"), "<p>Một số chỉ tiêu</p>");
});

test("Every legacy letter of the shared table is read", () => {
  for (const [encoding, text, meant, capitals] of JSON.parse(file("legacy.json"))) {
    assert.equal(encoding === "vni" ? fromVni(text) : fromTcvn3(text, capitals), meant);
  }
});

test("What was cleaned is counted", () => {
  assert.deepEqual(word().report, {
    isWord: true, empty: 2, blanks: 1, dots: 2, captions: 2, fonts: 4, styled: 0, pictures: 1, lost: 0,
  });
});

test("LibreOffice and a page of the web", () => {
  assert.equal(
    pasted("<meta name=\"generator\" content=\"LibreOffice 7.4\"><p align=\"justify\" style=\"line-height:100%\"><font face=\"Liberation Serif\"><span lang=\"vi-VN\"><b>Đậm</b></span></font> thường</p><ol><li><p>một</p><ul><li><p>hai</p></li></ul></li></ol>"),
    "<p><strong>Đậm</strong> thường</p><ol><li>một<ul><li>hai</li></ul></li></ol>");
  assert.equal(
    pasted("<div class=\"x\"><div style=\"display:none\">ẩn</div><div>Một<br>hai</div><img src=\"https://b.vn/a.jpg\"><nav><a href=\"javascript:x\">bấm</a></nav></div>"),
    "<p>Một<br>hai</p><p>bấm</p>");
  assert.equal(
    pasted("<b style=\"font-weight:normal\"><ul><li><p><a href=\"https://www.google.com/url?q=https://a.vn/b&amp;sa=D\"><span style=\"font-weight:700\">x</span></a></p></li><ul><li><p>y</p></li></ul></ul></b>"),
    "<ul><li><a href=\"https://a.vn/b\"><strong>x</strong></a><ul><li>y</li></ul></li></ul>");
});

test("Styles are renamed wherever HTML may have them, and text is left", () => {
  assert.deepEqual(
    withoutStyles("<p title=\"a > b\" STYLE='x:\"y\"' onclick=a>style=x</p><!-- <p style=a> --><STYLE>p{}</style>"),
    { html: "<p title=\"a > b\" data-s='x:\"y\"' data-x=a>style=x</p><!-- <p style=a> -->", css: "p{}", tags: 1, open: 0 });
});

test("Text is repaired as the server's library does it", () => {
  assert.equal(repairText("Qua\u0309ng\u200b Trị\u202f\u00a0 2023"), "Quảng Trị 2023");
  assert.equal(repairText("👩\u200d🌾 a\u200db"), "👩\u200d🌾 ab");
  assert.equal(repairText("x² … ½"), "x² … ½");
});
