/** What a playbook begins as: five steps that read well, pass the lint, and can be drilled at once. */
export const TEMPLATE = `format: breakglass/1
id: OWN-01
version: '1.0'
title: { en: A new playbook, ja: 新しい手順書 }
summary:
  en: Say in one or two sentences what this playbook restores, and for whom.
  ja: この手順書で誰のために何を元に戻すのかを、1〜2 文で書きます。
symptoms:
  - en: Say what a responder sees when this is the right playbook.
    ja: この手順書を使うべきときに、対応者の目に映るものを書きます。
severity: SEV2
usual: 20m
roles: []
inputs: []
sections:
  - id: find-out
    title: { en: Find out, ja: 確かめる }
    objective: { en: 'We know what is wrong, and how far.', ja: 何がどこまで壊れているかがわかる。 }
    mode: read-do
    steps:
      - id: declare
        kind: do
        title: { en: Say that you have begun, ja: 始めたことを伝える }
        do: { en: Tell the incident channel that you take this on., ja: インシデントの連絡先に、対応を始めると伝えます。 }
        expect: { en: Somebody answers., ja: 誰かが返事をする。 }
        usual: 1m
        target: 2m
      - id: look
        kind: check
        title: { en: Look at what is wrong, ja: 何が起きているか見る }
        do: { en: Tick what you see., ja: 見えているものに印を付けます。 }
        items:
          - id: users-affected
            label: { en: Users are affected, ja: 利用者に影響が出ている }
          - id: still-going-on
            label: { en: It is still going on, ja: 今も続いている }
        usual: 3m
        target: 5m
      - id: how-bad
        kind: ask
        title: { en: Decide how bad it is, ja: どのくらい悪いか決める }
        do: { en: Choose what fits best., ja: いちばん近いものを選びます。 }
        options:
          - id: bad
            label: { en: Users cannot work, ja: 利用者が仕事をできない }
            go: mend
          - id: mild
            label: { en: It can wait, ja: 急がない }
            go: tell
          - id: unknown
            label: { en: I do not know, ja: わからない }
            go: mend
            safe: true
        usual: 1m
        target: 2m
  - id: put-right
    title: { en: Put it right, ja: 元に戻す }
    objective: { en: 'It works again, and people know.', ja: 元に戻り、関係者に伝わっている。 }
    mode: read-do
    steps:
      - id: mend
        kind: do
        title: { en: Mend it, ja: 直す }
        do: { en: 'Say exactly what to do, and where.', ja: 何をどこで行うかを、はっきり書きます。 }
        expect: { en: It works again., ja: 元どおりに動く。 }
        usual: 10m
        target: 15m
      - id: tell
        kind: do
        title: { en: Tell people, ja: 関係者に伝える }
        do: { en: 'Tell them what happened, and what comes next.', ja: 何が起きて、次に何をするかを伝えます。 }
        expect: { en: The channel has your message., ja: 連絡先に書き込みがある。 }
        usual: 2m
        target: 5m
`;
