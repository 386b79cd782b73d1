import { BlockList, isIP, isIPv4 } from 'node:net';
import { env } from '@/lib/env';

/** What the door (server/door.mjs) says of the connection; it overwrites what a client sends under this name. */
const SOCKET_ADDRESS_HEADER = 'x-refinex-socket-address';

/** `::ffff:10.0.0.1` is `10.0.0.1`. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

let parsed: { setting: string; list: BlockList } | undefined;

/** The proxies of a setting like `10.0.0.0/8, 192.168.1.5`. */
function proxiesOf(setting: string): BlockList {
  if (parsed?.setting === setting) return parsed.list;
  const list = new BlockList();
  for (const entry of setting.split(',').map((part) => part.trim())) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  parsed = { setting, list };
  return list;
}

function isProxy(address: string, list: BlockList): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** The entry the outermost of our proxies wrote: everything before it anybody could have written. */
function believed(socket: string, forwarded: readonly string[], setting: string): string | undefined {
  if (/^\d+$/.test(setting)) return setting === '0' ? socket : forwarded.at(-Number(setting));
  const list = proxiesOf(setting);
  const hops = [...forwarded, socket];
  return hops.findLast((hop) => !isProxy(hop, list)) ?? hops[0];
}

/** Of IPv6 the network: one subscriber has at least 2⁶⁴ addresses. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const groups = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill('0'), ...back];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/**
 * The address a request came from, as far as it can be believed: that of the connection, or, behind trusted proxies, what the outermost
 * of them wrote into X-Forwarded-For. An IPv6 address stands for its /64. `unknown` where nothing tells.
 */
export function clientAddress(headers: Headers): string {
  const socket = plain(headers.get(SOCKET_ADDRESS_HEADER) ?? '');
  const forwarded = headers.get('x-forwarded-for')?.split(',').map(plain) ?? [];
  const address = believed(socket, forwarded, env().TRUSTED_PROXIES) ?? '';
  return isIP(address) === 0 ? 'unknown' : network(address);
}
