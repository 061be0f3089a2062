import type { OpenedTarget, UploadAccess } from '../../core/ports/upload.ts';
import type { UploadTarget } from '../../core/upload/target.ts';
import type { AwsTargetOptions } from './aws-target.ts';

/** The adapter of a target, loaded when the first target of its kind is used. */
export async function openTarget(
  target: UploadTarget,
  access: UploadAccess,
  options: Omit<AwsTargetOptions, 'access'>,
): Promise<OpenedTarget> {
  switch (target.kind) {
    case 's3': {
      const { createS3Store } = await import('./s3.ts');
      return { kind: 'objects', store: createS3Store(target, { ...options, access }) };
    }
    case 'logs': {
      const { createLogsMirror } = await import('./logs.ts');
      return { kind: 'mirror', stream: createLogsMirror(target, { ...options, access }) };
    }
    case 'folder': {
      const { createFolderStore } = await import('./folder.ts');
      return { kind: 'objects', store: createFolderStore(target, access) };
    }
  }
}
