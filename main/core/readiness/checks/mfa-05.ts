import { newestOf } from '../attested.ts';
import { check, fails, unread, type Said } from '../check.ts';
import { DRILL_DAYS, daysSince, liveRuns } from '../drilled.ts';
import { daysBefore } from '../own/attestations.ts';
import { eachAnswer } from '../subjects.ts';

/** Milliseconds: TOTP codes and signatures both go by the clock. */
const SKEW = 30_000;

/** SEC10-BP05 R23: each device was used, and the laptop's clock fits its codes. */
export const mfa05 = check({
  id: 'MFA-05',
  title: {
    en: 'Each MFA device was used, and the clock is right',
    ja: 'どの MFA 機器も使われ、時計が合っている',
  },
  severity: 'high',
  proves: ['R23'],
  scope: 'security',
  needs: [
    'iam:GetAccountAuthorizationDetails',
    'iam:ListMFADevices',
    'own:attestations',
    'own:clock',
    'own:journals',
  ],
  fix: {
    en: 'Set the clock by NTP, run aws iam resync-mfa-device for codes that are refused, and use each device in PB-16. A device used in the browser only is attested by its serial.',
    ja: 'NTP で時計を合わせ、拒否される機器は aws iam resync-mfa-device で再同期し、PB-16 で全機器を使います。ブラウザーだけで使う機器は、シリアル番号を挙げて確認を残します。',
  },
  related: {},
  judge: (facts, given) => {
    const runs = liveRuns(facts);
    const { aheadMs } = facts['own:clock'];
    const used = (serial: string): Said => {
      const times = runs.flatMap(({ devices }) => devices[serial] ?? []);
      const days = times.length === 0 ? undefined : daysSince(Math.max(...times), given);
      const word = newestOf(facts, 'MFA-05', serial);
      const old = word && daysBefore(word.on, given.now);
      const best = Math.min(days ?? Infinity, old ?? Infinity);
      if (best === Infinity) return [unread(serial, 'own:journals', 'not-drilled')];
      if (best > DRILL_DAYS) {
        return [
          fails(
            serial,
            `It was last used ${String(best)} days ago.`,
            `最後に使われたのは ${String(best)} 日前です。`,
          ),
        ];
      }
      if (word === undefined || (days ?? Infinity) <= DRILL_DAYS) return [];
      return [{ is: 'attested', about: serial, ...said(word) }];
    };
    return [
      ...(Math.abs(aheadMs) < SKEW
        ? []
        : [
            fails(
              given.kit.name,
              `The clock is off by ${String(Math.round(aheadMs / 1000))} seconds.`,
              `時計が ${String(Math.round(aheadMs / 1000))} 秒ずれています。`,
            ),
          ]),
      ...eachAnswer(facts, 'iam:ListMFADevices', given, ({ name }, devices) =>
        devices.length === 0
          ? [fails(name, 'Has no MFA device.', 'MFA 機器がありません。')]
          : devices.flatMap(({ serial }) => used(serial)),
      ),
    ];
  },
});

function said({ by, on, statement }: NonNullable<ReturnType<typeof newestOf>>) {
  return { by, on, statement };
}
