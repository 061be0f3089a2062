/** Setting a laptop up: three short steps, each of which can be left. */
export const firstRun = {
  label: 'Set this laptop up',
  step: 'Setting up, step {{n}} of 3',
  kit: {
    title: 'Take in your organisation’s kit',
    text: 'One file, e.g. kit.yaml, from your security engineer. It says who may sign in, and where. In an emergency you can go on without it, by hand.',
    take: 'Take in the kit file',
    build: 'Build one (five minutes)',
    practise: 'Practise with the sample',
  },
  person: {
    title: 'Say who uses this laptop',
    text: 'Your name from the kit, e.g. {{example}}. It stands in every log record.',
    label: 'Your name',
    keep: 'That is me',
    need: 'Choose your name.',
  },
  drill: {
    title: 'Practise a drill now',
    text: 'It stays on this computer; nothing reaches AWS. For example “{{example}}”, about {{usual}}.',
    open: 'Open the drill',
    going: 'Finish your first drill',
    goingText:
      'The drill above is not over. Once it is gone through to its end, this laptop is set up.',
  },
  next: 'Go on with setting up',
  takeHere: 'Check it for this laptop…',
} as const;
