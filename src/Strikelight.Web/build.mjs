// Bundles the browser code into wwwroot/js, or (with --tests) the tests of its pure logic into obj/client-tests.
import { build } from "esbuild";
import { existsSync, readdirSync, rmSync } from "node:fs";

const shared = { bundle: true, format: "esm", target: "es2022", sourcemap: false, logLevel: "warning" };

async function buildBundle() {
  const outdir = "wwwroot/js";
  // Chunk names carry a hash: without this, every old chunk would stay and be published.
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: ["Client/shell/main.ts", "Client/charts/charts.ts"].filter(existsSync),
    outdir,
    entryNames: "[name]",
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    minify: true,
    legalComments: "linked",
  });
}

async function buildTests() {
  const outdir = "obj/client-tests";
  rmSync(outdir, { recursive: true, force: true });
  const folder = "Client/tests";
  const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const entryPoints = tests.map((name) => `${folder}/${name}`);
  await build({ ...shared, entryPoints, outdir, platform: "node", outExtension: { ".js": ".mjs" } });
}

await (process.argv.includes("--tests") ? buildTests() : buildBundle());
