import type { Failure } from '../../core/failure.ts';
import type { ChosenFile, OwnFileError } from '../../core/ports/own-playbooks.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { attachedTo } from './attached.ts';
import type { OwnLook, OwnPlaybookPorts, Replaced } from './ports.ts';

/** Asks for a file and says what it would become. Undefined when the person changed their mind. */
export async function choosePlaybook(desk: Desk): Promise<Result<OwnLook | undefined, Failure>> {
  const { desktop, ownPlaybooks } = desk.ports;
  if (!ownPlaybooks) return err({ code: 'playbook-not-kept' });
  const path = await desktop.choosePlaybook();
  if (path === undefined) return ok(undefined);
  const read = await ownPlaybooks.shelf.look(path);
  return read.ok ? ok(await lookAt(desk, ownPlaybooks, read.value)) : err(fileFailure(read.error));
}

/** The same for a file that was dropped on the window. */
export async function offerPlaybook(
  desk: Desk,
  file: ChosenFile,
): Promise<Result<OwnLook, Failure>> {
  const { ownPlaybooks } = desk.ports;
  if (!ownPlaybooks) return err({ code: 'playbook-not-kept' });
  const name = file.name.split(/[\\/]/).at(-1) || 'playbook';
  return ok(await lookAt(desk, ownPlaybooks, { ...file, name }));
}

/** The same bytes under another id: only of a draft, as our own format says its id itself. */
export async function lookAgain(
  desk: Desk,
  { look, id }: { readonly look: string; readonly id: string },
): Promise<Result<OwnLook, Failure>> {
  const { ownPlaybooks } = desk.ports;
  const before = desk.playbookLook;
  if (!ownPlaybooks || before?.id !== look) return err({ code: 'playbook-gone' });
  if (before.offered.format === 'breakglass/1') return err({ code: 'value-invalid' });
  return ok(await lookAt(desk, ownPlaybooks, before.file, id));
}

async function lookAt(
  desk: Desk,
  { shelf, read }: OwnPlaybookPorts,
  file: ChosenFile,
  id?: string,
): Promise<OwnLook> {
  const { library, random } = desk.ports;
  await shelf.reload();
  const { playbooks, find, own } = await library();
  const others = playbooks.map(({ playbook }) => playbook);
  const offered = await read(file, others, id);
  const playbook = offered.becomes?.playbook;
  const there = playbook && find(playbook.id);
  const replaces: Replaced | undefined = there && {
    is: own?.has(there.ref.id) ? 'own' : 'shipped',
    ref: there.ref,
    playbook: there.playbook,
  };
  const book = shelf.now()?.books.find((one) => one.id === playbook?.id);
  const look: OwnLook = {
    id: random.uuid(),
    file,
    offered,
    attached: await attachedTo(desk, playbook, file.beside),
    ...(replaces ? { replaces } : {}),
    same: there !== undefined && there.ref.sha256 === offered.becomes?.sha256,
    expected: book?.versions.at(-1)?.sha256,
  };
  desk.playbookLook = look;
  return look;
}

export function fileFailure({ code, detail }: OwnFileError): Failure {
  switch (code) {
    case 'unreadable':
      return { code: 'playbook-unreadable', raw: detail };
    case 'busy':
      return { code: 'busy', raw: detail };
    case 'changed':
      return { code: 'playbook-gone', raw: detail };
    case 'full':
    case 'refused':
    case 'not-saved':
      return { code: 'playbook-not-kept', raw: detail };
  }
}
