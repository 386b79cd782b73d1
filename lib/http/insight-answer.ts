import type { InsightJson, SentenceJson } from '@/lib/contract/insights';
import { created } from './answers';
import { followedAnswer, wantsEvents } from './followed';

/** Follows an insight while it is written: `sentence` as each stands, `restart` when those so far count no longer. */
interface Listener {
  onRestart(): void;
  onSentence(sentence: SentenceJson): void;
}

/** An insight that is made: as JSON (201 for a new one), or as server-sent events for whoever asks for them. */
export async function insightAnswer(
  request: Request,
  make: (listener?: Listener) => Promise<InsightJson>,
  answer: (insight: InsightJson) => Response = created,
): Promise<Response> {
  if (!wantsEvents(request)) return answer(await make());
  return followedAnswer<{ event: string; data: unknown }>((send) =>
    make({
      onRestart: () => send({ event: 'restart', data: {} }),
      onSentence: (sentence) => send({ event: 'sentence', data: sentence }),
    }),
  );
}
