import type { SecretProblem, SecretView } from '../../contract/secrets.ts';
import { element, qrCode } from './elements.ts';
import { field, select } from './fields.ts';
import { newPassphrase } from './meter.ts';
import { codeOnPaper, dayOf, sheetOnPaper } from './paper.ts';
import { problemText } from './problems.ts';
import { proof } from './proof.ts';
import { revealed } from './revealed.ts';
import { fill, texts } from './texts.ts';

export interface PageParts {
  readonly title: string;
  readonly lead: readonly string[];
  readonly body: readonly Node[];
  /** Absent: the page is only looked at. */
  readonly submit?: string;
  /** Enter never does it: it cannot be taken back. */
  readonly grave?: boolean;
}

/** What each page says and asks. */
export function partsOf(view: SecretView, tell: (problem: SecretProblem) => void): PageParts {
  const { page, lang, copiedUntil } = view;
  const t = texts[lang];
  switch (page.is) {
    case 'make':
      return {
        ...t.make,
        lead: page.beside ? [t.make.beside, t.make.lead] : [t.make.lead],
        body: newPassphrase(lang),
      };
    case 'unlock':
      return { ...t.unlock, lead: [], body: proof(lang, 'passphrase') };
    case 'change':
      return {
        ...t.change,
        lead: [t.change.lead],
        body: [...proof(lang, 'current'), ...newPassphrase(lang)],
      };
    case 'rotate': {
      const current = field({ name: 'current', label: t.field.current, is: 'password' });
      return { ...t.rotate, lead: [t.rotate.lead], body: [current] };
    }
    case 'renew-recovery': {
      const words = t['renew-recovery'];
      return { ...words, lead: [words.lead], body: proof(lang, 'current') };
    }
    case 'recovery':
      return { ...t.recovery, lead: [t.recovery.lead], body: codeOnPaper(lang, page.code) };
    case 'reveal':
      return {
        title: fill(t.reveal.title, { name: page.item.name }),
        lead: [t.reveal.lead],
        body: revealed(lang, copiedUntil, tell),
      };
    case 'aws-secret':
      return awsSecret(view, page, tell);
    case 'login-code': {
      const words = t[page.is];
      return {
        ...words,
        lead: [words.lead, words.give],
        body: [
          field({ name: 'loginCode', label: t.field.loginCode, is: 'password', longest: 8000 }),
          element('details', {}, element('summary', {}, words.camera), qrCode(page.qr, words.qr)),
        ],
      };
    }
    case 'delete': {
      const { name, kind } = page.item;
      const label = fill(t.field.name, { name });
      const what = element('p', {}, `${t.kind[kind]}: `, element('strong', {}, name));
      const typed = field({ name: 'name', label });
      return { ...t.delete, lead: [t.delete.lead], body: [what, typed], grave: true };
    }
    case 'add-key':
      return addKey(view, page);
    case 'proxy-login': {
      const words = t['proxy-login'];
      const user = field({ name: 'user', label: t.field.proxyUser });
      const password = field({
        name: 'proxyPassword',
        label: t.field.proxyPassword,
        is: 'password',
        longest: 256,
      });
      return { ...words, lead: [fill(words.lead, { proxy: page.proxy })], body: [user, password] };
    }
    case 'publisher-key': {
      const words = t[page.is];
      const body = [field({ name: 'passphrase', label: t.field.passphrase, is: 'password' })];
      return { ...words, lead: [fill(words.lead, page)], body };
    }
    default:
      return envelopeParts(view, page, tell);
  }
}

function awsSecret(
  { lang, copiedUntil }: SecretView,
  { name, account, region, versionId, until }: Extract<SecretView['page'], { is: 'aws-secret' }>,
  tell: (problem: SecretProblem) => void,
): PageParts {
  const t = texts[lang]['aws-secret'];
  const facts = fill(t.from, { account, region, version: versionId });
  const time = new Date(until).toLocaleTimeString(lang);
  return {
    title: fill(t.title, { name }),
    lead: [t.lead],
    body: [
      element('p', { class: 'help' }, facts),
      ...revealed(lang, copiedUntil, tell),
      element('p', { class: 'help' }, `${fill(t.until, { time })} ${t.after}`),
    ],
  };
}

