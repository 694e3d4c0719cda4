// Opens every page of a site over file:// in Chromium, at two widths and in two
// themes: no accessibility violation, no console error, no request beyond the
// folder, nothing wider than the screen. node scripts/axe.mjs DIR
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [{ width: 390, height: 844 }, { width: 1366, height: 768 }];
const themes = ["light", "dark"];
const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

function pagesIn(dir) {
  return readdirSync(dir, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.split(sep).join("/"))
    .sort();
}

// opened loads a page and gives what is wrong with it.
async function opened(page, root, name) {
  const problems = [];
  const base = pathToFileURL(root).href + "/";
  const note = (text) => problems.push(text);
  const onConsole = (message) => message.type() === "error" && note(`console : ${message.text()}`);
  const onRequest = (request) => !/^data:/.test(request.url()) && !request.url().startsWith(base) && note(`demande : ${request.url()}`);
  const onError = (error) => note(`script : ${error.message}`);
  page.on("console", onConsole).on("request", onRequest).on("pageerror", onError);
  await page.goto(base + name.split("/").map(encodeURIComponent).join("/"), { waitUntil: "load" });
  page.off("console", onConsole).off("request", onRequest).off("pageerror", onError);
  const { overflow, violations } = await page.evaluate(async (source) => {
    (0, eval)(source);
    const found = await globalThis.axe.run(document, { resultTypes: ["violations"], preload: false });
    return {
      overflow: document.documentElement.scrollWidth - innerWidth,
      violations: found.violations.map((v) => `${v.id} : ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(" | ")} (${v.nodes.length})`),
    };
  }, axe);
  if (overflow > 0) note(`déborde de ${overflow} px`);
  return problems.concat(violations);
}

async function scan(browser, root, names, viewport, theme) {
  const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" });
  const page = await context.newPage();
  let count = 0;
  for (const name of names) {
    for (const problem of await opened(page, root, name)) {
      console.error(`${name} (${viewport.width} px, ${theme}) ${problem}`);
      count++;
    }
  }
  await context.close();
  return count;
}

const root = resolve(process.argv[2] ?? ".");
const names = pagesIn(root);
if (names.length === 0) {
  console.error(`Aucune page dans ${relative(".", root) || root}.`);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
let problems = 0;
for (const viewport of widths) {
  for (const theme of themes) {
    problems += await scan(browser, root, names, viewport, theme);
  }
}
await browser.close();
console.log(`${names.length} pages × ${widths.length} largeurs × ${themes.length} thèmes : ${problems} défaut(s).`);
process.exit(problems > 0 ? 1 : 0);
