/** One way a planted secret may have leaked, and the bytes to look for. */
export interface LeakForm {
  readonly form: string;
  readonly bytes: Buffer;
}

/** Halves shorter than this stand in other texts by chance. */
const HALF = 12;

/**
 * Every form in which a planted secret would be a leak: as it is, in the usual encodings and at
 * each alignment of base64, escaped, wide, backwards, and in halves. A secret of bytes has no text.
 */
export function namedForms(secret: string | Uint8Array): readonly LeakForm[] {
  const forms = typeof secret === 'string' ? textForms(secret) : byteForms('', Buffer.from(secret));
  const known = new Set<string>();
  return forms.filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    if (bytes.length === 0 || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function textForms(secret: string): readonly LeakForm[] {
  const utf8 = Buffer.from(secret);
  const wide = Buffer.from(secret, 'utf16le');
  const json = JSON.stringify(secret).slice(1, -1);
  const url = encodeURIComponent(secret);
  const texts: Readonly<Record<string, string>> = {
    json,
    'json in json': JSON.stringify(json).slice(1, -1),
    url,
    'url, lower case': url.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
    'url, plus': url.replace(/%20/g, '+'),
    html: secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  };
  return [
    ...byteForms('', utf8),
    ...byteForms('utf-16le ', wide),
    { form: 'utf-16be', bytes: Buffer.from(wide).swap16() },
    ...Object.entries(texts).map(([form, text]) => ({ form, bytes: Buffer.from(text) })),
    ...halfForms(secret).map(([form, text]) => ({ form, bytes: Buffer.from(text) })),
  ];
}

function byteForms(of: string, bytes: Buffer): readonly LeakForm[] {
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((offset) => base64Core(bytes, offset));
  const texts: readonly (readonly [string, string])[] = [
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
    ...base64.map((text, offset) => [`base64+${offset}`, text] as const),
    ...base64.map((text, offset) => [`base64url+${offset}`, urlSafe(text)] as const),
    ['numbers', [...bytes].join(',')],
  ];
  return [
    { form: `${of}raw`, bytes },
    ...texts.map(([form, text]) => ({ form: of + form, bytes: Buffer.from(text) })),
  ];
}

function halfForms(secret: string): readonly (readonly [string, string])[] {
  const backwards = (text: string): string => [...text].reverse().join('');
  const middle = Math.floor(secret.length / 2);
  const [first, second] = [secret.slice(0, middle), secret.slice(middle)];
  const whole = [
    ['reversed', backwards(secret)],
    ['halves swapped', second + first],
    ['halves reversed', backwards(first) + backwards(second)],
  ] as const;
  const parts = [
    ['first half', first],
    ['second half', second],
  ] as const;
  return middle < HALF ? whole : [...whole, ...parts];
}

/** The characters of a base64 text that depend on these bytes alone, whatever surrounds them. */
function base64Core(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

function urlSafe(text: string): string {
  return text.replace(/\+/g, '-').replace(/\//g, '_');
}
