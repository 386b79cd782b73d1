import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { EmbedFrame } from '@/components/sharing/page/embed-frame';
import { PasswordForm } from '@/components/sharing/page/password-form';
import { countVisit } from '@/lib/services/sharing/count-visit';
import { shareUrl } from '@/lib/services/sharing/share-url';
import { isNarrow, shareView } from '@/lib/services/sharing/view';
import { openShared } from './open';
import { SharedChartPage } from './shared-chart';
import { SharedComparisonPage } from './shared-comparison';
import { SharedDashboardPage } from './shared-dashboard';

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const PREVIEW = { width: 1200, height: 630 };

/** Of a link that is locked nothing is told but that there is one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const opened = await openShared(token);
  if (opened.state === 'dead') return { title: 'This link does not work' };
  const isOpen = opened.state === 'open';
  const title = isOpen ? opened.content.title : 'Shared with RefineX';
  const description = isOpen ? opened.content.source.join(' · ') : 'This link needs a password.';
  const image = { url: `${shareUrl(token)}/preview.png`, ...PREVIEW, alt: title };
  return {
    title: isOpen ? title : { absolute: title },
    description,
    referrer: 'no-referrer',
    openGraph: { title, description, siteName: 'RefineX', type: 'website', images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}

export default async function SharePage({ params, searchParams }: Props) {
  const { token } = await params;
  const opened = await openShared(token);
  if (opened.state === 'dead') notFound();
  const { isEmbedded, theme } = shareView(await searchParams);
  if (opened.state === 'locked') {
    const form = <PasswordForm token={token} isEmbedded={isEmbedded} />;
    if (!isEmbedded) return <main className="grid flex-1 place-items-center p-4">{form}</main>;
    return (
      <EmbedFrame theme={theme}>
        <div className="grid flex-1 place-items-center">{form}</div>
      </EmbedFrame>
    );
  }
  const asked = await headers();
  await countVisit(opened.link, asked);
  const view = { token, isEmbedded, theme, isNarrow: isNarrow(asked) };
  const { content } = opened;
  switch (content.kind) {
    case 'chart':
      return <SharedChartPage content={content} view={view} />;
    case 'dashboard':
      return <SharedDashboardPage content={content} view={view} />;
    case 'comparison':
      return <SharedComparisonPage content={content} view={view} />;
  }
}
