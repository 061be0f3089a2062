import type { Failure } from '../../core/failure.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import type { KeptDraft } from '../../core/ports/drafts.ts';
import type { OpenedKey } from '../../core/publish/key-file.ts';
import { signFile } from '../../core/publish/signed-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { closePublished } from '../debrief/items.ts';
import { confirmOwn } from '../own-read-back.ts';
import { keepLooked, shippedUnder } from '../own-playbooks/keep.ts';
import { offerPlaybook } from '../own-playbooks/look.ts';
import { lackingOf, savePlaybook } from '../own-playbooks/save-with.ts';
import type { OwnLook } from '../own-playbooks/ports.ts';
import { openDraft } from './drafts.ts';
import type { Published, PublishWish } from './publish-wish.ts';
import { askPublisherKey } from './publisher-key.ts';
import { signReadBack, standingOf, type Signing } from './sign-read-back.ts';

type Answer<T> = Promise<Result<T, Failure>>;

/**
 * Signs a draft and puts it where it is used: to publish is to sign. The key is chosen in main's
 * dialog, opened in main's secret window for this once, and what it signs is read back in main's own
 * window. What is signed is the version that was asked for and no other. Undefined: changed their mind.
 */
export async function publishDraft(desk: Desk, wish: PublishWish): Answer<Published | undefined> {
  if (!wish.keep && !wish.file) return err({ code: 'nothing-chosen' });
  const draft = await theVersion(desk, wish);
  if (!draft.ok) return draft;
  const bytes = utf8(draft.value.text);
  const offered = await offerPlaybook(desk, {
    name: nameOf(draft.value),
    size: bytes.length,
    bytes,
  });
  if (!offered.ok) return offered;
  const { becomes, format } = offered.value.offered;
  if (!becomes || format !== 'breakglass/1') return err({ code: 'draft-has-errors' });
  // A file goes out with all that it names, or not at all: said before a key is asked for.
  const lacking = wish.file ? lackingOf(offered.value.attached) : undefined;
  if (lacking) return err(lacking);
  const { id, version } = becomes.playbook;
  const shipped = await shippedUnder(desk, offered.value);
  if (wish.keep && shipped !== undefined && wish.replaces !== id) {
    return err({ code: 'playbook-id-reserved', params: { id } });
  }
  const opened = await askPublisherKey(desk, `${id} ${version}`);
  if (!opened.ok) return opened;
  if (!opened.value) return ok(undefined);
  const signing: Signing = { wish, look: offered.value, becomes, reserved: shipped !== undefined };
  try {
    return await signed(desk, signing, opened.value, shipped);
  } finally {
    opened.value.key.destroy();
  }
}

async function signed(
  desk: Desk,
  signing: Signing,
  key: OpenedKey,
  shipped: string | undefined,
): Answer<Published | undefined> {
  const { wish, look, becomes } = signing;
  const standing = standingOf(await desk.ports.kit(), key);
  const confirmed = await confirmOwn(desk, signReadBack(desk, signing, key, standing));
  if (!confirmed.ok) return confirmed;
  // All of that took a while, and another copy of the app may write to the same draft.
  const still = await theVersion(desk, wish);
  if (!still.ok) return still;
  const { sha256, playbook, bytes } = becomes;
  const signature = signFile(
    desk.ports.hash,
    'playbook',
    key,
    sha256,
    signatureInForce(desk, look),
  );
  if (wish.keep) {
    const file = { ...look.file, signature };
    const kept = await keepLooked(desk, { ...look, file }, becomes, shipped);
    if (!kept.ok) return kept;
  }
  const saved = wish.file
    ? await savePlaybook(desk, { playbook, bytes }, signature)
    : ok<readonly string[]>([]);
  if (!saved.ok) return saved;
  await closePublished(desk, wish.id, { version: playbook.version, sha256 });
  const trusted = standing === 'trusted';
  return ok({
    playbook: playbook.id,
    signer: key.name,
    trusted,
    kept: wish.keep,
    file: saved.value[0] ?? '',
  });
}

async function theVersion(desk: Desk, { id, version }: PublishWish): Answer<KeptDraft> {
  const draft = await openDraft(desk, id);
  if (!draft.ok) return draft;
  return draft.value.version === version ? draft : err({ code: 'draft-changed' });
}

/** Whoever signed these very bytes before stays a signer of them. */
function signatureInForce({ ports }: Desk, { offered }: OwnLook): string | undefined {
  const id = offered.becomes?.playbook.id;
  const book = ports.ownPlaybooks?.shelf.now()?.books.find((one) => one.id === id);
  const last = book?.versions.at(-1);
  return last?.sha256 === offered.sha256 ? last.signature : undefined;
}

function nameOf({ text }: KeptDraft): string {
  return `${/^id: *["']?([A-Z0-9-]+)/m.exec(text)?.[1] ?? 'playbook'}.yaml`;
}
