import { z } from 'zod';
import { successSchema } from '@/lib/contract/common';
import { followedJobSchema, jobEventsQuery, jobListQuery, jobSchema, jobStatusSchema } from '@/lib/contract/jobs';
import {
  newPresetBody,
  presetChoiceBody,
  presetListQuery,
  presetListSchema,
  presetParams,
  renamePresetBody,
  savedPresetSchema,
} from '@/lib/contract/presets';
import { EXAMPLE_ID } from './example-id';
import type { ApiArea } from './operation';

const uploadForm = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      contentMediaType: 'application/octet-stream',
      description: 'CSV, TSV, Excel, JSON, Parquet …',
    },
    options: {
      type: 'string',
      contentMediaType: 'application/json',
      contentSchema: { $ref: '#/components/schemas/UploadOptions' },
      description: 'How to read and to clean it, as JSON.',
    },
    workspace_id: { type: 'string', description: 'Where it belongs; your own workspace without.' },
  },
} as const;

export const uploads: ApiArea = {
  name: 'Uploads',
  description: 'From a file to a job, and how far it is.',
  operations: {
    'POST /api/upload': {
      id: 'upload',
      summary: 'Upload a file',
      description: 'The answer is the job, before the file is cleaned. Follow it by its events, or ask for its status.',
      form: uploadForm,
      status: 201,
      answer: jobSchema,
      errors: [404, 409],
    },
    'GET /api/upload/jobs': {
      id: 'listJobs',
      summary: 'List uploads',
      query: jobListQuery,
      answer: z.array(jobSchema),
      errors: [404],
    },
    'GET /api/upload/jobs/{id}': { id: 'getJob', summary: 'Read an upload', answer: jobSchema },
    'DELETE /api/upload/jobs/{id}': {
      id: 'deleteJob',
      summary: 'Delete an upload with everything made of it',
      answer: successSchema,
    },
    'GET /api/upload/jobs/{id}/status': { id: 'getStatus', summary: 'Ask how far it is', answer: jobStatusSchema },
    'GET /api/upload/jobs/{id}/events': {
      id: 'followJob',
      summary: 'Follow how far it is',
      query: jobEventsQuery,
      events: z.union([jobStatusSchema, followedJobSchema]),
    },
    'GET /api/presets': {
      id: 'listPresets',
      summary: 'List ways to clean',
      query: presetListQuery,
      answer: presetListSchema,
      errors: [404],
    },
    'POST /api/presets': {
      id: 'savePreset',
      summary: 'Save how a dataset is cleaned',
      body: newPresetBody,
      example: { name: 'Monthly', job_id: EXAMPLE_ID },
      status: 201,
      answer: savedPresetSchema,
      errors: [404, 409],
    },
    'PATCH /api/presets': {
      id: 'choosePreset',
      summary: 'Choose how files to come are cleaned',
      scope: 'admin',
      body: presetChoiceBody,
      example: { chosen: 'careful' },
      answer: presetListSchema,
      errors: [404],
    },
    'PATCH /api/presets/{preset_id}': {
      id: 'renamePreset',
      summary: 'Rename a saved way to clean',
      params: presetParams,
      body: renamePresetBody,
      example: { name: 'Weekly' },
      answer: savedPresetSchema,
      errors: [409],
    },
    'DELETE /api/presets/{preset_id}': {
      id: 'deletePreset',
      summary: 'Delete a saved way to clean',
      params: presetParams,
      answer: successSchema,
    },
  },
};
