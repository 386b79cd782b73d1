import type { ReactNode } from 'react';
import { formatBytes } from '@/lib/text/format';

interface RowFrameProps {
  name: string;
  sizeBytes: number;
  actions: ReactNode;
  children: ReactNode;
}

/** A row of the list of uploads. */
export function RowFrame({ name, sizeBytes, actions, children }: RowFrameProps) {
  return (
    <li className="grid gap-2.5 px-4 py-3">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 truncate text-sm">
          <span className="font-medium" title={name}>
            {name}
          </span>
          <span className="ml-2 text-muted">{formatBytes(sizeBytes)}</span>
        </p>
        <div className="flex items-center gap-1.5">{actions}</div>
      </div>
      {children}
    </li>
  );
}
