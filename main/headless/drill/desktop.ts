import { ok } from '../../core/result.ts';
import type { Desktop } from '../../core/ports/desktop.ts';
import type { ReadBack } from '../../core/run/read-back.ts';
import { both, type Say } from './say.ts';

/** The desktop of a headless drill: it prints what is read back, and says yes as a responder would, or what `agrees` says. */
export function headlessDesktop(
  say: Say,
  exportFolder: string,
  agrees: () => boolean = () => true,
): Desktop {
  return {
    confirm: (readBack) => {
      say.line(both(`     ${inWords(readBack, 'en')}`, `     ${inWords(readBack, 'ja')}`));
      return Promise.resolve({ accepted: agrees(), typed: readBack.type?.expected ?? '' });
    },
    openLink: () => Promise.resolve(true),
    openDoorLink: () => Promise.resolve(true),
    copy: () => undefined,
    chooseFiles: () => Promise.resolve([]),
    chooseSave: () => Promise.resolve(undefined),
    saveText: () => Promise.resolve(ok(undefined)),
    saveWith: () => Promise.resolve(ok([])),
    remind: () => undefined,
    leadPage: () => Promise.resolve(''),
    printCard: () => Promise.resolve(),
    allowCamera: () => undefined,
    chooseFolder: () => Promise.resolve(exportFolder),
    chooseExport: () => Promise.resolve(undefined),
    showFolder: () => undefined,
    chooseKit: () => Promise.resolve(undefined),
    choosePlaybook: () => Promise.resolve(undefined),
    chooseBundle: () => Promise.resolve(undefined),
    chooseDocument: () => Promise.resolve(undefined),
    chooseAttachment: () => Promise.resolve(undefined),
    choosePublisherKey: () => Promise.resolve(undefined),
    chooseTrail: () => Promise.resolve(undefined),
  };
}

function inWords(readBack: ReadBack, lang: 'en' | 'ja'): string {
  if ('facts' in readBack) {
    const facts = readBack.facts.map(({ name, value }) => `${name[lang]}: ${value}`);
    return [readBack.question[lang], ...facts].join(' \u00b7 ');
  }
  const { account, role, region, targets, document } = readBack;
  return [
    readBack.question[lang],
    `${account.alias} ${account.id}`,
    role,
    region,
    targets.map(({ name, id }) => `${name} ${id}`).join(', '),
    document ? `${document.name} ${document.sha256.slice(0, 12)}…` : '',
  ]
    .filter((part) => part.trim() !== '')
    .join(' · ');
}
