'use client';

import { Slot } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useSWRConfig } from 'swr';
import { Modal } from '@/components/review/recipe/modal';
import type { NewShareJson, ShareKind } from '@/lib/contract/sharing';
import { LinkList } from './dialog/link-list';
import { MadeLink } from './dialog/made-link';
import { NewLinkForm } from './dialog/new-link-form';
import { sharesPath } from './dialog/share-api';

interface ShareDialogProps {
  kind: ShareKind;
  /** Of the kept chart; of the dataset for its dashboard. */
  id: string;
  title: string;
  /** The button that opens it. */
  children: ReactNode;
}

const DESCRIPTION: Record<ShareKind, string> = {
  chart: 'A link shows this chart with its data and annotations, always as of the current version.',
  comparison: 'A link shows what changed and why, always as of the current versions. It shows no rows.',
  dashboard: 'A link shows all kept charts of this dataset as they are arranged, always as of the current version.',
};

/** Makes links that need no account, and ends them. */
export function ShareDialog({ kind, id, title, children }: ShareDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Slot.Root onClick={() => setIsOpen(true)} aria-haspopup="dialog" aria-expanded={isOpen}>
        {children}
      </Slot.Root>
      <Modal isOpen={isOpen} onOpenChange={setIsOpen} title={`Share “${title}”`} description={DESCRIPTION[kind]}>
        {isOpen && <Links kind={kind} id={id} title={title} />}
      </Modal>
    </>
  );
}

function Links({ kind, id, title }: Omit<ShareDialogProps, 'children'>) {
  const { mutate } = useSWRConfig();
  const [made, setMade] = useState<NewShareJson | null>(null);
  const subject = { kind, id };

  async function onMade(share: NewShareJson): Promise<void> {
    setMade(share);
    await mutate(sharesPath(subject));
  }

  return (
    <div className="grid gap-5">
      <section aria-label="New link" className="rounded-lg border bg-canvas p-4">
        {made ? (
          <MadeLink share={made} kind={kind} title={title} onAnother={() => setMade(null)} />
        ) : (
          <NewLinkForm subject={subject} onMade={(share) => void onMade(share)} />
        )}
      </section>
      <section className="grid gap-2">
        <h3 className="font-medium text-sm">Links</h3>
        <LinkList
          subject={subject}
          onRevoked={(shareId) => setMade((shown) => (shown?.share_id === shareId ? null : shown))}
        />
      </section>
    </div>
  );
}
