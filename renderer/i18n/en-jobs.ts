/** Long work: what it is doing, how far it is, and the way out. */
export const jobs = {
  cancel: 'Cancel',
  putAway: 'Put away',
  of: '{{done}} of {{total}}',
  far: '{{done}} so far',
  elapsed: '{{time}} so far',
  running: {
    export: 'Writing the export',
    merge: 'Bringing logs together',
    verify: 'Checking',
    search: 'Searching',
    reconcile: 'Comparing with CloudTrail',
    evidence: 'Taking evidence in',
    proof: 'Making the proof',
    upload: 'Uploading',
  },
  unit: {
    records: '{{n}} records',
    files: '{{n}} files',
    events: '{{n}} events',
  },
  done: 'Done in {{time}}',
  cancelled: 'Cancelled after {{time}}',
  failed: 'Stopped after {{time}}',
};
