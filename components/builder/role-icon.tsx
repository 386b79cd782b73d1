import { AlignLeft, CalendarDays, Hash, KeyRound, type LucideIcon, Percent, Tag, ToggleLeft } from 'lucide-react';
import type { ColumnRole } from '@/lib/charts/roles';

const ICONS: Record<ColumnRole, LucideIcon> = {
  time: CalendarDays,
  category: Tag,
  boolean: ToggleLeft,
  quantity: Hash,
  rate: Percent,
  text: AlignLeft,
  identifier: KeyRound,
};

export function RoleIcon({ role }: { role: ColumnRole }) {
  const Icon = ICONS[role];
  return <Icon className="size-4 shrink-0 text-muted" aria-hidden="true" />;
}
