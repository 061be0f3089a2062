// Who may import whom. Each rule says why; test/structure proves each with a planted violation.
const coreNpm = '^node_modules/(zod|yaml|canonicalize|@marcbachmann/cel-js|minisearch)/';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no beginning to read from.', {}, { circular: true }),
    rule(
      'resolvable',
      'An import that leads nowhere fails at run time.',
      { path: '^(main|renderer|tools)/' },
      { couldNotResolve: true, pathNot: '\\.css$|\\.woff2?$' },
    ),
    rule(
      'core-stands-alone',
      'The domain knows no other layer, so that it can be read and tested alone.',
      { path: '^main/core/' },
      { path: '^(main|renderer|playbooks|test|tools)/', pathNot: '^main/core/' },
    ),
    rule(
      'core-has-no-node',
      'The domain takes what it needs from outside through main/core/ports.',
      { path: '^main/core/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'core-npm-allow-list',
      'Each npm package in the domain is a decision: zod, yaml, canonicalize, cel-js, minisearch.',
      { path: '^main/core/' },
      { path: '^node_modules/', pathNot: coreNpm },
    ),
    rule(
      'contract-is-types',
      'The contract has no dependencies but types of the core.',
      { path: '^main/contract/' },
      { pathNot: '^main/(contract|core)/' },
    ),
    rule(
      'contract-core-types-only',
      'Run-time code of the core must not reach preload and window through the contract.',
      { path: '^main/contract/' },
      { path: '^main/core/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'actions-know-core-only',
      'An action says what happens; the ports it is given decide how.',
      { path: '^main/actions/' },
      { pathNot: '^main/(actions|core)/' },
    ),
    rule(
      'adapters-know-core-only',
      'An adapter implements ports of the core and nothing above them.',
      { path: '^main/adapters/' },
      { path: '^(main|renderer|test|tools)/', pathNot: '^main/(core|adapters)/' },
    ),
    rule(
      'adapters-are-strangers',
      'One folder per outside system; what two share belongs to the core or the composition root.',
      { path: '^main/adapters/([^/]+)/' },
      { path: '^main/adapters/', pathNot: '^main/adapters/$1/' },
    ),
    rule(
      'range-knows-no-app',
      'The range stands in for AWS and must run without the app: core, actions and adapters only.',
      { path: '^main/range/' },
      { path: '^(main|renderer|test|tools)/', pathNot: '^main/(range|core|actions|adapters)/' },
    ),
    rule(
      'headless-knows-no-window',
      'The second composition root runs on plain Node.',
      { path: '^main/headless/' },
      {
        path: '^(main|renderer|test)/',
        pathNot: '^main/(headless|core|actions|adapters|range)/',
      },
    ),
    rule(
      'ipc-binds-contract-to-actions',
      'The boundary checks and dispatches; it touches no outside system itself.',
      { path: '^main/ipc/' },
      { path: '^(main|renderer|test|tools)/', pathNot: '^main/(ipc|contract|actions|core)/' },
    ),
    rule(
      'electron-has-a-home',
      'Only main/shell, main/preload and main/index.ts know Electron.',
      {
        path: '^(main|renderer)/',
        pathNot: '^main/(shell|preload)/|^main/index\\.ts$',
      },
      { path: '^(node_modules/)?electron(/|$)' },
    ),
    rule(
      'electron-store-has-one-door',
      'Settings and window preferences live behind one adapter; the journal never does.',
      { path: '^(main|renderer)/', pathNot: '^main/adapters/disk/|^main/shell/settings' },
      { path: '^(node_modules/)?electron-store(/|$)' },
    ),
    rule(
      'preload-is-small',
      'A preload turns the contract into window.api and does nothing else.',
      { path: '^main/preload/' },
      { pathNot: '^main/(preload|contract)/|^(node_modules/)?electron(/|$)' },
    ),
    rule(
      'shell-knows-contract-only',
      'The shell shows windows; what they say is decided elsewhere.',
      { path: '^main/shell/' },
      { path: '^(main|renderer|test|tools)/', pathNot: '^main/(shell|contract|core)/' },
    ),
    rule(
      'shell-core-types-only',
      'The shell implements ports of the core; it runs none of its logic.',
      { path: '^main/shell/' },
      {
        path: '^main/core/',
        pathNot: '^main/core/(result|failure)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'confirm-page-is-alone',
      'The page that confirms dangerous steps has no third-party code.',
      { path: '^main/shell/confirm-page/' },
      { pathNot: '^main/(shell/confirm-page|contract|core)/' },
    ),
    rule(
      'secret-page-is-alone',
      'The page that shows and takes secrets has no third-party code.',
      { path: '^main/shell/secret-page/' },
      { pathNot: '^main/(shell/(secret|confirm)-page|contract|core)/' },
    ),
    rule(
      'verify-page-is-alone',
      'The verifier in a browser needs the domain and plain JavaScript cryptography, and no app.',
      { path: '^main/verify-page/' },
      { pathNot: '^main/(verify-page|page-parts|core)/|^node_modules/@noble/' },
    ),
    rule(
      'lead-page-is-alone',
      'The page a drill is led by from another device runs in any browser, without the app.',
      { path: '^main/lead-page/' },
      {
        pathNot: '^main/(lead-page|page-parts|core)/|^node_modules/(@noble|qrcode|@types/qrcode)/',
      },
    ),
    rule(
      'page-parts-are-alone',
      'What pages of one file share needs the domain and plain JavaScript cryptography.',
      { path: '^main/page-parts/' },
      { pathNot: '^main/(page-parts|core)/|^node_modules/@noble/' },
    ),
    rule(
      'window-sees-contract-only',
      'The window can ask for what the contract lists, and for nothing else.',
      { path: '^renderer/' },
      { path: '^(main|playbooks|test|tools)/', pathNot: '^main/contract/' },
    ),
    rule(
      'window-has-no-node',
      'The window is sandboxed.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'screens-are-strangers',
      'What two screens share belongs to ui, state, commands or frame.',
      { path: '^renderer/screens/([^/]+)/' },
      { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
    ),
    rule(
      'ui-knows-no-playbooks',
      'Controls are told what to show; they know neither state nor screens.',
      { path: '^renderer/ui/' },
      {
        path: '^(renderer/(screens|state|frame|commands)|main)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'nobody-imports-tests',
      'A test is a leaf.',
      { pathNot: '^test/|^vitest|^tools/' },
      { path: '^test/' },
    ),
    rule(
      'shipped-code-has-shipped-packages',
      'What main and renderer need at run time is a dependency, so that it is licensed and audited.',
      { path: '^(main|renderer)/', pathNot: '^main/headless/bench' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/(electron|vite)/|^electron$',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist|\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
