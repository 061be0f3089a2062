import { loadLibrary } from '../../actions/load-library.ts';
import { diskPlaybookSource } from '../../adapters/disk/playbook-source.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { readFactFiles } from '../../adapters/readiness/fact-files.ts';
import { readOwnFiles } from '../../adapters/readiness/own-files.ts';
import { canonical, type Json } from '../../core/journal/canonical.ts';
import { toHex, utf8 } from '../../core/journal/bytes.ts';
import type { Kit } from '../../core/kit/model.ts';
import { CHECKS } from '../../core/readiness/checks/all.ts';
import type { Fact, Facts, FactValues } from '../../core/readiness/facts.ts';
import { declaredBy } from '../../core/readiness/own/declared.ts';
import type { OwnFactName } from '../../core/readiness/own/facts.ts';
import { NO_ACCOUNT, type AccountFacts } from '../../core/readiness/places.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Output } from '../playbooks/exit.ts';
import { readBaseline } from './read-baseline.ts';
import { readJournals } from './read-journals.ts';
import type { Wish } from './wish.ts';

/**
 * All facts there are for a wish. What one file is wrong with is told, and is no fact; an error is a
 * folder that cannot be read at all.
 * @param playbooks the folder of the playbooks, where what they need is judged too
 */
export async function gatherFacts(
  { files, data, lang, publishers }: Wish,
  kit: Kit,
  now: number,
  out: Output,
  playbooks?: string,
): Promise<Result<readonly AccountFacts[], string>> {
  const accounts: AccountFacts[] = [];
  const own: Facts[] = [];
  if (files !== undefined) {
    const read = await readFactFiles(files);
    if (!read.ok) return err(read.error);
    accounts.push(...read.value.accounts);
    for (const { file, why } of read.value.troubles) out.trouble(`${file}: ${why}`);
    const rules = { kit, checks: CHECKS.map(({ id }) => id), now };
    const stated = await readOwnFiles(files, rules, lang);
    own.push(stated.own.facts);
    for (const trouble of stated.troubles) out.trouble(trouble);
    const baseline = await readBaseline(files, kit, publishers);
    if (typeof baseline === 'string') out.trouble(baseline);
    else if (baseline) own.push(seen('own:baseline', baseline, now));
  }
  if (data !== undefined) {
    const journals = await readJournals(data);
    if (!journals.ok) return err(journals.error);
    own.push(seen('own:journals', journals.value, now));
  }
  if (playbooks !== undefined) {
    const library = await loadLibrary(diskPlaybookSource(playbooks), createNodeHash());
    const declared = declaredBy(library.playbooks.map(({ playbook }) => playbook));
    own.push(seen('own:playbooks', declared, now));
  }
  const facts = Object.assign({}, ...own) as Facts;
  const principal = [files, data].filter((one) => one !== undefined).join(', ');
  return ok([...accounts, { account: NO_ACCOUNT, principal, facts }]);
}

/** What was looked at here and now: its hash is over its canonical JSON (RFC 8785). */
function seen<N extends OwnFactName>(name: N, value: FactValues[N], at: number): Facts {
  const text = canonical(JSON.parse(JSON.stringify(value)) as Json);
  const sha256 = toHex(createNodeHash().sha256(utf8(text)));
  const fact: Fact<N> = { is: 'read', value, sha256, at };
  return { [name]: fact };
}
