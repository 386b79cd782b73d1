import { z } from 'zod';
import { pageQuery, successSchema } from '@/lib/contract/common';
import { documentSchema, healthSchema, readySchema } from '@/lib/contract/health';
import { followedNotificationsSchema, notificationSchema, seenBody } from '@/lib/contract/notifications';
import { EXAMPLE_ID } from './example-id';
import type { ApiArea } from './operation';

export const notifications: ApiArea = {
  name: 'Notifications',
  description: 'What concerns the one who asks.',
  operations: {
    'GET /api/notifications': {
      id: 'listNotifications',
      summary: 'List what concerns me',
      query: pageQuery,
      answer: z.array(notificationSchema),
    },
    'POST /api/notifications/seen': {
      id: 'markNotificationsSeen',
      summary: 'Say what I have seen',
      body: seenBody,
      example: { notification_ids: [EXAMPLE_ID] },
      answer: successSchema,
    },
    'GET /api/notifications/events': {
      id: 'followNotifications',
      summary: 'Follow how much I have not seen',
      events: followedNotificationsSchema,
    },
  },
};

export const system: ApiArea = {
  name: 'System',
  description: 'Whether RefineX is well, this document, and what is asked by machines.',
  operations: {
    'GET /api/openapi.json': {
      id: 'getDocument',
      summary: 'Read this document',
      auth: 'none',
      answer: documentSchema,
    },
    'GET /api/health': { id: 'getHealth', summary: 'Ask whether it is up', auth: 'none', answer: healthSchema },
    'GET /api/health/ready': {
      id: 'getReadiness',
      summary: 'Ask whether it is ready',
      auth: 'none',
      answer: readySchema,
    },
    'GET /api/metrics': {
      id: 'getMetrics',
      summary: 'Read measurements for Prometheus',
      auth: 'metrics',
      files: ['text/plain'],
      errors: [404],
    },
  },
};
