import type { ActiveRun, Desk } from './desk.ts';
import { done, refuse, type Done } from './answer.ts';
import { confirmOwn, facts } from './own-read-back.ts';
import { record } from './record.ts';

/**
 * Lets an authority that is not public vouch for AWS in this run: whoever holds its key reads every
 * call and every credential that AWS returns. So a person confirms it in main's own window, with
 * the certificate's fingerprint, and it is written down first, with the reason.
 */
export async function allowInterception(desk: Desk, text: string, reason: string): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  if (reason.trim() === '') return refuse('reason-required');
  const authority = (await desk.ports.connection()).readAuthority(text);
  if (!authority) return refuse('authority-unreadable');
  const { pem, name, fingerprint, until } = authority;
  const confirmed = await confirmOwn(desk, {
    question: {
      en: 'Let this certificate read the calls of this run?',
      ja: 'この証明書に、この実行の通信を読ませますか？',
    },
    accept: { en: 'Allow in this run', ja: 'この実行で許可する' },
    facts: [
      { name: { en: 'Authority', ja: '認証局' }, value: name },
      { name: facts.fingerprint, value: fingerprint },
      { name: { en: 'Valid until', ja: '有効期限' }, value: new Date(until).toISOString() },
      { name: { en: 'Reason', ja: '理由' }, value: reason.trim() },
    ],
    undo: { en: 'Withdraw it under Connection', ja: '「接続」で取り消す' },
    warning: {
      en: 'Whoever holds its key reads every call and every credential that AWS returns. Compare the fingerprint with those who run the proxy.',
      ja: 'この鍵を持つ人は、すべての通信と AWS が返す認証情報を読めます。プロキシの管理者と指紋を照合してください。',
    },
  });
  if (!confirmed.ok) return confirmed;
  // Left or closed while the person was reading: it was asked for that run only.
  if (desk.run !== run || !stillGoing(run)) return refuse('no-run');
  const recorded = await record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: {
      code: 'tls-interception-allowed',
      detail: { text: `${name}, SHA-256 ${fingerprint}: ${reason.trim()}` },
    },
  });
  if (!recorded.ok) return recorded;
  const allowed = { run: run.state.run, pem, name, fingerprint };
  desk.connection = { ...desk.connection, allowed };
  desk.ports.changed();
  return done;
}

/** Takes that back: from now on only public authorities vouch for AWS. */
export async function withdrawInterception(desk: Desk): Promise<Done> {
  const { allowed, ...rest } = desk.connection;
  if (!allowed) return done;
  desk.connection = rest;
  desk.ports.changed();
  const { run } = desk;
  if (run?.state.phase !== 'going') return done;
  const recorded = await record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: {
      code: 'tls-interception-withdrawn',
      detail: { text: `${allowed.name}, SHA-256 ${allowed.fingerprint}` },
    },
  });
  return recorded.ok ? done : recorded;
}

function stillGoing({ state }: ActiveRun): boolean {
  return state.phase === 'going';
}
