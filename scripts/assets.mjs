// Puts the fonts in one style sheet, as data: Firefox refuses a font by its
// address from file://, and a dossier opens from a USB key.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "internal/export/site/assets/generated");

// Latin covers French whole, with its ligatures, quotes and narrow spaces.
const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

const fonts = [
  { pack: "source-serif-4", file: "source-serif-4-latin-opsz-normal", family: "Source Serif 4", style: "normal" },
  { pack: "source-serif-4", file: "source-serif-4-latin-wght-italic", family: "Source Serif 4", style: "italic" },
  { pack: "source-sans-3", file: "source-sans-3-latin-wght-normal", family: "Source Sans 3", style: "normal" },
];

function face({ pack, file, family, style }) {
  const name = `@fontsource-variable/${pack}`;
  const data = readFileSync(require.resolve(`${name}/files/${file}.woff2`)).toString("base64");
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;font-display:block;` +
    `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${latin}}\n`;
}

const notice =
  "/* Source Serif 4 et Source Sans 3, © Adobe, SIL Open Font License 1.1 : voir licence-polices.txt. */\n";

mkdirSync(out, { recursive: true });
const css = notice + fonts.map(face).join("");
writeFileSync(join(out, "polices.css"), css);
const packs = [...new Set(fonts.map((font) => font.pack))];
writeFileSync(
  join(out, "licence-polices.txt"),
  packs.map((pack) => readFileSync(require.resolve(`@fontsource-variable/${pack}/LICENSE`), "utf8").trim()).join("\n\n\n") + "\n",
);
console.log(`polices.css : ${Math.round(css.length / 1000)} Ko`);

// What typesets the PDFs: the compiler, and static faces it can read.
const typst = join(root, "internal/typst/assets/generated");
const google = (name, ...styles) => styles.map((s) => `@expo-google-fonts/${name}/${s.slice(s.indexOf("_") + 1)}/${s}.ttf`);
const faces = [
  ...google("source-serif-4", "SourceSerif4_400Regular", "SourceSerif4_400Regular_Italic", "SourceSerif4_600SemiBold", "SourceSerif4_600SemiBold_Italic"),
  ...google("source-sans-3", "SourceSans3_400Regular", "SourceSans3_400Regular_Italic", "SourceSans3_600SemiBold", "SourceSans3_600SemiBold_Italic"),
  ...google("source-code-pro", "SourceCodePro_400Regular"),
  ...google("noto-emoji", "NotoEmoji_400Regular"),
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
];
rmSync(typst, { recursive: true, force: true });
mkdirSync(typst, { recursive: true });
for (const face of faces) copyFileSync(require.resolve(face), join(typst, basename(face)));
const compiler = dirname(require.resolve("@myriaddreamin/typst-ts-web-compiler/package.json"));
copyFileSync(join(compiler, "pkg/typst_ts_web_compiler_bg.wasm"), join(typst, "typst.wasm"));
writeFileSync(join(typst, "typst.version"), JSON.parse(readFileSync(join(compiler, "package.json"), "utf8")).version + "\n");
console.log(`internal/typst : ${faces.length} polices et le compilateur`);

// What reads the photographs of telephones. Its module is one of the tools, so
// that go.sum holds its sum and the program does not link it: it would load a
// library of the system when there is one.
const heic = join(root, "internal/heic/assets/generated");
const { Dir: module } = JSON.parse(
  execFileSync("go", ["-C", join(root, "tools"), "mod", "download", "-json", "github.com/gen2brain/heic"], { encoding: "utf8" }),
);
rmSync(heic, { recursive: true, force: true });
mkdirSync(heic, { recursive: true });
for (const name of ["heif.wasm.gz", "LICENSE.libheif", "LICENSE.libde265"]) {
  writeFileSync(join(heic, name), readFileSync(join(module, "lib", name))); // the cache is read-only, its copy must not be
}
console.log("internal/heic : le décodeur des photos HEIC");
