import type { Page } from '@/lib/contract/common';
import type { SecurityEventJson, SecurityFileQuery } from '@/lib/contract/security';
import type { Actor } from '@/lib/data/actor';
import { listSecurityEvents } from '@/lib/data/security-log';
import { findWorkspace } from '@/lib/data/workspaces';
import { escapeFormula, quoteCsv } from '@/lib/tabular/csv/write-csv';

const PAGE = 1000;
const HEADER = 'created_at,kind,actor_id,subject,address,event_id\r\n';

/** What concerns the security of a workspace, newest first. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function securityLog(actor: Actor, workspaceId: string, page: Page): Promise<SecurityEventJson[]> {
  return (await listSecurityEvents(actor, workspaceId, page)).map((event) => ({
    event_id: event.id,
    created_at: event.createdAt.toISOString(),
    kind: event.kind,
    actor_id: event.actorId,
    subject: event.subject,
    address: event.address,
  }));
}

/** All of it as CSV (RFC 4180) or as a JSON array, UTF-8, newest first, in pieces. Throws as `securityLog`. */
export async function exportSecurityLog(
  actor: Actor,
  workspaceId: string,
  { format, escape_formulas }: SecurityFileQuery,
): Promise<{ filename: string; contentType: string; content: AsyncIterable<Uint8Array> }> {
  const { name } = await findWorkspace(actor, workspaceId);
  const first = await securityLog(actor, workspaceId, { limit: PAGE, offset: 0 });
  async function* pages(): AsyncGenerator<SecurityEventJson[]> {
    for (let page = first, offset = PAGE; page.length > 0; offset += PAGE) {
      yield page;
      if (page.length < PAGE) return;
      page = await securityLog(actor, workspaceId, { limit: PAGE, offset });
    }
  }
  const isCsv = format === 'csv';
  return {
    filename: `${name}-security-log.${format}`,
    contentType: isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    content: encoded(isCsv ? csv(pages(), escape_formulas === '1') : json(pages())),
  };
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

async function* csv(pages: AsyncIterable<SecurityEventJson[]>, escapesFormulas: boolean): AsyncGenerator<string> {
  const field = (text: string | null) => quoteCsv(escapesFormulas ? escapeFormula(text ?? '') : (text ?? ''));
  yield HEADER;
  for await (const page of pages) {
    yield page
      .map(({ created_at, kind, actor_id, subject, address, event_id }) =>
        [created_at, kind, actor_id, subject, address, event_id].map(field).join(','),
      )
      .map((line) => `${line}\r\n`)
      .join('');
  }
}

async function* json(pages: AsyncIterable<SecurityEventJson[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const page of pages) {
    for (const event of page) {
      yield separator + JSON.stringify(event);
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
