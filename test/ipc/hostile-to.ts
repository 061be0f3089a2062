export type Hostile = readonly (readonly [what: string, payload: unknown])[];

/** Payloads no call may take, from one that it accepts, each with what is wrong in it. */
export function hostileTo(base: Readonly<Record<string, unknown>>): Hostile {
  const keys = Object.keys(base);
  const withKey = (key: string, value: unknown): unknown =>
    JSON.parse(
      `${JSON.stringify({ ...base }).slice(0, -1)}${keys.length > 0 ? ',' : ''}${JSON.stringify(key)}:${JSON.stringify(value)}}`,
    );
  const whole: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['null', null],
    ['a string', 'PB-01'],
    ['a number', 7],
    ['a list', [base]],
    ['a function', () => base],
    ['an extra key', withKey('extra', true)],
    ['an own __proto__ key', withKey('__proto__', { admin: true })],
    ['a constructor key', withKey('constructor', { prototype: {} })],
    ['a prototype key', withKey('prototype', {})],
  ];
  const values: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['an object', { $gt: '' }],
    ['a list of lists', [[['x']]]],
    ['a huge string', 'x'.repeat(5_000_000)],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a negative number', -1],
    ['a fraction', 0.5],
    ['a symbol', Symbol('x')],
    ['a BigInt', 10n],
  ];
  return [
    ...whole,
    ...keys.flatMap((key) =>
      values.map(([what, value]) => [`${key}: ${what}`, { ...base, [key]: value }] as const),
    ),
  ];
}
