'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Segmented } from '@/components/ui/segmented';
import type { NewShareJson, ShareKind } from '@/lib/contract/sharing';
import { CopyField } from './copy-field';
import { type EmbedTheme, embedSnippet } from './embed-snippet';

interface MadeLinkProps {
  share: NewShareJson;
  kind: ShareKind;
  title: string;
  onAnother(): void;
}

const THEMES = [
  { value: 'system', label: 'As the reader’s' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** A link that was just made: the only time its address is known. */
export function MadeLink({ share, kind, title, onAnother }: MadeLinkProps) {
  const [theme, setTheme] = useState<EmbedTheme>('system');
  return (
    <div className="grid gap-3">
      <CopyField key={share.share_id} label="Link" value={share.url} action="Copy link" isFocused />
      <p className="text-muted text-sm">
        Copy it now: RefineX keeps no copy, and cannot show it again. Whoever has it can look, without an account.
      </p>
      <Disclosure label="Embed in a page">
        <div className="grid gap-3">
          <div className="grid justify-items-start gap-1.5">
            <span className="font-medium text-sm" aria-hidden="true">
              Theme
            </span>
            <Segmented<EmbedTheme> label="Theme" value={theme} options={THEMES} onChange={setTheme} />
          </div>
          <CopyField label="HTML" value={embedSnippet(share.url, { kind, title, theme })} action="Copy" isLong />
        </div>
      </Disclosure>
      <Button onClick={onAnother} className="justify-self-start">
        Create another
      </Button>
    </div>
  );
}
