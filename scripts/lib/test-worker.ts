import http from 'node:http';
import { serve } from 'inngest/node';
import { inngest } from '@/inngest/client';
import { functions } from '@/inngest/functions';

const handler = serve({ client: inngest, functions });
http.createServer((request, response) => handler(request, response)).listen(Number(process.argv[2]), '127.0.0.1');
