/** What members may do: read and annotate; also upload, clean, chart and share; also members, settings, deletion and policy. */
export const ROLES = ['viewer', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles for people: as a word, with its article, and what “they …” goes on with. */
export const ROLE_WORDS: Readonly<Record<Role, { label: string; article: string; may: string }>> = {
  viewer: { label: 'Viewer', article: 'a viewer', may: 'read and annotate' },
  analyst: { label: 'Analyst', article: 'an analyst', may: 'also upload, clean, chart and share' },
  admin: { label: 'Admin', article: 'an admin', may: 'also manage members, settings, policy and deletion' },
};
