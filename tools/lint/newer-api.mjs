/**
 * API newer than Node 18.15 and Chrome 114, which the bundles must still run on. The compiler's `lib`
 * refuses most of it; these are the names it lets through, or where a message helps.
 */
export const newerProperties = [
  ['Promise', 'withResolvers', 'Write `new Promise((resolve, reject) => …)`.'],
  ['Promise', 'try', 'Write an async function.'],
  ['Object', 'groupBy', 'Fill a Map in a loop.'],
  ['Map', 'groupBy', 'Fill a Map in a loop.'],
  ['Array', 'fromAsync', 'Write a `for await` loop.'],
  ['URL', 'canParse', 'Call `new URL` in a try block.'],
  ['AbortSignal', 'any', 'Listen to each signal and abort one controller.'],
].map(([object, property, instead]) => ({
  object,
  property,
  message: `Newer than Node 18.15 / Chrome 114. ${instead}`,
}));

/** Exports of Node that came after 18.15; `import * as` stays open, for a check that the name exists. */
const exportsOfNode = [
  ['node:crypto', 'hash', 'Use createHash(…).update(…).digest(…).'],
  ['node:util', 'styleText', 'Write the escape codes.'],
  ['node:fs/promises', 'glob', 'Walk the folders.'],
];

function newerExports() {
  return exportsOfNode.map(([source, name, instead]) => ({
    selector: `ImportDeclaration[source.value='${source}'] > ImportSpecifier[imported.name='${name}']`,
    message: `Newer than Node 18.15. ${instead}`,
  }));
}

export const newerSyntax = [
  ...newerExports(),
  {
    selector: "MemberExpression[object.type='MetaProperty'][property.name=/^(dirname|filename)$/]",
    message: 'Newer than Node 18.15. Take the folder as an argument from the composition root.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toSorted|toReversed|toSpliced)$/]',
    message: 'Newer than Node 18. Copy first: [...list].sort(), .reverse(), .splice().',
  },
  {
    selector:
      'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)$/]',
    message: 'Set methods are newer than Chrome 114. Filter one set with has() of the other.',
  },
  {
    selector:
      'CallExpression[callee.name=/^readdir(Sync)?$/] > ObjectExpression > Property[key.name="recursive"]',
    message: 'readdir({ recursive }) is newer than Node 18.15. Walk the folders.',
  },
];

/** Modules of Node that came after 18.15. */
export const newerImports = [
  { name: 'node:sqlite', message: 'Newer than Node 18.15; and the journal is plain files.' },
  { name: 'node:sea', message: 'Newer than Node 18.15.' },
];

/** Globals that Node 18.15 does not have. */
export const newerNodeGlobals = [
  { name: 'WebSocket', message: 'Not in Node 18.15. Import it from "ws" in an adapter.' },
  { name: 'navigator', message: 'Not in Node 18.15. Take it from a port.' },
  { name: 'File', message: 'Not in Node 18.15. Use Blob or bytes.' },
  { name: 'CustomEvent', message: 'Not in Node 18.15. Use a plain listener list.' },
];
