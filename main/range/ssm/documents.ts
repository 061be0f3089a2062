import { createHash } from 'node:crypto';

/** A document of AWS or of the organisation, as every account and Region has it. */
export interface SsmDocument {
  readonly name: string;
  readonly type: 'Command' | 'Automation';
  readonly owner: 'Amazon' | 'Self';
  readonly description: string;
  readonly platforms: readonly string[];
  readonly schemaVersion: string;
  readonly version: string;
  readonly created: string;
  readonly parameters: readonly SsmParameter[];
  /** JSON text; what `DocumentHash` is the SHA-256 of. */
  readonly content: string;
  readonly sha256: string;
  /** What it runs, where that is not given with the command: `{{ Name }}` stands for a parameter. */
  readonly script?: readonly string[];
}

export interface SsmParameter {
  readonly name: string;
  readonly type:
    'String' | 'StringList' | 'Boolean' | 'Integer' | 'StringMap' | 'MapList' | `AWS::${string}`;
  readonly description: string;
  /** Absent means required. */
  readonly default?: string;
  readonly pattern?: string;
}

/** Plug-in that runs the script; its name shows in invocations. */
export const SHELL_PLUGIN = 'aws:runShellScript';

const PARAMETERS: readonly SsmParameter[] = [
  {
    name: 'commands',
    type: 'StringList',
    description: '(Required) Specify a shell script or a command to run.',
  },
  {
    name: 'workingDirectory',
    type: 'String',
    description: '(Optional) The path to the working directory on your instance.',
    default: '',
  },
  {
    name: 'executionTimeout',
    type: 'String',
    description:
      '(Optional) The time in seconds for a command to complete before it is considered to have failed.',
    default: '3600',
    pattern: '([1-9][0-9]{0,4})|(1[0-6][0-9]{4})|(17[0-1][0-9]{3})|(172[0-7][0-9]{2})|(172800)',
  },
];

const runShellScript = documentOf('AWS-RunShellScript', SHELL_PLUGIN, ['Linux', 'MacOS'], {
  created: '2017-08-31T00:01:21Z',
  description: 'Run a shell script or specify the commands to run.',
});

const runPowerShellScript = documentOf(
  'AWS-RunPowerShellScript',
  'aws:runPowerShellScript',
  ['Windows', 'Linux', 'MacOS'],
  {
    created: '2017-08-31T00:01:19Z',
    description: 'Run a PowerShell script or specify the paths to scripts to run.',
  },
);

/** The organisation's own, as the playbook for a compromised instance asks for it. */
const captureMemory = ownDocument({
  name: 'Breakglass-CaptureMemory',
  created: '2026-04-06T02:00:00Z',
  description: 'Captures the memory of a Linux server into the evidence bucket.',
  parameters: [
    {
      name: 'EvidenceBucket',
      type: 'String',
      description: '(Required) The bucket that evidence is kept in.',
      pattern: '[a-z0-9][a-z0-9.-]{2,62}',
    },
    {
      name: 'IncidentId',
      type: 'String',
      description: '(Required) The incident, which the name of the image begins with.',
      pattern: '[A-Za-z0-9][A-Za-z0-9_.-]{1,31}',
    },
  ],
  script: ['capture-memory {{ EvidenceBucket }} {{ IncidentId }}'],
});

export const documents: readonly SsmDocument[] = [
  runPowerShellScript,
  runShellScript,
  captureMemory,
];

/** A command document by name, or by the ARN of an AWS-owned one. */
export function documentOfName(given: string): SsmDocument | undefined {
  const name = given.replace(/^arn:aws:ssm:[a-z0-9-]*::document\//, '');
  return documents.find((document) => document.name === name);
}

function documentOf(
  name: string,
  plugin: string,
  platforms: readonly string[],
  { created, description }: { readonly created: string; readonly description: string },
): SsmDocument {
  const content = JSON.stringify(
    {
      schemaVersion: '1.2',
      description,
      parameters: Object.fromEntries(
        PARAMETERS.map((one) => [
          one.name,
          {
            type: one.type,
            description: one.description,
            ...(one.default === undefined ? { minItems: 1 } : { default: one.default }),
            ...(one.pattern === undefined ? {} : { allowedPattern: one.pattern }),
          },
        ]),
      ),
      runtimeConfig: {
        [plugin]: {
          properties: [
            {
              id: `0.${plugin}`,
              runCommand: '{{ commands }}',
              workingDirectory: '{{ workingDirectory }}',
              timeoutSeconds: '{{ executionTimeout }}',
            },
          ],
        },
      },
    },
    undefined,
    4,
  );
  return {
    name,
    type: 'Command',
    owner: 'Amazon',
    description,
    platforms,
    created,
    content,
    schemaVersion: '1.2',
    version: '1',
    parameters: PARAMETERS,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** A command document of schema 2.2 that brings its own script. */
function ownDocument(of: {
  readonly name: string;
  readonly created: string;
  readonly description: string;
  readonly parameters: readonly SsmParameter[];
  readonly script: readonly string[];
}): SsmDocument {
  const { description, parameters, script } = of;
  const content = JSON.stringify({
    schemaVersion: '2.2',
    description,
    parameters: Object.fromEntries(
      parameters.map((one) => [
        one.name,
        {
          type: one.type,
          description: one.description,
          allowedPattern: `^${one.pattern ?? '.*'}$`,
        },
      ]),
    ),
    mainSteps: [{ action: SHELL_PLUGIN, name: 'Run', inputs: { runCommand: script } }],
  });
  return {
    ...of,
    type: 'Command',
    owner: 'Self',
    platforms: ['Linux'],
    schemaVersion: '2.2',
    version: '1',
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** What a command runs: the document's own script with its values, else the one it was given. */
export function scriptOf({
  document,
  parameters,
}: {
  readonly document: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}): readonly string[] {
  const own = documentOfName(document)?.script;
  if (!own) return parameters['commands'] ?? [];
  return own.map((line) =>
    line.replace(/\{\{ (\w+) \}\}/g, (_, name: string) => parameters[name]?.[0] ?? ''),
  );
}
