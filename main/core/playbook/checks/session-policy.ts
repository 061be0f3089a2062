import {
  LONGEST_POLICY,
  NEAR_LIMIT,
  policyCharacters,
  refusedCharacter,
} from '../../aws/session-policy.ts';
import type { Complaint, Path } from '../finding.ts';
import type { RoleNeed } from '../model.ts';
import { complain } from './walk.ts';

/** STS AssumeRole takes sessions of 15 minutes to 12 hours. */
const SHORTEST = 900;
const LONGEST = 43_200;

/** What STS would refuse in a role's sessions: policies too long, characters, time. */
export function checkSession(need: RoleNeed, path: Path): readonly Complaint[] {
  return [...textLimit(need, path), ...characters(need, path), ...time(need, path)];
}

function textLimit(need: RoleNeed, path: Path): readonly Complaint[] {
  const count = policyCharacters(need);
  const place = [...path, need.sessionPolicy === undefined ? 'policyArns' : 'sessionPolicy'];
  if (count > LONGEST_POLICY) {
    return [
      complain(
        'error',
        'session-policy-too-long',
        place,
        `Session policy and policy ARNs have ${count} characters together; STS takes ${LONGEST_POLICY}. Leave out spaces and line ends, or move a part into a managed policy.`,
        `セッションポリシーとポリシー ARN は合わせて ${count} 文字です。STS の上限は ${LONGEST_POLICY} 文字です。空白や改行を省くか、一部を管理ポリシーに移してください。`,
      ),
    ];
  }
  if (count * 100 < LONGEST_POLICY * NEAR_LIMIT) return [];
  return [
    complain(
      'warning',
      'session-policy-near-limit',
      place,
      `Session policy and policy ARNs have ${count} of ${LONGEST_POLICY} characters. AWS packs them with the session tags, and that limit may come first: try it in a drill.`,
      `セッションポリシーとポリシー ARN が、上限 ${LONGEST_POLICY} 文字のうち ${count} 文字あります。AWS 側の圧縮後の上限に先に達することもあります。訓練で試してください。`,
    ),
  ];
}

function characters({ sessionPolicy }: RoleNeed, path: Path): readonly Complaint[] {
  const wrong = sessionPolicy === undefined ? undefined : refusedCharacter(sessionPolicy);
  if (wrong === undefined) return [];
  return [
    complain(
      'error',
      'session-policy-character',
      [...path, 'sessionPolicy'],
      `STS takes no "${wrong}" in a session policy. Write it without.`,
      `セッションポリシーに「${wrong}」は使えません。取り除いてください。`,
    ),
  ];
}

function time({ sessionSeconds }: RoleNeed, path: Path): readonly Complaint[] {
  if (sessionSeconds === undefined) return [];
  if (sessionSeconds >= SHORTEST && sessionSeconds <= LONGEST) return [];
  return [
    complain(
      'error',
      'session-duration',
      [...path, 'session'],
      'A session lasts 15 minutes to 12 hours (STS AssumeRole).',
      'セッションの長さは 15 分から 12 時間です（STS AssumeRole）。',
    ),
  ];
}
