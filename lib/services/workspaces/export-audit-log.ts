import type { Actor } from '@/lib/data/actor';
import { listEvents } from '@/lib/data/audit-log';
import { findWorkspace } from '@/lib/data/workspaces';
import { escapeFormula, quoteCsv } from '@/lib/tabular/csv/write-csv';
import { auditEventJson } from './audit-log';

const HEADER =
  'created_at,actor_name,actor_email,action,subject,before,after,datasets_moved,new_owner,actor_id,event_id\r\n';
const PAGE = 1000;

/** The whole audit log as CSV (RFC 4180, UTF-8), newest first, in pieces. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function exportAuditLog(
  actor: Actor,
  workspaceId: string,
  { escapeFormulas }: { escapeFormulas: boolean },
): Promise<{ filename: string; csv: AsyncIterable<Uint8Array> }> {
  const { name } = await findWorkspace(actor, workspaceId);
  const first = await listEvents(actor, workspaceId, { limit: PAGE, offset: 0 });
  const field = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return quoteCsv(escapeFormulas ? escapeFormula(text) : text);
  };
  async function* lines(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(HEADER);
    for (let page = first, offset = 0; page.length > 0; ) {
      const rows = page.map(auditEventJson).map((event) => {
        const { created_at, actor: who, action, subject, before, after, datasets_moved, new_owner, event_id } = event;
        const fields = [created_at, who.name, who.email, action, subject, before, after, datasets_moved, new_owner];
        return `${[...fields, who.id, event_id].map(field).join(',')}\r\n`;
      });
      yield encoder.encode(rows.join(''));
      if (page.length < PAGE) return;
      offset += PAGE;
      page = await listEvents(actor, workspaceId, { limit: PAGE, offset });
    }
  }
  return { filename: `${name}-audit-log.csv`, csv: lines() };
}
