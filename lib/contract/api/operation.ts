import type { z } from 'zod';
import type { TokenScope } from '@/lib/contract/account';

/** Who may ask, as a route says it; `metrics`: whoever has that token; `share`: whoever has the link, and its password if it has one. */
export type ApiAuth = 'required' | 'person' | 'none' | 'metrics' | 'share';

/** What one method of one route takes and answers. The route has the very same schemas; a test compares them. */
export interface ApiOperation {
  /** A name of its own in the document, and of what a client calls. */
  id: string;
  /** What it does, in a few words, as a button would say it. */
  summary: string;
  /** What else has to be known, in sentences. */
  description?: string;
  /** `required` unless said otherwise. */
  auth?: ApiAuth;
  /** What a token made for a program must be good for; without, `read` for GET and `clean` for the others. */
  scope?: TokenScope;
  /** Parameters of the path; without, each of them is a UUID. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Nothing may be sent as well. */
  isBodyOptional?: true;
  /** A form with files instead of JSON, as JSON Schema. */
  form?: Readonly<Record<string, unknown>>;
  /** `multipart/form-data` unless said otherwise. */
  formType?: string;
  /** A body that is accepted as it stands. */
  example?: unknown;
  /** Of the answer; 200 unless said otherwise. */
  status?: number;
  answer?: z.ZodType;
  /** Media types of an answer that is a file. */
  files?: readonly string[];
  /** What each event of a stream holds. */
  events?: z.ZodType;
  /** A change of a dataset: takes `If-Match`, and answers 202 while the new version is being made. */
  isChange?: true;
  /** Statuses of errors besides those that follow from the rest. */
  errors?: readonly number[];
}

/** Operations of one part of the API, by method and path: `GET /api/jobs/{id}/rows`. */
export interface ApiArea {
  name: string;
  description: string;
  operations: Readonly<Record<string, ApiOperation>>;
}
