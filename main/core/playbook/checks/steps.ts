import type { Complaint } from '../finding.ts';
import { ssoAddress } from '../markdown.ts';
import type { Playbook } from '../model.ts';
import { needsSso } from '../sso-hosts.ts';
import { complain, stepsOf, textsOf, type StepAt } from './walk.ts';

const MOST_ITEMS = 9;

/** https, a host by name (never from a variable), perhaps a port, then anything. */
const ADDRESS = /^https:\/\/(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*(?::\d{1,4})?(?:[/?#]\S*)?$/i;

/** What makes one step safe and quick to follow at three in the morning. */
export function checkSteps(playbook: Playbook): readonly Complaint[] {
  const found: Complaint[] = [];
  playbook.sections.forEach(({ steps, id }, index) => {
    if (steps.length > MOST_ITEMS) {
      found.push(tooMany(['sections', index, 'steps'], steps.length, id));
    }
  });
  for (const at of stepsOf(playbook)) {
    found.push(...times(at), ...risks(at), ...links(at));
    const { step, path } = at;
    if (step.kind === 'check' && step.items.length > MOST_ITEMS) {
      found.push(tooMany([...path, 'items'], step.items.length, step.id));
    }
    if (step.kind === 'run-command' && step.script === undefined && !step.parameters) {
      found.push(
        complain(
          'error',
          'nothing-to-run',
          path,
          `"${step.id}" has neither \`script\` nor \`parameters\`: there is nothing to run.`,
          `「${step.id}」に script も parameters もありません。実行するものがありません。`,
        ),
      );
    }
    if (step.kind === 'revoke' && (step.role === undefined) === (step.every === undefined)) {
      found.push(
        complain(
          'error',
          'revoke-whose',
          path,
          `"${step.id}" needs either \`role\` or \`every\`: whose sessions end.`,
          `「${step.id}」には role か every のどちらか一方が必要です。誰のセッションを終えるかを示します。`,
        ),
      );
    }
    if (step.kind === 'revoke' && step.spare && (step.every || step.using === undefined)) {
      found.push(
        complain(
          'error',
          'revoke-spares',
          [...path, 'spare'],
          `"${step.id}" needs one \`role\`, and \`using\`, to spare a session: of every role the own one ends last.`,
          `「${step.id}」の spare には role と using が必要です。every では、自分のセッションも最後に終わります。`,
        ),
      );
    }
    if (step.kind === 'run-command' && step.script && step.parameters?.['commands']) {
      found.push(
        complain(
          'error',
          'two-scripts',
          [...path, 'parameters', 'commands'],
          '`script` is sent as the parameter `commands`; keep one of the two.',
          'script はパラメーター commands として送られます。どちらか一方だけにしてください。',
        ),
      );
    }
  }
  for (const { text, path } of textsOf(playbook)) {
    const address = ssoAddress(text.en) ?? ssoAddress(text.ja);
    if (address !== undefined) found.push(behindSso(path, address));
  }
  return found;
}

function times({ step, path }: StepAt): readonly Complaint[] {
  if (step.targetSeconds >= step.usualSeconds) return [];
  return [
    complain(
      'warning',
      'target-below-usual',
      [...path, 'target'],
      'The target time is shorter than the usual one: everybody would be late.',
      '目標時間が通常の時間より短くなっています。誰も間に合いません。',
    ),
  ];
}

function risks({ step, path }: StepAt): readonly Complaint[] {
  const found: Complaint[] = [];
  if (step.risk === 'change' && step.undo === undefined) {
    found.push(
      complain(
        'warning',
        'no-undo',
        path,
        `"${step.id}" changes something and does not say how to undo it. Add \`undo\`.`,
        `「${step.id}」は変更を行いますが、戻し方がありません。undo を書いてください。`,
      ),
    );
  }
  if (step.risk === 'destroy' && step.warning === undefined) {
    found.push(
      complain(
        'error',
        'no-warning',
        path,
        `"${step.id}" cannot be undone and does not warn. Add \`warning\` and name what is lost.`,
        `「${step.id}」は元に戻せないのに注意書きがありません。warning に何が失われるかを書いてください。`,
      ),
    );
  }
  const acts = step.kind === 'run-command' || step.kind === 'automation' || step.kind === 'cli';
  if (acts && step.expect === undefined) {
    found.push(
      complain(
        'warning',
        'no-expect',
        path,
        `"${step.id}" does not say what success looks like. Add \`expect\`.`,
        `「${step.id}」に、成功したときの様子がありません。expect を書いてください。`,
      ),
    );
  }
  return found;
}

function links({ step, path }: StepAt): readonly Complaint[] {
  if (step.kind !== 'link') return [];
  const place = [...path, 'url'];
  if (!ADDRESS.test(step.url)) {
    return [
      complain(
        'error',
        'link-not-https',
        place,
        'The address must begin with https:// and a host name: no user name, no variable, no spaces.',
        'アドレスは https:// とホスト名で始めてください（ユーザー名・変数・空白は入れられません）。',
      ),
    ];
  }
  return needsSso(step.url) && step.needsSso !== true ? [behindSso(place, step.url)] : [];
}

function behindSso(path: Complaint['path'], address: string): Complaint {
  return complain(
    'warning',
    'link-needs-sso',
    path,
    `"${address.slice(0, 60)}" usually asks for single sign-on, which may be what is down. Use a page that does not, or a \`link\` step with \`needsSso: true\`.`,
    `「${address.slice(0, 60)}」は通常シングルサインオンが必要で、障害時に開けないおそれがあります。別のページにするか、link 手順に needsSso: true を書いてください。`,
  );
}

function tooMany(path: Complaint['path'], count: number, name: string): Complaint {
  return complain(
    'warning',
    'section-too-long',
    path,
    `"${name}" has ${String(count)} items. At most ${String(MOST_ITEMS)} before a pause are kept in mind; split it.`,
    `「${name}」に ${String(count)} 項目あります。一度に覚えられるのは ${String(MOST_ITEMS)} 項目までです。分けてください。`,
  );
}
