import { expect, test } from 'vitest';
import { isVisit } from './visit';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test.each([
  ['a browser', { 'user-agent': FIREFOX }],
  ['whoever says nothing', {}],
  ['a request for something else', { 'user-agent': FIREFOX, 'sec-purpose': 'other' }],
])('%s visits', (_who, headers: Record<string, string>) => {
  expect(isVisit(new Headers(headers))).toBe(true);
});

test.each([
  ['Slack', { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }],
  ['WhatsApp', { 'user-agent': 'WhatsApp/2.23.20.0' }],
  ['Telegram', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
  ['Facebook', { 'user-agent': 'facebookexternalhit/1.1' }],
  ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  ['a browser that loads ahead', { 'user-agent': FIREFOX, 'sec-purpose': 'prefetch' }],
  ['a browser that draws ahead', { 'user-agent': FIREFOX, 'sec-purpose': 'prefetch;prerender' }],
  ['an older browser that loads ahead', { 'user-agent': FIREFOX, purpose: 'prefetch' }],
])('%s does not', (_who, headers: Record<string, string>) => {
  expect(isVisit(new Headers(headers))).toBe(false);
});
