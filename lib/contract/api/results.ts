import { z } from 'zod';
import { auditQuery, auditTrailSchema } from '@/lib/contract/changes';
import { columnParams, columnSchema, profileSchema } from '@/lib/contract/columns';
import { escapeFormulasQuery } from '@/lib/contract/common';
import { exportQuery, reportQuery } from '@/lib/contract/exports';
import {
  duplicatesQuery,
  duplicatesSchema,
  findingsQuery,
  findingsSchema,
  inboxSchema,
  trustSchema,
} from '@/lib/contract/findings';
import { cleaningSummarySchema, missingFieldsSchema, qualityOfVersionSchema } from '@/lib/contract/quality';
import { readingSchema } from '@/lib/contract/reading';
import { facetsQuery, facetsSchema, findQuery, findSchema, rowsQuery, rowsViewSchema } from '@/lib/contract/rows';
import {
  lossesSchema,
  outlierQuery,
  outlierSchema,
  presetsSchema,
  workCellsParams,
  workCellsQuery,
  workCellsSchema,
  workListSchema,
} from '@/lib/contract/work-list';
import { TABLE_FILES } from './media-types';
import type { ApiArea } from './operation';

const notReady = { errors: [409] };

export const results: ApiArea = {
  name: 'Results',
  description: 'What cleaning made of a file: rows, quality, every change, and what is left to decide.',
  operations: {
    'GET /api/jobs/{id}/cleaning-summary': {
      id: 'getSummary',
      summary: 'Read what cleaning did, in numbers',
      answer: cleaningSummarySchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/audit-trail': {
      id: 'listChanges',
      summary: 'List every single change',
      query: auditQuery,
      answer: auditTrailSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/audit-trail/export': {
      id: 'exportChanges',
      summary: 'Download every single change',
      query: escapeFormulasQuery,
      files: ['text/csv'],
      ...notReady,
    },
    'GET /api/jobs/{id}/profile': {
      id: 'getProfile',
      summary: 'Read what each column holds',
      answer: z.array(profileSchema),
      ...notReady,
    },
    'GET /api/jobs/{id}/columns/{columnId}': {
      id: 'getColumn',
      summary: 'Read what became of a column',
      params: columnParams,
      answer: columnSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/rows': {
      id: 'listRows',
      summary: 'Read rows',
      query: rowsQuery,
      answer: rowsViewSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/find': {
      id: 'findRow',
      summary: 'Find where a row stands in a view',
      query: findQuery,
      answer: findSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/facets': {
      id: 'getFacets',
      summary: 'Read what a column can be filtered by',
      query: facetsQuery,
      answer: facetsSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/missing-fields': {
      id: 'countMissing',
      summary: 'Count missing cells by column',
      answer: missingFieldsSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/outliers': {
      id: 'listOutliers',
      summary: 'List outliers',
      description: 'How many there are in all is in the header `X-Total-Count`.',
      query: outlierQuery,
      answer: z.array(outlierSchema),
      ...notReady,
    },
    'GET /api/jobs/{id}/quality': {
      id: 'getQuality',
      summary: 'Read what the quality score is made of',
      answer: qualityOfVersionSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/trust': {
      id: 'getTrust',
      summary: 'Read how far the data can be trusted',
      answer: trustSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/findings': {
      id: 'listFindings',
      summary: 'List what is probably wrong',
      query: findingsQuery,
      answer: findingsSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/duplicates': {
      id: 'listDuplicates',
      summary: 'List rows that are probably the same',
      query: duplicatesQuery,
      answer: duplicatesSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/inbox': {
      id: 'getInbox',
      summary: 'List decisions worth taking',
      answer: inboxSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/work-list': {
      id: 'getWorkList',
      summary: 'Read what is left to decide, by column',
      answer: workListSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/work-list/{kind}': {
      id: 'listWorkCells',
      summary: 'List cells to look at',
      params: workCellsParams,
      query: workCellsQuery,
      answer: workCellsSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/losses': {
      id: 'getLosses',
      summary: 'Read what the result gave up',
      answer: lossesSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/presets': {
      id: 'comparePresets',
      summary: 'Compare ways to clean this file',
      answer: presetsSchema,
      ...notReady,
    },
    'GET /api/jobs/{id}/reading': { id: 'getReading', summary: 'Read how the file was read', answer: readingSchema },
    'GET /api/jobs/{id}/export': {
      id: 'exportTable',
      summary: 'Download the cleaned table',
      query: exportQuery,
      files: TABLE_FILES,
      ...notReady,
    },
    'GET /api/jobs/{id}/report': {
      id: 'getReport',
      summary: 'Read the report as a page',
      query: reportQuery,
      files: ['text/html'],
      ...notReady,
    },
  },
};
