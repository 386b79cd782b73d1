import { type FactToPhrase, phraseFacts } from '@/lib/analyst';
import { limitModel } from '@/lib/auth/rate-limit';
import type { AnalystSource } from '@/lib/contract/charts';
import type { SentenceJson } from '@/lib/contract/insights';
import type { Actor } from '@/lib/data/actor';
import { analystPermission } from '@/lib/data/analyst';
import {
  composeInsight,
  composeWorded,
  confidenceWord,
  type Fact,
  type Insight,
  isNotable,
  namesOf,
} from '@/lib/insights';
import { type Names, sentenceOf, speakableOf } from '@/lib/insights/language';
import type { Table } from '@/lib/tabular/table';
import { sentenceJson } from './insight-json';

/** Follows an insight while it is written. */
export interface InsightListener {
  /** The sentences so far count no longer. */
  onRestart(): void;
  onSentence(sentence: SentenceJson): void;
}

interface Subject {
  /** The datasets it is about: a model is asked where the workspaces of all of them let it. */
  readonly jobIds: readonly string[];
  readonly table: Table;
  /** What the built-in analyst tells. */
  readonly chosen: readonly Fact[];
  /** What a model may choose from, strongest first. */
  readonly offered: readonly Fact[];
  readonly goal: { readonly text: string } | null;
  /** Asks a model even where its answer is remembered. */
  readonly isFresh: boolean;
  readonly listener?: InsightListener | undefined;
}

export interface PhrasedInsight {
  readonly insight: Insight;
  readonly source: AnalystSource;
  readonly fallbackReason: string | null;
}

/** An insight of facts: in the words of the model where the workspace lets it be asked and its words stand, else in built-in ones. */
export async function phrasedInsight(actor: Actor, subject: Subject): Promise<PhrasedInsight> {
  const { jobIds, table, chosen, offered, goal, isFresh, listener } = subject;
  const names = namesOf(table, offered);
  const permissions = await Promise.all(jobIds.map((jobId) => analystPermission(actor, jobId)));
  const { worded, source, fallbackReason } = await phraseFacts({
    allowModel: permissions.every(({ allowsModel }) => allowsModel),
    facts: offered.map((fact) => factToPhrase(fact, names)),
    goal: goal?.text ?? null,
    admit: () => limitModel(actor),
    isFresh,
    listener: listener && {
      onRestart: () => listener.onRestart(),
      onSentence(statement) {
        const sentence = sentenceOf(statement, offered, names);
        if (sentence !== null) listener.onSentence(sentenceJson(sentence));
      },
    },
  });
  if (worded === null) return { insight: composeInsight(table, chosen, goal), source, fallbackReason };
  return { insight: composeWorded(table, offered, worded, goal), source, fallbackReason };
}

const factToPhrase = (fact: Fact, names: Names): FactToPhrase => ({
  ...speakableOf(fact, names),
  isNotable: isNotable(fact),
  confidence: confidenceWord(fact.confidence),
});
