import { Unlink } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { DEAD_LINK } from '@/lib/services/sharing/dead-link';

/** Every link that shows nothing looks like this, whatever the reason. */
export default function DeadLink() {
  const [title = DEAD_LINK, ...why] = DEAD_LINK.split(/(?<=\.) /);
  return (
    <main className="grid flex-1 place-items-center">
      <EmptyState icon={Unlink} headingLevel="h1" title={title}>
        {why.join(' ')}
      </EmptyState>
    </main>
  );
}
