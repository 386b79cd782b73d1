/**
 * How wide the letters of Geist Regular are, so that whoever lays out a text comes to the same widths without the font: runs of
 * characters from a code point on, two digits in base 36 for each, in hundredths of an em.
 */
const RUNS: readonly (readonly [from: number, widths: string])[] = [
  [
    0x20,
    '0p0l0z1c1r281q0i0r0r171k0k160k1c1u121q1p1q1r1n1g1o1n0u0u1i1i1i1k2j1v1w1y1x1o1n1y1z0r1o1s1m2g22221t211v1s1j1x1v2n1p1m1i0z1a0z171k0p1j1o1j1o1k141n1m0o0q1n0r2g1m1l1o1o121g131m1i2a1n1i1i130q131g',
  ],
  [0xa0, '0p0l1j1p1q1m0q1j0z2b141h1e'],
  [
    0xae,
    '1s10141i0z0x0p1m1o0k0w0o161i2128261k1v1v1v1v1v1v2p1y1o1o1o1o0r0r0r0r1x2222222222221e221x1x1x1x1m1q1n1j1j1j1j1j1j2k1j1k1k1k1k0o0o0o0o1l1m1l1l1l1l1l1i1l1m1m1m1m1i1o1i1v1j1v1j1v1j1y1j1y1j1y1j1y1j1x1u1x1o1o1k',
  ],
  [0x116, '1o1k1o1k1o1k1y1n1y1n1y1n1y1n1z1m1z1m0r0o0r0o'],
  [0x12e, '0r0o0r0o2d1d1o0q1s1n'],
  [0x139, '1m0r1m0r1m0w'],
  [0x141, '1m0r221m221m221m'],
  [0x14a, '221m221l'],
  [0x150, '221l312o1v121v121v121s1g1s1g1s1g1s1g1j131j141j131x1m1x1m1x1m1x1m1x1m1x1m2n2a1m1i1m1i1i1i1i1i1i'],
  [0x3a9, '21'],
  [0x3bc, '1m'],
  [0x3c0, '1u'],
  [
    0x400,
    '1o1o291i1z1s0r0r1o35322a1r221r1z1v1u1w1i261o2i1p22221r212g1z221z1t1y1l1r2d1p241x2o2s272e1u1z2n1u1j1k1n1a1p1k2e1g1m1m1l1q1y1m1l1m1o1j1j1i231n1o1n292c1p1y1i1k261n1k1k1m1a1k1g0o0o0q2k2g1m1l1m1i1m',
  ],
  [0x1e9e, '1x'],
  [0x2013, '1n2j'],
  [0x2018, '0k0k0k'],
  [0x201c, '111111'],
  [0x2020, '1m1m0v'],
  [0x2026, '1l'],
  [0x2028, '1o1o'],
  [0x2030, '39'],
  [0x20ac, '21'],
  [0x20b9, '1w'],
  [0x20bd, '1z'],
  [0x2116, '37'],
  [0x2122, '2h'],
  [0x2212, '1g'],
  [0x221e, '2b'],
  [0x2248, '1g'],
  [0x2264, '1i1i'],
];

/** Width of every character there is a letter for, in em, by its code point. */
export const GLYPH_WIDTHS: ReadonlyMap<number, number> = new Map(
  RUNS.flatMap(([from, widths]) =>
    Array.from({ length: widths.length / 2 }, (_, i): [number, number] => [
      from + i,
      Number.parseInt(widths.slice(2 * i, 2 * i + 2), 36) / 100,
    ]),
  ),
);
