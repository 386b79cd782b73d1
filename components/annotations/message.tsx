'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { RelativeTime } from '@/components/library/relative-time';
import { Button } from '@/components/ui/button';
import type { AnnotationJson } from '@/lib/contract/annotations';
import { changeAnnotation } from './annotations-api';
import { DeleteAnnotation } from './delete-annotation';
import { WriteForm } from './write-form';

interface MessageProps {
  annotation: AnnotationJson;
  /** What it is, for those who do not see where it stands: “annotation on Braga”. */
  name: string;
}

/** What one person wrote, who may change it and take it back. */
export function Message({ annotation, name }: MessageProps) {
  const [isEditing, setEditing] = useState(false);
  const { annotation_id, job_id, text, author, is_own, is_deleted, mentions } = annotation;
  if (is_deleted) return <p className="text-muted text-sm italic">This was deleted.</p>;
  if (isEditing) {
    return (
      <WriteForm
        jobId={job_id}
        label="Text"
        action="Save"
        initial={text}
        onSend={(written) => changeAnnotation(annotation_id, written)}
        onDone={() => setEditing(false)}
      />
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-1 text-sm">
      <div className="grid min-w-0 content-start gap-0.5">
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <Mentioning text={text} names={mentions.map((person) => person.name)} />
        </p>
        <p className="text-muted text-xs">
          {is_own ? 'You' : (author?.name ?? 'A former member')} · <RelativeTime iso={annotation.created_at} />
          {annotation.edited_at !== null && ' · edited'}
        </p>
      </div>
      {is_own && (
        <div className="flex">
          <Button variant="ghost" size="icon-sm" aria-label={`Edit your ${name}`} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
          </Button>
          <DeleteAnnotation annotation={annotation} name={`Delete your ${name}`} />
        </div>
      )}
    </div>
  );
}

/** A text in which those who are mentioned stand out. */
function Mentioning({ text, names }: { text: string; names: readonly string[] }) {
  const found = names.map((name) => `@${name}`).find((name) => text.includes(name));
  if (found === undefined) return text;
  const at = text.indexOf(found);
  return (
    <>
      {text.slice(0, at)}
      <span className="font-medium text-accent">{found}</span>
      <Mentioning text={text.slice(at + found.length)} names={names} />
    </>
  );
}
