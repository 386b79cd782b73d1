'use client';

import { Notice } from '@/components/ui/notice';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import { DropTarget } from './drop-target';
import { OptionsPanel } from './options-panel';
import { PresetChoice } from './preset-choice';
import { useUploadQueue } from './upload-provider';
import { UploadRow } from './upload-row';
import { usePaste } from './use-paste';

export function UploadPage() {
  const { items, add } = useUploadQueue();
  const { current, canUpload } = useWorkspaces();
  usePaste(add);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-4">
      <h1 className="font-semibold text-2xl tracking-tight">Upload</h1>
      {items.length > 0 && (
        <section aria-label="Uploads" className="rounded-xl border bg-surface">
          <ul className="divide-y">
            {items.map((item) => (
              <UploadRow key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      {canUpload ? (
        <>
          <DropTarget className={items.length > 0 ? 'gap-3 py-6' : undefined} />
          <PresetChoice />
          <OptionsPanel />
        </>
      ) : (
        <Notice tone="info">
          You are a viewer in “{current.name}”. Analysts and admins upload to it; choose another workspace to upload
          yourself.
        </Notice>
      )}
    </div>
  );
}
