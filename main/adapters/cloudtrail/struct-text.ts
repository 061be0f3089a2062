const DEEPEST = 16;

/** What Athena prints of a column, as plain objects and texts. */
export type StructValue = string | null | { readonly [key: string]: StructValue };

/**
 * Reads a struct as Athena writes it into CSV, `{type=IAMUser, arn=arn:…, sessioncontext={…}}`. The
 * form quotes nothing: a value ends before `, name=` or the closing brace. Undefined when it is
 * not of that form.
 */
export function readStruct(text: string): StructValue | undefined {
  const whole = text.trim();
  if (!whole.startsWith('{') || !whole.endsWith('}')) return undefined;
  const read = structAt(whole, 0, 0);
  return read?.end === whole.length ? read.value : undefined;
}

interface Read {
  readonly value: StructValue;
  readonly end: number;
}

function structAt(text: string, from: number, depth: number): Read | undefined {
  if (depth > DEEPEST) return undefined;
  const fields: Record<string, StructValue> = {};
  let at = from + 1;
  if (text[at] === '}') return { value: fields, end: at + 1 };
  for (;;) {
    const name = /^[A-Za-z_][\w-]{0,63}/.exec(text.slice(at, at + 64))?.[0];
    if (name === undefined || text[at + name.length] !== '=') return undefined;
    at += name.length + 1;
    if (text[at] === '{') {
      const inner = structAt(text, at, depth + 1);
      if (!inner) return undefined;
      fields[name] = inner.value;
      at = inner.end;
    } else {
      const end = valueEnd(text, at);
      const value = text.slice(at, end);
      fields[name] = value === 'null' ? null : value;
      at = end;
    }
    if (text[at] === '}') return { value: fields, end: at + 1 };
    if (text.slice(at, at + 2) !== ', ') return undefined;
    at += 2;
  }
}

/** Before the next `, name=` or the brace that closes the struct. */
function valueEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '}') return at;
    if (text[at] === ',' && /^, [A-Za-z_][\w-]{0,63}=/.test(text.slice(at, at + 68))) return at;
  }
  return text.length;
}
