import { FLAG, PLAIN, USUAL, type Look } from './rows.ts';

const ON: Readonly<Record<number, number>> = {
  1: FLAG.bold,
  2: FLAG.dim,
  3: FLAG.italic,
  4: FLAG.underline,
  7: FLAG.inverse,
  8: FLAG.hidden,
};
const OFF: Readonly<Record<number, number>> = {
  22: FLAG.bold | FLAG.dim,
  23: FLAG.italic,
  24: FLAG.underline,
  27: FLAG.inverse,
  28: FLAG.hidden,
};

const known = new Map<string, Look>();

/** One object per look, so that looks are compared by identity. */
function one(look: Look): Look {
  if (look.fore === USUAL && look.back === USUAL && look.flags === 0) return PLAIN;
  const key = `${String(look.fore)},${String(look.back)},${String(look.flags)}`;
  const before = known.get(key);
  if (before) return before;
  known.set(key, look);
  return look;
}

/** Select Graphic Rendition (ECMA-48 section 8.3.117): the 16 colours; others come as the nearest of them. */
export function afterRendition(look: Look, codes: readonly number[]): Look {
  let { fore, back, flags } = look;
  const rest = [...(codes.length === 0 ? [0] : codes)];
  for (let code = rest.shift(); code !== undefined; code = rest.shift()) {
    if (code === 0) [fore, back, flags] = [USUAL, USUAL, 0];
    else if (code in ON) flags |= ON[code] ?? 0;
    else if (code in OFF) flags &= ~(OFF[code] ?? 0);
    else if (code >= 30 && code <= 37) fore = code - 30;
    else if (code >= 90 && code <= 97) fore = code - 82;
    else if (code >= 40 && code <= 47) back = code - 40;
    else if (code >= 100 && code <= 107) back = code - 92;
    else if (code === 39) fore = USUAL;
    else if (code === 49) back = USUAL;
    else if (code === 38 || code === 48) {
      const colour = longColour(rest);
      if (code === 38) fore = colour;
      else back = colour;
    }
  }
  return one({ fore, back, flags });
}

function longColour(rest: number[]): number {
  const kind = rest.shift();
  if (kind === 5) {
    const index = rest.shift() ?? 0;
    if (index < 16) return index;
    if (index >= 232) return index < 244 ? 8 : 15;
    const cube = index - 16;
    return nearest(Math.floor(cube / 36) * 51, (Math.floor(cube / 6) % 6) * 51, (cube % 6) * 51);
  }
  return kind === 2 ? nearest(rest.shift() ?? 0, rest.shift() ?? 0, rest.shift() ?? 0) : USUAL;
}

function nearest(red: number, green: number, blue: number): number {
  const bits = Number(red > 127) | (Number(green > 127) << 1) | (Number(blue > 127) << 2);
  return Math.max(red, green, blue) > 200 ? bits + 8 : bits;
}
