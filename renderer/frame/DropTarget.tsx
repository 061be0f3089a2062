import { FilePlus2, Ban } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useView, useWindow } from '../state/window.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './DropTarget.module.css';

/**
 * Files dropped anywhere and pictures pasted anywhere become evidence of the run, after they were
 * looked at; in the library a file is looked at as a playbook. Everything else that is dropped goes nowhere: the window never follows it.
 */
export function DropTarget() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const { route } = useWindow();
  const library = route.at === 'library' || route.at === 'own-playbooks';
  const [over, setOver] = useState(false);
  const open = run !== undefined && run.phase !== 'closed';
  useEffect(() => {
    const offer = (files: readonly File[], source: 'file' | 'pasted'): void => {
      if (files.length === 0) return;
      desk.open({ is: 'evidence', files, source, openedAt: Date.now() });
    };
    const bringIn = (data: DataTransfer | null): void => {
      const { files, said } = filesOf(data);
      if (said !== undefined) desk.say(t(`evidence.drop.${said}`));
      const file = files.find(({ name }) => !name.endsWith('.sig')) ?? files[0];
      if (!file) return;
      const signature = files.find(({ name }) => name === `${file.name}.sig`);
      desk.go({ at: 'own-playbooks', file, ...(signature ? { signature } : {}) });
    };
    const drag = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = open || library ? 'copy' : 'none';
      setOver(event.dataTransfer?.types.includes('Files') === true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (library) return bringIn(event.dataTransfer);
      if (!open) return desk.say(t('evidence.drop.noRunText'));
      const { files, said } = filesOf(event.dataTransfer);
      if (said !== undefined) desk.say(t(`evidence.drop.${said}`));
      offer(files, 'file');
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || !open) return;
      event.preventDefault();
      const time = `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
      const again = files.map((file) => {
        const end = file.name.split('.').pop() ?? 'png';
        return renamed(file, t('evidence.pastedName', { time, end }));
      });
      offer(again, 'pasted');
    };
    const quit = (): void => setOver(false);
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragend', quit);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragend', quit);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [desk, open, library, t]);
  if (!over) return null;
  return (
    <div className={styles['target']} role="status">
      <div>
        <Icon of={open || library ? FilePlus2 : Ban} size={32} />
        {library ? (
          <>
            <strong>{t('own.dropTitle')}</strong>
            <p>{t('own.dropText')}</p>
          </>
        ) : (
          <>
            <strong>{t(open ? 'evidence.drop.run' : 'evidence.drop.noRun')}</strong>
            <p>{t(open ? 'evidence.drop.runText' : 'evidence.drop.noRunText')}</p>
          </>
        )}
      </div>
    </div>
  );
}

function filesOf(data: DataTransfer | null): {
  readonly files: readonly File[];
  readonly said?: 'folder' | 'link';
} {
  const files: File[] = [];
  let folders = 0;
  for (const item of data?.items ?? []) {
    if (item.kind !== 'file') continue;
    if (item.webkitGetAsEntry()?.isDirectory === true) folders += 1;
    else {
      const file = item.getAsFile();
      if (file) files.push(file);
    }
  }
  if (folders > 0) return { files, said: 'folder' };
  return files.length === 0 ? { files, said: 'link' } : { files };
}

/** A screenshot has no name of its own but "image.png": it gets the time it was pasted at. */
function renamed(file: File, name: string): File {
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}
