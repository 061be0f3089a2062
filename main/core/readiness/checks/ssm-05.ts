import { check, fails, unread, warns } from '../check.ts';

/** SEC10-BP05 R50: what the playbooks run is there, is what was reviewed, and is nobody else’s to read. */
export const ssm05 = check({
  id: 'SSM-05',
  title: { en: 'Documents are pinned and kept', ja: 'ドキュメントが固定され、手元にもある' },
  severity: 'high',
  proves: ['R50'],
  scope: 'each',
  regions: 'kit',
  needs: [],
  reads: ['ssm:DescribeDocument', 'ssm:DescribeDocumentPermission'],
  fix: {
    en: 'Review the document, then pin its version anew in the kit.',
    ja: 'ドキュメントを確認し、キットに版を固定し直します。',
  },
  related: {
    prowler: ['ssm_documents_set_as_public', 'ssm_document_secrets'],
    securityHub: ['SSM.4'],
  },
  judge: (_, { kit, account, region = '' }, elsewhere) => {
    const place = { account, region };
    const pinned = kit.documents.filter(({ lent }) => lent !== true);
    if (pinned.length === 0) {
      return [
        warns(region, 'The kit pins no document.', 'キットに固定されたドキュメントがありません。'),
      ];
    }
    const described = elsewhere.of('ssm:DescribeDocument', place) ?? {};
    const shared = elsewhere.of('ssm:DescribeDocumentPermission', place) ?? {};
    return pinned.flatMap(({ name, hash, from, content }) => {
      const one = described[name];
      if (one === undefined) return [unread(name, 'ssm:DescribeDocument', place)];
      if (one === 'none') {
        return [fails(name, 'Is not in this Region.', 'このリージョンにありません。')];
      }
      const own = one.owner === account;
      const accounts = shared[name];
      return [
        ...(from === 'aws' && one.hash.toLowerCase() !== hash.toLowerCase()
          ? [
              fails(
                name,
                `Is another than the kit keeps: version ${one.version}.`,
                `キットの版と違います（現在の版: ${one.version}）。`,
              ),
            ]
          : []),
        ...(content === ''
          ? [fails(name, 'Its text is not in the kit.', '本文がキットにありません。')]
          : []),
        ...(own && accounts === undefined
          ? [unread(name, 'ssm:DescribeDocumentPermission', place)]
          : []),
        ...(own && accounts?.includes('all') === true
          ? [fails(name, 'Is public.', '公開されています。')]
          : []),
      ];
    });
  },
});
