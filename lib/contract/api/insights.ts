import { z } from 'zod';
import {
  annotationBody,
  annotationChangeBody,
  annotationSchema,
  datasetAnnotationBody,
  eventSourceBody,
  eventSourceParams,
  eventSourceSchema,
  peopleSchema,
  replyBody,
} from '@/lib/contract/annotations';
import { pageQuery, successSchema } from '@/lib/contract/common';
import { comparisonInsightSchema } from '@/lib/contract/comparison';
import {
  evidenceQuery,
  evidenceSchema,
  explainBody,
  explanationSchema,
  feedbackBody,
  insightSchema,
  sentenceSchema,
} from '@/lib/contract/insights';
import { EXAMPLE_ID } from './example-id';
import type { ApiArea } from './operation';

const WRITTEN =
  'With `Accept: text/event-stream` it can be followed: `sentence` for each, `restart` when those so far count no longer, then `done` or `failed`.';

export const insights: ApiArea = {
  name: 'Insights',
  description: 'What stands out of a chart or a dataset, each sentence with its facts, and each fact with its rows.',
  operations: {
    'POST /api/charts/{id}/insights': {
      id: 'explainChart',
      summary: 'Explain a chart',
      description: WRITTEN,
      status: 201,
      answer: insightSchema,
      events: sentenceSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/insights': {
      id: 'listInsights',
      summary: 'List insights of a dataset',
      query: pageQuery,
      answer: z.array(insightSchema),
    },
    'POST /api/jobs/{id}/explain': {
      id: 'explain',
      summary: 'Explain a place of a chart, or a column',
      scope: 'read',
      body: explainBody,
      example: { column: 'sold' },
      answer: explanationSchema,
      errors: [409],
    },
    'GET /api/insights/{id}': {
      id: 'getInsight',
      summary: 'Read an insight, of a chart, a dataset or a comparison',
      answer: z.union([insightSchema, comparisonInsightSchema]),
    },
    'DELETE /api/insights/{id}': { id: 'deleteInsight', summary: 'Delete an insight', answer: successSchema },
    'POST /api/insights/{id}/regenerate': {
      id: 'regenerateInsight',
      summary: 'Say it anew on the current version',
      description: WRITTEN,
      answer: insightSchema,
      events: sentenceSchema,
      errors: [409],
    },
    'PUT /api/insights/{id}/feedback': {
      id: 'rateInsight',
      summary: 'Say whether it helped',
      body: feedbackBody,
      example: { is_helpful: false, reason: 'Known.' },
      answer: successSchema,
    },
    'GET /api/insights/{id}/evidence': {
      id: 'getEvidence',
      summary: 'Read what a fact rests on',
      query: evidenceQuery,
      answer: evidenceSchema,
      errors: [409],
    },
  },
};

export const annotations: ApiArea = {
  name: 'Annotations',
  description: 'What people write on charts, dashboards, columns and cells.',
  operations: {
    'GET /api/charts/{id}/annotations': {
      id: 'listChartAnnotations',
      summary: 'List what was written on a chart',
      answer: z.array(annotationSchema),
    },
    'POST /api/charts/{id}/annotations': {
      id: 'annotateChart',
      summary: 'Write on a chart',
      body: annotationBody,
      example: { data_point_index: 1, text: 'A strike in May.' },
      status: 201,
      answer: annotationSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/annotations': {
      id: 'listDatasetAnnotations',
      summary: 'List what was written on a dashboard or a table',
      answer: z.array(annotationSchema),
    },
    'POST /api/jobs/{id}/annotations': {
      id: 'annotateDataset',
      summary: 'Write on a dashboard, a column or a cell',
      body: datasetAnnotationBody,
      example: { place: { on: 'cell', column: 'city', row: 3 }, text: 'Moved to Porto in May.' },
      status: 201,
      answer: annotationSchema,
      errors: [409],
    },
    'POST /api/annotations/{id}/replies': {
      id: 'reply',
      summary: 'Answer what was written',
      body: replyBody,
      example: { text: 'So it is.', mentions: [EXAMPLE_ID] },
      status: 201,
      answer: annotationSchema,
      errors: [409],
    },
    'PATCH /api/annotations/{id}': {
      id: 'changeAnnotation',
      summary: 'Change what was written, or say that it is done',
      body: annotationChangeBody,
      example: { is_resolved: true },
      answer: annotationSchema,
      errors: [409],
    },
    'DELETE /api/annotations/{id}': {
      id: 'deleteAnnotation',
      summary: 'Delete what I have written',
      answer: successSchema,
    },
    'GET /api/jobs/{id}/people': {
      id: 'listPeople',
      summary: 'List who can be mentioned',
      answer: peopleSchema,
    },
    'GET /api/charts/{id}/event-sources': {
      id: 'listEventSources',
      summary: 'List events drawn along the time of a chart',
      answer: z.array(eventSourceSchema),
    },
    'POST /api/charts/{id}/event-sources': {
      id: 'addEventSource',
      summary: 'Draw events of another dataset along a chart',
      body: eventSourceBody,
      example: { job_id: EXAMPLE_ID, time_col: 'start', label_col: 'campaign' },
      status: 201,
      answer: eventSourceSchema,
      errors: [409],
    },
    'DELETE /api/charts/{id}/event-sources/{source_id}': {
      id: 'deleteEventSource',
      summary: 'Draw these events no longer',
      params: eventSourceParams,
      answer: successSchema,
    },
  },
};
