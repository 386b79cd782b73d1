import { z } from 'zod';
import { jsonIn } from '@/lib/analyst/openai/json-in';

/** The answer a model is held to. Nothing in it is believed yet. */
export const answerSchema = z.strictObject({
  statements: z.array(z.strictObject({ text: z.string() })),
  recommendations: z.array(z.strictObject({ fact: z.string(), action: z.string(), reasoning: z.string() })),
});
export type Answer = z.output<typeof answerSchema>;

const { $schema: _, ...schema } = z.toJSONSchema(answerSchema);

/** The same as JSON schema, as an endpoint takes it. */
export const ANSWER_SCHEMA = { name: 'insight', schema } as const;

/** The answer in a text; null where there is none of this shape. */
export function readAnswer(text: string): Answer | null {
  const read = answerSchema.safeParse(jsonIn(text));
  return read.success ? read.data : null;
}
