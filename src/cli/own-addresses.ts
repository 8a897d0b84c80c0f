import { hostname, networkInterfaces } from 'node:os';

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** Can only this machine reach the address? */
export const isLocal = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** Names under which others may ask for a server at this address; of one that stands for all, every address that the machine has. */
export const ownAddresses = (host: string): readonly string[] => {
  if (host !== '0.0.0.0' && host !== '::') return [bracketed(host.toLowerCase())];
  const addresses = Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ address }) => bracketed(address)));
  return [...addresses, hostname().toLowerCase()];
};
