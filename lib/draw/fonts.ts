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

function open(path: string): Font | null {
  const font = openSync(path);
  return 'fonts' in font ? null : font;
}

function ownFont(path: string): Font {
  const font = open(path);
  if (font === null) throw new Error(`${path} is a collection of fonts.`);
  return font;
}

const regular = remember(() => ownFont(regularPath()));
const bold = remember(() => ownFont(boldPath()));

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
  /^DejaVuSans\.ttf$/i,
  /^NotoSans-?Regular/i,
  /^(FreeSans|arial)\.ttf$/i,
];

function fontFiles(path: string, depth = 0): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return depth < 4 ? fontFiles(child, depth + 1) : [];
      return /\.(ttf|otf)$/i.test(entry.name) ? [child] : [];
    });
  } catch {
    // A folder other systems have.
    return [];
  }
}

/** The fonts of this system that may have letters Geist lacks; none on a bare server. */
const systemFonts = remember(() => {
  const files = SYSTEM_FOLDERS.flatMap((path) => fontFiles(path));
  return WIDE.flatMap((name) =>
    files.filter((file) => name.test(file.split(/[\\/]/).at(-1) ?? '')).slice(0, 1),
  ).flatMap((path) => {
    const font = open(path);
    return font === null ? [] : [{ path, font }];
  });
});

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
