import { describe, expect, test } from 'vitest';
import { parseOptions } from '@/scripts/lib/options';

const env = (variables: Record<string, string> = {}) => ({ NODE_ENV: 'test' as const, ...variables });

describe('parseOptions', () => {
  test('the usual place and port', () => {
    expect(parseOptions([], '/checkout', env())).toEqual({
      mode: 'production',
      port: 3000,
      host: '127.0.0.1',
      stateDirectory: '/checkout/.refinex',
      dist: '.next',
      isIsolated: false,
      settings: {},
    });
  });

  test('the environment before the usual, the command line before the environment', () => {
    const variables = env({ PORT: '4000', REFINEX_STATE_DIR: '/state', NEXT_DIST_DIR: '.next-x' });
    expect(parseOptions([], '/checkout', variables)).toMatchObject({
      port: 4000,
      stateDirectory: '/state',
      dist: '.next-x',
    });
    const args = ['--port', '5000', '--state-dir', '/other', '--dist', '.next-y', '--dev'];
    expect(parseOptions(args, '/checkout', variables)).toMatchObject({
      mode: 'development',
      port: 5000,
      stateDirectory: '/other',
      dist: '.next-y',
    });
  });

  test('settings may hold "="', () => {
    const { settings } = parseOptions(['--set', 'A=b=c', '--set', 'D='], '/checkout', env());
    expect(settings).toEqual({ A: 'b=c', D: '' });
  });

  test.each([[['--port', 'abc']], [['--port', '70000']], [['--set', 'A']], [['--unknown']]])(
    '%j is refused',
    (args) => {
      expect(() => parseOptions(args, '/checkout', env())).toThrow();
    },
  );
});
