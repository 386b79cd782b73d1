import { afterEach, describe, expect, test, vi } from 'vitest';

const environment = { TRUSTED_PROXIES: '0' };
vi.mock('@/lib/env', () => ({ env: () => environment }));
const { clientAddress } = await import('./client-address');

afterEach(() => {
  environment.TRUSTED_PROXIES = '0';
});

function addressOf(socket: string, forwarded?: string): string {
  const headers = new Headers({ 'x-refinex-socket-address': socket });
  if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
  return clientAddress(headers);
}

describe('without a proxy it is that of the connection', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nonsense', 'unknown'],
  ])('%s is %s', (socket, address) => expect(addressOf(socket, '6.6.6.6')).toBe(address));

  test('and of nothing it is unknown', () => expect(clientAddress(new Headers())).toBe('unknown'));
});

describe('behind proxies it is what the outermost wrote', () => {
  test.each([
    ['1', '10.0.0.1', '6.6.6.6, 192.0.2.7', '192.0.2.7'],
    ['2', '10.0.0.1', '6.6.6.6, 192.0.2.7, 10.0.0.2', '192.0.2.7'],
    ['1', '10.0.0.1', '', 'unknown'],
    ['10.0.0.0/8', '10.0.0.1', '6.6.6.6, 192.0.2.7, 10.9.9.9', '192.0.2.7'],
    ['10.0.0.1,10.0.0.2', '10.0.0.1', '6.6.6.6, 10.0.0.3', '10.0.0.3'],
    ['2001:db8:f::/48', '2001:db8:f::1', '192.0.2.7', '192.0.2.7'],
    // Whoever goes past the proxy may say what they like.
    ['10.0.0.0/8', '192.0.2.9', '6.6.6.6', '192.0.2.9'],
  ])('%s, from %s, which says %s: %s', (setting, socket, forwarded, address) => {
    environment.TRUSTED_PROXIES = setting;
    expect(addressOf(socket, forwarded)).toBe(address);
  });
});
