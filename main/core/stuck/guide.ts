import { attribute, escape } from '../export/report/html.ts';
import { visible } from '../visible.ts';
import { pageRule } from '../export/report/style.ts';
import { kitAge } from '../kit/age.ts';
import type { Kit, KitUser } from '../kit/model.ts';
import {
  roleNameOf,
  signInAddresses,
  switchRoleLink,
  switchRolePage,
} from '../kit/sign-in-ways.ts';
import { guideStyle } from './guide-style.ts';
import { guideWords, type GuideWords } from './guide-words.ts';
import { waysOut } from './ways-out.ts';
import { wayWords } from './words.ts';

export interface GuideInput {
  readonly lang: 'en' | 'ja';
  readonly kit?: Kit;
  /** Lower-case hex, of the kit's file; absent for a kit that came from no file. */
  readonly sha256?: string;
  /** Whose sheet it is; their ways go first. */
  readonly user?: KitUser;
  /** Epoch ms. */
  readonly made: number;
}

/** Longer ones would run over the head of a sheet into what stands below. */
const LONGEST_NAME = 60;

/** Stands at the head of every sheet, on one line. */
export function guideHead({ lang, kit, sha256, made }: GuideInput): string {
  const words = guideWords[lang];
  const hash = sha256 === undefined ? '' : ` ${sha256.slice(0, 16)}`;
  const letters = Array.from(visible(kit?.name ?? words.noKit).replace(/\s+/g, ' '));
  const cut = letters.length > LONGEST_NAME;
  const name = cut ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('');
  return `${words.title} · ${name}${hash} · ${minute(made)}`;
}

/**
 * The whole guide as a page that needs nothing but itself: the ladder on the first sheet, then what
 * to type where. Nothing secret is in a kit, and nothing secret is asked to be written down.
 */
export function guidePage(input: GuideInput): string {
  const { lang, kit, user } = input;
  const words = guideWords[lang];
  const users = [...(user ? [user] : []), ...(kit?.users ?? []).filter((one) => one !== user)];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(words.title)}</title>
<style>${guideStyle}${pageRule(guideHead(input), '', words.page)}</style>
</head>
<body>
<h1>${escape(words.title)}</h1>
<p>${escape(words.lead)} <strong>${escape(words.never)}</strong></p>
${facts(input)}
${ladder(input)}
<section class="sheet"><h2>${escape(words.signIn)}</h2>
${users.length > 0 && kit ? users.map((one) => signIn(words, kit, one)).join('\n') : blankSignIn(words)}
</section>
${kit ? roles(words, kit) : ''}
${reached(words.people, kit ? [...kit.people].sort((a, b) => a.order - b.order).map(({ name, contact }) => [name, contact]) : [])}
${reached(
  words.contacts,
  (kit?.contacts ?? []).map(({ name, reach }) => [name, reach]),
)}
<section><h2>${escape(words.blanks)}</h2><dl class="blanks">${words.blank.map((name) => `<div><dt>${escape(name)}</dt><dd></dd></div>`).join('')}</dl></section>
</body>
</html>
`;
}

function facts({ lang, kit, sha256, made }: GuideInput): string {
  const words = guideWords[lang];
  const age = kit && kitAge(kit, made);
  const aged = age
    ? `${kit.prepared} (${words.age(age.days)}${age.standing === 'overdue' ? `, ${words.overdue}` : ''})`
    : '';
  const rows = [
    [words.kit, kit ? `${kit.name}${kit.signed ? '' : ` (${words.unsigned})`}` : words.noKit],
    ...(aged === '' ? [] : [[words.prepared, aged]]),
    ...(sha256 === undefined ? [] : [[words.hash, sha256]]),
    [words.made, minute(made)],
  ];
  return `<dl class="facts">${rows.map(([name = '', value = '']) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`;
}

function ladder({ lang, kit, user }: GuideInput): string {
  const { ladder: title, ladderLead, columns } = guideWords[lang];
  const rows = waysOut('ladder', kit, user).map(({ id }, index) => {
    const { title: name, do: what, cost, tell } = wayWords[id];
    return `<tr><td class="whole">${index + 1}</td><td><strong>${escape(name[lang])}</strong><br>${escape(what[lang])}</td><td>${escape(cost[lang])}</td><td>${escape(tell[lang])}</td><td class="blank"></td></tr>`;
  });
  const heads = ['', columns.way, columns.cost, columns.tell, columns.tried];
  return `<section><h2>${escape(title)}</h2><p>${escape(ladderLead)}</p><table class="ladder"><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function signIn({ steps }: GuideWords, kit: Kit, user: KitUser): string {
  const addresses = signInAddresses(kit, user).map(
    ({ url, region }) =>
      `<li><code>${escape(url)}</code>${region === undefined ? '' : ` <small>${escape(steps.region(region))}</small>`}</li>`,
  );
  const devices = user.mfa.map(
    ({ label, kind }) =>
      `<li>${escape(label || kind)}: ${escape(kind === 'passkey' ? steps.passkey : steps.code)}</li>`,
  );
  return `<section class="user"><h3>${escape(user.name)}</h3>
<p>1. ${escape(steps.open)}</p><ol>${addresses.join('')}</ol>
<p>2. ${escape(steps.type)}: ${escape(steps.account)} <code>${escape(spaced(user.account))}</code>, ${escape(steps.user)} <code>${escape(user.name)}</code>. ${escape(steps.password)}</p>
<p>3. ${escape(steps.mfa)}:</p><ul>${devices.join('')}</ul>
<p>4. ${escape(steps.readBack(user.account.slice(-4)))}</p></section>`;
}

function blankSignIn({ steps, fill }: GuideWords): string {
  const names = ['https://', steps.account, steps.user];
  return `<dl class="blanks">${names.map((name) => `<div><dt>${escape(name)}</dt><dd aria-label="${attribute(fill)}"></dd></div>`).join('')}</dl><p>${escape(steps.password)}</p>`;
}

function roles(words: GuideWords, kit: Kit): string {
  const { name, account, digits, link } = words.role;
  const rows = kit.roles.map(
    (role) =>
      `<tr><td>${escape(roleNameOf(role.arn))}</td><td class="whole">${escape(spaced(role.account))}</td><td class="whole"><strong>${escape(role.account.slice(-4))}</strong></td><td><code>${escape(switchRoleLink(kit, role) ?? switchRolePage(kit, role))}</code></td></tr>`,
  );
  if (rows.length === 0) return '';
  return `<section><h2>${escape(words.roles)}</h2><p>${escape(words.rolesLead)}</p><table><thead><tr>${[name, account, digits, link].map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

/** Blank lines stand where the kit names nobody. */
function reached(title: string, rows: readonly (readonly [string, string])[]): string {
  const named = rows.map(
    ([name, how]) => `<tr><td>${escape(name)}</td><td>${escape(how)}</td></tr>`,
  );
  const blank = '<tr><td class="blank"></td><td class="blank"></td></tr>';
  return `<section><h2>${escape(title)}</h2><table><tbody>${named.length > 0 ? named.join('') : blank.repeat(3)}</tbody></table></section>`;
}

function spaced(account: string): string {
  return account.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function minute(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
