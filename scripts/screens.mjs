// Photographs every page of a site, whole, at two widths and in two themes.
// node scripts/screens.mjs SITE OUT
import { mkdirSync, readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, out] = process.argv.slice(2).map((name) => resolve(name));
const names = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
for (const width of [390, 1366]) {
  for (const colorScheme of ["light", "dark"]) {
    const folder = join(out, `${width}-${colorScheme}`);
    mkdirSync(folder, { recursive: true });
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const name of names) {
      await page.goto(pathToFileURL(join(site, name)).href);
      await page.screenshot({ path: join(folder, name.split(sep).join("_").replace(/\.html$/, ".png")), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
console.log(`${names.length * 4} images dans ${out}`);
