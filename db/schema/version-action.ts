/** What a person did that made a version. */
export type VersionAction =
  | 'upload'
  | 'fill'
  | 'resolve'
  | 'recipe'
  | 'import'
  | 'reading'
  | 'follow'
  | 'undo'
  | 'redo';
