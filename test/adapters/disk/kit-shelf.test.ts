import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKitShelf } from '../../../main/adapters/disk/kit-shelf.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../../main/adapters/system/signatures.ts';
import { verifierKey } from '../../../main/core/journal/note.ts';
import { signerName, signKit } from '../../../main/core/kit/signature.ts';
import { bytesOf, EXAMPLE_KIT } from '../../core/kit/example-kit.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();
const key = signatures.fromSeed(new Uint8Array(32).fill(3));
const vkey = verifierKey(hash, signerName('sato'), key.publicKey);
const signed = signKit(hash, signerName('sato'), key, bytesOf(EXAMPLE_KIT));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kit-shelf-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const trusted: string[] = [];
const shelfIn = (folder: string) =>
  createKitShelf({ root: folder, tools: { hash, signatures }, trusted: () => trusted });
beforeEach(() => {
  trusted.length = 0;
});

describe('at start', () => {
  test('no file: no kit, and nothing to complain of', async () => {
    expect(await shelfIn(root).ready()).toBeUndefined();
    expect(await shelfIn(join(root, 'no', 'such', 'folder')).ready()).toBeUndefined();
  });

  test('something that is no file', async () => {
    mkdirSync(join(root, 'kit.yaml'));
    expect(await shelfIn(root).ready()).toMatchObject({
      findings: [
        { code: 'file-unreadable', message: { en: expect.stringContaining('a plain text file') } },
      ],
    });
  });

  test('a broken file: findings with the file’s whole path, line and column', async () => {
    const file = join(root, 'kit.yaml');
    writeFileSync(file, EXAMPLE_KIT.replace('totp', 'fido'));
    const read = await shelfIn(root).ready();
    expect(read?.kit).toBeUndefined();
    expect(read?.findings).toMatchObject([{ file, line: 16, code: 'not-one-of' }]);
  });

  test('a good file', async () => {
    writeFileSync(join(root, 'kit.yaml'), EXAMPLE_KIT);
    expect(await shelfIn(root).ready()).toMatchObject({
      kit: { name: 'Example Corp', signed: false },
      standing: 'unsigned',
    });
  });

  test('signed by a stranger, until the key is trusted', async () => {
    writeFileSync(join(root, 'kit.yaml'), signed);
    const shelf = shelfIn(root);
    expect(await shelf.ready()).toMatchObject({ standing: 'stranger', kit: { signed: false } });
    trusted.push(vkey);
    await shelf.judgeAgain();
    expect(shelf.current()).toMatchObject({ standing: 'trusted', kit: { signed: true } });
  });

  test('changed after it was signed it is no longer believed', async () => {
    trusted.push(vkey);
    const text = new TextDecoder().decode(signed).replace('pager 12', 'pager 13');
    writeFileSync(join(root, 'kit.yaml'), text);
    expect(await shelfIn(root).ready()).toMatchObject({
      standing: 'broken',
      kit: { signed: false },
    });
  });
});

describe('a file somebody chose', () => {
  test.each(['missing', 'folder', 'huge'] as const)('%s', async (what) => {
    const path = join(root, what);
    if (what === 'folder') mkdirSync(path);
    if (what === 'huge') writeFileSync(path, Buffer.alloc(4 * 1024 * 1024 + 1, 0x20));
    const looked = await shelfIn(root).look(path);
    const code = what === 'huge' ? 'too-large' : 'unreadable';
    expect(looked).toMatchObject({ ok: false, error: { code } });
  });

  test('is read and judged, and nothing is changed by it', async () => {
    const path = join(root, 'from-usb.yaml');
    writeFileSync(path, signed);
    const shelf = shelfIn(root);
    await shelf.ready();
    expect(await shelf.look(path)).toMatchObject({ ok: true, value: { standing: 'stranger' } });
    expect(shelf.current()).toBeUndefined();
    expect(readdirSync(root)).toEqual(['from-usb.yaml']);
  });
});

describe('an install', () => {
  test('that the disk refuses leaves the kit as it was', async () => {
    writeFileSync(join(root, 'kit.yaml'), EXAMPLE_KIT);
    writeFileSync(join(root, 'kits'), 'in the way');
    const shelf = shelfIn(root);
    await shelf.ready();
    expect(await shelf.install(signed)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(readFileSync(join(root, 'kit.yaml'), 'utf8')).toBe(EXAMPLE_KIT);
    expect(shelf.current()).toMatchObject({ standing: 'unsigned' });
  });

  test('replaces the kit as a whole and keeps the one before', async () => {
    writeFileSync(join(root, 'kit.yaml'), EXAMPLE_KIT);
    trusted.push(vkey);
    const shelf = shelfIn(root);
    await shelf.ready();
    expect(await shelf.install(signed)).toMatchObject({ ok: true, value: { standing: 'trusted' } });
    expect(readFileSync(join(root, 'kit.yaml'))).toEqual(Buffer.from(signed));
    const [kept = ''] = readdirSync(join(root, 'kits'));
    expect(readFileSync(join(root, 'kits', kept), 'utf8')).toBe(EXAMPLE_KIT);
    expect(await shelfIn(root).ready()).toMatchObject({ standing: 'trusted' });
  });
});
