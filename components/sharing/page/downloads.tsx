import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';

const FORMATS = [
  { format: 'png', label: 'PNG' },
  { format: 'svg', label: 'SVG' },
  { format: 'csv', label: 'CSV' },
] as const;

interface DownloadsProps {
  token: string;
  /** One of the charts of a dashboard. */
  chart?: { id: string; title: string };
}

/** The chart and its data as files. Who is given a link knows neither the data nor its author: no cell runs as a formula. */
export function Downloads({ token, chart }: DownloadsProps) {
  return (
    <ul className="flex flex-wrap gap-1.5 print:hidden" aria-label={chart ? `Download ${chart.title}` : 'Download'}>
      {FORMATS.map(({ format, label }) => {
        const query = new URLSearchParams({
          format,
          ...(format === 'csv' && { escape_formulas: '1' }),
          ...(chart && { chart: chart.id }),
        });
        return (
          <li key={format}>
            <Button asChild size="sm" variant={chart ? 'ghost' : 'secondary'}>
              <a href={`/share/${encodeURIComponent(token)}/export?${query}`} download>
                <Download aria-hidden="true" />
                {label}
              </a>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
