/** Syntax nobody here writes, each with what to write instead. */
export const houseSyntax = [
  {
    selector: 'TSEnumDeclaration',
    message: 'No enums. Write a union of string literals, or an object `as const`.',
  },
  {
    selector: 'TSModuleDeclaration[global!=true][declare!=true]',
    message: 'No namespaces. A module is one already.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels. Import from the file that defines the name.',
  },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels. Import from the file that defines the name.',
  },
];

/** The same, for a folder that may pass types on from elsewhere. */
export const typesMayPass = houseSyntax.map((rule) =>
  rule.selector === 'ExportNamedDeclaration[source]'
    ? { ...rule, selector: "ExportNamedDeclaration[source][exportKind!='type']" }
    : rule,
);

export const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports. Export by name, so that a thing has one name everywhere.',
};

/** The core and the actions are pure: time, chance and the outside come in through ports. */
export const pureSyntax = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Date.now is not pure. Take the Clock port (main/core/ports/clock.ts).',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'new Date() is not pure. Take the Clock port (main/core/ports/clock.ts).',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Math.random is not pure. Take the Random port (main/core/ports/random.ts).',
  },
];

/** Globals that reach outside, with the port that replaces them. */
export const impureGlobals = [
  ['process', 'Take what you need as an argument.'],
  ['Buffer', 'Use Uint8Array.'],
  ['console', 'Return a Result; the caller decides what to say.'],
  ['fetch', 'Take a port.'],
  ['setTimeout', 'Take the Timer port (main/core/ports/timer.ts).'],
  ['setInterval', 'Take the Timer port (main/core/ports/timer.ts).'],
  ['setImmediate', 'Take the Timer port (main/core/ports/timer.ts).'],
  ['performance', 'Take the Clock port (main/core/ports/clock.ts).'],
  ['crypto', 'Take the Random or Hash port (main/core/ports).'],
].map(([name, instead]) => ({ name, message: `Not pure. ${instead}` }));

export const windowSyntax = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Trusted Types refuse it. Render Markdown with ui/Markdown.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Trusted Types refuse it. Build elements, or set textContent.',
  },
];

export const windowGlobals = [
  { name: 'fetch', message: 'The window has no network. Add a call to main/contract.' },
  { name: 'XMLHttpRequest', message: 'The window has no network. Add a call to main/contract.' },
  { name: 'WebSocket', message: 'The window has no network. Add a call to main/contract.' },
  {
    name: 'localStorage',
    message: 'Settings live in main. Use the settings calls of the contract.',
  },
  { name: 'sessionStorage', message: 'Main is the truth. Keep it in state/.' },
  { name: 'alert', message: 'Use ui/Dialog.' },
  { name: 'confirm', message: 'Main confirms in a window of its own.' },
];

export const electronImport = {
  name: 'electron',
  message: 'Only main/shell, main/preload and main/index.ts know Electron. Take a port instead.',
};
