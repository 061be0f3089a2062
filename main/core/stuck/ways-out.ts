import { signInAddresses } from '../kit/sign-in-ways.ts';
import type { Kit, KitUser } from '../kit/model.ts';

/** Where a person is stuck; `ladder` is all the ways in, for whoever is not stuck yet. */
export const STUCK = ['ladder', 'mfa', 'password', 'network'] as const;
export type Stuck = (typeof STUCK)[number];

export const WAYS_OUT = [
  'console',
  'check-typing',
  'second-device',
  'other-network',
  'other-address',
  'aws-login',
  'sealed-key',
  'colleague',
  'helper-slot',
  'root',
  'aws-support',
  'by-hand',
] as const;
export type WayOutId = (typeof WAYS_OUT)[number];

export interface WayOut {
  readonly id: WayOutId;
  /** What the kit has for it, in the order to be tried. */
  readonly lines: readonly { readonly name: string; readonly value: string }[];
  /** It lives by what the kit names, and the kit names nothing. */
  readonly bare: boolean;
  /** A page that needs no single sign-on. */
  readonly link?: string;
  /** The playbook of this process, where the library has it. */
  readonly playbook?: string;
}

/** In the order of what they cost: one's own means, then other people, then what must be undone later. */
const ORDER: Readonly<Record<Stuck, readonly WayOutId[]>> = {
  ladder: WAYS_OUT.filter((id) => id !== 'check-typing' && id !== 'other-network'),
  mfa: ['second-device', 'colleague', 'helper-slot', 'root', 'aws-support'],
  password: ['check-typing', 'sealed-key', 'colleague', 'helper-slot', 'root', 'aws-support'],
  network: ['other-network', 'other-address', 'colleague', 'by-hand', 'aws-support'],
};

/** Answers without a sign-in of any kind (AWS, "Contact us": "I can't sign in"). */
const SUPPORT = 'https://aws.amazon.com/contact-us/';

const PLAYBOOKS: Partial<Readonly<Record<WayOutId, string>>> = {
  'helper-slot': 'PB-14',
  root: 'PB-13',
};

/** Works with no kit at all: then only what needs none is named. */
export function waysOut(
  on: Stuck,
  kit: Kit | undefined,
  user: KitUser | undefined,
  /** Who sits here, where it is not the user's person: nobody is their own colleague. */
  me = user?.person,
): readonly WayOut[] {
  return ORDER[on].filter((id) => isOffered(id, kit)).map((id) => wayOut(id, kit, user, me));
}

/** A way of signing in that the kit does not have is no way on. */
function isOffered(id: WayOutId, kit: Kit | undefined): boolean {
  return (id !== 'aws-login' && id !== 'sealed-key') || kit?.lanes.includes(id) === true;
}

const NEEDS_KIT: readonly WayOutId[] = [
  'console',
  'second-device',
  'other-address',
  'colleague',
  'helper-slot',
  'root',
];

function wayOut(
  id: WayOutId,
  kit: Kit | undefined,
  user: KitUser | undefined,
  me: string | undefined,
): WayOut {
  const lines = kit ? linesOf(id, kit, user, me) : [];
  const playbook = PLAYBOOKS[id];
  return {
    id,
    lines,
    bare: NEEDS_KIT.includes(id) && lines.length === 0,
    ...(id === 'aws-support' ? { link: SUPPORT } : {}),
    ...(playbook === undefined ? {} : { playbook }),
  };
}

function linesOf(
  id: WayOutId,
  kit: Kit,
  user: KitUser | undefined,
  me: string | undefined,
): WayOut['lines'] {
  switch (id) {
    case 'console':
    case 'check-typing':
      return user ? [{ name: user.name, value: user.account }] : [];
    case 'second-device': {
      const devices = user?.mfa ?? [];
      // One is the one that is dead.
      return devices.length < 2
        ? []
        : devices.map(({ label, kind, serial }) => ({ name: label || kind, value: serial }));
    }
    case 'other-address':
      return user
        ? signInAddresses(kit, user).map(({ url, region = '' }) => ({ name: region, value: url }))
        : [];
    case 'colleague':
      return [...kit.people]
        .sort((a, b) => a.order - b.order)
        .filter(({ id: person }) => person !== me)
        .map(({ name, contact }) => ({ name, value: contact }));

    case 'helper-slot':
      return kit.users
        .filter(({ name }) => /^slot/i.test(name))
        .map(({ name, account }) => ({ name, value: account }));
    case 'root':
      return reached(kit, 'root-keeper');
    case 'aws-support':
      return reached(kit, 'aws-support');
    case 'other-network':
      return reached(kit, 'network');
    case 'aws-login':
    case 'sealed-key':
    case 'by-hand':
      return [];
  }
}

function reached(kit: Kit, kind: Kit['contacts'][number]['kind']): WayOut['lines'] {
  return kit.contacts
    .filter((contact) => contact.kind === kind)
    .map(({ name, reach }) => ({ name, value: reach }));
}
