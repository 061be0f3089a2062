import { drillMs } from '../../core/drill/drill-clock.ts';
import { secondsWords } from '../../core/kit/seconds-words.ts';
import { done, refuse, type Done } from '../answer.ts';
import { onOpenStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { SHORTEST_REASON } from '../read-back.ts';
import { approvalHash, parseApproval } from '../../core/approval/request.ts';
import type { ApprovalWait } from './held.ts';
import { letThrough } from './let-through.ts';
import { approvalText, requested } from './request.ts';

/** Seconds alone between the reason and going on: what a call to a second person takes to be thought of. */
export const ALONE_WAITS = 60;

/** Nobody can be asked: a reason is kept, and the wait begins. */
export async function waitAlone(desk: Desk, path: string, reason: string): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    if (at.step.kind !== 'approve') return refuse('step-not-ready');
    if (run.approvalWaits.has(path)) return done;
    const why = reason.trim();
    if ([...why.normalize('NFKC')].length < SHORTEST_REASON) return refuse('reason-required');
    const sent = Math.floor(desk.ports.clock.now() / 1000);
    const text = approvalText(run, at, sent);
    const sha256 = approvalHash(desk.ports.hash, text);
    // With its values, as a second person would read it.
    const asked = parseApproval(text)?.request ?? at.step.request;
    const agreed = await confirmOwn(desk, {
      question: { en: 'Go on without a second person?', ja: '二人目なしで続けますか？' },
      accept: { en: 'Begin the wait', ja: '待ち始める' },
      facts: [
        { name: { en: 'Request', ja: '依頼の内容' }, value: asked[desk.ports.lang()] },
        { name: { en: 'Reason', ja: '理由' }, value: why },
        {
          name: { en: 'Wait', ja: '待つ時間' },
          value: secondsWords(ALONE_WAITS, desk.ports.lang()),
        },
        { name: facts.sha256, value: sha256 },
      ],
      warning: {
        en: 'Nobody else agreed: it is marked for review.',
        ja: 'ほかに同意した人はいません。あとで確認されます。',
      },
    });
    if (!agreed.ok) return agreed;
    const since = desk.ports.clock.monotonic();
    run.approvalWaits.set(path, { reason: why, since, sent, requestSha256: sha256 });
    desk.ports.changed();
    return done;
  });
}

/** Milliseconds that are left; undefined where no wait has begun. */
export function aloneLeft(desk: Desk, run: ActiveRun, path: string): number | undefined {
  const wait = run.approvalWaits.get(path);
  if (!wait) return undefined;
  return Math.max(0, (ALONE_WAITS * 1000) / desk.ports.clockSpeed - waitedMs(desk, run, wait));
}

/** By the monotonic clock, without the time the drill stood still meanwhile. */
function waitedMs({ ports: { clock } }: Desk, { state }: ActiveRun, wait: ApprovalWait): number {
  const [begun, now] = [wait.sent * 1000, clock.now()];
  const stood = now - begun - drillMs(state, begun, now);
  return (clock.monotonic() - wait.since) / 1000 - stood;
}

/** Goes on once the whole wait is over; where what is asked for has changed, it begins anew. */
export async function goOnAlone(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    const wait = run.approvalWaits.get(path);
    const left = aloneLeft(desk, run, path);
    if (at.step.kind !== 'approve' || !wait || left === undefined) return refuse('step-not-ready');
    if (left > 0) return refuse('step-not-ready');
    const text = approvalText(run, at, wait.sent);
    if (approvalHash(desk.ports.hash, text) !== wait.requestSha256) {
      run.approvalWaits.delete(path);
      desk.ports.changed();
      return refuse('approval-changed');
    }
    return letThrough(desk, run, at, {
      ...requested(desk, path, text),
      by: 'wait',
      reason: { text: wait.reason },
      waited: Math.floor(waitedMs(desk, run, wait) / 1000),
      review: true,
    });
  });
}
