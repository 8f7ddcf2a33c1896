// Bundles the newsroom's scripts. What the build calls, and what the tests of the scripts call.
//
//   node build.mjs --modules DIR --out DIR           newsroom.js, editor.js, editor.css
//   node build.mjs --modules DIR --out DIR --tests DIR   every *.test.js below that folder, for Node
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const modules = resolve(option("--modules"));
const tests = process.argv.includes("--tests") ? option("--tests") : null;

// The packages lie beside the build's intermediate files, not here.
const { build } = createRequire(join(modules, "/"))("esbuild");

const shared = {
  bundle: true,
  outdir: option("--out"),
  nodePaths: [modules],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

await build(tests
  ? {
    ...shared,
    entryPoints: readdirSync(tests).filter((f) => f.endsWith(".test.js")).map((f) => resolve(tests, f)),
    platform: "node",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["jsdom"],
    sourcemap: "inline",
  }
  : {
    ...shared,
    entryPoints: ["newsroom.js", "editor.js", "editor.css"].map((f) => join(here, f)),
    format: "esm",
    target: ["chrome109", "firefox115", "safari16.4"],
    minify: true,
    banner: { js: "/* NewsPortal newsroom. Holds ProseMirror (MIT). */" },
  });
