import { FileDown } from 'lucide-react';
import { ACCEPTED_NAMES } from '@/lib/tabular/formats';

/** Covers the window while files are held over it. */
export function DropOverlay({ maxUploadMb }: { maxUploadMb: number }) {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 animate-appear bg-canvas/85 p-4 backdrop-blur-sm">
      <div className="grid h-full place-content-center justify-items-center gap-2 rounded-xl border-2 border-accent border-dashed text-center">
        <FileDown className="size-8 text-accent" aria-hidden="true" />
        <p className="font-semibold text-xl">Drop to upload and clean</p>
        <p className="text-muted text-sm">
          {ACCEPTED_NAMES}, up to {maxUploadMb} MB each
        </p>
      </div>
    </div>
  );
}
