import { Paperclip } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../main/contract/views.ts';
import { fileSize } from '../../i18n/size.ts';
import { useText } from '../../i18n/text.ts';
import { loadedLater } from '../../loaded-later.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Attachments.module.css';

const AttachmentDialog = loadedLater(() =>
  import('./AttachmentDialog.tsx').then((m) => m.AttachmentDialog),
);

/** Files that belong to a playbook or help at a step; each opens here, or is saved for another program. */
export function AttachmentList({ of }: { of: readonly AttachmentView[] }) {
  const { t } = useTranslation();
  const { text } = useText();
  const [open, setOpen] = useState<AttachmentView>();
  return (
    <>
      <ul className={styles['list']}>
        {of.map((one) => (
          <li key={one.file}>
            {one.trouble ? (
              <Status is="attention" size={16}>
                {text(one.title)}: {t(`attachment.trouble.${one.trouble}`)}
              </Status>
            ) : (
              <TextButton icon={Paperclip} onClick={() => setOpen(one)}>
                {text(one.title)}
              </TextButton>
            )}
            <span className={styles['dim']}>
              {one.file} · {fileSize(one.size)}
            </span>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {open && <AttachmentDialog of={open} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  );
}
