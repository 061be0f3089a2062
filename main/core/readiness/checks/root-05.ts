import { attested } from '../attested.ts';
import { check, fails } from '../check.ts';

const DAYS = 180;
const PEOPLE = 2;

/** SEC10-BP05 R31: no call proves a root password; two people who used it do. */
export const root05 = check({
  id: 'ROOT-05',
  title: {
    en: 'Two people have tried the root sign-in',
    ja: 'ルートのサインインを二人で試している',
  },
  severity: 'high',
  proves: ['R31'],
  scope: 'each',
  needs: ['own:attestations'],
  fix: {
    en: 'Test root with two people (PB-13, part 2), then attest it with the event and the alarm.',
    ja: 'ルートを二人で試し（PB-13 の後半）、イベントと警報の時刻を添えて確認を残します。',
  },
  related: {},
  judge: (facts, given) => {
    const { account } = given;
    return attested(
      facts,
      given,
      { check: 'ROOT-05', days: DAYS, people: PEOPLE },
      account,
      (one) => [
        ...(one.event === undefined
          ? [
              fails(
                account,
                'The statement names no ConsoleLogin event.',
                'ConsoleLogin のイベントが書かれていません。',
              ),
            ]
          : []),
        ...(one.alarm === undefined
          ? [
              fails(
                account,
                'The statement does not say when the alarm came.',
                '警報が届いた時刻が書かれていません。',
              ),
            ]
          : []),
      ],
    );
  },
});
