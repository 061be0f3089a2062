import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createCredentialDoor } from '../../../main/adapters/handoff/door.ts';

const run = promisify(execFile);
const NOBODY = 65_534;

test('a link that another person of this computer read in a command line is not given to them', async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return console.log('skipped: this test asks as another person of Linux, which takes root');
  }
  const refused: string[] = [];
  const opened = await createCredentialDoor().open({
    grant: () => Promise.resolve({ status: 503, body: '' }),
    link: () => Promise.resolve({ status: 302, location: 'https://signin.example/' }),
    refused: (why) => void refused.push(why),
  });
  if (!opened.ok) throw new Error(opened.error);
  const { port } = new URL(opened.value.origin);
  const ask = `GET /console/${'n'.repeat(43)} HTTP/1.1\\r\\nHost: 127.0.0.1:${port}\\r\\n\\r\\n`;
  const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; printf '${ask}' >&3; cat <&3`;
  const asked = async (uid: number): Promise<string> => {
    const { stdout } = await run('/bin/bash', ['-c', script], { uid, cwd: '/' });
    return stdout.split(' ')[1] ?? '';
  };
  expect([await asked(NOBODY), refused]).toEqual(['404', ['user']]);
  expect(await asked(0)).toBe('302');
  await opened.value.close();
});
