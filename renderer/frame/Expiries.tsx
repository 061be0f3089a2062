import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../main/contract/views.ts';
import { useNow } from '../state/use-now.ts';
import { useDesk } from '../state/window.tsx';

const THRESHOLDS = [10, 2] as const;

/** The threshold in minutes a session has just come under, if any. */
export function crossed(leftBefore: number, leftNow: number): number | undefined {
  return THRESHOLDS.find(
    (minutes) => leftBefore > minutes * 60_000 && leftNow <= minutes * 60_000 && leftNow > 0,
  );
}

/** Says ten and two minutes before a session ends, once each; never every second. */
export function Expiries({ sessions }: { sessions: readonly SessionView[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useNow();
  const before = useRef(now);
  useEffect(() => {
    for (const { name, expiresAt } of sessions) {
      const count = crossed(expiresAt - before.current, expiresAt - now);
      if (count !== undefined) desk.say(t('dock.expiresSoon', { name, count }));
    }
    before.current = now;
  }, [now, sessions, desk, t]);
  return null;
}
