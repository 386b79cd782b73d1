import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AnalystFailure } from '@/lib/analyst/analyst';
import { ask, deadlineIn, type Listener } from '@/lib/analyst/openai/ask';
import type { Prompt } from '@/lib/analyst/openai/complete';
import type { ModelSettings } from '@/lib/analyst/openai/settings';
import { checkText, isObjection } from '@/lib/insights/language';
import { judgeAnswer } from './judge';
import { promptFor, repairPrompt } from './prompt';
import type { Worded, WordingListener, WordingQuestion } from './question';
import { StatementReader } from './statement-reader';

/** Answers that were good, by what was asked of whom. */
const cache = new LRUCache<string, Worded>({ max: 500 });

function keyOf({ baseUrl, model }: ModelSettings, { messages }: Prompt): string {
  return createHash('sha256')
    .update(JSON.stringify([baseUrl, model, messages]))
    .digest('hex');
}

export interface WordingOptions {
  /** Called before the model is asked, not for what is remembered. */
  readonly admit?: () => Promise<void>;
  /** Asks even where the answer is remembered. */
  readonly isFresh?: boolean;
  readonly listener?: WordingListener | undefined;
}

/**
 * Has a model put facts into words, checks every one of them, and lets it mend its answer once, all within one deadline.
 *
 * @throws AnalystFailure when nothing can be shown
 */
export async function wordFacts(
  settings: ModelSettings,
  question: WordingQuestion,
  { admit, isFresh = false, listener }: WordingOptions,
): Promise<Worded> {
  const prompt = promptFor(settings.tokens, question);
  const key = keyOf(settings, prompt);
  const known = isFresh ? undefined : cache.get(key);
  if (known !== undefined) {
    for (const statement of known.statements) listener?.onSentence(statement);
    return known;
  }
  await admit?.();
  const deadline = deadlineIn(settings.timeoutMs);
  const hears = listener && follow(question, listener);
  const first = await ask(settings, prompt, deadline, hears);
  let judged = judgeAnswer(first, question);
  if ('length' in judged) {
    const second = await ask(settings, repairPrompt(prompt, first, judged), deadline, hears);
    judged = judgeAnswer(second, question);
  }
  if ('length' in judged) throw new AnalystFailure('The model’s answer was not borne out by the facts.');
  cache.set(key, judged);
  return judged;
}

/** Tells each sentence that stands as soon as it is whole. */
function follow(question: WordingQuestion, listener: WordingListener): Listener {
  let reader: StatementReader | undefined;
  return {
    onRestart() {
      listener.onRestart();
      reader = new StatementReader((text) => {
        const checked = checkText(text, question.facts);
        if (!isObjection(checked)) listener.onSentence(checked);
      });
    },
    onText: (text) => reader?.write(text),
  };
}
