import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUploads } from '../../../main/core/upload/check-targets.ts';

const S3 = [
  '  - id: evidence',
  '    for: incident',
  '    kind: s3',
  '    bucket: acme-evidence',
  '    account: "000012345678"',
  '    prefix: breakglass',
  '    region: ap-northeast-1',
  '    credentials: file',
  '    profile: uploader',
];

function parse(...lines: readonly string[]) {
  const text = ['format: breakglass-uploads/1', 'targets:', ...lines, ''].join('\n');
  const { targets, findings } = parseUploads('uploads.yaml', new TextEncoder().encode(text));
  const found = findings.map(
    ({ line, column, code }) => `${String(line)}:${String(column)} ${code}`,
  );
  return { targets, found };
}

/** The same target with other lines for some fields. */
function other(...changes: readonly string[]): readonly string[] {
  const fields = changes.map((change) => change.split(':')[0]!.replace(/[\s-]/g, ''));
  const kept = S3.filter((line) => !fields.includes(line.split(':')[0]!.replace(/[\s-]/g, '')));
  const [first = '', ...rest] = [
    ...changes.map((change) => `    ${change}`),
    ...kept.map((line) => line.replace('  - ', '    ')),
  ];
  return [first.replace('    ', '  - '), ...rest];
}

function folderAt(id: string, mode: string, folder: string): string {
  return `  - { id: ${id}, for: ${mode}, kind: folder, folder: ${JSON.stringify(folder)} }`;
}

describe('uploads.yaml', () => {
  test('a whole file is taken', () => {
    const folder = [
      '  - { id: usb, for: drill, kind: folder, folder: /media/usb, bandwidth: 256 }',
    ];
    const group = [
      '  - { id: mirror, for: incident, kind: logs, group: /breakglass/logs, region: ap-northeast-1, credentials: pasted }',
    ];
    const { targets, found } = parse(...S3, ...folder, ...group);
    expect(found).toEqual([]);
    expect(targets.map(({ id }) => id)).toEqual(['evidence', 'usb', 'mirror']);
  });

  test.each([
    ['two of one name', other('id: evidence', 'bucket: other-bucket'), '12:9 target-twice'],
    ['a drill where incidents go', other('id: two', 'for: drill', 'profile: other'), 'modes-mixed'],
    [
      'a drill below where incidents go',
      other('id: two', 'for: drill', 'profile: other', 'prefix: breakglass/sub'),
      'modes-mixed',
    ],
    [
      'one principal for both',
      other('id: two', 'for: drill', 'bucket: drill-bucket'),
      'credentials-shared',
    ],
    [
      'no profile',
      other('id: two', 'credentials: file', 'bucket: third-bucket').filter(
        (line) => !line.includes('profile'),
      ),
      'profile-missing',
    ],
    ['a bucket that is none', other('id: two', 'bucket: No_Bucket'), 'bad-format'],
    ['an owner that is a number', other('id: two', 'account: 123456789012'), 'wrong-type'],
    ['an owner of 11 digits', other('id: two', 'account: "12345678901"'), 'bad-format'],
    ['a prefix that climbs', other('id: two', 'prefix: a/../b'), 'bad-format'],
    [
      'an endpoint in clear',
      other('id: two', 'bucket: third-bucket', 'endpoint: http://192.0.2.1:9000'),
      'bad-format',
    ],
    [
      'an unknown field',
      other('id: two', 'bucket: third-bucket', 'acl: public-read'),
      'unknown-field',
    ],
    ['a relative folder', ['  - { id: usb, for: drill, kind: folder, folder: usb }'], 'bad-format'],
  ])('%s is refused, with its place', (_, lines, code) => {
    const { targets, found } = parse(...S3, ...lines);
    expect(targets).toEqual([]);
    expect(found.join('\n')).toContain(code);
    expect(found[0]).toMatch(/^\d+:\d+ /);
  });

  test('a bucket whose owner is not named is told, and used', () => {
    const { targets, found } = parse(...S3.filter((line) => !line.includes('account')));
    expect(found).toEqual(['6:13 owner-not-named']);
    expect(targets).toHaveLength(1);
  });

  test.each([
    ['/mnt/x', '/mnt/y/../x'],
    ['/mnt/x', '/mnt/./x//'],
    ['/mnt/x', '/../mnt/y/../x/below'],
    ['C:\\logs', 'c:/other/../LOGS'],
    ['/mnt/é', '/mnt/e\u0301'],
  ])('%s and %s are one place', (left, right) => {
    const { targets, found } = parse(
      folderAt('one', 'drill', left),
      folderAt('two', 'incident', right),
    );
    expect(targets).toEqual([]);
    expect(found.join('\n')).toContain('modes-mixed');
  });

  test.each([
    ['/mnt/x', '/mnt/x/../y'],
    ['/mnt/x', '/mnt/xy'],
    ['/mnt/..x', '/mnt/y'],
  ])('%s and %s are two', (left, right) => {
    const lines = [folderAt('one', 'drill', left), folderAt('two', 'incident', right)];
    expect(parse(...lines).found).toEqual([]);
  });

  test('neighbours are not inside one another', () => {
    const near = other('id: two', 'for: drill', 'profile: other', 'prefix: breakglass-drills');
    expect(parse(...S3, ...near).found).toEqual([]);
  });

  test('whatever the bytes, it answers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { targets, findings } = parseUploads('uploads.yaml', bytes);
        expect(targets.length === 0 || findings.every(({ level }) => level !== 'error')).toBe(true);
      }),
    );
  });
});

test.each([
  ['buket: acme', 'bucket'],
  ['prefx: breakglass', 'prefix'],
  ['acount: "000012345678"', 'account'],
  ['credential: file', 'credentials'],
])('a mistyped field is told with the one that was meant: %s', (line, meant) => {
  const text = ['format: breakglass-uploads/1', 'targets:', ...S3, `    ${line}`, ''].join('\n');
  const { findings } = parseUploads('uploads.yaml', new TextEncoder().encode(text));
  const unknown = findings.find(({ code }) => code === 'unknown-field');
  expect(unknown?.message.en).toContain(`Did you mean "${meant}"?`);
});
