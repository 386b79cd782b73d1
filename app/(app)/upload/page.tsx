import type { Metadata } from 'next';
import { requireUser } from '@/app/(app)/signed-in';
import { UploadPage } from '@/components/upload/upload-page';

export const metadata: Metadata = { title: 'Upload' };

export default async function Upload() {
  await requireUser('/upload');
  return <UploadPage />;
}
