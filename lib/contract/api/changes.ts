import { z } from 'zod';
import { pageQuery } from '@/lib/contract/common';
import {
  decisionBody,
  decisionsSchema,
  findingGroupParams,
  findingParams,
  inboxDecisionBody,
  recordDecisionBody,
  takeBackBody,
} from '@/lib/contract/findings';
import { formulaCheckBody, formulaCheckSchema, formulaWordsSchema } from '@/lib/contract/formulas';
import { readingOptionsSchema } from '@/lib/contract/reading';
import {
  changeSchema,
  importBody,
  mergeBody,
  mergedSchema,
  operationSchema,
  previewBody,
  previewSchema,
  recipeBody,
  recipeSchema,
  suggestionSchema,
  undoQuery,
  versionParams,
  versionSchema,
  versionStepsSchema,
} from '@/lib/contract/recipe';
import { columnParams, spellingsBody, spellingsQuery, spellingsSchema } from '@/lib/contract/spellings';
import { fillCheckBody, fillCheckSchema, fillMissingBody, resolveOutlierBody } from '@/lib/contract/work-list';
import type { ApiArea, ApiOperation } from './operation';

const steps = [{ operation: 'trim_whitespace', params: {}, enabled: true }];

/** A change of a dataset, which gives a new version. */
const change = (operation: Omit<ApiOperation, 'answer' | 'isChange'>): ApiOperation => ({
  ...operation,
  answer: changeSchema,
  isChange: true,
});

export const changes: ApiArea = {
  name: 'Changes',
  description: 'Changing a cleaned dataset: its recipe, single cells, decisions. Everything can be undone.',
  operations: {
    'GET /api/jobs/{id}/recipe': { id: 'getRecipe', summary: 'Read the recipe', answer: recipeSchema, errors: [409] },
    'PUT /api/jobs/{id}/recipe': change({
      id: 'saveRecipe',
      summary: 'Clean by another recipe',
      body: recipeBody,
      example: steps,
    }),
    'GET /api/jobs/{id}/recipe/export': {
      id: 'exportRecipe',
      summary: 'Download the recipe',
      files: ['application/json'],
      errors: [409],
    },
    'POST /api/jobs/{id}/recipe/import': change({
      id: 'importRecipe',
      summary: 'Clean by a recipe from a file',
      body: importBody,
      example: { version: 1, steps },
    }),
    'POST /api/jobs/{id}/recipe/merge': {
      id: 'mergeRecipe',
      summary: 'Join steps made from an older version with the current ones',
      scope: 'read',
      body: mergeBody,
      example: { base_version: 1, steps },
      answer: mergedSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/recipe/preview': {
      id: 'previewStep',
      summary: 'Look at what a step would do',
      scope: 'read',
      body: previewBody,
      example: { operation: 'trim_whitespace', params: {} },
      answer: previewSchema,
      errors: [409],
    },
    'GET /api/jobs/{id}/operations': {
      id: 'listOperations',
      summary: 'List what a recipe can do',
      answer: z.array(operationSchema),
    },
    'GET /api/jobs/{id}/suggestions': {
      id: 'listSuggestions',
      summary: 'List steps worth taking',
      answer: z.array(suggestionSchema),
      errors: [409],
    },
    'GET /api/jobs/{id}/versions': {
      id: 'listVersions',
      summary: 'List versions',
      query: pageQuery,
      answer: z.array(versionSchema),
    },
    'GET /api/jobs/{id}/versions/{version}': {
      id: 'getVersion',
      summary: 'Read the recipe of a version',
      params: versionParams,
      answer: versionStepsSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/undo': change({ id: 'undo', summary: 'Undo the last change, or a step', query: undoQuery }),
    'POST /api/jobs/{id}/redo': change({ id: 'redo', summary: 'Redo what was undone', query: undoQuery }),
    'PUT /api/jobs/{id}/reading': change({
      id: 'changeReading',
      summary: 'Read the file in another way',
      body: readingOptionsSchema,
      example: { delimiter: ';', header_rows: 1 },
    }),
    'POST /api/jobs/{id}/fill-missing': change({
      id: 'fillMissing',
      summary: 'Fill missing cells with known values',
      body: fillMissingBody,
      example: { column: 'sold', row_indices: [3], values: [12] },
    }),
    'POST /api/jobs/{id}/fill-missing/check': {
      id: 'checkFill',
      summary: 'Measure ways to fill a column',
      body: fillCheckBody,
      example: { column: 'sold' },
      answer: fillCheckSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/resolve-outlier': change({
      id: 'resolveOutlier',
      summary: 'Keep an outlier or remove it',
      body: resolveOutlierBody,
      example: { row_index: 3, column: 'sold', action: 'keep' },
    }),
    'POST /api/jobs/{id}/findings/{finding_id}': change({
      id: 'decideFinding',
      summary: 'Accept a finding or dismiss it',
      params: findingParams,
      body: decisionBody,
      example: { action: 'accept' },
    }),
    'POST /api/jobs/{id}/findings/groups/{group_id}': change({
      id: 'decideFindings',
      summary: 'Accept findings of one cause or dismiss them',
      params: findingGroupParams,
      body: decisionBody,
      example: { action: 'dismiss' },
    }),
    'POST /api/jobs/{id}/duplicates/{group_id}': change({
      id: 'decideDuplicates',
      summary: 'Merge rows or keep them apart',
      params: findingGroupParams,
      body: recordDecisionBody,
      example: { action: 'merge', rules: { name: 'longest' } },
    }),
    'POST /api/jobs/{id}/inbox': change({
      id: 'decideItems',
      summary: 'Accept decisions or dismiss them',
      body: inboxDecisionBody,
      example: { items: ['missing|c1'], action: 'accept' },
    }),
    'GET /api/jobs/{id}/decisions': {
      id: 'listDecisions',
      summary: 'List what was decided',
      answer: decisionsSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/decisions': change({
      id: 'takeBack',
      summary: 'Take decisions back',
      body: takeBackBody,
      example: { decisions: ['missing|c1'] },
    }),
    'GET /api/jobs/{id}/columns/{columnId}/spellings': {
      id: 'listSpellings',
      summary: 'List values that may be spellings of one another',
      params: columnParams,
      query: spellingsQuery,
      answer: spellingsSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/columns/{columnId}/spellings': change({
      id: 'mergeSpellings',
      summary: 'Merge spellings or keep them apart',
      params: columnParams,
      body: spellingsBody,
      example: { merges: [{ from: ['porto', 'PORTO'], to: 'Porto' }] },
    }),
    'GET /api/jobs/{id}/formula': {
      id: 'listFormulaWords',
      summary: 'List what a formula can be made of',
      answer: formulaWordsSchema,
      errors: [409],
    },
    'POST /api/jobs/{id}/formula/check': {
      id: 'checkFormula',
      summary: 'Check a formula and look at what it gives',
      scope: 'read',
      body: formulaCheckBody,
      example: { formula: 'sold * 2' },
      answer: formulaCheckSchema,
      errors: [409],
    },
  },
};
