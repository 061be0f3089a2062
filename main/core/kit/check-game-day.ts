import type { Complaint, Path } from '../playbook/finding.ts';
import { isNonProduction } from './kit-for.ts';
import type { KitShape } from './schema.ts';

/** What is made for game days lies where nothing can be harmed, and is used for nothing else. */
export function checkGameDay(kit: KitShape): readonly Complaint[] {
  return (['users', 'roles'] as const).flatMap((part) =>
    kit[part].flatMap(({ gameDay, account, arn }, index): readonly Complaint[] => {
      if (gameDay !== true) return [];
      const shared = kit[part].some((other) => other.arn === arn && other.gameDay !== true);
      return [
        ...(isNonProduction(kit, account) ? [] : [elsewhere([part, index, 'account'], account)]),
        ...(shared ? [notItsOwn([part, index, 'arn'])] : []),
      ];
    }),
  );
}

function elsewhere(path: Path, account: string): Complaint {
  return {
    path,
    level: 'error',
    code: 'game-day-account',
    message: {
      en: `Users and roles for game days lie in accounts marked non-production; ${account} is not.`,
      ja: `ゲームデー用のユーザーとロールは、non-production のアカウントに置きます。${account} は違います。`,
    },
  };
}

function notItsOwn(path: Path): Complaint {
  return {
    path,
    level: 'error',
    code: 'game-day-shared',
    message: {
      en: 'This ARN is used in incidents too. Game days need users and roles of their own.',
      ja: 'この ARN はインシデントでも使います。ゲームデーには専用のユーザーとロールが必要です。',
    },
  };
}
