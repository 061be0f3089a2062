import { containerJson, refusalJson } from '../../core/handoff/answer.ts';
import { sameDigest, tokenDigest } from '../../core/handoff/token.ts';
import type { DoorAnswer, DoorAsk, OpenDoor } from '../../core/ports/handoff.ts';
import { err, type Result } from '../../core/result.ts';
import type { Failure } from '../../core/failure.ts';
import type { Desk } from '../desk.ts';
import { refusedHandOff } from '../drill/limits.ts';
import { noteTrouble } from '../note-trouble.ts';
import { answerLink } from './answer-link.ts';
import { isWithdrawn, type Grant } from './grant.ts';
import { recordHandout, timeText } from './record-handout.ts';

/** More is a tool gone wild: SDKs ask again some minutes before the end, and once per process. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/** What the tool shows to whoever runs it. */
const SAYS = {
  refused: {
    en: 'Breakglass does not know this token. Ask for a new hand-off there.',
    ja: 'Breakglass はこのトークンを知りません。アプリで引き渡しをやり直してください。',
  },
  withdrawn: {
    en: 'This hand-off was withdrawn in Breakglass.',
    ja: 'この引き渡しは Breakglass で取り消されました。',
  },
  over: {
    en: 'The session is over. Open a new one in Breakglass and hand it over again.',
    ja: 'セッションは終了しました。Breakglass で開き直し、もう一度引き渡してください。',
  },
  often: {
    en: 'This tool asks too often. Wait a minute.',
    ja: '要求が多すぎます。1 分待ってください。',
  },
  unrecorded: {
    en: 'Breakglass cannot write this down, so it hands nothing out.',
    ja: 'Breakglass が記録できないため、引き渡しません。',
  },
} as const;

/** The door, opened with the first thing there is to fetch. */
export async function doorOf(desk: Desk): Promise<Result<OpenDoor, Failure>> {
  const { handoff } = desk.ports;
  if (!handoff) return err({ code: 'handoff-unavailable' });
  desk.handoff.door ??= handoff.door
    .open({
      grant: (ask) => answerDoor(desk, ask),
      link: (ask) => answerLink(desk, ask),
      refused: (why) =>
        void noteTrouble(desk, {
          call: 'hand-off',
          code: `handoff-${why}`,
          detail: 'a request from this computer that no tool of ours makes',
        }),
    })
    .then((opened) =>
      opened.ok ? opened : err({ code: 'handoff-unavailable', raw: opened.error } as const),
    );
  const door = desk.handoff.door;
  const opened = await door;
  if (!opened.ok && desk.handoff.door === door) delete desk.handoff.door;
  return opened;
}

/**
 * Answers one tool, from memory and without ever asking a person. What goes out is written down
 * first; a token that is not this grant's is not told whether the grant exists.
 */
export async function answerDoor(desk: Desk, ask: DoorAsk): Promise<DoorAnswer> {
  const { hash, clock } = desk.ports;
  const says = (
    code: string,
    what: keyof typeof SAYS,
    status: 403 | 429 | 503 = 403,
  ): DoorAnswer => ({
    status,
    body: refusalJson(code, SAYS[what][desk.ports.lang()]),
  });
  const digest = tokenDigest(hash, ask.token);
  const grant = desk.handoff.grants.get(ask.grant);
  const known = sameDigest(grant?.digest ?? new Uint8Array(digest.length), digest);
  if (!grant || !known) {
    await noteTrouble(desk, {
      call: 'hand-off',
      code: 'handoff-token',
      detail: 'a request with a wrong token',
    });
    return says('TokenRefused', 'refused');
  }
  if (isWithdrawn(grant)) return says('Withdrawn', 'withdrawn');
  const now = clock.now();
  const session = desk.sessions.get(grant.session);
  if (!session || session.expiresAt <= now) return says('SessionOver', 'over');
  if (desk.run && refusedHandOff(desk.run, session)) return says('TokenRefused', 'refused');
  if (!countedIn(grant, now)) {
    if (!grant.minute.told) {
      grant.minute.told = true;
      await recordHandout(desk, grant, {
        event: 'refused',
        why: 'too-often',
        count: grant.fetched,
      });
    }
    return says('TooManyRequests', 'often', 429);
  }
  const by = await ask.asker();
  grant.livesUntil = Math.max(grant.livesUntil ?? 0, session.expiresAt);
  grant.fetched += 1;
  grant.lastAt = now;
  if (by) grant.lastBy = by;
  else delete grant.lastBy;
  const recorded = await recordHandout(desk, grant, {
    event: 'fetched',
    until: timeText(session.expiresAt),
    ...(by ? { by } : {}),
  });
  // An entry that only waits for the disk is not written down.
  if (!recorded.ok || desk.run?.recorded !== true) return says('NotRecorded', 'unrecorded', 503);
  // Withdrawn, or ended, while this was written down: the line stands, the credentials stay. Renewed:
  // what was written down goes out.
  if (isWithdrawn(grant) || !desk.sessions.has(grant.session)) {
    return says('Withdrawn', 'withdrawn');
  }
  const { credentials, expiresAt, account } = session;
  return { status: 200, body: containerJson({ credentials, expires: expiresAt, account }) };
}

function countedIn(grant: Grant, now: number): boolean {
  if (now - grant.minute.from >= MINUTE_MS || now < grant.minute.from) {
    grant.minute = { from: now, count: 0, told: false };
  }
  grant.minute.count += 1;
  return grant.minute.count <= MOST_A_MINUTE;
}
