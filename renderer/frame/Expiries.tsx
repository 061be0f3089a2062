import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../main/contract/views.ts';
import { useNow } from '../state/use-now.ts';
import { useDesk } from '../state/window.tsx';

const THRESHOLDS = [10, 5, 2] as const;
const SECOND = 1_000;
const MINUTE = 60_000;

/**
 * The least threshold in minutes a session has just come under, if any: after a laptop slept through
 * several, only what is left is said.
 */
export function crossed(leftBefore: number, leftNow: number): number | undefined {
  return THRESHOLDS.findLast(
    (minutes) => leftBefore > minutes * MINUTE && leftNow <= minutes * MINUTE && leftNow > 0,
  );
}

/** Whole minutes, rounded up: never "0 min" while there is time. */
function minutesIn(ms: number): number {
  return Math.max(1, Math.ceil(ms / MINUTE));
}

/** Says ten, five and two minutes before a session ends, and that it has, once each. */
export function Expiries({ sessions }: { sessions: readonly SessionView[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useNow();
  const before = useRef(now);
  const last = useRef(sessions);
  useEffect(() => {
    for (const { name, expiresAt, renewal } of sessions) {
      const count = crossed(expiresAt - before.current, expiresAt - now);
      const words = renewal ? 'renewal.soon' : 'dock.expiresSoon';
      if (count !== undefined)
        desk.say(t(words, { name, count: Math.min(count, minutesIn(expiresAt - now)) }));
    }
    const gone = last.current.filter(({ id }) => !sessions.some((one) => one.id === id));
    for (const { name, expiresAt } of gone) {
      if (expiresAt <= now + SECOND) desk.say(t('renewal.over', { name }));
    }
    last.current = sessions;
    before.current = now;
  }, [now, sessions, desk, t]);
  return null;
}
