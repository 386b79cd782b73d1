import type { ShapeNote } from '@/lib/shape/shape';
import { list, plural } from '@/lib/text/words';

/** What a person should know of a result, as full sentences. */
export function noteSentence(note: ShapeNote): string {
  switch (note.code) {
    case 'missing_dropped':
      return `${plural(note.cells, 'cell')} without a value made no row.`;
    case 'filled_left_out':
      return `${plural(note.cells, 'imputed cell')} of ${note.column} took no part in what was computed.`;
    case 'units_differ':
      return `${note.column} is in different units (${list(note.units)}): its values stand below each other as they are.`;
    case 'types_differ':
      return `${note.column} holds numbers in one dataset and text in another: it became text.`;
  }
}
