import type { ClusterJson } from '@/lib/contract/spellings';

/** What is chosen for one value: the spelling it gets, and the spellings that get it. */
export interface Choice {
  readonly target: string;
  readonly ticked: ReadonlySet<string>;
}

/** Choices by the spelling that seemed best; a value nobody touched has none. */
export type Choices = ReadonlyMap<string, Choice>;

export const TICKS = ['likely', 'all', 'none'] as const;
export type Tick = (typeof TICKS)[number];

/** All spellings of a value, the one that seems best first. */
export const membersOf = ({ to, spellings }: ClusterJson): string[] => [to, ...spellings.map(({ value }) => value)];

/** What is ticked before anybody looked, or at one go. */
export function tickedBy(cluster: ClusterJson, tick: Tick): Choice {
  const others = cluster.spellings.filter(({ is_likely }) => tick === 'all' || (tick === 'likely' && is_likely));
  const ticked = others.length === 0 ? [] : [cluster.to, ...others.map(({ value }) => value)];
  return { target: cluster.to, ticked: new Set(ticked) };
}

export const choiceFor = (choices: Choices, cluster: ClusterJson): Choice =>
  choices.get(cluster.to) ?? tickedBy(cluster, 'likely');

/** The choices with one spelling ticked or not. */
export function toggle(choices: Choices, cluster: ClusterJson, value: string): Choices {
  const { target, ticked } = choiceFor(choices, cluster);
  const next = new Set(ticked);
  if (!next.delete(value)) {
    next.add(value);
    // One spelling alone becomes nothing else: the one that stays is meant with it.
    if (membersOf(cluster).includes(target)) next.add(target);
  }
  return new Map(choices).set(cluster.to, { target, ticked: next });
}

/** The choices with another spelling for a value; one that stands in the column is ticked with it. */
export function retarget(choices: Choices, cluster: ClusterJson, target: string): Choices {
  const { ticked } = choiceFor(choices, cluster);
  const next = membersOf(cluster).includes(target) ? new Set([...ticked, target]) : ticked;
  return new Map(choices).set(cluster.to, { target, ticked: next });
}

/** The merges that were chosen, in the order of the clusters. */
export function mergesOf(clusters: readonly ClusterJson[], choices: Choices): { from: string[]; to: string }[] {
  return clusters.flatMap((cluster) => {
    const { target, ticked } = choiceFor(choices, cluster);
    const to = target.trim();
    const from = membersOf(cluster).filter((value) => ticked.has(value) && value !== to);
    return to === '' || from.length === 0 ? [] : [{ from, to }];
  });
}

/** Spellings that were offered and not ticked: they are different values. */
export function apartOf(clusters: readonly ClusterJson[], choices: Choices): { from: string; to: string }[] {
  return clusters.flatMap((cluster) => {
    const { ticked } = choiceFor(choices, cluster);
    return cluster.spellings
      .filter(({ value }) => !ticked.has(value))
      .map(({ value }) => ({ from: value, to: cluster.to }));
  });
}

/** Cells that would change. */
export function cellsOf(
  clusters: readonly ClusterJson[],
  merges: readonly { readonly from: readonly string[] }[],
): number {
  const counts = new Map(
    clusters.flatMap(({ to, cell_count, spellings }) => [
      [to, cell_count] as const,
      ...spellings.map((spelling) => [spelling.value, spelling.cell_count] as const),
    ]),
  );
  return merges.reduce((sum, { from }) => sum + from.reduce((cells, value) => cells + (counts.get(value) ?? 0), 0), 0);
}