function addKey(
  { lang }: SecretView,
  page: Extract<SecretView['page'], { readonly is: 'add-key' }>,
): PageParts {
  const t = texts[lang];
  const words = t['add-key'];
  if (page.users.length === 0) {
    return { title: words.title, lead: [words.lead, words.nobody], body: [] };
  }
  const users = page.users.map(({ name }) => ({ value: name, label: name }));
  const terms = page.users.map(({ name, approvedBy, until, reason }) =>
    element(
      'p',
      { class: 'help' },
      `${name}: ${fill(t.exception, { by: approvedBy, until, reason })}`,
    ),
  );
  return {
    ...words,
    lead: page.signed ? [words.lead] : [words.lead, words.unsigned],
    body: [
      select('user', t.field.user, users),
      ...terms,
      field({ name: 'accessKeyId', label: t.field.accessKeyId, is: 'code', longest: 128 }),
      field({
        name: 'secretAccessKey',
        label: t.field.secretAccessKey,
        is: 'password',
        longest: 128,
      }),
    ],
  };
}

/** Which envelope this is, so that people who keep several see whether theirs is the passphrase of another. */
function notOpened(lang: SecretView['lang'], label: Label): readonly HTMLElement[] {
  const said = problemText(lang, { code: 'envelope-not-opened' });
  const which = { title: label.title, made: dayOf(label) };
  return [
    element('p', { class: 'failed', role: 'alert' }, said),
    element('p', {}, fill(texts[lang].thisOne, which)),
  ];
}

type EnvelopePage = Extract<SecretView['page'], { readonly is: `envelope-${string}` }>;
type Label = Extract<EnvelopePage, { readonly label: unknown }>['label'];

function envelopeParts(
  { lang, copiedUntil }: SecretView,
  page: EnvelopePage,
  tell: (problem: SecretProblem) => void,
): PageParts {
  const t = texts[lang];
  switch (page.is) {
    case 'envelope-make': {
      const words = t[page.is];
      const { field: names, help } = t;
      return {
        ...words,
        lead: [words.lead],
        body: [
          field({ name: 'title', label: names.title, help: help.title, longest: 60 }),
          field({ name: 'first', label: names.first, longest: 60 }),
          field({ name: 'second', label: names.second, longest: 60 }),
          field({ name: 'secret', label: names.secret, is: 'area', longest: 600 }),
        ],
      };
    }
    case 'envelope-close':
    case 'envelope-open': {
      const words = t[page.is];
      const { holders } = page.label;
      const who = { holder: holders[page.turn], other: holders[page.turn === 0 ? 1 : 0] };
      return {
        title: fill(words.title, who),
        lead: [fill(words.lead, who)],
        submit: words.submit,
        body:
          page.is === 'envelope-close'
            ? newPassphrase(lang)
            : [
                ...(page.failed ? notOpened(lang, page.label) : []),
                field({ name: 'passphrase', label: t.field.passphrase, is: 'password' }),
              ],
      };
    }
    case 'envelope-sheet':
      return { ...t[page.is], lead: [t[page.is].lead], body: sheetOnPaper(lang, page) };
    case 'envelope-read': {
      const text = field({ name: 'armour', label: t.field.armour, is: 'area', longest: 5000 });
      return { ...t[page.is], lead: [t[page.is].lead], body: [text] };
    }
    case 'envelope-opened':
      return {
        title: t[page.is].title,
        lead: [page.label.title, ...(page.swapped ? [t[page.is].swapped] : []), t[page.is].lead],
        body: revealed(lang, copiedUntil, tell),
      };
  }
}
