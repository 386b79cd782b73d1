import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { boldPath, extraFonts, regularPath, wasmPath } from './fonts';

let ready: Promise<Uint8Array[]> | undefined;

/** Starts the renderer once for the process. */
async function start(): Promise<Uint8Array[]> {
  const [wasm, ...fonts] = await Promise.all([readFile(wasmPath()), readFile(regularPath()), readFile(boldPath())]);
  await initWasm(wasm);
  return fonts;
}

function startOnce(): Promise<Uint8Array[]> {
  ready ??= start().catch((cause: unknown) => {
    ready = undefined;
    throw cause;
  });
  return ready;
}

/**
 * A drawing as PNG. Letters Geist lacks are drawn in a font of the system that has them, and left out when there is none.
 *
 * @param scale px of the picture for each px of the drawing
 */
export async function svgToPng(svg: string, { scale = 2 }: { scale?: number } = {}): Promise<Uint8Array> {
  const fonts = await startOnce();
  const extra = await Promise.all(extraFonts(svg).map((path) => readFile(path)));
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts, ...extra], defaultFontFamily: 'Geist', sansSerifFamily: 'Geist' },
  });
  try {
    const image = renderer.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    renderer.free();
  }
}
