import { shorten } from './words';

/** A column's name in so many letters; assistive technology and search get it whole. */
export function ShortName({ name, letters, className }: { name: string; letters: number; className?: string }) {
  const short = shorten(name, letters);
  if (short === name) return <span className={className}>{name}</span>;
  return (
    <>
      <span aria-hidden="true" title={name} className={className}>
        {short}
      </span>
      <span className="sr-only">{name}</span>
    </>
  );
}
