import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AliasJson, DerivePreviewJson, JoinFactsJson } from '@/lib/contract/shapes';
import { list, number, plural } from '@/lib/text/words';

const LISTED = 8;

interface JoinFactsProps {
  facts: JoinFactsJson;
  offered: DerivePreviewJson['aliases'];
  taken: readonly AliasJson[];
  onTake(aliases: AliasJson[]): void;
}

/** What a join gives before it is made, and keys that are probably spellings of one another to decide on. */
export function JoinFacts({ facts, offered, taken, onTake }: JoinFactsProps) {
  return (
    <div className="grid gap-3">
      <p className="text-sm">
        {number(facts.matched_left)} of {plural(facts.left_rows, 'row')} find a match; {plural(facts.rows, 'row')} come
        out.
        {facts.missing_left > 0 && ` ${plural(facts.missing_left, 'row')} have no key.`}
      </p>
      {facts.repeated_right_keys > 0 && (
        <Notice tone="warn">
          {plural(facts.repeated_right_keys, 'key')} {facts.repeated_right_keys === 1 ? 'repeats' : 'repeat'} in the
          other dataset (
          {list(facts.repeated_right.slice(0, 3).map(({ key, rows }) => `${key.join(', ')}: ${number(rows)} rows`))}):
          each row of this one becomes as many.
        </Notice>
      )}
      {(offered.length > 0 || taken.length > 0) && (
        <section aria-label="Keys that may be one" className="grid gap-1.5">
          <h3 className="font-medium text-sm">Probably one key in two spellings</h3>
          <ul className="grid gap-1">
            {[...taken, ...offered].map((alias) => {
              const isTaken = taken.some(({ key, left }) => key === alias.key && left === alias.left);
              return (
                <li key={`${alias.key} ${alias.left}`} className="flex flex-wrap items-center gap-2 text-sm">
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    {alias.left} → {alias.right}
                  </span>
                  <Button
                    size="sm"
                    aria-pressed={isTaken}
                    onClick={() =>
                      onTake(
                        isTaken
                          ? taken.filter(({ key, left }) => key !== alias.key || left !== alias.left)
                          : [...taken, alias],
                      )
                    }
                  >
                    {isTaken ? 'Taken as one' : 'Take as one'}
                    <span className="sr-only">
                      : {alias.left} and {alias.right}
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <Lonely
        where="here has no match"
        whereMany="here have no match"
        count={facts.unmatched_left_keys}
        keys={facts.unmatched_left}
      />
      <Lonely
        where="there is not used"
        whereMany="there are not used"
        count={facts.unmatched_right_keys}
        keys={facts.unmatched_right}
      />
    </div>
  );
}

interface LonelyProps {
  /** What is said of one key, and of several. */
  where: string;
  whereMany: string;
  count: number;
  keys: JoinFactsJson['unmatched_left'];
}

function Lonely({ where, whereMany, count, keys }: LonelyProps) {
  if (count === 0) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">{plural(count, `key ${where}`, `keys ${whereMany}`)}</summary>
      <ul className="mt-1 grid gap-0.5 pl-4 text-muted">
        {keys.slice(0, LISTED).map(({ key, rows }) => (
          <li key={key.join('\u0000')} className="[overflow-wrap:anywhere]">
            {key.join(', ')} · {plural(rows, 'row')}
          </li>
        ))}
        {count > LISTED && <li>and {number(count - LISTED)} more</li>}
      </ul>
    </details>
  );
}
