import {
  LONGEST_POLICY,
  NEAR_LIMIT,
  policyCharacters,
  refusedCharacter,
} from '../aws/session-policy.ts';
import type { Complaint, Path } from '../playbook/finding.ts';
import type { KitShape } from './schema.ts';

type Narrowed = Pick<KitShape['roles'][number], 'sessionPolicy' | 'policyArns'>;

/** What STS would refuse in the policies that narrow sessions of a role, and how near its limit is. */
export function checkPolicy({ sessionPolicy, policyArns = [] }: Narrowed, path: Path): Complaint[] {
  const inline = sessionPolicy !== undefined;
  const count = policyCharacters({ policyArns, ...(inline ? { sessionPolicy } : {}) });
  const at = [...path, inline ? 'sessionPolicy' : 'policyArns'];
  const refused = inline ? refusedCharacter(sessionPolicy) : undefined;
  return [
    ...(inline && !isPolicy(sessionPolicy) ? [notPolicy(at)] : []),
    ...(refused === undefined ? [] : [character(at, refused)]),
    ...(count > LONGEST_POLICY ? [tooLong(at, count)] : []),
    ...(count <= LONGEST_POLICY && count * 100 >= LONGEST_POLICY * NEAR_LIMIT
      ? [nearLimit(at, count)]
      : []),
  ];
}

/** A JSON object that says something: whether IAM knows what it says is left to a drill. */
function isPolicy(text: string): boolean {
  try {
    const policy: unknown = JSON.parse(text);
    return typeof policy === 'object' && policy !== null && 'Statement' in policy;
  } catch {
    return false;
  }
}

function notPolicy(path: Path): Complaint {
  return {
    path,
    level: 'error',
    code: 'session-policy-not-json',
    message: {
      en: 'This is no IAM policy: it must be a JSON object with "Version" and "Statement".',
      ja: 'IAM ポリシーではありません。Version と Statement のある JSON にしてください。',
    },
  };
}

function character(path: Path, refused: string): Complaint {
  return {
    path,
    level: 'error',
    code: 'session-policy-character',
    message: {
      en: `STS takes no "${refused}" in a session policy. Write it without.`,
      ja: `セッションポリシーに「${refused}」は使えません。取り除いてください。`,
    },
  };
}

function tooLong(path: Path, count: number): Complaint {
  return {
    path,
    level: 'error',
    code: 'session-policy-too-long',
    message: {
      en: `Session policy and policy ARNs have ${count} characters together; STS takes ${LONGEST_POLICY}. Leave out spaces and line ends.`,
      ja: `セッションポリシーとポリシー ARN は合わせて ${count} 文字です。STS の上限は ${LONGEST_POLICY} 文字です。空白や改行を省いてください。`,
    },
  };
}

function nearLimit(path: Path, count: number): Complaint {
  return {
    path,
    level: 'warning',
    code: 'session-policy-near-limit',
    message: {
      en: `Session policy and policy ARNs have ${count} of ${LONGEST_POLICY} characters. What AWS packs with the tags may be full before: try it in a drill.`,
      ja: `セッションポリシーとポリシー ARN が、上限 ${LONGEST_POLICY} 文字のうち ${count} 文字あります。AWS 側の上限に先に達することもあるため、訓練で試してください。`,
    },
  };
}
