import { toBase64 } from '../../core/journal/bytes.ts';
import { tokenDigest } from '../../core/handoff/token.ts';
import type { LinkAnswer, LinkAsk } from '../../core/ports/handoff.ts';
import type { Desk } from '../desk.ts';
import { noteTrouble } from '../note-trouble.ts';
import { recordHandout, timeText } from './record-handout.ts';
import { shutIdleDoor } from './shut-door.ts';

/** What the person reads in the browser. */
const SAYS = {
  over: {
    en: 'This link is over: it works once, for half a minute. Open the console again in Breakglass.',
    ja: 'このリンクは終わっています。使えるのは 30 秒以内に 1 回だけです。Breakglass からコンソールを開き直してください。',
  },
  unrecorded: {
    en: 'Breakglass cannot write this down, so it opens nothing.',
    ja: 'Breakglass が記録できないため、開きません。',
  },
} as const;

/** Under what a link is kept: what the browser asks with is kept nowhere. */
export function linkKey(desk: Desk, nonce: string): string {
  return toBase64(tokenDigest(desk.ports.hash, nonce));
}

/** Sends one browser on to the console, once, and writes it down first. */
export async function answerLink(desk: Desk, { nonce, asker }: LinkAsk): Promise<LinkAnswer> {
  const { links } = desk.handoff;
  const key = linkKey(desk, nonce);
  const link = links.get(key);
  const over: LinkAnswer = { status: 404, text: SAYS.over[desk.ports.lang()] };
  if (!link || link.taken || link.until <= desk.ports.clock.now()) {
    await noteTrouble(desk, {
      call: 'hand-off',
      code: 'handoff-link',
      detail: 'a request for a console link that is over, or never was',
    });
    return over;
  }
  // Before the first wait: whoever comes second comes too late.
  link.taken = true;
  const by = await asker();
  const until = timeText(link.consoleUntil);
  const told = { event: 'fetched', until, ...(by ? { by } : {}) } as const;
  const recorded = await recordHandout(desk, link, told);
  // Withdrawn, or its session ended, while this was written down: the line stands, the link stays.
  const stands = links.delete(key) && desk.sessions.has(link.session);
  void shutIdleDoor(desk);
  if (!recorded.ok) return { status: 503, text: SAYS.unrecorded[desk.ports.lang()] };
  return stands ? { status: 302, location: link.link } : over;
}
