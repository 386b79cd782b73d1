import { jobSchema } from '@/lib/contract/jobs';
import { changeSchema } from '@/lib/contract/recipe';
import {
  derivationChange,
  derivationSchema,
  deriveBody,
  deriveOffersQuery,
  deriveOffersSchema,
  derivePreviewBody,
  derivePreviewSchema,
  extractBody,
  extractSchema,
} from '@/lib/contract/shapes';
import type { ApiArea } from './operation';

const shape = { shape: 'group', by: ['c0'], values: [{ aggregate: 'count' }] };

export const shapes: ApiArea = {
  name: 'Shaping',
  description: 'Datasets made of datasets: groups, pivots, joins, appended files.',
  operations: {
    'POST /api/jobs/{id}/derive': {
      id: 'derive',
      summary: 'Make a dataset of this one',
      body: deriveBody,
      example: { shape, name: 'by city' },
      status: 201,
      answer: jobSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/derive/preview': {
      id: 'previewDerived',
      summary: 'Look at a dataset before it is made',
      scope: 'read',
      body: derivePreviewBody,
      example: { shape },
      answer: derivePreviewSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/derive/offers': {
      id: 'listDeriveOffers',
      summary: 'Read what shapes seem to fit',
      query: deriveOffersQuery,
      answer: deriveOffersSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/derivation': {
      id: 'getDerivation',
      summary: 'Read what it is made of, and what is made of it',
      answer: derivationSchema,
    },
    'PATCH /api/jobs/{id}/derivation': {
      id: 'changeDerivation',
      summary: 'Say whether it follows what it is made of',
      body: derivationChange,
      example: { follows: true },
      answer: derivationSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/derivation/update': {
      id: 'updateDerived',
      summary: 'Make it anew of the current versions',
      answer: changeSchema,
      isChange: true,
    },
    'POST /api/jobs/{id}/extract': {
      id: 'learnExtraction',
      summary: 'Learn from examples which part of a text is wanted',
      scope: 'read',
      body: extractBody,
      example: { column: 'city', examples: [{ text: 'Porto, PT', wanted: 'Porto' }] },
      answer: extractSchema,
      errors: [409],
    },
  },
};
