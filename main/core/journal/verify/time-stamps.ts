import type { VerifySource } from '../../ports/verify-source.ts';
import { equal, utf8 } from '../bytes.ts';
import { standingOf, type StampStanding } from '../time-stamp/check.ts';
import { readAnswer, type Token } from '../time-stamp/token.ts';
import type { LogPlace } from './log-place.ts';
import type { LogFacts } from './log-facts.ts';
import { readSmall, regular, tooLarge } from './source-files.ts';
import type { VerifyTools } from './tools.ts';
import type { Trust } from './trust.ts';
import type { Anchor, Problem } from './verdict.ts';

const FOLDER = 'timestamps';
/** A token with its certificates is a few KiB. */
const MOST_BYTES = 256 * 1024;
/** Tokens of one log that are looked at: one for each of its checkpoints would be hundreds. */
const MOST_STAMPS = 1_000;

/** Sizes the tokens beside a log are of, by their names: the largest of them, largest first. */
export async function stampSizes(
  source: VerifySource,
  place: LogPlace,
): Promise<readonly number[]> {
  return (await sizesNamed(source, place)).slice(0, MOST_STAMPS);
}

/** All of them: a later time stamp is over all that an earlier one is over. */
async function sizesNamed(source: VerifySource, place: LogPlace): Promise<readonly number[]> {
  const sizes = (await regular(source, place.path(FOLDER))).flatMap(({ name }) => {
    const digits = /^([1-9]\d{0,14})\.tsr$/.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  return sizes.sort((left, right) => right - left);
}

/**
 * Judges the RFC 3161 answers beside a log: what each is over, and who signed it, where the trust
 * file names authorities. One that fits and is signed by one of those vouches for its checkpoint.
 */
export async function judgeStamps(
  tools: VerifyTools,
  source: VerifySource,
  place: LogPlace,
  log: { readonly facts: LogFacts; readonly intact: boolean; readonly trust: Trust },
): Promise<{ readonly anchors: readonly Anchor[]; readonly problems: readonly Problem[] }> {
  const anchors: Anchor[] = [];
  const problems: Problem[] = [];
  const sizes = await sizesNamed(source, place);
  const left = sizes.length - MOST_STAMPS;
  if (left > 0) {
    const count = left === 1 ? '1 older time stamp was' : `${left} older time stamps were`;
    const text = `${count} not read: only the newest ${MOST_STAMPS} are`;
    problems.push({ file: place.label(FOLDER), kind: 'time-stamps-unread', text });
  }
  for (const size of sizes.slice(0, MOST_STAMPS)) {
    const name = `${FOLDER}/${size}.tsr`;
    const file = place.label(name);
    const tell = (text: string, verdict?: Problem['verdict'], kind = 'time-stamp') => {
      problems.push({ file, kind, text, ...(verdict && { verdict }) });
    };
    const bytes = await readSmall(source, place.path(name), MOST_BYTES);
    if (bytes === undefined) continue;
    if (bytes === 'too-large') {
      problems.push(tooLarge(file, MOST_BYTES));
      continue;
    }
    const answer = readAnswer(bytes);
    if (answer.is !== 'granted') {
      tell('is no time-stamp token', 'TAMPERED');
      continue;
    }
    const { token } = answer;
    const standing = await standingOf(tools, token, log.trust.tsas);
    const over = isOver(tools, token, size, log.facts);
    if (standing.is === 'wrong') tell(standing.why, 'TAMPERED');
    else if (over === 'yes' && standing.is === 'trusted') {
      anchors.push({ size, by: `time-stamp of ${standing.by} at ${token.time}` });
    } else if (over === 'yes') notTrusted(tell, token, standing, log.trust);
    else if (log.intact) notOver(tell, over, standing, { size, have: log.facts.size, token });
  }
  return { anchors, problems };
}

type Tell = (text: string, verdict?: Problem['verdict'], kind?: string) => void;

function notTrusted(tell: Tell, { time }: Token, standing: StampStanding, trust: Trust): void {
  const none = trust.tsas.length === 0 || standing.is === 'trusted';
  const why = none ? 'the trust file names no authority ("tsas")' : standing.why;
  tell(`a time stamp of ${time} is present, not judged: ${why}`, undefined, 'time-stamp-unjudged');
}

function notOver(
  tell: Tell,
  over: 'no' | 'beyond' | 'unknown',
  standing: StampStanding,
  { size, have, token }: { readonly size: number; readonly have: number; readonly token: Token },
): void {
  if (over === 'unknown') {
    const text = `the time stamp of size ${size} is over what this check did not compute: not compared`;
    return tell(text, undefined, 'not-compared');
  }
  const whose = standing.is === 'trusted' ? `of ${standing.by} at ${token.time}` : 'beside the log';
  if (over === 'beyond') {
    const text = `the time stamp ${whose} is for ${size} records, the log has ${have}`;
    return tell(text, standing.is === 'trusted' ? 'ROLLED_BACK' : 'TAMPERED');
  }
  const text = `the time stamp ${whose} is over another checkpoint of size ${size} than this log has`;
  tell(text, standing.is === 'trusted' ? 'FORKED' : 'TAMPERED');
}

/** Whether the token's hash is that of the three lines of this log's checkpoint of that size. */
function isOver(
  { digest }: VerifyTools,
  { imprint }: Token,
  size: number,
  { opening, roots, size: have, byDigest }: LogFacts,
): 'yes' | 'no' | 'beyond' | 'unknown' {
  if (size > have) return 'beyond';
  const root = roots.get(size);
  if (!opening || !imprint.digest || root === undefined || size < byDigest) return 'unknown';
  const body = utf8(`${opening.origin}\n${size}\n${root}\n`);
  return equal(digest(imprint.digest, body), imprint.value) ? 'yes' : 'no';
}
