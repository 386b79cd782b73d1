import Image from 'next/image';
import { cn } from '@/components/ui/cn';

/** Data URLs of the same picture by theme; both when the page cannot know which will be seen. */
export interface ChartPictures {
  light?: string;
  dark?: string;
}

/** The chart as the server drew it. Which of the two is seen is decided by CSS: the server does not know the theme. */
export function ChartPicture({ pictures, alt }: { pictures: ChartPictures; alt: string }) {
  const { light, dark } = pictures;
  return (
    <div className="relative size-full">
      {light && <Picture src={light} alt={alt} className={cn(dark && 'dark:hidden print:block!')} />}
      {dark && <Picture src={dark} alt={alt} className={cn(light && 'hidden dark:block print:hidden!')} />}
    </div>
  );
}

const Picture = ({ src, alt, className }: { src: string; alt: string; className: string }) => (
  <Image src={src} alt={alt} fill unoptimized loading="eager" className={cn('object-contain object-top', className)} />
);
