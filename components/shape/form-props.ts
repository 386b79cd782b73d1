import type { DeriveOffersJson } from '@/lib/contract/shapes';
import type { DeriveRequest } from './shape-api';

export interface ShapeColumn {
  id: string;
  name: string;
  type: string;
}

/** What every form of a shape gets. */
export interface FormProps {
  jobId: string;
  workspaceId: string;
  filename: string;
  columns: readonly ShapeColumn[];
  offers: DeriveOffersJson | undefined;
  /** What the form says now; null while something is missing. */
  onChange(request: DeriveRequest | null): void;
}
