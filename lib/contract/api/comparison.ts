import { z } from 'zod';
import { successSchema } from '@/lib/contract/common';
import {
  comparedRowsQuery,
  comparedRowsSchema,
  comparisonInsightSchema,
  comparisonListSchema,
  comparisonOverviewSchema,
  comparisonSchema,
  comparisonsQuery,
  confirmedMappingSchema,
  confirmMappingBody,
  deltasQuery,
  deltasSchema,
  exportComparisonQuery,
  newComparisonBody,
  newComparisonInsightBody,
  significantChangesSchema,
  significantQuery,
} from '@/lib/contract/comparison';
import {
  confirmSeriesBody,
  newSeriesBody,
  seriesLinesQuery,
  seriesLinesSchema,
  seriesListQuery,
  seriesListSchema,
  seriesSchema,
} from '@/lib/contract/comparison-series';
import { reportQuery } from '@/lib/contract/exports';
import { EXAMPLE_ID } from './example-id';
import { TABLE_FILES } from './media-types';
import type { ApiArea } from './operation';

const notReady = { errors: [404, 409] };
const OTHER_ID = '6f1d2a77-8f0b-4b0e-9c53-2c7d1b9f4e21';

export const comparison: ApiArea = {
  name: 'Comparison',
  description: 'Two or more periods of one thing: what changed, whether it matters, and why.',
  operations: {
    'GET /api/compare': {
      id: 'listComparisons',
      summary: 'List comparisons',
      query: comparisonsQuery,
      answer: comparisonListSchema,
      ...notReady,
    },
    'POST /api/compare': {
      id: 'compare',
      summary: 'Compare two datasets',
      body: newComparisonBody,
      example: { job_id_1: EXAMPLE_ID, job_id_2: OTHER_ID },
      status: 201,
      answer: comparisonSchema,
      ...notReady,
    },
    'GET /api/compare/{id}': {
      id: 'getComparison',
      summary: 'Read a comparison',
      answer: comparisonSchema,
      ...notReady,
    },
    'DELETE /api/compare/{id}': { id: 'deleteComparison', summary: 'Delete a comparison', answer: successSchema },
    'POST /api/compare/{id}/confirm-mapping': {
      id: 'confirmMapping',
      summary: 'Say which columns belong together',
      body: confirmMappingBody,
      example: { mapping: { sales_amount: 'sale_total' }, factors: { sales_amount: 1.08 } },
      answer: confirmedMappingSchema,
      ...notReady,
    },
    'GET /api/compare/{id}/deltas': {
      id: 'listDeltas',
      summary: 'List what changed',
      query: deltasQuery,
      answer: deltasSchema,
      ...notReady,
    },
    'GET /api/compare/{id}/significant-changes': {
      id: 'listSignificantChanges',
      summary: 'List changes that are more than noise, and why',
      query: significantQuery,
      answer: significantChangesSchema,
      ...notReady,
    },
    'GET /api/compare/{id}/insights': {
      id: 'listComparisonInsights',
      summary: 'Read what is said of it',
      answer: z.array(comparisonInsightSchema),
      ...notReady,
    },
    'POST /api/compare/{id}/insights': {
      id: 'explainComparison',
      summary: 'Have it said what changed and why',
      body: newComparisonInsightBody,
      isBodyOptional: true,
      example: { threshold: 20 },
      status: 201,
      answer: comparisonInsightSchema,
      ...notReady,
    },
    'GET /api/compare/{id}/overview': {
      id: 'getOverview',
      summary: 'Read how both differ as a whole',
      answer: comparisonOverviewSchema,
      ...notReady,
    },
    'GET /api/compare/{id}/rows': {
      id: 'listComparedRows',
      summary: 'Read rows side by side',
      query: comparedRowsQuery,
      answer: comparedRowsSchema,
      ...notReady,
    },
    'GET /api/compare/{id}/export': {
      id: 'exportComparison',
      summary: 'Download what changed',
      query: exportComparisonQuery,
      files: TABLE_FILES,
      ...notReady,
    },
    'GET /api/compare/{id}/report': {
      id: 'getComparisonReport',
      summary: 'Read its report as a page',
      query: reportQuery,
      files: ['text/html'],
      ...notReady,
    },
    'GET /api/compare/series': {
      id: 'listSeries',
      summary: 'List series of periods',
      query: seriesListQuery,
      answer: seriesListSchema,
      ...notReady,
    },
    'POST /api/compare/series': {
      id: 'createSeries',
      summary: 'Compare more than two datasets',
      body: newSeriesBody,
      example: { job_ids: [EXAMPLE_ID, OTHER_ID], order: 'by_name' },
      status: 201,
      answer: seriesSchema,
      ...notReady,
    },
    'GET /api/compare/series/{id}': { id: 'getSeries', summary: 'Read a series', answer: seriesSchema, ...notReady },
    'DELETE /api/compare/series/{id}': { id: 'deleteSeries', summary: 'Delete a series', answer: successSchema },
    'POST /api/compare/series/{id}/confirm-mapping': {
      id: 'confirmSeriesMapping',
      summary: 'Say which columns of a later period belong to the first',
      body: confirmSeriesBody,
      example: { job_id: OTHER_ID, mapping: { sales_amount: 'sale_total' } },
      answer: successSchema,
      ...notReady,
    },
    'GET /api/compare/series/{id}/lines': {
      id: 'getSeriesLines',
      summary: 'Read every measure over the periods',
      query: seriesLinesQuery,
      answer: seriesLinesSchema,
      ...notReady,
    },
  },
};
