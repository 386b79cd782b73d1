import { z } from 'zod';
import {
  chartChangeBody,
  chartFileQuery,
  chartParams,
  chartPreviewSchema,
  chartRequestBody,
  chartSchema,
  newChartBody,
  recommendationSchema,
} from '@/lib/contract/charts';
import { pageQuery, successSchema } from '@/lib/contract/common';
import { correlationQuery, correlationSchema } from '@/lib/contract/correlation';
import { dashboardBody, dashboardFileQuery, dashboardSchema } from '@/lib/contract/dashboards';
import { analystBody, analystSchema, goalBody, goalSchema } from '@/lib/contract/goals';
import { EXAMPLE_ID } from './example-id';
import type { ApiArea } from './operation';

const chart = { x_col: 'city', y_col: 'sold', aggregate: 'sum', chart_type: 'bar' };

export const charts: ApiArea = {
  name: 'Charts',
  description: 'Goals, recommended charts, kept charts, dashboards and correlation.',
  operations: {
    'GET /api/jobs/{id}/goal': { id: 'getGoal', summary: 'Read the goal', answer: goalSchema, errors: [409] },
    'POST /api/jobs/{id}/goal': {
      id: 'setGoal',
      summary: 'Say what is to be found out',
      body: goalBody,
      example: { goal_text: 'Where do sales grow?', goal_category: 'sales' },
      answer: goalSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/recommendations': {
      id: 'recommendCharts',
      summary: 'Get charts that answer the goal',
      answer: z.array(recommendationSchema),
      errors: [409],
    },
    'GET /api/jobs/{id}/analyst': {
      id: 'getAnalyst',
      summary: 'Read whether a language model helps',
      answer: analystSchema,
    },
    'PUT /api/jobs/{id}/analyst': {
      id: 'setAnalyst',
      summary: 'Say whether a language model may help',
      scope: 'admin',
      body: analystBody,
      example: { is_enabled: false },
      answer: analystSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/charts': {
      id: 'listCharts',
      summary: 'List kept charts',
      query: pageQuery,
      answer: z.array(chartSchema),
    },
    'POST /api/jobs/{id}/charts': {
      id: 'createChart',
      summary: 'Keep a chart',
      body: newChartBody,
      example: chart,
      status: 201,
      answer: chartSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/charts/preview': {
      id: 'previewChart',
      summary: 'Look at a chart without keeping it',
      scope: 'read',
      body: chartRequestBody,
      example: chart,
      answer: chartPreviewSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/charts/{chart_id}': {
      id: 'getChart',
      summary: 'Read a chart',
      params: chartParams,
      answer: chartSchema,
    },
    'PATCH /api/jobs/{id}/charts/{chart_id}': {
      id: 'changeChart',
      summary: 'Change a chart',
      params: chartParams,
      body: chartChangeBody,
      example: { title: 'Sales by city' },
      answer: chartSchema,
      errors: [409],
    },
    'DELETE /api/jobs/{id}/charts/{chart_id}': {
      id: 'deleteChart',
      summary: 'Delete a chart',
      params: chartParams,
      answer: successSchema,
    },
    'GET /api/charts/{id}/export': {
      id: 'exportChart',
      summary: 'Download a chart as a picture or its data',
      query: chartFileQuery,
      files: ['image/png', 'image/svg+xml', 'text/csv'],
      errors: [304, 409],
    },
    'GET /api/jobs/{id}/correlation': {
      id: 'correlate',
      summary: 'Correlate columns of numbers',
      query: correlationQuery,
      answer: correlationSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/dashboard': { id: 'getDashboard', summary: 'Read the dashboard', answer: dashboardSchema },
    'PUT /api/jobs/{id}/dashboard': {
      id: 'arrangeDashboard',
      summary: 'Arrange the dashboard',
      description: 'The version it was arranged from goes into `version` or `If-Match`.',
      body: dashboardBody,
      example: { title: 'Sales', items: [{ chart_id: EXAMPLE_ID, x: 0, y: 0, w: 6, h: 4 }], version: 1 },
      answer: dashboardSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/dashboard/export': {
      id: 'exportDashboard',
      summary: 'Download the dashboard',
      query: dashboardFileQuery,
      files: ['application/pdf'],
      errors: [409],
    },
  },
};
