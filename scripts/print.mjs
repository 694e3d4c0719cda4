// Prints pages with one Chromium that stays open, for the benchmarks. Reads
// « page TAB pdf » lines, answers « ok » to each. node scripts/print.mjs
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for await (const line of createInterface({ input: process.stdin })) {
  const [source, path] = line.split("\t");
  const page = await browser.newPage();
  await page.goto(pathToFileURL(source).href);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true });
  await page.close();
  console.log("ok");
}
await browser.close();
