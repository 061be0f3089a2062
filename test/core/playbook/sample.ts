import type { Finding } from '../../../main/core/playbook/finding.ts';
import { parsePlaybook, type ParsedPlaybook } from '../../../main/core/playbook/parse.ts';

/** A small correct playbook, for tests to spoil. */
export const SAMPLE = `format: breakglass/1
id: PB-90
version: '1.0'
title: { en: Sample, ja: 見本 }
summary: { en: A sample for tests, ja: 試験用の見本 }
symptoms:
  - { en: A test runs, ja: 試験をしている }
severity: SEV3
usual: 5m
roles:
  - id: looker
    role: readonly
    why: { en: Look, ja: 見るため }
    actions: [ssm:SendCommand]
    sessionPolicy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:Send*","Resource":"*"}]}'
sections:
  - id: first
    title: { en: First, ja: 最初 }
    objective: { en: Begin, ja: 始める }
    mode: read-do
    steps:
      - id: name-it
        kind: input
        title: { en: Name it, ja: 名前を付ける }
        do: { en: Type a name, ja: 名前を入力します }
        usual: 1m
        target: 2m
        fields:
          - { id: incident_id, type: incident-id, label: { en: Id, ja: 番号 }, required: true }
      - id: decide
        kind: ask
        title: { en: Decide, ja: 決める }
        do: { en: Choose one, ja: 一つ選びます }
        usual: 1m
        target: 2m
        options:
          - { id: 'yes', label: { en: 'Yes', ja: はい }, go: next }
          - { id: dont-know, label: { en: I do not know, ja: わからない }, go: section:last, safe: true }
      - id: assume
        kind: assume-role
        title: { en: Assume the role, ja: ロールを引き受ける }
        do: { en: Confirm, ja: 確認します }
        usual: 1m
        target: 2m
        role: looker
  - id: last
    title: { en: Last, ja: 最後 }
    objective: { en: End, ja: 終える }
    mode: do-confirm
    steps:
      - id: look
        kind: run-command
        title: { en: Look at the servers, ja: サーバーを見る }
        do: { en: Read the script, ja: スクリプトを読みます }
        expect: { en: Success, ja: 成功する }
        risk: read
        usual: 1m
        target: 2m
        when: decide == 'yes'
        role: looker
        document: AWS-RunShellScript
        targets: { tag: { key: Role, value: web } }
        script: ['echo \${incident_id}']
`;

export function parseText(text: string, file = 'sample.yaml'): ParsedPlaybook {
  return parsePlaybook(file, new TextEncoder().encode(text));
}

/** The sample with one stretch of text replaced; the stretch must be there. */
export function spoiled(from: string, to: string): string {
  if (!SAMPLE.includes(from)) throw new Error(`the sample holds no "${from}"`);
  return SAMPLE.replace(from, () => to);
}

/** `line:column code` of each finding: what most tests compare. */
export function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ line, column, level, code }) => `${String(line)}:${String(column)} ${level} ${code}`,
  );
}
