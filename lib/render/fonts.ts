import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** Resolved when it runs, from where the app runs: a bundler would move the files. */
function packageFile(entry: string): string {
  return createRequire(join(process.cwd(), 'package.json')).resolve(entry);
}

function remember<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const folder = remember(() => join(dirname(packageFile('geist/font')), 'fonts', 'geist-sans'));

/** The fonts everything is written in. */
export const regularPath = remember(() => join(folder(), 'Geist-Regular.ttf'));
export const boldPath = remember(() => join(folder(), 'Geist-SemiBold.ttf'));
export const wasmPath = (): string => packageFile('@resvg/resvg-wasm/index_bg.wasm');

/** The font in a file; the first of a collection. */
function open(path: string): { font: Font; isCollection: boolean } {
  const opened = openSync(path);
  if (!('fonts' in opened)) return { font: opened, isCollection: false };
  const [font] = opened.fonts;
  if (font === undefined) throw new Error(`${path} holds no font.`);
  return { font, isCollection: true };
}

const regular = remember(() => open(regularPath()).font);
const bold = remember(() => open(boldPath()).font);

const SYSTEM_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
];
/** Fonts with letters of many scripts, the best first. */
const WIDE = [
  /NotoSansCJK.*Regular/i,
  /ArialUnicode|Arial Unicode/i,
  /^(PingFang|Hiragino Sans GB|msyh|YuGothR|wqy-zenhei|wqy-microhei)\.ttc$/i,
  /^DejaVuSans\.ttf$/i,
  /^NotoSans-?Regular/i,
  /^(FreeSans|arial)\.ttf$/i,
];

function fontFiles(path: string, depth = 0): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return depth < 4 ? fontFiles(child, depth + 1) : [];
      return /\.(ttf|otf|ttc)$/i.test(entry.name) ? [child] : [];
    });
  } catch {
    // A folder other systems have.
    return [];
  }
}

/** The fonts of this system that may have letters Geist lacks; none on a bare server. */
const systemFonts = remember(() => {
  const files = SYSTEM_FOLDERS.flatMap((path) => fontFiles(path));
  return WIDE.flatMap((name) => files.filter((file) => name.test(file.split(/[\\/]/).at(-1) ?? '')).slice(0, 1)).map(
    (path) => ({ path, ...open(path) }),
  );
});

/** Which font of a collection is used, by its name; undefined for a file that holds one. */
export function faceOf(path: string): string | undefined {
  const found = systemFonts().find((extra) => extra.path === path);
  return found?.isCollection ? (found.font.postscriptName ?? undefined) : undefined;
}

/** The file of the font that has this letter: Geist, else one of the system's, else Geist, which draws a box. */
export function fontFor(codePoint: number, isBold: boolean): string {
  const own = isBold ? boldPath() : regularPath();
  if (regular().hasGlyphForCodePoint(codePoint)) return own;
  return systemFonts().find(({ font }) => font.hasGlyphForCodePoint(codePoint))?.path ?? own;
}

/** The files of the fonts a text needs besides Geist. */
export function extraFonts(text: string): string[] {
  const found = new Set<string>();
  for (const character of new Set(text)) {
    const path = fontFor(character.codePointAt(0) ?? 0, false);
    if (path !== regularPath()) found.add(path);
  }
  return [...found];
}

const widths = { regular: new Map<number, number>(), bold: new Map<number, number>() };

/** Width in em of a letter. */
function letterWidth(codePoint: number, isBold: boolean): number {
  const known = isBold ? widths.bold : widths.regular;
  let width = known.get(codePoint);
  if (width === undefined) {
    const path = fontFor(codePoint, isBold);
    const font = systemFonts().find((extra) => extra.path === path)?.font ?? (isBold ? bold() : regular());
    width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    known.set(codePoint, width);
  }
  return width;
}

/** Width in px of a text by the metrics of its font, without kerning. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += letterWidth(character.codePointAt(0) ?? 0, isBold);
  return width * size;
}
