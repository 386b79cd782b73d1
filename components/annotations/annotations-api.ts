import { mutate } from 'swr';
import { fetchJson } from '@/components/api/fetch-json';
import type {
  AnnotationChangeJson,
  AnnotationJson,
  EventSourceJson,
  NewAnnotationJson,
  NewDatasetAnnotationJson,
  NewEventSourceJson,
} from '@/lib/contract/annotations';

/** Under these the API's answers are cached. */
export const annotationsPath = (chartId: string): string => `/api/charts/${chartId}/annotations`;
export const datasetAnnotationsPath = (jobId: string): string => `/api/jobs/${jobId}/annotations`;
export const peoplePath = (jobId: string): string => `/api/jobs/${jobId}/people`;
export const eventSourcesPath = (chartId: string): string => `/api/charts/${chartId}/event-sources`;

function send<T>(path: string, method: 'POST' | 'PATCH', body: unknown): Promise<T> {
  return fetchJson<T>(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** What somebody writes. */
export interface Written {
  text: string;
  mentions: string[];
}

/** Throws ApiError, as everything below. */
export function annotateChart(chartId: string, annotation: NewAnnotationJson): Promise<AnnotationJson> {
  return send(annotationsPath(chartId), 'POST', annotation);
}

export function annotateDataset(jobId: string, annotation: NewDatasetAnnotationJson): Promise<AnnotationJson> {
  return send(datasetAnnotationsPath(jobId), 'POST', annotation);
}

export function answer(annotationId: string, written: Written): Promise<AnnotationJson> {
  return send(`/api/annotations/${annotationId}/replies`, 'POST', written);
}

export function changeAnnotation(annotationId: string, change: AnnotationChangeJson): Promise<AnnotationJson> {
  return send(`/api/annotations/${annotationId}`, 'PATCH', change);
}

export function deleteAnnotation(annotationId: string): Promise<unknown> {
  return fetchJson(`/api/annotations/${annotationId}`, { method: 'DELETE' });
}

export function addEventSource(chartId: string, source: NewEventSourceJson): Promise<EventSourceJson> {
  return send(eventSourcesPath(chartId), 'POST', source);
}

export function removeEventSource(chartId: string, sourceId: string): Promise<unknown> {
  return fetchJson(`${eventSourcesPath(chartId)}/${sourceId}`, { method: 'DELETE' });
}

/** The list an annotation stands in. */
export const listPathOf = ({ chart_id, job_id }: Pick<AnnotationJson, 'chart_id' | 'job_id'>): string =>
  chart_id === null ? datasetAnnotationsPath(job_id) : annotationsPath(chart_id);

/** Shows what was written at once, and reads the list again. */
export function showWritten(written: AnnotationJson): Promise<unknown> {
  const isOther = (each: AnnotationJson) => each.annotation_id !== written.annotation_id;
  return mutate<AnnotationJson[]>(
    listPathOf(written),
    (known = []) =>
      known.some((each) => !isOther(each))
        ? known.map((each) => (isOther(each) ? each : written))
        : [written, ...known],
    { revalidate: true },
  );
}
