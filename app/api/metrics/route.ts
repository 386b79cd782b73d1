import { route } from '@/lib/http/route';
import { readMetrics } from '@/lib/services/operations/read-metrics';

export const GET = route({ auth: 'none' }, async ({ request }) => {
  const { text, contentType } = await readMetrics(request.headers.get('authorization'));
  return new Response(text, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
});
