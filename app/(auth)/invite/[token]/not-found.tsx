import Link from 'next/link';
import { Button } from '@/components/ui/button';

export default function DeadInvite() {
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">This invitation does not work</h1>
        <p className="text-muted">
          It may have been used, revoked, or have expired. Ask whoever invited you for another one.
        </p>
      </div>
      <Button asChild className="justify-self-start">
        <Link href="/">To your datasets</Link>
      </Button>
    </>
  );
}
