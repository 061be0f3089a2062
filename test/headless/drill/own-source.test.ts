import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../../main/actions/load-library.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { drillSource } from '../../../main/headless/drill/own-source.ts';
import { walk } from '../../../main/headless/drill/walk.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const PLAYBOOK = `format: breakglass/1
id: OPS-42
version: '1.0'
title: { en: Ask who we are, ja: 自分が誰かを確かめる }
summary: { en: One line and its answer., ja: 一行とその答えです。 }
aliases: []
symptoms: [{ en: Nobody knows, ja: 誰にもわからない }]
outOfScope: []
severity: SEV4
usual: 2m
roles: []
sections:
  - id: look
    title: { en: Look, ja: 調べる }
    objective: { en: Know it., ja: 知ります。 }
    mode: read-do
    steps:
      - id: ask-aws
        kind: cli
        title: { en: Ask AWS who you are, ja: 自分が誰かを AWS に確かめる }
        do: { en: Copy it., ja: コピーします。 }
        expect: { en: Your name, ja: 自分の名前 }
        risk: read
        usual: 1m
        target: 2m
        command: aws sts get-caller-identity
        outputs: [{ id: account, type: account-id, from: { jsonpath: '$.Account' } }]
      - id: list-tags
        kind: cli
        title: { en: List its tags, ja: タグを調べる }
        do: { en: Copy it., ja: コピーします。 }
        expect: { en: A list, ja: 一覧が出る }
        risk: read
        usual: 1m
        target: 2m
        command: aws organizations list-tags-for-resource --resource-id \${account}
`;

const SCENARIO = `format: breakglass-scenario/1
id: who-are-we
world: sso-outage
playbook: OPS-42
title: { en: Who are we, ja: 私たちは誰か }
summary: { en: Ask., ja: 尋ねます。 }
story: { en: A drill., ja: 訓練です。 }
objectives:
  - id: both
    title: { en: Do both steps, ja: 二つとも行う }
    measure: { kind: critical-steps, steps: [ask-aws, list-tags] }
`;
const PASTED = `responder:
  ask-aws: { saw: '{"Account":"111122223333"}' }
`;

/** An author's folder, laid out for a bundle. */
function ours({ scenario = SCENARIO, playbook = PLAYBOOK } = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'playbooks'));
  mkdirSync(join(folder, 'scenarios'));
  writeFileSync(join(folder, 'playbooks', 'ops-42.yaml'), playbook);
  writeFileSync(join(folder, 'scenarios', 'who.yaml'), scenario);
  return folder;
}

const drill = (folder: string, ...more: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['main/headless/drill.ts', '--playbooks', folder, '--scenario', 'who-are-we', ...more],
    { encoding: 'utf8' },
  );

test('a playbook that cannot be read stops the drill, and says where it is wrong', () => {
  const folder = ours({ playbook: PLAYBOOK.replace('kind: cli', 'kind: clii') });
  const { status, stderr } = drill(folder);
  expect(status).toBe(1);
  expect(stderr).toContain(join(folder, 'playbooks', 'ops-42.yaml:19:15: error: unknown-kind'));
});

test('a folder that is not there stops it too', () => {
  const { status, stderr } = drill(join(temporaryFolder(), 'gone'), '--responder', 'random');
  expect(status).toBe(1);
  expect(stderr).toContain('gone');
});

test('a step that wants what no paste gave is named, with what to write', () => {
  const { status, stderr } = drill(ours(), '--step', '--out', temporaryFolder());
  expect(status).toBe(1);
  expect(stderr).toBe(
    [
      'value-missing value=account',
      'at step list-tags, "List its tags"',
      "step ask-aws gives ${account}: nothing was pasted there. Under `responder` in the scenario write ask-aws: { saw: '…' } with what the command prints, as its `outputs` look for it",
      '',
    ].join('\n'),
  );
}, 30_000);

test('an author’s scenario is walked to its scorecard', async () => {
  const walked = await walk({
    ...{ root: temporaryFolder(), scenario: 'who-are-we', since: Date.parse('2026-11-27T15:00Z') },
    playbooks: ours({ scenario: SCENARIO + PASTED }),
  });
  expect(walked).toMatchObject({ value: { card: { objectives: [{ id: 'both', rating: 'P' }] } } });
});

test('it comes before the app’s own of the same id, and the others stay', async () => {
  const folder = ours({ playbook: PLAYBOOK.replace('OPS-42', 'PB-16') });
  const library = await loadLibrary(drillSource(folder), createNodeHash());
  expect(library.find('PB-16')?.playbook.title.en).toBe('Ask who we are');
  expect(library.find('PB-00')?.playbook.title.en).toBe('Open the glass');
  expect(library.scenarios.map(({ id }) => id)).toContain('sso-outage');
});
