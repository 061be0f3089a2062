import { expect, test } from 'vitest';
import { parseDocumentText } from '../../../main/core/ssm-document/parse.ts';
import { documentOfName, scriptOf } from '../../../main/range/ssm/documents.ts';
import { runScript } from '../../../main/range/shell/run-script.ts';
import { ssoOutage } from '../../../main/range/worlds/sso-outage.ts';

const document = 'Breakglass-CaptureMemory';
const parameters = { EvidenceBucket: ['evidence'], IncidentId: ['INC-1'] };

test('a document of one’s own runs its own script with the values of the command', () => {
  expect(scriptOf({ document, parameters })).toEqual(['capture-memory evidence INC-1']);
  expect(
    scriptOf({ document: 'AWS-RunShellScript', parameters: { commands: ['uptime'] } }),
  ).toEqual(['uptime']);
  expect(scriptOf({ document, parameters: {} })).toEqual(['capture-memory  ']);
});

test('it prints place, size and hash of the image, the same for the same server and second', () => {
  const [instance] = ssoOutage.accounts.flatMap(({ instances }) => instances);
  const host = { instance: instance!, now: Date.parse('2026-11-23T21:00:00Z') };
  const said = () =>
    runScript(scriptOf({ document, parameters }), host).lines.map(({ text }) => text);
  expect(said()).toEqual([
    's3://evidence/INC-1-i-0a7f3c91d2e84b605-20261123T210000Z.lime',
    '4022337536 bytes',
    expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/),
  ]);
  expect(said()).toEqual(said());
  expect(runScript(['capture-memory'], host).exitCode).toBe(2);
});

test('the app reads it as what it is', () => {
  const read = parseDocumentText(document, documentOfName(document)?.content ?? '');
  expect(read.ok && read.value.parameters.map(({ name }) => name)).toEqual([
    'EvidenceBucket',
    'IncidentId',
  ]);
});
